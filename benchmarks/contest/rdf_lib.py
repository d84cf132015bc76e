"""rdflib: the same N-Triples, parsed into memory, and asked in standard SPARQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.contest import sparql
from benchmarks.contest.rules import Arena, Ask
from benchmarks.contest.sparql import Solutions

if TYPE_CHECKING:
    from rdflib import Graph

TITLE = "rdflib"

facts = sparql.facts


def load(arena: Arena) -> None:
    """Parse the triples; what is in memory is gone with the process."""
    _parsed(arena)


def opened(arena: Arena) -> Ask:
    """Return the question on the parsed graph."""
    graph = _parsed(arena)

    def select(query: str) -> Solutions:
        found = graph.query(query)
        names = found.vars or []
        return [{str(name): str(row[name]) if name in row else None for name in names} for row in found.bindings]

    return lambda goal: sparql.asked(select, goal, "standard")


def _parsed(arena: Arena) -> Graph:
    from rdflib import Graph

    return Graph().parse(arena.triples, format="nt")
