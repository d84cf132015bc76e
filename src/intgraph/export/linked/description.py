"""What the description of a dataset is told besides the data: where it stands, in which files, and whom to ask."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Dump:
    """A file with the whole dataset: its address, its extension, and its size in bytes and SHA-256 where known."""

    url: str
    extension: str
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """How a dataset is described.

    ``home`` is the address at which the data stand, without a slash at its end (empty: the base of the first office);
    ``sparql`` that of a SPARQL endpoint; ``contact`` an e-mail or web address (empty: the website of the publisher,
    else ``home``); ``audience`` for whom the data are; ``modified`` the day of this version, ``issued`` of the first.
    """

    modified: date
    home: str = ""
    dumps: tuple[Dump, ...] = ()
    sparql: str = ""
    contact: str = ""
    audience: str = "public"
    issued: date | None = None


def dump_of(path: Path, home: str) -> Dump:
    """Return a file as a dump that will stand in ``home``; size and hash are those of the file, where it is there."""
    url, extension = f"{home}/{quote(path.name)}", path.suffix.lower().removeprefix(".")
    if not path.is_file():
        return Dump(url, extension)
    content = path.read_bytes()
    return Dump(url, extension, len(content), hashlib.sha256(content).hexdigest())


def dumps_of(paths: Iterable[Path], home: str) -> tuple[Dump, ...]:
    """Return several files as dumps."""
    return tuple(dump_of(path, home) for path in paths)
