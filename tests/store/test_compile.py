"""Promises of the compiled graph: it holds the register, whole, and selects what touches a target."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import given, settings

from intgraph.model.event import Event
from intgraph.model.period import parse_moment, parse_period
from intgraph.model.register import Register
from intgraph.model.source import Evidence, Source
from intgraph.model.tie import Role, Tie
from intgraph.store.attested import attested_until, contested_subjects
from intgraph.store.protocol import Target
from intgraph.vocab.concepts import scheme
from store.graphs import compiled
from strategies import registers

MODEST = settings(max_examples=12, deadline=None)


def _types(register: Register) -> list[tuple[str, list[type]]]:
    """The types of the fields of every thing, in order: ``True == 1``, but they are not the same."""
    return [(thing.iri, [type(getattr(thing, field.name)) for field in fields(thing)]) for thing in register.things()]


@MODEST
@given(registers())
def test_the_register_comes_back(register: Register) -> None:
    """What was compiled reads back to the same register: every field of every thing, in the same order."""
    with compiled(register) as store:
        found = store.register()
    assert found == register
    assert _types(found) == _types(register)


def _ancestors(register: Register, place: str) -> set[str]:
    if place not in register.place:
        return set()
    return {place}.union(*(_ancestors(register, up) for up in register.place[place].within))


def _wholes(register: Register, party: str) -> set[str]:
    return {party} | _wholes(register, register.party[party].part_of) if party in register.party else set()


def _inside(register: Register, target: str) -> set[str]:
    """The parties that belong to a place or party, found the slow way."""
    return {
        iri
        for iri, party in register.party.items()
        if target in _ancestors(register, party.place) or target in _wholes(register, iri)
    }


@MODEST
@given(registers())
def test_participations_are_all_roles_of_all_ties_that_touch(register: Register) -> None:
    """For every place and party: each role of each tie that one inside has a role in or that is placed inside,
    once, marked with whether its party is inside, the roles of a tie together."""
    with compiled(register) as store:
        for noun, things in (("place", register.place), ("party", register.party)):
            for iri in things:
                inside = _inside(register, iri)
                touching = {role.tie for role in register.role.values() if role.party in inside} | {
                    tie.iri
                    for tie in register.tie.values()
                    if any(iri in _ancestors(register, place) for place in tie.places)
                }
                found = store.participations(Target(iri, noun, ""))
                expected = {role.iri: role.party in inside for role in register.role.values() if role.tie in touching}
                assert {row.role_iri: bool(row.inside) for row in found} == expected
                assert len(found) == len(expected)
                ties = [row.tie for row in found]
                assert len(list(dict.fromkeys(ties))) == sum(
                    one != other for one, other in zip([None, *ties], ties, strict=False)
                )


@MODEST
@given(registers())
def test_participations_say_what_the_register_says(register: Register) -> None:
    """Dates, kinds, names and places of a role, its tie and its party are those of the register."""
    with compiled(register) as store:
        rows = [row for iri in register.place for row in store.participations(Target(iri, "place", ""))]
    for row in rows:
        role, tie, party = register.role[row.role_iri], register.tie[row.tie], register.party[row.party]
        assert (role.tie, role.party, role.role) == (row.tie, row.party, row.role)
        assert (tie.name, tie.name_en, tie.kind) == (row.tie_name, row.tie_name_en, row.kind)
        assert (party.name, party.name_en, party.sector) == (row.party_name, row.party_name_en, row.sector)
        for period, since, until in ((role.period, row.since, row.until), (tie.period, row.tie_since, row.tie_until)):
            assert (str(period.since or ""), str(period.until or "")) == (since or "", until or "")
        assert row.place_name == (register.place[party.place].name if party.place else None)


@MODEST
@given(registers())
def test_evidence_is_cited_with_its_source(register: Register) -> None:
    """Of every thing its claims are found, in order, each with source and date; what has none is absent."""
    subjects = [thing.iri for noun, things in register.nouns() if noun != "evidence" for thing in things.values()]
    with compiled(register) as store:
        cited = store.cited(subjects)
    found = [(subject, claim.field, claim.value, claim.source) for subject in cited for claim in cited[subject]]
    claims = register.evidence.values()
    assert sorted(found) == sorted((claim.subject, claim.field, claim.value, claim.source) for claim in claims)
    assert all(
        claim.date == (str(register.source[claim.source].date or "") or None)
        for told in cited.values()
        for claim in told
    )


def test_labels_are_those_of_the_vocabulary() -> None:
    """Each scheme has its labels in both languages, and kinds say whether parties work together."""
    with compiled(Register()) as store:
        assert {notation: (label.nl, label.en) for notation, label in store.labels("role").items()} == {
            notation: (concept.labels["nl"], concept.labels["en"]) for notation, concept in scheme("role").items()
        }
        assert store.labels("kind")["twinning"].works_together
        assert not store.labels("kind")["title"].works_together
        assert store.labels("no such scheme") == {}


def test_an_empty_register_can_be_asked() -> None:
    """A graph without anything finds nothing, and has nothing."""
    with compiled(Register()) as store:
        assert list(store.find("Qingdao")) == []
        assert len(store.register()) == 0


SOURCES = {
    "i:old": Source("i:old", "Old", date=parse_moment("2001")),
    "i:new": Source("i:new", "New", date=parse_moment("2012-06")),
    "i:undated": Source("i:undated", "Undated"),
}
TIES = {iri: Tie(iri, iri, "project", period=parse_period("1998/2014")) for iri in ("i:t", "i:u", "i:v")}
ROLES = {"i:r": Role("i:r", "i:t", "i:p", "lead")}


def _claims(*claims: Evidence) -> Register:
    events = {"i:e": Event("i:e", "E", "signed", about=("i:t",))}
    return Register(tie=TIES, role=ROLES, source=SOURCES, event=events, evidence={c.iri: c for c in claims})


def test_a_tie_is_attested_by_its_last_source() -> None:
    """The last day a source surely speaks of a tie is the earliest day that the date of its last source can mean;
    a source about one of its roles counts, an undated source and a proposal do not."""
    register = _claims(
        Evidence("i:1", "i:t", "i:old"),
        Evidence("i:2", "i:r", "i:new"),
        Evidence("i:3", "i:u", "i:undated"),
        Evidence("i:4", "i:v", "i:old", modality="implies"),
        Evidence("i:5", "i:v", "i:new", modality="proposes"),
    )
    assert attested_until(register) == {"i:t": date(2012, 6, 1), "i:v": date(2001, 1, 1)}


def test_a_claim_of_another_date_contests() -> None:
    """A tie or role is contested when a source gives another start or end than the table, and not by other claims."""
    register = _claims(
        Evidence("i:1", "i:t", "i:old", "since", "1998"),
        Evidence("i:2", "i:u", "i:old", "since", "1999"),
        Evidence("i:3", "i:r", "i:old", "until", "2012"),
        Evidence("i:4", "i:v", "i:old", "name", "another name"),
        Evidence("i:5", "i:v", "i:old", "since"),
    )
    assert sorted(contested_subjects(register)) == ["i:r", "i:u"]
    with compiled(replace(register, role={}, event={})) as store:
        contested = dict(store.connection.execute("SELECT iri, contested FROM tie"))
    assert contested == {"i:t": None, "i:u": 1, "i:v": None}
