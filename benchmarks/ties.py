"""The ties of a generated network with their roles: of two parties or of forty, dated as sources date them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.dates import Dating, Span
from benchmarks.dice import Wheel
from benchmarks.parties import Draw, Member
from benchmarks.shape import Shape
from benchmarks.world import City, Row


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie: its id, its kind, its parties, when it ran, and what disputes its end."""

    id: str
    kind: str
    members: tuple[Member, ...]
    span: Span


@dataclass(frozen=True)
class _Wheels:
    sizes: Wheel[str]
    kinds: Wheel[str]
    first_roles: Wheel[str]
    other_roles: Wheel[str]
    dating: Dating


def make_bonds(members: list[Member], shape: Shape, chance: Random) -> list[Bond]:
    """Return the ties of ``members``, without their rows."""
    wheels, draw = _wheels(shape), Draw.of(members)
    return [
        Bond(
            f"tie-{number}", wheels.kinds.turn(chance), _drawn(wheels, draw, shape, chance), wheels.dating.span(chance)
        )
        for number in range(1, round(len(members) * shape.ties_per_party) + 1)
    ]


def tie_rows(bonds: list[Bond], abroad: list[City], shape: Shape, chance: Random) -> Iterator[Row]:
    """Yield the rows of the ties; the cities ``abroad`` are dealt out among them as places of work."""
    for at, bond in enumerate(bonds):
        places = [city.id for city in abroad[at :: len(bonds)]]
        yield {
            "id": bond.id,
            "name": f"{shape.words[bond.kind].capitalize()} {bond.members[0].city.name} – {bond.members[1].city.name}",
            "kind": bond.kind,
            "word": shape.words[bond.kind],
            "since": bond.span.since,
            "until": bond.span.until,
            "places": ";".join([bond.members[1].city.id, *places] if chance.random() < shape.placed else places),
            "themes": _themes(shape, chance),
            "sdgs": str(chance.randint(1, 17)) if chance.random() < shape.placed else "",
            "pillar": chance.choice(("solidarity", "added-value")) if chance.random() < shape.placed else "",
            "open_list": "yes" if chance.random() < shape.group else "",
            **_money(bond, chance),
            "visibility": "internal" if chance.random() < shape.internal else "",
        }


def role_rows(bonds: list[Bond], shape: Shape, chance: Random) -> Iterator[Row]:
    """Yield the rows of the roles, those of one tie together; a few have a start of their own, after the tie's."""
    wheels = _wheels(shape)
    for bond in bonds:
        for at, member in enumerate(bond.members):
            wheel = wheels.other_roles if at else wheels.first_roles
            yield {
                "tie": bond.id,
                "party": member.id,
                "role": wheel.turn(chance),
                "since": bond.span.later(chance) if chance.random() < shape.own_period else "",
            }


def _wheels(shape: Shape) -> _Wheels:
    return _Wheels(
        Wheel.of(shape.sizes),
        Wheel.of(shape.kinds),
        Wheel.of(shape.first_roles),
        Wheel.of(shape.other_roles),
        Dating.of(shape),
    )


def _drawn(wheels: _Wheels, draw: Draw, shape: Shape, chance: Random) -> tuple[Member, ...]:
    """Different parties, as many as the size says; small networks give up on drawing someone new."""
    first = (draw.home if chance.random() < shape.home_share else draw.everyone).turn(chance)
    size = int(wheels.sizes.turn(chance))
    found = dict.fromkeys((first, *(draw.everyone.turn(chance) for _ in range(size - 1))))
    while len(found) < 2:
        found[draw.everyone.turn(chance)] = None
    return tuple(found)


def _themes(shape: Shape, chance: Random) -> str:
    return ";".join(chance.sample(shape.themes, chance.randint(1, 3))) if chance.random() < shape.themed else ""


def _money(bond: Bond, chance: Random) -> Row:
    return {"amount": str(chance.randrange(500, 90_000, 500)), "currency": "EUR"} if bond.kind == "subsidy" else {}
