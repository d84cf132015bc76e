"""pyoxigraph: the fewest ties, ring by ring from both ends; SPARQL itself tells no length of a path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contest.oxigraph import selecting
from benchmarks.contest.paths.rules import Find, Length, Pair
from benchmarks.contest.rules import Arena
from benchmarks.contest.sparql import Select
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE


@dataclass
class _Side:
    """All parties come to from one end, and the last ring of them."""

    known: set[str]
    ring: set[str]

    def widen(self, next_ring: Callable[[Iterable[str]], set[str]]) -> None:
        self.ring = next_ring(sorted(self.ring)) - self.known
        self.known |= self.ring


def fewest(arena: Arena) -> Find:
    """Return the path with the fewest ties in the store of an arena."""
    select = selecting(arena)

    def find(pair: Pair) -> Length | None:
        return _met(pair, lambda parties: _ring(select, parties))

    return find


def _met(pair: Pair, next_ring: Callable[[Iterable[str]], set[str]]) -> Length | None:
    start, end = ({mint(DEFAULT_BASE, "party", party)} for party in pair)
    sides = [_Side(set(start), start), _Side(set(end), end)]
    ties = 0
    while all(side.ring for side in sides):
        min(sides, key=lambda side: len(side.ring)).widen(next_ring)
        ties += 1
        if sides[0].known & sides[1].known:
            return Length(ties)
    return None


def _ring(select: Select, parties: Iterable[str]) -> set[str]:
    file = Path(__file__).parents[1] / "queries" / "lateral" / "ring.rq"
    query = file.read_text(encoding="utf-8").replace("UNDEF", " ".join(f"<{party}>" for party in parties))
    return {row["party"] or "" for row in select(query)}
