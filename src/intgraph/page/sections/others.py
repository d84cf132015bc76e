"""Events, policies, people, places and sources: the sections behind those of the network."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup, join, tag
from intgraph.page.payload import (
    EventEntry,
    Payload,
    PersonEntry,
    PlaceEntry,
    PolicyEntry,
    PolicyGroup,
    SourceEntry,
)
from intgraph.page.sections.shared import facts, grounds, listed, manner, meta, remark, section, written


def events_section(payload: Payload, say: Words) -> Markup | None:
    """Return what happened when, the earliest first."""
    if not payload.events:
        return None
    items = (_event(event, say) for event in payload.events)
    return section("events", say("page.events"), tag("ol", items, class_="timeline"))


def _event(event: EventEntry, say: Words) -> Markup:
    return tag(
        "li",
        tag("p", event.date or say("page.undated"), class_="when"),
        tag(
            "div",
            tag("h3", written(event.name)),
            meta(event.kind.label, manner(event.ground)),
            facts(event.facts),
            grounds(event.ground, say),
        ),
        id=event.anchor,
    )


def policies_section(payload: Payload, say: Words) -> Markup | None:
    """Return what was laid down about ties, by party."""
    if not payload.policies:
        return None
    return section("policies", say("page.policies"), (_policy_group(group, say) for group in payload.policies))


def _policy_group(group: PolicyGroup, say: Words) -> Markup:
    owner = written(group.party) if group.party.text else say("page.policies.of_nobody")
    return join(tag("h3", owner), (_policy(policy, say) for policy in group.policies))


def _policy(policy: PolicyEntry, say: Words) -> Markup:
    return tag(
        "article",
        tag("h4", written(policy.name)),
        _policy_told(policy, say),
        _policy_parts(policy, say),
        id=policy.anchor,
        class_="entry",
    )


def _policy_told(policy: PolicyEntry, say: Words) -> Markup:
    return join(
        meta(policy.kind.label, policy.period, manner(policy.ground)),
        facts(policy.facts),
        grounds(policy.ground, say),
    )


def _policy_parts(policy: PolicyEntry, say: Words) -> Markup | None:
    items = [
        tag("li", tag("b", written(part.name)), _policy_told(part, say), _policy_parts(part, say), id=part.anchor)
        for part in policy.parts
    ]
    return tag("ul", items, class_="parts") if items else None


def people_section(payload: Payload, say: Words) -> Markup | None:
    """Return the posts and who holds them."""
    if not payload.people:
        return None
    items = (_person(person, say) for person in payload.people)
    return section("people", say("page.people"), tag("div", items, class_="cards"))


def _person(person: PersonEntry, say: Words) -> Markup:
    return tag(
        "article",
        tag("h3", written(person.function)),
        meta(person.name or say("page.no_name"), written(person.party), person.status.label, person.period),
        facts(person.facts),
        grounds(person.ground, say),
        id=person.anchor,
        class_="entry",
    )


def places_section(payload: Payload, say: Words) -> Markup | None:
    """Return the places, each within the one it lies in."""
    if not payload.places:
        return None
    return section("places", say("page.places"), _places(payload.places, say))


def _places(places: tuple[PlaceEntry, ...], say: Words) -> Markup | None:
    return tag("ul", (_place(place, say) for place in places), class_="places") if places else None


def _place(place: PlaceEntry, say: Words) -> Markup:
    parties = tag("span", listed(place.parties), class_="aside") if place.parties else None
    return tag(
        "li",
        tag("b", written(place.name)),
        " ",
        tag("span", place.type.label, class_="about"),
        parties,
        grounds(place.ground, say),
        _places(place.within, say),
        id=place.anchor,
    )


def sources_section(payload: Payload, say: Words) -> Markup | None:
    """Return the documents on which everything rests."""
    if not payload.sources:
        return None
    return section("sources", say("page.sources"), (_source(source, say) for source in payload.sources))


def _source(source: SourceEntry, say: Words) -> Markup:
    return tag(
        "article",
        tag("h3", written(source.name)),
        meta(counted("statements", source.statements, say)),
        facts(source.facts),
        remark(source.note, say),
        id=source.anchor,
        class_="entry",
    )
