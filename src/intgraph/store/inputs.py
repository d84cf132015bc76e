"""Inputs: what a graph is made of, as paths, without reading any of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from intgraph.errors import InputError

RDF_EXTENSIONS: Final = frozenset({".ttl", ".trig", ".nt", ".nq", ".jsonld", ".rdf"})
COMPILED_EXTENSIONS: Final = frozenset({".sqlite", ".db"})
_KNOWN: Final = RDF_EXTENSIONS | COMPILED_EXTENSIONS | {".xlsx"}


def is_endpoint(text: object) -> bool:
    """Tell whether an input is the address of a SPARQL endpoint, and no path."""
    return str(text).strip().lower().startswith(("http://", "https://"))


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the office folders and files that ``paths`` mean: a folder of offices stands for each of them.

    Raises ``InputError`` for a path that is not there, a folder without tables, or an unknown kind of file.
    """
    return tuple(dict.fromkeys(found for path in paths for found in _expanded(path)))


def files_of(inputs: Iterable[Path]) -> list[Path]:
    """Return every file that the graph of ``inputs`` is made from."""
    return [file for path in inputs for file in (csv_files(path) if path.is_dir() else [path])]


def csv_files(folder: Path) -> list[Path]:
    """Return the CSV files in a folder by name; ``.CSV``, as some programs write it, counts too."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() == ".csv")


def _expanded(path: Path) -> list[Path]:
    if not path.exists():
        raise InputError("input.missing", path=str(path))
    if path.is_file():
        if path.suffix.lower() not in _KNOWN:
            raise InputError("input.unknown_kind", path=str(path), known=", ".join(sorted(_KNOWN)))
        return [path]
    if csv_files(path):
        return [path]
    offices = sorted(folder for folder in path.glob("*") if csv_files(folder))
    if not offices:
        raise InputError("input.no_office", path=str(path))
    return offices
