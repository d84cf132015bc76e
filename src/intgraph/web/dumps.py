"""Dumps: all data of a site in one file of each format, the network page, the vocabulary and the description."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from intgraph.export.registry import ExportOptions, writer
from intgraph.rdf.formats import FORMATS
from intgraph.vocab import KINDS, ONTOLOGY
from intgraph.web.site import Site

if TYPE_CHECKING:
    from intgraph.export.linked.description import Dump

MEDIA: Final[Mapping[str, str]] = {
    **{name: form.media_type for name, form in FORMATS.items()},
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "gz": "application/gzip",
    "rq": "application/sparql-query",
}
"""The media type of a file, by its extension."""


def dump(site: Site, extension: str, language: str = "nl") -> bytes:
    """Return everything on the site in the format of ``extension``; the page of the network for ``html``."""
    options = ExportOptions(language=language, audience=str(site.audience), date=site.on)
    return writer(Path(f"graph.{extension}"), options)(site.register, options)


def packed(content: bytes) -> bytes:
    """Return content as gzip; the same bytes always give the same."""
    return gzip.compress(content, 6, mtime=0)


@lru_cache(maxsize=8)
def vocabulary(extension: str) -> bytes:
    """Return the ontology with its concept schemes in an RDF format."""
    from pyoxigraph import RdfFormat, parse

    from intgraph.rdf.serialise import write

    quads = [quad for path in (ONTOLOGY, KINDS) for quad in parse(path.read_bytes(), RdfFormat.TURTLE)]
    ordered = sorted({quad.triple for quad in quads}, key=str)
    return write(ordered, FORMATS[extension])


def policy_of(document: bytes) -> str:
    """Return the Content-Security-Policy that a page of ours has in its head."""
    head = document[:4000].decode("utf-8", "replace")
    return head.partition('Content-Security-Policy" content="')[2].partition('"')[0]


def description(site: Site, files: Mapping[str, bytes | None], sparql: str = "") -> bytes:
    """Return the description of the data set (DCAT, VoID) as Turtle.

    ``files`` are the dumps by their address, with their content where it is known; ``sparql`` is the address of an
    endpoint.
    """
    from intgraph.export.linked.describe import describe
    from intgraph.export.linked.description import Description
    from intgraph.export.linked.graph import linked_triples
    from intgraph.rdf.serialise import write

    dumps = tuple(_dump_at(address, content) for address, content in files.items())
    told = Description(site.on, site.base, dumps, sparql, audience=str(site.audience))
    return write(describe(site.register, told, linked_triples(site.register)), FORMATS["ttl"])


def _dump_at(address: str, content: bytes | None) -> Dump:
    from intgraph.export.linked.description import Dump

    extension = address.rpartition(".")[2]
    if content is None:
        return Dump(address, extension)
    return Dump(address, extension, len(content), hashlib.sha256(content).hexdigest())
