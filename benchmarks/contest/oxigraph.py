"""pyoxigraph: the same graph as N-Triples, loaded in bulk into a store on disk, and asked in SPARQL."""

from __future__ import annotations

import shutil

from benchmarks.contest import sparql
from benchmarks.contest.rules import Arena, Ask
from benchmarks.contest.sparql import Select, Solutions

TITLE = "pyoxigraph"

facts = sparql.facts


def load(arena: Arena) -> None:
    """Load the triples in bulk, the fastest way there is."""
    from pyoxigraph import RdfFormat, Store

    shutil.rmtree(arena.store("oxigraph"), ignore_errors=True)
    Store(arena.store("oxigraph")).bulk_load(path=arena.triples, format=RdfFormat.N_TRIPLES)


def opened(arena: Arena) -> Ask:
    """Return the question on the open store."""
    select = selecting(arena)
    return lambda goal: sparql.asked(select, goal, "lateral")


def selecting(arena: Arena) -> Select:
    """Return what selects from the store; opened to write as well, which answers ten times as fast as read-only."""
    from pyoxigraph import QuerySolutions, Store

    store = Store(arena.store("oxigraph"))

    def select(query: str) -> Solutions:
        found = store.query(query)
        assert isinstance(found, QuerySolutions)
        names = [variable.value for variable in found.variables]
        return [dict(zip(names, (term and term.value for term in row), strict=True)) for row in found]

    return select
