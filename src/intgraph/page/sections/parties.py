"""Parties: each with links to its ties, under its sector."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.picture.lean import connected, sector_sign
from intgraph.page.report import PartyEntry, PartyGroup, Picture, Report
from intgraph.page.sections.shared import (
    capital,
    entries,
    entry,
    facts,
    grounds,
    listed,
    manner,
    meta,
    section,
    written,
)


def parties_section(report: Report, say: Words) -> Markup | None:
    """Return every party, or nothing where there is none."""
    if not report.parties:
        return None
    picture = connected(report.picture)
    return section("parties", say("page.parties"), (_group(group, picture, say) for group in report.parties))


def _group(group: PartyGroup, picture: Picture, say: Words) -> Markup:
    sign = sector_sign(picture, group.sector.notation)
    heading = tag("h3", sign, capital(group.sector.label or say("page.sector.none")))
    return join(heading, entries(_party(party, say) for party in group.parties))


def _party(party: PartyEntry, say: Words) -> Markup:
    return entry(
        party.anchor,
        tag("h4", written(party.name)),
        meta(
            say("page.group") if party.group else None,
            written(party.place),
            written(party.website),
            manner(party.ground),
        ),
        tag("p", say("page.ties"), ": ", listed(party.ties, "; ")) if party.ties else None,
        facts(party.facts),
        grounds(party.ground, say),
    )
