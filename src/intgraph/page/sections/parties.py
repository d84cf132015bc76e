"""Parties: each with its ties, under its sector."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.payload import PartyEntry, PartyGroup, PartyTie, Payload
from intgraph.page.picture.legend import symbol
from intgraph.page.sections.shared import (
    capital,
    facts,
    grounds,
    listed,
    manner,
    meta,
    section,
    separated,
    status,
    written,
)


def parties_section(payload: Payload, say: Words) -> Markup | None:
    """Return every party, or nothing where there is none."""
    if not payload.parties:
        return None
    return section("parties", say("page.parties"), (_group(group, say) for group in payload.parties))


def _group(group: PartyGroup, say: Words) -> Markup:
    sign = tag("svg", symbol(group.sector.notation), viewBox="0 0 20 20", aria_hidden="true", class_="sign")
    heading = tag("h3", sign, capital(group.sector.label or say("page.sector.none")))
    return join(heading, tag("div", (_party(party, say) for party in group.parties), class_="cards"))


def _party(party: PartyEntry, say: Words) -> Markup:
    return tag(
        "article",
        tag("h4", written(party.name)),
        meta(say("page.group") if party.group else None, written(party.place), manner(party.ground)),
        facts(party.facts),
        tag("ul", (tag("li", _tie(tie, say)) for tie in party.ties), class_="ties") if party.ties else None,
        grounds(party.ground, say),
        id=party.anchor,
        class_="entry",
    )


def _tie(tie: PartyTie, say: Words) -> Markup:
    others = tag("span", say("page.with"), " ", listed(tie.others), class_="aside") if tie.others else None
    told = separated([", ".join(tie.roles), tie.period, status(tie.status)], " · ")
    return join(written(tie.tie), tag("span", told, class_="aside"), others)
