"""intgraph as it is asked by default: the surest thousand rows of those that may run, and how many more there are."""

from __future__ import annotations

from benchmarks.contest import ours
from benchmarks.contest.rules import Arena, Ask

TITLE = "intgraph, by default"

load = ours.load
facts = ours.facts


def opened(arena: Arena) -> Ask:
    """Return the question on the open office."""
    from intgraph.office import Office

    office = Office.open(arena.tables)
    return lambda goal: office.who(goal.name)
