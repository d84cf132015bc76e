"""RDF of others: held to the shapes as it stands, whatever is in it beyond the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from intgraph.errors import DataError, Fault, InputError, Where
from intgraph.store.inputs import RDF_EXTENSIONS
from intgraph.vocab.terms import shorten

if TYPE_CHECKING:
    from pyoxigraph import Quad

    from intgraph.rdf.validate import Violation

# pyshacl checks some 3,000 triples in a second: this takes about a minute.
MOST_TRIPLES_VALIDATED: Final = 200_000


def is_rdf(path: Path) -> bool:
    """Tell whether a file is RDF by its extension."""
    return path.suffix.lower() in RDF_EXTENSIONS


def read_quads(path: Path) -> list[Quad]:
    """Return the quads of an RDF file; raise ``InputError`` where it cannot be read."""
    from intgraph.rdf.formats import format_of
    from intgraph.rdf.serialise import parse

    form = format_of(path)
    try:
        content = path.read_bytes()
    except OSError as wrong:
        raise InputError("file.unreadable", reason=wrong.strerror or str(wrong)) from wrong
    return parse(content, form, base=path.absolute().as_uri(), file=str(path))


def shape_faults(paths: Sequence[Path], shapes: Sequence[Path] = ()) -> list[Fault]:
    """Return where the RDF files, taken together, break our shapes or those in the files ``shapes``.

    Each fault names its file, node and path, says what should be there, and how to mend it. Above the limit nothing is
    validated, and one fault says so.
    """
    from intgraph.rdf.validate import validate, validate_with

    quads = {path: read_quads(path) for path in paths}
    together = [quad for found in quads.values() for quad in found]
    if len(together) > MOST_TRIPLES_VALIDATED:
        return [Fault("check.too_many_triples", Where(str(paths[0])), {"most": MOST_TRIPLES_VALIDATED})]
    rules = [quad for path in shapes for quad in read_quads(path)]
    broken = dict.fromkeys((*validate(together), *(validate_with(together, rules) if rules else ())))
    files = _files(quads)
    return [_fault(one, files) for one in broken]


def read_faults(wrong: DataError, shown: Iterable[Fault], *, shaped: bool) -> Iterator[Fault]:
    """Yield the faults of reading that the ``shown`` ones do not tell already.

    That nothing in a file is known is no fault where it is ``shaped`` by rules of its own.
    """
    told = {(fault.words.get("iri"), fault.words.get("path")) for fault in shown}
    for fault in wrong.faults:
        known = (fault.words.get("node"), fault.words.get("predicate")) in told
        if not known and not (shaped and fault.key == "rdf.nothing_known"):
            yield fault


def _files(quads: Mapping[Path, Iterable[Quad]]) -> dict[str, str]:
    """The file in which each node is spoken of, the first where there are several."""
    files: dict[str, str] = {}
    for path, found in quads.items():
        for quad in found:
            files.setdefault(getattr(quad.subject, "value", ""), str(path))
    return files


def _fault(broken: Violation, files: Mapping[str, str]) -> Fault:
    told = {one: f"{broken.message(one)} {broken.remedy(one)}" for one in ("nl", "en")}
    words = {"name": shorten(broken.node), "iri": broken.node, "path": broken.path, **told}
    where = Where(files.get(broken.node, ""), value=broken.value)
    return Fault("check.node" if broken.path else "check.node_itself", where, words)
