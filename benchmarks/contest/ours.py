"""intgraph: the tables are read, validated and written to one SQLite file, and ``Office.who`` answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from benchmarks.contest.rules import Arena, Ask, Cite, Facts, Row, local

if TYPE_CHECKING:
    from intgraph.ask.answer import Answer

TITLE = "intgraph"


def load(arena: Arena) -> None:
    """Compile the office anew."""
    from intgraph.office import Office

    (arena.tables / ".intgraph.sqlite").unlink(missing_ok=True)
    Office.open(arena.tables)


def opened(arena: Arena) -> Ask:
    """Return the question on the open office; its names are resolved and its answers judged, all of them told."""
    from intgraph.office import Office

    office = Office.open(arena.tables)
    return lambda goal: office.who(goal.name, former=True, planned=True, limit=sys.maxsize)


def facts(raw: Answer) -> Facts:
    """See ``rules.Contestant``."""
    rows = raw.answers
    return Facts(
        frozenset(
            Row(local(row.party.id), row.role, local(row.tie.id), row.tie.kind, row.since, row.until) for row in rows
        ),
        frozenset(
            Cite(local(row.tie.id), local(proof.source_id), proof.phrase) for row in rows for proof in row.evidence
        ),
    )
