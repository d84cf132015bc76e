"""The frame of the page: its head, contents, picture, reading guide and colophon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup, join, tag
from intgraph.page.picture.lean import connected, draw_lean, lean_legend
from intgraph.page.picture.svg import told, view_box
from intgraph.page.report import Label, Report
from intgraph.page.safe import web_address
from intgraph.page.sections.shared import listed, section, written

_STATEMENT: Final = "page.accessibility"
_PARTS: Final = ("tested", "limits", "report")
_STATUSES: Final = ("certain", "possible", "conflicting", "undated", "planned", "former")
_MANNERS: Final = ("states", "implies", "proposes", "our-reading", "unsourced")


def header(report: Report, say: Words) -> Markup:
    """Return the title of the page and, in a sentence, what is on it."""
    return tag(
        "header",
        tag("h1", report.title),
        tag("p", say("page.lede", date=report.date, **_counts(report, say)), class_="lede"),
        tag("p", report.note, class_="notice") if report.note else None,
        None if report.depth == "whole" else tag("p", say(f"page.depth.{report.depth}"), class_="notice"),
    )


def _counts(report: Report, say: Words) -> dict[str, str]:
    """How many parties, ties and sources the page shows, in words."""
    counts = {
        "parties": sum(group.count for group in report.parties),
        "ties": sum(group.count for group in report.ties),
        "sources": len(report.sources),
    }
    return {what: counted(what, count, say) for what, count in counts.items()}


def contents(anchors: Sequence[str], say: Words) -> Markup:
    """Return the links to the sections of the page."""
    items = (tag("li", tag("a", say(f"page.{anchor}"), href=f"#{anchor}")) for anchor in anchors)
    return tag("nav", tag("ul", items), aria_label=say("page.contents"), class_="contents")


def picture_section(report: Report, say: Words) -> Markup | None:
    """Return the picture with its legend, or nothing where there is nothing to draw."""
    picture = connected(report.picture)
    if not picture.dots:
        return None
    svg = tag(
        "svg",
        tag("title", say("page.picture.title"), id="picture-title"),
        tag("desc", told(picture, say), " ", say("page.picture.in_text"), id="picture-told"),
        draw_lean(picture),
        viewBox=view_box(picture.width, picture.height),
        class_="network",
        role="img",
        aria_labelledby="picture-title picture-told",
    )
    box = tag("div", svg, class_="scroll", tabindex="0", role="region", aria_label=say("page.picture.title"))
    shown = tag("figure", box, tag("figcaption", lean_legend(picture, say)))
    return section("picture", say("page.picture"), shown)


def reading_section(_: Report, say: Words) -> Markup:
    """Return what the words for status and manner mean."""
    statuses = [_meaning(f"status.{name}", f"page.status.{name}", say) for name in _STATUSES]
    manners = [_meaning(f"page.manner.{name}", f"page.manner.{name}.means", say) for name in _MANNERS]
    return section(
        "reading",
        say("page.reading"),
        tag("p", say("page.reading.evidence")),
        tag("h3", say("page.reading.status")),
        tag("dl", statuses),
        tag("h3", say("page.reading.manner")),
        tag("dl", manners),
    )


def _meaning(word: str, explained: str, say: Words) -> Markup:
    return tag("div", tag("dt", say(word)), tag("dd", say(explained)))


def accessibility_section(report: Report, say: Words) -> Markup:
    """Return the accessibility statement: the standard, what was tested how, known limits, and whom to tell."""
    told = (join(tag("h3", say(f"{_STATEMENT}.{name}")), tag("p", say(f"{_STATEMENT}.{name}.told"))) for name in _PARTS)
    whom = tag("p", say(f"{_STATEMENT}.contact"), " ", listed(report.contact, "; ")) if report.contact else None
    return section("accessibility", say(_STATEMENT), tag("p", say(f"{_STATEMENT}.standard")), told, whom)


def footer(report: Report, digest: str, say: Words) -> Markup:
    """Return the colophon: date, audience, licence and the fingerprint of the content."""
    licences = join([[written(Label(text, target=web_address(text))), " "] for text in report.licences])
    rows = (
        ("page.footer.offices", join("; ".join(report.offices))),
        ("page.sources", join(counted("sources", len(report.sources), say))),
        ("page.footer.date", join(report.date)),
        ("page.footer.audience", join(report.audience.label)),
        ("page.footer.licence", licences or join(say("page.footer.no_licence"))),
        ("page.footer.content", tag("code", f"sha256:{digest}")),
    )
    items = (tag("div", tag("dt", say(key)), tag("dd", value)) for key, value in rows if value)
    return tag("footer", tag("dl", items), tag("p", say("page.footer.made")))
