"""Networks that are too large to tell in full: each tie and each party in one line, or only how many there are."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup, join, tag
from intgraph.page.report import PartyEntry, PartyGroup, Report, TieEntry, TieGroup
from intgraph.page.sections.shared import capital, listed, section, separated, status, written


def brief_ties_section(report: Report, say: Words) -> Markup | None:
    """Return a line for every tie: its name, with whom, when, whether it runs, and how many sources speak of it."""
    if not report.ties:
        return None
    return section("ties", say("page.ties"), (_ties(group, say) for group in report.ties))


def brief_parties_section(report: Report, say: Words) -> Markup | None:
    """Return a line for every party: its name, its place, and how many ties it has."""
    if not report.parties:
        return None
    return section("parties", say("page.parties"), (_parties(group, say) for group in report.parties))


def counted_ties_section(report: Report, say: Words) -> Markup | None:
    """Return how many ties there are of each kind."""
    lines = (tag("li", _kind(group, say), ": ", counted("ties", group.count, say)) for group in report.ties)
    return section("ties", say("page.ties"), tag("ul", lines)) if report.ties else None


def counted_parties_section(report: Report, say: Words) -> Markup | None:
    """Return how many parties there are of each sector."""
    lines = (tag("li", _sector(group, say), ": ", counted("parties", group.count, say)) for group in report.parties)
    return section("parties", say("page.parties"), tag("ul", lines)) if report.parties else None


def _kind(group: TieGroup, say: Words) -> str:
    return capital(group.kind.label or say("page.kind.none"))


def _sector(group: PartyGroup, say: Words) -> str:
    return capital(group.sector.label or say("page.sector.none"))


def _ties(group: TieGroup, say: Words) -> Markup:
    return join(tag("h3", _kind(group, say)), tag("ul", (_tie(tie, say) for tie in group.ties)))


def _tie(tie: TieEntry, say: Words) -> Markup:
    others = [say("page.and_others")] if tie.open_list else []
    parties = separated([listed(part.party for part in tie.parts), *others], ", ")
    sources = counted("sources", tie.sources, say)
    told = separated([parties, tie.period or say("page.undated"), status(tie.status), sources], " · ")
    return tag("li", tag("b", written(tie.name)), " · ", told, id=tie.anchor)


def _parties(group: PartyGroup, say: Words) -> Markup:
    return join(tag("h3", _sector(group, say)), tag("ul", (_party(party, say) for party in group.parties)))


def _party(party: PartyEntry, say: Words) -> Markup:
    unnamed = say("page.group") if party.group else None
    ties = counted("ties", len(party.ties), say)
    return tag(
        "li", separated([tag("b", written(party.name)), unnamed, party.place.text, ties], " · "), id=party.anchor
    )
