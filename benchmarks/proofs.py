"""The sources of a generated network, and the evidence that each tie rests on."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.dice import Wheel
from benchmarks.parties import Member
from benchmarks.shape import Shape
from benchmarks.ties import Bond
from benchmarks.world import Row


def source_rows(members: list[Member], shape: Shape, chance: Random) -> Iterator[Row]:
    """Yield the documents, each published by a municipality."""
    publishers = [member for member in members if member.name.startswith("Gemeente ")]
    for number in range(1, 2 + len(members) // shape.parties_per_source):
        publisher = chance.choice(publishers)
        year = chance.randint(shape.last_year - 25, shape.last_year)
        yield {
            "id": f"source-{number}",
            "name": f"Internationaal beleid {publisher.name} {year}, deel {number}",
            "publisher": publisher.id,
            "date": f"{year}-{chance.randint(1, 12):02}",
            "file": f"document-{number}.txt",
        }


def evidence_rows(bonds: list[Bond], roles: list[Row], sources: int, shape: Shape, chance: Random) -> Iterator[Row]:
    """Yield evidence for every tie, more for some, each claim of a disputed end, and evidence for some roles."""
    modalities = Wheel.of(shape.modalities)
    for bond in bonds:
        for row in _about_tie(bond, shape, chance):
            yield row | _place(bond, sources, shape, chance) | {"modality": modalities.turn(chance)}
    for role in roles:
        if chance.random() < shape.role_proof:
            yield (
                _about_role(role)
                | _passage(sources, chance)
                | {"phrase": "en neemt daaraan deel", "modality": "states"}
            )


def _about_tie(bond: Bond, shape: Shape, chance: Random) -> Iterator[Row]:
    yield {"subject": f"tie/{bond.id}", "field": "since" if bond.span.since else ""}
    if chance.random() < shape.second_proof:
        yield {"subject": f"tie/{bond.id}", "field": "kind"}
    for claim in bond.span.claims:
        yield {"subject": f"tie/{bond.id}", "field": "until", "value": claim}


def _about_role(role: Row) -> Row:
    return {"subject": f"role/{role['tie']}.{role['party']}.{role['role']}", "field": ""}


def _place(bond: Bond, sources: int, shape: Shape, chance: Random) -> Row:
    first, second = bond.members[0].city.name, bond.members[1].city.name
    when = f"sinds {bond.span.first} " if bond.span.since else ""
    return _passage(sources, chance) | {"phrase": f"{when}een {shape.words[bond.kind]} van {first} met {second}"}


def _passage(sources: int, chance: Random) -> Row:
    line = chance.randint(1, 900)
    return {"source": f"source-{chance.randint(1, sources)}", "locator": f"lines {line}-{line + chance.randint(1, 6)}"}
