"""An office in which everything is in doubt: parties of every sort in ties of every kind, with dates in dispute.

Parties have few ties and ties few parties, so that many ways are equally long.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

from intgraph.intake.columns import SHEETS
from intgraph.vocab.concepts import scheme

PARTIES = 70
TIES = 130
DATED = 0.4
DATES = ("", "", "", "1985", "1990~", "1998-05", "2012", "2012?", "[2012,2014]", "[..2017]", "199X", "2030")
SOURCES = {"old": "1999-02", "new": "2024", "undated": ""}
PLACES = {
    "world": ("world", ""),
    "europe": ("continent", "world"),
    "union": ("bloc", "world"),
    "poland": ("country", "europe;union"),
    "silesia": ("region", "poland"),
    "opole": ("city", "silesia"),
    "lublin": ("city", "poland"),
    "nowhere": ("city", ""),
}

Row = Mapping[str, Any]
Choose = Callable[[Iterable[str]], str]


def write_tangled_office(folder: Path, seed: int) -> None:
    """Write the office as tables to ``folder``; the same seed gives the same office."""
    chance = Random(seed)

    def choose(values: Iterable[str]) -> str:
        return chance.choice(list(values))

    ties = [_tie(at, choose, chance) for at in range(TIES)]
    roles = [row for tie in ties for row in _roles(str(tie["id"]), choose, chance)]
    tables: dict[str, Iterable[Row]] = {
        "office": [{"id": "tangled", "name": "Tangled", "party": "party-0"}],
        "places": [
            {"id": name, "name": name, "type": kind, "within": within} for name, (kind, within) in PLACES.items()
        ],
        "parties": [_party(at, choose, chance) for at in range(PARTIES)],
        "ties": ties,
        "roles": roles,
        "sources": [{"id": name, "name": name, "date": day} for name, day in SOURCES.items()],
        "evidence": [claim for tie in ties[::2] for claim in _claims(f"tie/{tie['id']}", choose, chance)]
        + [claim for role in roles[::3] for claim in _claims(f"role/{role['id']}", choose, chance)],
    }
    folder.mkdir(parents=True)
    for name, rows in tables.items():
        _write(folder / f"{name}.csv", [column.name for column in SHEETS[name].columns], rows)


def _party(at: int, choose: Choose, chance: Random) -> Row:
    return {
        "id": f"party-{at}",
        "name": choose(("Ärzte", "Zorg", "arbeid", "Bank", "Łódź", "Raad")) + (f" {at}" if at % 4 else ""),
        "sector": choose(scheme("sector")),
        "place": choose(PLACES),
        "part_of": f"party-{chance.randrange(at)}" if at and chance.random() < 0.1 else "",
        "group": "yes" if chance.random() < 0.1 else "",
    }


def _tie(at: int, choose: Choose, chance: Random) -> Row:
    since, until = _dates(choose) if chance.random() < DATED else ("", "")
    return {
        "id": f"tie-{at}",
        "name": choose(("Band", "Project", "Zusterstad")),
        "kind": choose(scheme("kind")),
        "since": since,
        "until": until,
        "places": choose(PLACES) if chance.random() < 0.2 else "",
        "themes": choose(scheme("theme")),
        "pillar": choose(("", *scheme("pillar"))),
    }


def _roles(tie: str, choose: Choose, chance: Random) -> Iterable[Row]:
    taken = {
        (f"party-{chance.randrange(PARTIES)}", choose(("lead", "partner", "partner", "funder"))): None
        for _ in range(chance.choice((1, 2, 2, 2, 3, 4)))
    }
    for at, (party, role) in enumerate(taken):
        since, until = _dates(choose) if chance.random() < 0.2 else ("", "")
        yield {"id": f"{tie}-{9 - at}", "tie": tie, "party": party, "role": role, "since": since, "until": until}


def _dates(choose: Choose) -> tuple[str, str]:
    """A start and an end; no end lies before any start."""
    until = choose(("", "", "", "2015", "[2014,2016]", "2028"))
    return choose(DATES[:4] if until else DATES), until


def _claims(subject: str, choose: Choose, chance: Random) -> Iterable[Row]:
    common = {"subject": subject, "source": choose(SOURCES), "modality": choose(scheme("modality"))}
    if chance.random() < 0.5:
        yield common
    if chance.random() < 0.25:
        yield {**common, "field": choose(("since", "until")), "value": choose(("", "1980", "1991", "2013", "2020"))}


def _write(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
