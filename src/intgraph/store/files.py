"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from intgraph.errors import OutputError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield the path of a new temporary file that takes the place of ``path`` when the block ends well.

    The temporary file stands in the folder of ``path``, is flushed to the disk before it is renamed, and is
    removed when the block raises: at every moment ``path`` is the old file or the whole new one. Raises
    ``OutputError`` when the folder cannot be written.
    """
    temporary = _temporary_beside(path)
    try:
        yield temporary
        _flush(temporary)
        temporary.replace(path)
    except OSError as wrong:
        raise OutputError("file.unwritable", file=str(path), reason=wrong.strerror or str(wrong)) from wrong
    finally:
        temporary.unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` whole or not at all; make its folder when it is missing."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def _temporary_beside(path: Path) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.parent / f".{path.name}.{os.urandom(6).hex()}.part"
        temporary.touch(exist_ok=False)
    except OSError as wrong:
        raise OutputError("file.unwritable", file=str(path), reason=wrong.strerror or str(wrong)) from wrong
    return temporary


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
