"""networkx: parties and ties as nodes and roles as edges, built from the same tables without validation."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from benchmarks.contest.rules import APART, Arena, Ask, Cite, Facts, Goal, Row

if TYPE_CHECKING:
    from networkx import DiGraph, MultiGraph

TITLE = "networkx"

_Found = list[tuple[Row, list[dict[str, str]]]]


def load(arena: Arena) -> None:
    """Build the graph; what is in memory is gone with the process."""
    _built(arena)


def opened(arena: Arena) -> Ask:
    """Return the question as a walk over neighbours."""
    ties, places = _built(arena)
    return lambda goal: list(_around(ties, _inside(ties, places, goal)))


def facts(raw: _Found) -> Facts:
    """See ``rules.Contestant``."""
    proofs = frozenset(Cite(row.tie, claim["source"], claim["phrase"]) for row, claims in raw for claim in claims)
    return Facts(frozenset(row for row, _ in raw), proofs)


def _around(ties: MultiGraph[str], inside: set[str]) -> Iterator[tuple[Row, list[dict[str, str]]]]:
    touching = {tie for member in inside if member in ties for tie in ties.adj[member]}
    for tie in touching:
        stated = ties.nodes[tie]
        if stated["kind"] in APART:
            continue
        for party, roles in ties.adj[tie].items():
            if party.startswith("party/") and party not in inside:
                for role in roles.values():
                    yield _row(party, tie, stated, role), [*role["proofs"], *stated["proofs"]]


def _row(party: str, tie: str, stated: dict[str, str], role: dict[str, str]) -> Row:
    since, until = role["since"] or stated["since"] or None, role["until"] or stated["until"] or None
    return Row(party.partition("/")[2], role["role"], tie.partition("/")[2], stated["kind"], since, until)


def _inside(ties: MultiGraph[str], places: DiGraph[str], goal: Goal) -> set[str]:
    """The parties of the target, and the places in it: a tie's place of work touches too."""
    from networkx import ancestors

    start = f"{goal.noun}/{goal.id}"
    if goal.noun == "party":
        return {start, *(part for part in ties.nodes[start]["parts"])}
    within = {start, *ancestors(places, start)}
    return within.union(chain.from_iterable(places.nodes[place]["parties"] for place in within))


def _built(arena: Arena) -> tuple[MultiGraph[str], DiGraph[str]]:
    from networkx import DiGraph, MultiGraph

    places: DiGraph[str] = DiGraph()
    ties: MultiGraph[str] = MultiGraph()
    _add_places(places, arena)
    _add_parties(ties, places, arena)
    _add_ties(ties, arena)
    _add_proofs(ties, arena)
    return ties, places


def _add_places(places: DiGraph[str], arena: Arena) -> None:
    for row in _table(arena, "places"):
        places.add_node(f"place/{row['id']}", parties=[])
        for wider in filter(None, row["within"].split(";")):
            places.add_edge(f"place/{row['id']}", f"place/{wider}")


def _add_parties(ties: MultiGraph[str], places: DiGraph[str], arena: Arena) -> None:
    for row in _table(arena, "parties"):
        key = f"party/{row['id']}"
        ties.add_node(key, parts=[], name=row["name"])
        places.nodes[f"place/{row['place']}"]["parties"].append(key)
        if row["part_of"]:
            ties.nodes[f"party/{row['part_of']}"]["parts"].append(key)


def _add_ties(ties: MultiGraph[str], arena: Arena) -> None:
    for row in _table(arena, "ties"):
        key = f"tie/{row['id']}"
        ties.add_node(key, kind=row["kind"], since=row["since"], until=row["until"], proofs=[])
        for place in filter(None, row["places"].split(";")):
            ties.add_edge(f"place/{place}", key)
    for row in _table(arena, "roles"):
        key = f"{row['tie']}.{row['party']}.{row['role']}"
        stated = {name: row[name] for name in ("role", "since", "until")}
        ties.add_edge(f"party/{row['party']}", f"tie/{row['tie']}", key=key, proofs=[], **stated)


def _add_proofs(ties: MultiGraph[str], arena: Arena) -> None:
    for row in _table(arena, "evidence"):
        noun, _, subject = row["subject"].partition("/")
        if noun == "tie":
            ties.nodes[row["subject"]]["proofs"].append(row)
        else:
            tie, party, _ = subject.split(".")
            ties.edges[f"party/{party}", f"tie/{tie}", subject]["proofs"].append(row)


def _table(arena: Arena, name: str) -> Iterator[dict[str, str]]:
    with (arena.tables / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
