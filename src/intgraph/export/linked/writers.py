"""Files of linked data, one function a kind of file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final

from intgraph.errors import InputError
from intgraph.export.linked.graph import linked_triples
from intgraph.export.linked.options import LinkedOptions
from intgraph.model.register import Register
from intgraph.rdf.formats import FORMATS

_WEB: Final = re.compile(r"https?://[A-Za-z0-9._~:@!$&'()*+,;=%/-]+")


def rdf_file(register: Register, extension: str) -> bytes:
    """Return the graph in the format of ``extension``: the same bytes for the same things."""
    from intgraph.rdf.serialise import write

    return write(linked_triples(register), FORMATS[extension])


def canonical_file(register: Register) -> bytes:
    """Return the graph in canonical N-Quads (RDFC-1.0); the SHA-256 of these bytes is that of the graph."""
    from intgraph.rdf.canonical import canonical

    return canonical(linked_triples(register))


def description_file(register: Register, extension: str, on: date, audience: str, options: LinkedOptions) -> bytes:
    """Return the description (DCAT, VoID) of the graph and of the RDF files made beside it."""
    from intgraph.export.linked.describe import describe
    from intgraph.export.linked.description import Description, dumps_of
    from intgraph.export.linked.teller import home_of
    from intgraph.rdf.serialise import write

    home = _address(options) or home_of(register)
    dumps = dumps_of(filter(is_whole_graph, options.beside), home)
    told = Description(on, home, dumps, contact=options.contact, audience=audience)
    return write(describe(register, told, linked_triples(register)), FORMATS[extension])


def twinnings_file(register: Register, extension: str, on: date, options: LinkedOptions) -> bytes:
    """Return the linkset of twinnings between Wikidata items (``wdt:P190``)."""
    from intgraph.export.linked.teller import dataset_iri, home_of
    from intgraph.export.linked.twinnings import twinning_triples
    from intgraph.rdf.serialise import write

    dataset = dataset_iri(register, _address(options) or home_of(register))
    return write(twinning_triples(register, on, dataset), FORMATS[extension])


def update_file(register: Register, options: LinkedOptions) -> bytes:
    """Return the SPARQL update that turns the earlier version into this one; raise ``InputError`` without one."""
    from intgraph.export.linked.changes import update_between

    if options.before is None:
        raise InputError("export.before_missing")
    return update_between(linked_triples(options.before), linked_triples(register))


def _address(options: LinkedOptions) -> str:
    """Return the address without a slash at its end; raise ``InputError`` where it is no web address."""
    address = options.address.rstrip("/")
    if address and not _WEB.fullmatch(address):
        raise InputError("export.address_wrong", address=options.address)
    return address


def part_of_name(path: Path) -> str:
    """Return what the second extension of an RDF file asks for (``dcat``, ``p190``), else the empty string."""
    middle = Path(path.stem).suffix.lower().removeprefix(".")
    rdf = path.suffix.lower().removeprefix(".") in FORMATS
    return middle if rdf and middle in ("dcat", "p190") else ""


def is_whole_graph(path: Path) -> bool:
    """Tell whether a file of this name holds the whole graph as RDF."""
    return path.suffix.lower().removeprefix(".") in FORMATS and not part_of_name(path)
