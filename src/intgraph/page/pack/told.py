"""What is told of one thing at a time, in columns: sources, events, policies, people and evidence."""

from __future__ import annotations

from datetime import date

from intgraph.model.claims import conflicting_claims
from intgraph.model.names import clean
from intgraph.model.source import Evidence
from intgraph.page.details import Claims, Events, People, Policies, SourceDetails
from intgraph.page.pack.shelf import Shelf, dutch, english
from intgraph.page.payload import Sources
from intgraph.page.safe import web_address


def pack_sources(shelf: Shelf) -> Sources:
    """Return all documents."""
    sources = [shelf.register.source[iri] for iri in shelf.order["source"]]
    return Sources(
        id=tuple(shelf.id(source.iri) for source in sources),
        nl=tuple(map(dutch, sources)),
        en=tuple(map(english, sources)),
        publisher=tuple(shelf.at(source.publisher) for source in sources),
        date=tuple(shelf.moment(source.date) for source in sources),
        url=tuple(web_address(clean(source.url)) for source in sources),
        note=tuple(clean(source.note) for source in sources),
    )


def pack_source_details(shelf: Shelf) -> SourceDetails:
    """Return what else is known of all documents."""
    sources = [shelf.register.source[iri] for iri in shelf.order["source"]]
    return SourceDetails(file=tuple(clean(source.file) for source in sources))


def pack_events(shelf: Shelf) -> Events:
    """Return all events, the earliest first, those without a date last."""
    events = sorted(
        shelf.register.event.values(),
        key=lambda event: (
            event.date is None,
            (event.date and event.date.earliest) or date.min,
            shelf.number[event.iri],
        ),
    )
    return Events(
        id=tuple(shelf.id(event.iri) for event in events),
        nl=tuple(map(dutch, events)),
        en=tuple(map(english, events)),
        kind=tuple(shelf.concept("event", event.kind) for event in events),
        date=tuple(shelf.moment(event.date) for event in events),
        about=tuple(shelf.ids(event.about) for event in events),
        by=tuple(shelf.ids(event.by) for event in events),
        note=tuple(clean(event.note) for event in events),
    )


def pack_policies(shelf: Shelf) -> Policies:
    """Return all policies."""
    policies = [shelf.register.policy[iri] for iri in shelf.order["policy"]]
    return Policies(
        id=tuple(shelf.id(policy.iri) for policy in policies),
        nl=tuple(map(dutch, policies)),
        en=tuple(map(english, policies)),
        kind=tuple(shelf.concept("policy", policy.kind) for policy in policies),
        party=tuple(shelf.at(policy.party) for policy in policies),
        part_of=tuple(shelf.at(policy.part_of) for policy in policies),
        about=tuple(shelf.ids(policy.about) for policy in policies),
        pillars=tuple(shelf.all_concepts("pillar", policy.pillars) for policy in policies),
        since=tuple(shelf.moment(policy.period.since) for policy in policies),
        until=tuple(shelf.moment(policy.period.until) for policy in policies),
        note=tuple(clean(policy.note) for policy in policies),
    )


def pack_people(shelf: Shelf) -> People:
    """Return all posts."""
    people = [shelf.register.person[iri] for iri in shelf.order["person"]]
    return People(
        id=tuple(shelf.id(person.iri) for person in people),
        function=tuple(clean(person.function) for person in people),
        name=tuple(clean(person.name) for person in people),
        status=tuple(shelf.concept("post", person.status) for person in people),
        party=tuple(shelf.at(person.party) for person in people),
        since=tuple(shelf.moment(person.period.since) for person in people),
        until=tuple(shelf.moment(person.period.until) for person in people),
        email=tuple(clean(person.email) for person in people),
        phone=tuple(clean(person.phone) for person in people),
        note=tuple(clean(person.note) for person in people),
    )


def pack_claims(shelf: Shelf) -> Claims:
    """Return all evidence from known sources, by source and by the first number in its locator."""
    known = [claim for claim in shelf.register.evidence.values() if claim.source in shelf.number]
    claims = sorted(known, key=lambda claim: _place(shelf, claim))
    disputed = {claim.iri for told in conflicting_claims(shelf.register).values() for claim in told}
    return Claims(
        id=tuple(shelf.id(claim.iri) for claim in claims),
        subject=tuple(shelf.id(claim.subject) for claim in claims),
        field=tuple(clean(claim.field) for claim in claims),
        value=tuple(clean(claim.value) for claim in claims),
        source=tuple(shelf.at(claim.source) for claim in claims),
        locator=tuple(clean(claim.locator) for claim in claims),
        phrase=tuple(clean(claim.phrase) for claim in claims),
        modality=tuple(shelf.concept("modality", claim.modality) for claim in claims),
        conflict=tuple(int(claim.iri in disputed) for claim in claims),
    )


def _place(shelf: Shelf, claim: Evidence) -> tuple[int, int, str, str]:
    digits = "".join(sign if sign in "0123456789" else " " for sign in claim.locator[:80]).split()
    return shelf.number[claim.source], int(digits[0]) if digits else 0, claim.locator, claim.iri
