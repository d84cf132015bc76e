"""Circles: a place that lies within itself, a party that is part of itself, by whatever detour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from intgraph.errors import Fault, Where
from intgraph.model.register import Register


def circles(register: Register, origins: Mapping[str, Where]) -> list[Fault]:
    """Return one fault for each place, party or policy from which one comes back to itself."""
    place, party, policy = register.place, register.party, register.policy
    parents: dict[str, Callable[[str], Iterable[str]]] = {
        "place.circle": lambda iri: place[iri].within if iri in place else (),
        "party.circle": lambda iri: (party[iri].part_of,) if iri in party else (),
        "policy.circle": lambda iri: (policy[iri].part_of,) if iri in policy else (),
    }
    things: dict[str, Mapping[str, object]] = {
        "place.circle": place,
        "party.circle": party,
        "policy.circle": policy,
    }
    return [
        Fault(key, origins.get(iri, Where()), {"name": iri.rpartition("/")[2]})
        for key, parents_of in parents.items()
        for iri in things[key]
        if _comes_back(iri, parents_of)
    ]


def _comes_back(start: str, parents_of: Callable[[str], Iterable[str]]) -> bool:
    seen: set[str] = set()
    ahead = [parent for parent in parents_of(start) if parent]
    while ahead:
        iri = ahead.pop()
        if iri == start:
            return True
        if iri not in seen:
            seen.add(iri)
            ahead += [parent for parent in parents_of(iri) if parent]
    return False
