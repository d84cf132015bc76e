"""Pruning: a register from which things were left out, made whole again."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence

T = TypeVar("T", bound=Thing)

_LISTS: Final = ("about", "by", "places", "within")
_SINGLES: Final = ("part_of", "party", "place", "publisher")


def pruned(register: Register) -> Register:
    """Return ``register`` without what serves nothing in it.

    Left out are places in which nothing is, evidence of or from what is not there, and sources without evidence.
    """
    used = set(_places_used(register))
    ahead = list(used)
    while ahead:
        place = register.place.get(ahead.pop())
        up = [iri for iri in (place.within if place else ()) if iri not in used]
        used.update(up)
        ahead += up
    without = replace(register, place={iri: thing for iri, thing in register.place.items() if iri in used})
    evidence = _supported(without)
    cited = {claim.source for claim in evidence.values()}
    source = {iri: thing for iri, thing in register.source.items() if iri in cited}
    return replace(without, evidence=evidence, source=source)


def unlinked(register: Register) -> Register:
    """Return ``register`` without references to what is not there."""
    known = {iri for _, things in register.nouns() for iri in things}
    cut: dict[str, Any] = {
        noun: {iri: without_links(thing, known) for iri, thing in things.items()} for noun, things in register.nouns()
    }
    return Register(**cut)


def without_links(thing: T, known: Collection[str]) -> T:
    """Return a thing without its references to what is not among ``known`` (IRIs)."""
    changes: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in _LISTS and not all(iri in known for iri in value):
            changes[field.name] = tuple(iri for iri in value if iri in known)
        elif field.name in _SINGLES and value and value not in known:
            changes[field.name] = ""
    return replace(thing, **changes) if changes else thing


def _supported(register: Register) -> dict[str, Evidence]:
    known = {thing.iri for noun, things in register.nouns() if noun != "evidence" for thing in things.values()}
    return {
        iri: evidence
        for iri, evidence in register.evidence.items()
        if evidence.subject in known and evidence.source in register.source
    }


def _places_used(register: Register) -> Iterator[str]:
    yield from (party.place for party in register.party.values())
    for things in (register.tie, register.event, register.policy):
        for thing in things.values():
            yield from getattr(thing, "places", ())
            yield from getattr(thing, "about", ())
