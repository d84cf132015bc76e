"""Writing a site to a folder: only what changed, and nothing that is not ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from intgraph.errors import InputError, OutputError
from intgraph.store.files import write_atomically

MANIFEST: Final = ".intgraph-site.json"
"""The file that lists which files in the folder are ours, each with the hash of what we wrote."""

# Writing is mostly waiting for the disk.
_WRITERS: Final = 8


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a folder: how many files were written and removed; ``kept`` were changed by others and stay."""

    written: int
    removed: int
    kept: tuple[str, ...]


def write_site(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Make ``folder`` hold ``files``, by path: write those that differ, remove those of ours that vanished.

    At every moment each file is the old one or the new one. Raises ``OutputError`` before anything is written where a
    file of others stands in the way, and ``InputError`` for a damaged list of what is ours.
    """
    ours = _ours(folder)
    for path in files:
        _refuse_others(folder, path, ours)
    changed = [path for path, content in files.items() if _content(folder / path) != content]
    _write(folder, {path: files[path] for path in changed})
    vanished = [path for path in ours if path not in files]
    kept = tuple(path for path in vanished if not _remove(folder, path, ours[path]))
    listed = {path: _hash(content) for path, content in files.items()}
    _write(folder, {MANIFEST: _manifest(listed)} if listed != ours else {})
    return Written(len(changed), len(vanished) - len(kept), kept)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    with ThreadPoolExecutor(_WRITERS) as writers:
        list(writers.map(lambda path: write_atomically(folder / path, files[path]), files))


def _ours(folder: Path) -> dict[str, str]:
    path = folder / MANIFEST
    try:
        listed = json.loads(path.read_text(encoding="utf-8"))["files"]
        found = {str(name): str(digest) for name, digest in listed.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise InputError("publish.manifest", file=str(path), reason=str(wrong)) from wrong
    strange = next((name for name in found if not _inside(name)), None)
    if strange is not None:
        raise InputError("publish.manifest", file=str(path), reason=strange)
    return found


def _manifest(listed: Mapping[str, str]) -> bytes:
    return (json.dumps({"files": dict(sorted(listed.items()))}, indent=1) + "\n").encode("utf-8")


def _inside(path: str) -> bool:
    """Tell whether a path stays in the folder, by its name."""
    parts = PurePosixPath(path).parts
    return bool(parts) and not PurePosixPath(path).is_absolute() and ".." not in parts and "\\" not in path


def _refuse_others(folder: Path, path: str, ours: Iterable[str]) -> None:
    """Refuse a path where something of others stands, or that a link leads out of the folder."""
    there = folder / path
    theirs = path not in ours and (there.exists() or there.is_symlink())
    through_link = any(outer.is_symlink() for outer in there.parents if outer != folder and folder in outer.parents)
    if theirs or through_link:
        raise OutputError("publish.not_ours", file=path, folder=str(folder))


def _remove(folder: Path, path: str, digest: str) -> bool:
    """Remove a file of ours, and folders that it leaves empty; leave one that others changed."""
    file = folder / path
    content = _content(file)
    if content is None:
        return True
    if file.is_symlink() or _hash(content) != digest:
        return False
    file.unlink()
    for outer in file.parents:
        if outer == folder or folder not in outer.parents or any(outer.iterdir()):
            break
        outer.rmdir()
    return True


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
