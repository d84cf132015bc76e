"""Events, policies, people, places and sources: the sections behind those of the network."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup, join, tag
from intgraph.page.report import (
    EventEntry,
    PersonEntry,
    PlaceEntry,
    PolicyEntry,
    PolicyGroup,
    Report,
    SourceEntry,
)
from intgraph.page.sections.shared import (
    entries,
    entry,
    facts,
    grounds,
    manner,
    meta,
    remark,
    section,
    separated,
    written,
)


def story_section(report: Report, say: Words) -> Markup | None:
    """Return the tour that the offices give, step by step."""
    if not report.story:
        return None
    steps = (tag("li", tag("h3", written(step.heading)), tag("p", written(step.text))) for step in report.story)
    return section("story", say("page.story"), tag("ol", steps, class_="cards"))


def events_section(report: Report, say: Words) -> Markup | None:
    """Return what happened when, the earliest first."""
    if not report.events:
        return None
    items = (_event(event, say) for event in report.events)
    return section("events", say("page.events"), tag("ol", items, class_="timeline"))


def _event(event: EventEntry, say: Words) -> Markup:
    return entry(
        event.anchor,
        tag("h3", event.date or say("page.undated"), ": ", written(event.name)),
        meta(event.kind.label, manner(event.ground)),
        facts(event.facts),
        grounds(event.ground, say),
    )


def policies_section(report: Report, say: Words) -> Markup | None:
    """Return what was laid down about ties, by party."""
    if not report.policies:
        return None
    return section("policies", say("page.policies"), (_policy_group(group, say) for group in report.policies))


def _policy_group(group: PolicyGroup, say: Words) -> Markup:
    owner = written(group.party) if group.party.text else say("page.policies.of_nobody")
    return join(tag("h3", owner), entries(_policy(policy, say) for policy in group.policies))


def _policy(policy: PolicyEntry, say: Words) -> Markup:
    heading = tag("h4", written(policy.name))
    return entry(policy.anchor, heading, _policy_told(policy, say), _policy_parts(policy, say))


def _policy_told(policy: PolicyEntry, say: Words) -> Markup:
    return join(
        meta(policy.kind.label, policy.period, manner(policy.ground)),
        facts(policy.facts),
        grounds(policy.ground, say),
    )


def _policy_parts(policy: PolicyEntry, say: Words) -> Markup | None:
    items = [
        entry(part.anchor, tag("b", written(part.name)), _policy_told(part, say), _policy_parts(part, say))
        for part in policy.parts
    ]
    return tag("ul", items) if items else None


def people_section(report: Report, say: Words) -> Markup | None:
    """Return the posts and who holds them."""
    if not report.people:
        return None
    return section("people", say("page.people"), entries(_person(person, say) for person in report.people))


def _person(person: PersonEntry, say: Words) -> Markup:
    return entry(
        person.anchor,
        tag("h3", written(person.function)),
        meta(person.name or say("page.no_name"), written(person.party), person.status.label, person.period),
        facts(person.facts),
        grounds(person.ground, say),
    )


def places_section(report: Report, say: Words) -> Markup | None:
    """Return the places, each within the one it lies in."""
    if not report.places:
        return None
    return section("places", say("page.places"), _places(report.places, say))


def _places(places: tuple[PlaceEntry, ...], say: Words) -> Markup | None:
    return tag("ul", (_place(place, say) for place in places), class_="places") if places else None


def _place(place: PlaceEntry, say: Words) -> Markup:
    parties = counted("parties", place.parties, say) if place.parties else None
    told = separated([tag("b", written(place.name)), place.type.label, parties], " · ")
    return entry(place.anchor, told, grounds(place.ground, say), _places(place.within, say))


def sources_section(report: Report, say: Words) -> Markup | None:
    """Return the documents on which everything rests."""
    if not report.sources:
        return None
    items = (_source(source, say) for source in report.sources)
    return section("sources", say("page.sources"), entries(items))


def _source(source: SourceEntry, say: Words) -> Markup:
    return entry(
        source.anchor,
        tag("h3", f"[{source.number}] ", written(source.name)),
        meta(counted("statements", source.statements, say)),
        facts(source.facts),
        remark(source.note, say),
    )
