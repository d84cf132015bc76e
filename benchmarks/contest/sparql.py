"""The question in SPARQL: three queries from files, each with its target set, and what their rows say.

The queries are: what belongs to the target; the roles of the ties that touch it; and the evidence of those.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from benchmarks.contest.rules import Cite, Facts, Goal, Row, limits, local
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE

Solutions: TypeAlias = list[Mapping[str, str | None]]
Raw: TypeAlias = tuple[Solutions, Solutions, Solutions]
Select: TypeAlias = Callable[[str], Solutions]

_PARTS = ("within", "roles", "proofs")


def asked(select: Select, goal: Goal, dialect: str) -> Raw:
    """Return the solutions of the three queries in a ``dialect``, the name of a folder of queries."""
    within, roles, proofs = (select(_query(dialect, f"{goal.noun}_{part}", goal)) for part in _PARTS)
    return within, roles, proofs


def facts(raw: Raw) -> Facts:
    """Return what the solutions say: the parties outside the target, and the proofs of their roles and ties."""
    within, roles, proofs = raw
    inside = {row["within"] for row in within}
    outside = [row for row in roles if row["spot"] not in inside]
    shown = {row["membership"] for row in outside} | {row["tie"] for row in outside}
    return Facts(
        frozenset(map(_row, outside)),
        frozenset(
            Cite(local(_text(row, "tie")), local(_text(row, "source")), _text(row, "phrase"))
            for row in proofs
            if row["subject"] in shown
        ),
    )


def _query(dialect: str, name: str, goal: Goal) -> str:
    text = (Path(__file__).parent / "queries" / dialect / f"{name}.rq").read_text(encoding="utf-8")
    return text.replace("UNDEF", f"<{mint(DEFAULT_BASE, goal.noun, goal.id)}>")


def _row(row: Mapping[str, str | None]) -> Row:
    since, until = limits(row["during"])
    tie_since, tie_until = limits(row["when"])
    party, role, tie, kind = (local(_text(row, name)) for name in ("party", "role", "tie", "kind"))
    return Row(party, role, tie, kind, since or tie_since, until or tie_until)


def _text(row: Mapping[str, str | None], name: str) -> str:
    return row[name] or ""
