"""The compiled graph on disk: where it stands, and whether it is still of the state of its inputs."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

import intgraph
from intgraph.errors import InputError

SCHEMA_VERSION: Final = "6"
_STALE_PART_SECONDS: Final = 3600
# What the tables leave out is filled in while they are read.
_INFERRED: Final = ("intake/places.py", "intake/inferred.py")


def fingerprint(files: Iterable[Path]) -> str:
    """Return a text that changes when a file is added, removed or written, or when intgraph itself changes."""
    own = f"{intgraph.__version__}\0{_schema_state()}"
    return ascii("\n".join([own, *map(_state, sorted(files))]))


def is_fresh(path: Path, expected: str) -> bool:
    """Tell whether a compiled graph stands at ``path`` and was made of the state that ``expected`` says."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
    except sqlite3.DatabaseError:
        return False
    return found is not None and found[0] == expected


def home_of(inputs: Sequence[Path], environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the compiled graph of ``inputs`` stands: beside the tables, or in the user's cache.

    Offices that are asked together have one graph, in the folder that holds them all; where that folder cannot
    be written it stands in the cache folder of the user (XDG Base Directory).
    """
    folder = _common_folder(inputs)
    # Should two sets of inputs ever share a name, the fingerprint still tells them apart. (Loading hashlib takes as
    # long as opening the graph.)
    digest = f"{zlib.crc32(os.fsencode(chr(10).join(str(path.absolute()) for path in sorted(inputs)))):08x}"
    if os.access(folder, os.W_OK):
        return folder / (".intgraph.sqlite" if [folder] == list(inputs) else f".intgraph-{digest}.sqlite")
    return cache_folder(environ) / f"{digest}.sqlite"


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of intgraph in the user's cache (XDG Base Directory)."""
    cache = environ.get("XDG_CACHE_HOME") or str(Path(environ.get("HOME", "~")).expanduser() / ".cache")
    return Path(cache) / "intgraph"


def sweep(path: Path, now: float | None = None) -> None:
    """Remove what a killed compilation left beside ``path``, once it is too old to be still at work."""
    moment = time.time() if now is None else now
    for part in path.parent.glob(f".{path.name}.*.part"):
        try:
            if moment - part.stat().st_mtime > _STALE_PART_SECONDS:
                part.unlink()
        except OSError:
            continue  # another process swept it first


def _common_folder(inputs: Sequence[Path]) -> Path:
    if not inputs:
        raise InputError("input.nothing")
    if len(inputs) == 1 and inputs[0].is_dir():
        return inputs[0]
    return Path(os.path.commonpath([path.absolute().parent for path in inputs]))


def _state(file: Path) -> str:
    try:
        state = file.stat()
    except OSError:  # a link that leads nowhere; reading it tells
        return f"{file.absolute()}\0absent"
    return f"{file.absolute()}\0{state.st_size}\0{state.st_mtime_ns}\0{state.st_ino}"


def _schema_state() -> str:
    """The modification times of the installed code that decides what a compiled graph holds."""
    room = Path(intgraph.__file__).parent
    sheets = ("schema", "indexes", "countries", "abroad", "lacking")
    made_by = (*(f"store/sql/{name}.sql" for name in sheets), "store/compile.py", "vocab/kinds.ttl", *_INFERRED)
    state = max((room / name).stat().st_mtime_ns for name in made_by)
    return str(state)
