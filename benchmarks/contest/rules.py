"""What every contestant does, and what each of them must come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Arena:
    """One network: the folder of its tables; its graph as N-Triples and the stores of contestants stand beside it."""

    tables: Path

    @property
    def triples(self) -> Path:
        """The graph as N-Triples."""
        return self.tables.with_suffix(".nt")

    def store(self, name: str) -> Path:
        """Where a contestant keeps its store."""
        return self.tables.with_suffix(f".{name}")


@dataclass(frozen=True, slots=True)
class Goal:
    """Whom the question is about: ``noun`` (``place`` or ``party``), the id in the tables, and the name."""

    noun: str
    id: str
    name: str


class Row(NamedTuple):
    """One answer: ids of the tables, notations of concepts, dates in EDTF."""

    party: str
    role: str
    tie: str
    kind: str
    since: str | None
    until: str | None


class Cite(NamedTuple):
    """One proof of an answer."""

    tie: str
    source: str
    phrase: str


class Facts(NamedTuple):
    """What an answer says, whoever gave it."""

    rows: frozenset[Row]
    proofs: frozenset[Cite]


Ask: TypeAlias = Callable[[Goal], Any]


class Contestant(Protocol):
    """The functions of a contestant's module."""

    TITLE: str

    def load(self, arena: Arena) -> None:
        """Make what is asked later; a store of an earlier round is gone."""

    def opened(self, arena: Arena) -> Ask:
        """Return what answers the question, ready and open."""

    def facts(self, raw: Any) -> Facts:
        """Return what a raw answer says; this is not timed."""


# Kinds of tie that do not count as working together, in intgraph's vocabulary.
APART = frozenset({"network", "campaign", "title"})


def local(iri: str) -> str:
    """Return the id of a thing, or the notation of a concept of the kind ``…#scheme-notation``."""
    last = iri.rpartition("/")[2]
    return last.partition("#")[2].partition("-")[2] if "#" in last else last


def limits(edtf: str | None) -> tuple[str | None, str | None]:
    """Return the start and the end of an EDTF period, ``None`` where it states none."""
    if not edtf:
        return None, None
    since, slash, until = edtf.partition("/")
    if not slash:
        return since, since
    return (None if since == ".." else since), (None if until == ".." else until)
