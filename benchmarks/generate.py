"""Generate a realistic office of any size: ``python -m benchmarks.generate --parties 100000 --seed 7 DIR``.

The same number, seed and shape (``shape.json``, ``countries.csv``) give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.dice import stream
from benchmarks.parties import Member, make_parties, party_rows
from benchmarks.proofs import evidence_rows, source_rows
from benchmarks.shape import Shape, read_shape
from benchmarks.ties import Bond, make_bonds, role_rows, tie_rows
from benchmarks.world import Row, make_world
from intgraph.intake.columns import SHEETS
from intgraph.model.office import DEFAULT_BASE


def generate(parties: int, seed: int, folder: Path, cities: int = 0) -> None:
    """Write an office folder of CSV tables with ``parties`` parties (at least 2) to ``folder``.

    The parties settle in as many cities as the shape says; of ``cities`` beyond those each is a place of work of a tie.
    """
    if parties < 2:
        raise ValueError("a network has at least two parties")
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in _tables(parties, cities, seed, read_shape()).items():
        _write(folder / f"{name}.csv", [column.name for column in SHEETS[name].columns], rows)


def _tables(parties: int, cities: int, seed: int, shape: Shape) -> Mapping[str, Iterable[Row]]:
    settled = max(2, parties // shape.parties_per_city)
    places, found = make_world(max(settled, cities), shape, stream(seed, "places"))
    members = make_parties(parties, found[:settled], shape, stream(seed, "parties"))
    bonds = make_bonds(members, shape, stream(seed, "bonds"))
    roles = list(role_rows(bonds, shape, stream(seed, "roles")))
    sources = list(source_rows(members, shape, stream(seed, "sources")))
    return {
        "office": [{"id": "generated", "name": "Gegenereerd netwerk", "party": members[0].id, "base": DEFAULT_BASE}],
        "places": places,
        "parties": party_rows(members, shape, stream(seed, "party rows")),
        "ties": tie_rows(bonds, found[settled:], shape, stream(seed, "ties")),
        "roles": roles,
        "events": _events(bonds, shape, seed),
        "people": _people(members, shape, seed),
        "sources": sources,
        "evidence": evidence_rows(bonds, roles, len(sources), shape, stream(seed, "evidence")),
    }


def _events(bonds: list[Bond], shape: Shape, seed: int) -> Iterable[Row]:
    chance = stream(seed, "events")
    for bond in bonds:
        if bond.span.since and chance.random() < shape.event:
            yield {
                "id": f"event-{bond.id}",
                "name": f"Ondertekening {shape.words[bond.kind]}",
                "kind": "signed",
                "date": str(bond.span.first),
                "about": f"tie/{bond.id}",
                "by": bond.members[0].id,
            }


def _people(members: list[Member], shape: Shape, seed: int) -> Iterable[Row]:
    """Posts without a name: nobody is made up."""
    chance = stream(seed, "people")
    for member in members:
        if chance.random() < shape.person:
            yield {
                "id": f"post-{member.id}",
                "function": "coördinator internationaal",
                "party": member.id,
                "status": "contact",
            }


def _write(path: Path, header: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--parties", type=int, default=1000, help="how many parties (default 1000)")
    parser.add_argument("--seed", type=int, default=7, help="the seed of chance (default 7)")
    parser.add_argument("--cities", type=int, default=0, help="cities at least: ties work in those without a party")
    parser.add_argument("folder", type=Path, help="where the tables are written")
    asked = parser.parse_args()
    generate(asked.parties, asked.seed, asked.folder, asked.cities)


if __name__ == "__main__":
    main()
