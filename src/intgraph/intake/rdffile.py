"""RDF files as a reading: what the vocabulary can say comes in, the rest is left aside."""

from __future__ import annotations

from pathlib import Path

from intgraph.errors import DataError, Fault, Where
from intgraph.intake.foreign import read_quads
from intgraph.intake.reading import Reading


def read_rdf(path: Path) -> Reading:
    """Return what an RDF file says; raise ``DataError`` with every fault, ``InputError`` when it is no RDF."""
    from intgraph.rdf.decode import decode

    register = decode(read_quads(path), file=str(path))
    if not len(register):
        raise DataError((Fault("rdf.nothing_known", Where(str(path))),))
    return Reading(register, {})
