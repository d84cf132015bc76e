"""The parties of a generated network: a municipality in each city, and organisations of every sector."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from benchmarks.dice import Wheel, made_up_name
from benchmarks.shape import Shape
from benchmarks.world import HOME, City, Row, city_weights


@dataclass(frozen=True, slots=True)
class Member:
    """A party: its id, its name, its city and how it is drawn into ties."""

    id: str
    name: str
    sector: str
    city: City
    weight: float


def make_parties(count: int, cities: list[City], shape: Shape, chance: Random) -> list[Member]:
    """Return ``count`` parties; the first of them are the municipalities."""
    settled = Wheel.of(city_weights(cities, shape))
    sectors = Wheel.of(shape.sectors)
    taken: set[str] = set()
    members = [_municipality(number, city, shape, chance) for number, city in enumerate(cities[:count], 1)]
    for number in range(len(members) + 1, count + 1):
        sector, city = sectors.turn(chance), settled.turn(chance)
        name = _name(sector, city, shape, chance, taken)
        members.append(Member(f"party-{number}", name, sector, city, chance.paretovariate(shape.party_exponent)))
    return members


def party_rows(members: list[Member], shape: Shape, chance: Random) -> Iterator[Row]:
    """Yield the rows of the parties; a part belongs to the municipality of its city."""
    municipality = {member.city: member for member in reversed(members)}
    for member in members:
        whole = municipality[member.city]
        is_part = member.sector == "government" and whole is not member and chance.random() < shape.part_of * 10
        yield {
            "id": member.id,
            "name": member.name,
            "sector": member.sector,
            "place": member.city.id,
            "part_of": whole.id if is_part else "",
            "group": "yes" if chance.random() < shape.group else "",
            "website": f"https://www.example.org/{member.id}" if chance.random() < shape.themed else "",
            "visibility": "internal" if chance.random() < shape.internal else "",
        }


@dataclass(frozen=True)
class Draw:
    """Draws parties into ties: anyone, or one of the Dutch."""

    everyone: Wheel[Member]
    home: Wheel[Member]

    @classmethod
    def of(cls, members: list[Member]) -> Draw:
        """Return the draw of ``members`` by their weights."""
        dutch = [member for member in members if member.city.country == HOME] or members
        return cls(_wheel(members), _wheel(dutch))


def _wheel(members: list[Member]) -> Wheel[Member]:
    return Wheel(members, tuple(accumulate(member.weight for member in members)))


def _municipality(number: int, city: City, shape: Shape, chance: Random) -> Member:
    weight = 2 * chance.paretovariate(shape.party_exponent)
    return Member(f"party-{number}", f"Gemeente {city.name}", "government", city, weight)


def _name(sector: str, city: City, shape: Shape, chance: Random, taken: set[str]) -> str:
    title = chance.choice(shape.titles[sector])
    while (name := f"{title} {made_up_name(chance, 2)} {city.name}") in taken:
        pass
    taken.add(name)
    return name
