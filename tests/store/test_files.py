"""Promises of writing files: the old one or the whole new one, at every moment, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from intgraph.errors import OutputError
from intgraph.store.files import replacing, write_atomically

OLD, NEW = b"old" * 1000, b"new" * 100_000


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_file_is_written_whole_with_its_folders(tmp_path: Path) -> None:
    """A file gets its content, missing folders are made, and no temporary file stays."""
    write_atomically(tmp_path / "a" / "b" / "file.txt", NEW)
    write_atomically(tmp_path / "a" / "b" / "file.txt", OLD)
    assert _files(tmp_path / "a" / "b") == {"file.txt": OLD}


@contextmanager
def _umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_is_open_to_whom_the_user_allows(mask: int, mode: int, tmp_path: Path) -> None:
    """The permissions of a new file are those of the user's umask: data may be personal."""
    with _umask(mask):
        write_atomically(tmp_path / "file.txt", NEW)
    assert (tmp_path / "file.txt").stat().st_mode & 0o777 == mode


def _break_off(path: Path, wrong: type[BaseException]) -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(NEW)
        raise wrong


@pytest.mark.parametrize("wrong", [RuntimeError, KeyboardInterrupt, SystemExit, MemoryError])
def test_what_raises_halfway_leaves_the_old_file(wrong: type[BaseException], tmp_path: Path) -> None:
    """When writing is broken off, the old file stands and the temporary one is gone."""
    path = tmp_path / "file.txt"
    path.write_bytes(OLD)
    with pytest.raises(wrong):
        _break_off(path, wrong)
    assert _files(tmp_path) == {"file.txt": OLD}


@pytest.mark.parametrize("moment", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.write_bytes"])
def test_a_disk_that_fails_leaves_the_old_file(moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full or fails, the old file stands, and the error names file and reason."""
    path = tmp_path / "file.txt"
    path.write_bytes(OLD)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(moment, fail)
    with pytest.raises(OutputError) as wrong:
        write_atomically(path, NEW)
    assert wrong.value.words == {"file": str(path), "reason": "No space left on device"}
    monkeypatch.undo()
    assert _files(tmp_path) == {"file.txt": OLD}


def test_a_place_that_is_no_file_is_told(tmp_path: Path) -> None:
    """A folder is not written over, and what lies below a file cannot be written; both are output errors."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    for path in (tmp_path / "folder", tmp_path / "file" / "below", tmp_path / ("x" * 300), Path("/")):
        with pytest.raises(OutputError) as wrong:
            write_atomically(path, NEW)
        assert wrong.value.key == "file.unwritable"
    assert _files(tmp_path) == {"file": OLD}


KILLED = """
import os, pathlib, signal, sys
from intgraph.store.files import write_atomically
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[2] == "before the flush": os.fsync = die
if sys.argv[2] == "before the rename": pathlib.Path.replace = die
write_atomically(pathlib.Path(sys.argv[1]), b"new" * 100_000)
if sys.argv[2] == "after": die()
"""


@pytest.mark.parametrize("moment", ["before the flush", "before the rename", "after"])
def test_killed_while_writing(moment: str, tmp_path: Path) -> None:
    """A process killed while it writes leaves the old file until the rename, and the whole new one after it."""
    path = tmp_path / "file.txt"
    path.write_bytes(OLD)
    killed = subprocess.run([sys.executable, "-c", KILLED, path, moment], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == (NEW if moment == "after" else OLD)
    assert [name for name in _files(tmp_path) if name != "file.txt" and not name.endswith(".part")] == []
