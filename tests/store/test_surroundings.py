"""Promises of surroundings: what is known of a thing is there, and everything in it is as in the register."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import given, settings

from intgraph.model.register import Register
from store.graphs import compiled
from strategies import registers

Around = Callable[[str], Register]


def _of(things: Iterable[Any], **fields: str) -> set[str]:
    """The IRIs of the things of which each of ``fields`` is or contains the IRI given."""
    return {thing.iri for thing in things if all(_has(getattr(thing, name), iri) for name, iri in fields.items())}


def _has(value: str | tuple[str, ...], iri: str) -> bool:
    return value == iri if isinstance(value, str) else iri in value


def _check_whole(register: Register, around: Around) -> None:
    for noun, things in register.nouns():
        for iri in things if noun != "evidence" else ():
            found = around(iri)
            assert iri in getattr(found, noun)
            for kind, known in found.nouns():
                assert dict(known).items() <= getattr(register, kind).items()


def _check_evidence(register: Register, around: Around) -> None:
    for noun in ("place", "party", "tie", "role", "event", "policy", "person"):
        for iri in getattr(register, noun):
            found = around(iri)
            told = {thing.iri for kind, things in found.nouns() if kind != "source" for thing in things.values()}
            claims = {claim.iri for claim in register.evidence.values() if claim.subject in told}
            assert claims <= set(found.evidence)
            assert {claim.source for claim in found.evidence.values()} <= set(found.source)


def _check_party(register: Register, around: Around) -> None:
    for iri in register.party:
        found = around(iri)
        ties = {role.tie for role in register.role.values() if role.party == iri}
        _has_ties(register, found, ties)
        assert _of(register.person.values(), party=iri) <= set(found.person)
        assert _of(register.policy.values(), party=iri) <= set(found.policy)
        assert _of(register.party.values(), part_of=iri) <= set(found.party)
        _has_what_is_about(register, found, iri)
        assert _of(register.event.values(), by=iri) <= set(found.event)


def _check_place(register: Register, around: Around) -> None:
    for iri in register.place:
        found = around(iri)
        parties = _of(register.party.values(), place=iri)
        assert parties <= set(found.party)
        placed = _of(register.tie.values(), places=iri)
        _has_ties(register, found, placed | {role.tie for role in register.role.values() if role.party in parties})
        _has_what_is_about(register, found, iri)


def _check_tie(register: Register, around: Around) -> None:
    for iri, tie in register.tie.items():
        found = around(iri)
        _has_ties(register, found, {iri})
        _has_what_is_about(register, found, iri)
        assert set(tie.places) <= set(found.place)


def _check_others(register: Register, around: Around) -> None:
    for iri, person in register.person.items():
        assert person.party in around(iri).party
    for iri, policy in register.policy.items():
        found = around(iri)
        assert policy.party in ("", *found.party)
        assert policy.part_of in ("", *found.policy)
    for iri, event in register.event.items():
        found = around(iri)
        assert set(event.by) <= set(found.party)
        _has_ties(register, found, {about for about in event.about if about in register.tie})
    for iri in register.source:
        assert _of(register.evidence.values(), source=iri) <= set(around(iri).evidence)


def _has_ties(register: Register, found: Register, ties: set[str]) -> None:
    """The ties are there with all their roles, the parties of these, and all places that hold the parties."""
    assert ties <= set(found.tie)
    roles = [role for role in register.role.values() if role.tie in ties]
    assert {role.iri for role in roles} <= set(found.role)
    parties = {role.party for role in roles}
    assert parties <= set(found.party)
    assert {register.party[party].place for party in parties} - {""} <= set(found.place)
    assert {up for place in found.place.values() for up in place.within} <= set(found.place)


def _has_what_is_about(register: Register, found: Register, iri: str) -> None:
    assert _of(register.event.values(), about=iri) <= set(found.event)
    assert _of(register.policy.values(), about=iri) <= set(found.policy)


@settings(max_examples=12, deadline=None)
@given(registers())
def test_what_is_known_of_a_thing_is_around_it(register: Register) -> None:
    """Around each thing: itself, its roles and ties with all their parties, events, policies, people, the places it
    lies within, and the evidence of everything but sources, with its source; each thing just as in the register."""
    with compiled(register) as store:
        for check in (_check_whole, _check_evidence, _check_party, _check_place, _check_tie, _check_others):
            check(register, store.around)
