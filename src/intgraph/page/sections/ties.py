"""Ties: each with its parties, under its kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.report import Label, Part, Report, TieEntry, TieGroup
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
    status,
    written,
)


def ties_section(report: Report, say: Words) -> Markup | None:
    """Return every tie, or nothing where there is none."""
    if not report.ties:
        return None
    return section("ties", say("page.ties"), (_group(group, say) for group in report.ties))


def _group(group: TieGroup, say: Words) -> Markup:
    heading = tag("h3", capital(group.kind.label or say("page.kind.none")))
    return join(heading, entries(_tie(tie, say) for tie in group.ties))


def _tie(tie: TieEntry, say: Words) -> Markup:
    return entry(
        tie.anchor,
        tag("h4", written(tie.name)),
        meta(_word(tie), tie.period or say("page.undated"), status(tie.status), manner(tie.ground)),
        _parts(tie),
        tag("p", say("page.open_list")) if tie.open_list else None,
        _notes(tie),
        facts(tie.facts),
        grounds(tie.ground, say),
    )


def _word(tie: TieEntry) -> Markup | None:
    """The source's own word for the kind, where that is another."""
    if not tie.word.text or tie.word.text.casefold() == tie.kind.label.casefold():
        return None
    return tag("q", tie.word.text, lang=tie.word.language)


def _parts(tie: TieEntry) -> Iterator[Markup]:
    """A line for each role: who has it, and since when where that is not since the tie."""
    ordered = sorted(tie.parts, key=_role)
    for (roles, *told), parts in groupby(ordered, key=_role):
        own = f" ({', '.join(filter(None, told))})" if any(told) else ""
        yield tag("p", roles, ": ", listed(part.party for part in parts), own)


def _role(part: Part) -> tuple[str, str, str]:
    return ", ".join(part.roles), part.period, part.status.label


def _notes(tie: TieEntry) -> Iterator[Markup]:
    """The remarks on parts: the same remark on several once, after the names it is about."""
    about: dict[Label, list[str]] = {}
    for part in tie.parts:
        for note in part.notes:
            about.setdefault(note, []).append(part.party.text)
    for note, names in about.items():
        yield tag("p", ", ".join(names), ": ", written(note))
