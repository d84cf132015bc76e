"""Ties: a table of all, then each with its parties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.payload import Label, Part, Payload, TieEntry, TieGroup
from intgraph.page.sections.shared import (
    capital,
    facts,
    grounds,
    manner,
    meta,
    section,
    separated,
    status,
    written,
)
from intgraph.page.sections.tables import caption, table, unseen_caption

_OVERVIEW: Final = ("tie", "status", "period", "kind", "parties")
_PARTS: Final = ("party", "role", "own_period")


def ties_section(payload: Payload, say: Words) -> Markup | None:
    """Return every tie, or nothing where there is none."""
    if not payload.ties:
        return None
    groups = (_group(group, say) for group in payload.ties)
    return section("ties", say("page.ties"), _overview(payload.ties, say), groups)


def _overview(groups: Iterable[TieGroup], say: Words) -> Markup:
    columns = [say(f"page.column.{name}") for name in _OVERVIEW]
    rows = (_row(tie, say) for group in groups for tie in group.ties)
    return tag("div", table(caption(say("page.ties.all")), columns, rows), class_="overview")


def _row(tie: TieEntry, say: Words) -> list[Markup]:
    others = [say("page.and_others")] if tie.open_list else []
    return [
        written(Label(tie.name.text, tie.name.language, f"#{tie.anchor}")),
        status(tie.status),
        join(tie.period or say("page.undated")),
        join(tie.kind.label),
        separated([*(written(part.party) for part in tie.parts), *others], ", "),
    ]


def _group(group: TieGroup, say: Words) -> Markup:
    heading = tag("h3", capital(group.kind.label or say("page.kind.none")))
    return join(heading, (_tie(tie, say) for tie in group.ties))


def _tie(tie: TieEntry, say: Words) -> Markup:
    return tag(
        "article",
        tag("h4", written(tie.name)),
        meta(_called(tie, say), tie.period or say("page.undated"), status(tie.status), manner(tie.ground)),
        _parts(tie, say),
        _notes(tie),
        tag("p", say("page.open_list"), class_="open") if tie.open_list else None,
        facts(tie.facts),
        grounds(tie.ground, say),
        id=tie.anchor,
        class_="entry",
    )


def _called(tie: TieEntry, say: Words) -> Markup:
    """The kind, and the source's own word for it where that is another."""
    if not tie.word.text or tie.word.text.casefold() == tie.kind.label.casefold():
        return join(tie.kind.label)
    word = tag("q", tie.word.text, lang=tie.word.language)
    return join(tie.kind.label, " (", say("page.in_the_source"), " ", word, ")")


def _parts(tie: TieEntry, say: Words) -> Markup | None:
    if not tie.parts:
        return None
    # Most parts have no period of their own, and then the column would only be empty.
    shown = len(_PARTS) if any(part.period for part in tie.parts) else len(_PARTS) - 1
    columns = [say(f"page.column.{name}") for name in _PARTS[:shown]]
    title = unseen_caption(say("page.parts_of", tie=tie.name.text))
    return table(title, columns, (_part(part)[:shown] for part in tie.parts))


def _part(part: Part) -> list[Markup]:
    return [written(part.party), join(", ".join(part.roles)), join(part.period)]


def _notes(tie: TieEntry) -> Iterable[Markup]:
    """The remarks on parts under the table: the same remark on several once, after the names it is about."""
    about: dict[Label, list[str]] = {}
    for part in tie.parts:
        for note in part.notes:
            about.setdefault(note, []).append(part.party.text)
    for note, names in about.items():
        yield tag("p", tag("b", ", ".join(names), ":"), " ", written(note), class_="note")
