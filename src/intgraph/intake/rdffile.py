"""RDF files as a reading: what the vocabulary can say comes in, the rest is left aside."""

from __future__ import annotations

from pathlib import Path

from intgraph.errors import DataError, Fault, InputError, Where
from intgraph.intake.reading import Reading


def read_rdf(path: Path) -> Reading:
    """Return what an RDF file says; raise ``DataError`` with every fault, ``InputError`` when it is no RDF."""
    from intgraph.rdf.decode import decode
    from intgraph.rdf.formats import format_of
    from intgraph.rdf.serialise import parse

    form = format_of(path)
    try:
        content = path.read_bytes()
    except OSError as wrong:
        raise InputError("file.unreadable", reason=wrong.strerror or str(wrong)) from wrong
    register = decode(parse(content, form, base=path.absolute().as_uri(), file=str(path)), file=str(path))
    if not len(register):
        raise DataError((Fault("rdf.nothing_known", Where(str(path))),))
    return Reading(register, {})
