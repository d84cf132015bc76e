"""Legs: a search for a path asks dozens of times for the next ring; each is answered from that ring alone.

To compile all that was come to each time would take longer than to fetch it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from intgraph.model.register import Register, Thing
from intgraph.store.remote.larder import Larder

# The queries that ask for a ring.
LEGS: Final = frozenset({"legs_of_parties", "legs_of_ties"})


def ring(larder: Larder, asked: Iterable[str]) -> Register:
    """Return some parties or ties with all roles at either end of them, and what is told of the ties and the roles."""
    ends = set(asked)
    ends |= {end for role in _of(larder, "role", ends) for end in (role.tie, role.party)}
    found = [*_of(larder, "role", ends), *_of(larder, "event", ends)]
    told = ends | {thing.iri for thing in found}
    proofs = list(_of(larder, "evidence", told))
    return _register(larder, told | {iri for proof in proofs for iri in (proof.iri, proof.source)})


def _of(larder: Larder, noun: str, iris: Iterable[str]) -> Iterator[Any]:
    """The things of a noun that are of, about or proof of some things."""
    known = larder.things[noun]
    yield from (known[iri] for thing in iris for iri in larder.of.get(thing, ()) if iri in known)


def _register(larder: Larder, iris: Iterable[str]) -> Register:
    """Some things, in an order that is the same each time, with the places of the parties."""
    things: dict[str, dict[str, Thing]] = defaultdict(dict)
    parties = larder.things["party"]
    places = {getattr(parties[iri], "place", "") for iri in iris if iri in parties}
    for iri in sorted({*iris, *places}):
        for noun, known in larder.things.items():
            if iri in known:
                things[noun][iri] = known[iri]
    return Register(**things)  # type: ignore[arg-type]
