"""The SPARQL that is asked of an endpoint, one file a query, and how a parameter is bound in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyoxigraph import NamedNode

# A parameter: ``VALUES ?party { UNDEF } #+ what it is``.
_UNBOUND: Final = "VALUES ?{name} {{ UNDEF }}"
# What comes before it are prefixes.
_SELECT: Final = re.compile(r"^SELECT\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Query:
    """A SELECT: its prefixes, and the rest; ``variables`` are what it selects, with their question marks."""

    prologue: str
    body: str

    @property
    def text(self) -> str:
        """The query as it is sent."""
        return self.prologue + self.body

    @property
    def variables(self) -> str:
        """What it selects."""
        return " ".join(re.findall(r"\?\w+", self.body.partition("{")[0]))

    def bind(self, name: str, terms: Iterable[object]) -> Query:
        """Return the query with a parameter bound to terms, each of which prints itself as SPARQL writes it.

        Raises ``KeyError`` where the query has no such parameter. Without any term nothing is selected.
        """
        unbound = _UNBOUND.format(name=name)
        if unbound not in self.body:
            raise KeyError(name)
        bound = f"VALUES ?{name} {{ {' '.join(map(str, terms))} }}"
        return Query(self.prologue, self.body.replace(unbound, bound))


@lru_cache(maxsize=16)
def query(name: str) -> Query:
    """Return the query in ``rq/{name}.rq``."""
    return split((Path(__file__).parent / "rq" / f"{name}.rq").read_text(encoding="utf-8"))


def split(text: str) -> Query:
    """Return a SELECT as its prefixes and the rest."""
    start = _SELECT.search(text)
    at = start.start() if start else 0
    return Query(text[:at], text[at:])


def counting(asked: Query) -> str:
    """Return the query that counts the rows of another."""
    return f"{asked.prologue}SELECT (COUNT(*) AS ?count) WHERE {{ {{ {asked.body} }} }}"


def in_order(asked: Query, most: int, after: int) -> str:
    """Return the query for ``most`` rows after so many, in an order of its own.

    The order stands in a query within the query: some engines (Virtuoso) sort only few rows where they cut as well.
    """
    inner = f"{asked.body}\nORDER BY {asked.variables}"
    return f"{asked.prologue}SELECT {asked.variables} WHERE {{ {{ {inner} }} }} LIMIT {most} OFFSET {after}"


def batches(iris: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Yield IRIs so many at a time: a query that names too many is refused by some engines."""
    yield from (iris[start : start + size] for start in range(0, len(iris), size))


def terms(iris: Iterable[str]) -> list[NamedNode]:
    """Return IRIs as terms that print themselves; what is no IRI is left out, nothing leads to it."""
    return [term for iri in iris if (term := _term(iri)) is not None]


def _term(iri: str) -> NamedNode | None:
    from pyoxigraph import NamedNode

    try:
        return NamedNode(iri)
    except ValueError:
        return None
