"""Whom the benchmark asks about: typical parties, the hub city and a country, chosen from the tables."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks.contest.rules import APART, Goal

TYPICAL_ROWS = 4
HUB = "city-1"
COUNTRY = "cn"


def typical(tables: Path, most: int) -> list[Goal]:
    """Return the first parties that work with others in exactly ``TYPICAL_ROWS`` roles; they have no parts."""
    parties = {row["id"]: row for row in _table(tables, "parties")}
    wholes = {row["part_of"] for row in parties.values()}
    rows = _partners(tables)
    chosen = [row for iri, row in parties.items() if rows[iri] == TYPICAL_ROWS and iri not in wholes]
    return [Goal("party", row["id"], row["name"]) for row in chosen[:most]]


def places(tables: Path) -> tuple[Goal, Goal]:
    """Return the hub city and the country."""
    found = {row["id"]: Goal("place", row["id"], row["name"]) for row in _table(tables, "places")}
    return found[HUB], found[COUNTRY]


def _partners(tables: Path) -> Counter[str]:
    """For each party the roles of others in the ties that count as working together."""
    counting = {row["id"] for row in _table(tables, "ties") if row["kind"] not in APART}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for role in _table(tables, "roles"):
        if role["tie"] in counting:
            members[role["tie"]].append(role["party"])
    found: Counter[str] = Counter()
    for parties in members.values():
        for party in parties:
            found[party] += len(parties) - 1
    return found


def _table(tables: Path, name: str) -> list[dict[str, str]]:
    with (tables / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
