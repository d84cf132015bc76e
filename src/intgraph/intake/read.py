"""Reading any input: an office folder, a workbook, an RDF file, or a compiled graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

from intgraph.errors import DataError, Fault
from intgraph.intake.merge import merge
from intgraph.intake.office import read_office
from intgraph.intake.places import placed
from intgraph.intake.progress import Progress, silent
from intgraph.intake.rdffile import read_rdf
from intgraph.intake.reading import Reading
from intgraph.store.inputs import COMPILED_EXTENSIONS, RDF_EXTENSIONS


def read(inputs: Iterable[Path], progress: Progress = silent) -> Reading:
    """Return everything in ``inputs`` as one reading, cities placed; raise ``DataError`` with the faults of all."""
    return placed(merge(read_each(inputs, progress)))


def read_each(inputs: Iterable[Path], progress: Progress = silent) -> list[Reading]:
    """Return what each input holds; raise ``DataError`` with the faults of all of them."""
    readings: list[Reading] = []
    faults: list[Fault] = []
    for path in inputs:
        try:
            readings.append(_reader(path, progress)(path))
        except DataError as wrong:
            faults += wrong.faults
    if faults:
        raise DataError(tuple(faults))
    return readings


def _reader(path: Path, progress: Progress) -> Callable[[Path], Reading]:
    extension = path.suffix.lower()
    if extension in RDF_EXTENSIONS:
        return read_rdf
    return _read_compiled if extension in COMPILED_EXTENSIONS else partial(read_office, progress=progress)


def _read_compiled(path: Path) -> Reading:
    from intgraph.store.embedded import EmbeddedStore

    with closing(EmbeddedStore.open(path)) as store:
        return Reading(store.register(), {})
