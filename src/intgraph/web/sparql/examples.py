"""Queries that are shown: those that the query page begins with, and those to take along to any engine.

They are data: one file a query, its titles in the first lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from intgraph import ask

_FOLDER: Final = Path(__file__).parent / "examples"
_TO_TAKE: Final = Path(ask.__file__).parent / "rq"
_TITLE: Final = re.compile(r"^# (nl|en): (.+)\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A query with its title in each language."""

    name: str
    titles: Mapping[str, str]
    query: str

    def query_in(self, language: str) -> str:
        """Return the query with labels asked for in ``language``; as it is written it asks for English ones."""
        return self.query.replace('= "en"', f'= "{language}"')


@lru_cache(maxsize=1)
def examples() -> tuple[Example, ...]:
    """Return every example, in the order of the file names."""
    return _read(_FOLDER)


@lru_cache(maxsize=1)
def to_take_along() -> Mapping[str, Example]:
    """Return the core questions as SPARQL 1.1 for any engine, by name; what they are about is filled in by hand."""
    return {one.name: one for one in _read(_TO_TAKE)}


def _read(folder: Path) -> tuple[Example, ...]:
    return tuple(_example(path) for path in sorted(folder.glob("*.rq")))


def _example(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    return Example(path.stem, dict(_TITLE.findall(text)), _TITLE.sub("", text))
