"""The frame of the page: its head, contents, picture, reading guide and colophon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup, join, tag
from intgraph.page.payload import Label, Payload
from intgraph.page.picture.legend import html_legend
from intgraph.page.picture.svg import draw, linked, told, view_box
from intgraph.page.safe import web_address
from intgraph.page.sections.shared import section, written

_STATUSES: Final = ("certain", "possible", "conflicting", "undated", "planned", "former")
_MANNERS: Final = ("states", "implies", "proposes", "our-reading", "unsourced")


def header(payload: Payload, say: Words) -> Markup:
    """Return the title of the page and, in a sentence, what is on it."""
    return tag(
        "header",
        tag("h1", payload.title),
        tag("p", say("page.lede", date=payload.date, **_counts(payload, say)), class_="lede"),
    )


def _counts(payload: Payload, say: Words) -> dict[str, str]:
    """How many parties, ties and sources the page shows, in words."""
    counts = {
        "parties": sum(len(group.parties) for group in payload.parties),
        "ties": sum(len(group.ties) for group in payload.ties),
        "sources": len(payload.sources),
    }
    return {what: counted(what, count, say) for what, count in counts.items()}


def contents(anchors: Sequence[str], say: Words) -> Markup:
    """Return the links to the sections of the page."""
    items = (tag("li", tag("a", say(f"page.{anchor}"), href=f"#{anchor}")) for anchor in anchors)
    return tag("nav", tag("ul", items), aria_label=say("page.contents"), class_="contents")


def picture_section(payload: Payload, say: Words) -> Markup | None:
    """Return the picture with its legend, or nothing where there is nothing to draw."""
    picture = payload.picture
    if not picture.dots:
        return None
    svg = tag(
        "svg",
        tag("title", say("page.picture.title"), id="picture-title"),
        tag("desc", told(picture, say), " ", say("page.picture.in_text"), id="picture-told"),
        draw(picture, say, linked),
        viewBox=view_box(picture.width, picture.height),
        class_="network",
        role="group",
        aria_labelledby="picture-title picture-told",
    )
    past = tag("a", say("page.skip_picture"), href="#after-picture", class_="skip")
    shown = tag("figure", tag("div", svg, class_="scroll"), tag("figcaption", html_legend(picture, say)))
    return section("picture", say("page.picture"), past, shown, tag("span", id="after-picture"))


def reading_section(say: Words) -> Markup:
    """Return what the words for status and manner mean."""
    statuses = [_meaning(f"status.{name}", f"page.status.{name}", say) for name in _STATUSES]
    manners = [_meaning(f"page.manner.{name}", f"page.manner.{name}.means", say) for name in _MANNERS]
    return section(
        "reading",
        say("page.reading"),
        tag("p", say("page.reading.evidence")),
        tag("h3", say("page.reading.status")),
        tag("dl", statuses, class_="meanings"),
        tag("h3", say("page.reading.manner")),
        tag("dl", manners, class_="meanings"),
    )


def _meaning(word: str, explained: str, say: Words) -> Markup:
    return tag("div", tag("dt", say(word)), tag("dd", say(explained)))


def footer(payload: Payload, digest: str, say: Words) -> Markup:
    """Return the colophon: date, audience, licence and the fingerprint of the content."""
    licences = join([[written(Label(text, target=web_address(text))), " "] for text in payload.licences])
    rows = (
        ("page.footer.offices", join("; ".join(payload.offices))),
        ("page.footer.date", join(payload.date)),
        ("page.footer.audience", join(payload.audience.label)),
        ("page.footer.licence", licences or join(say("page.footer.no_licence"))),
        ("page.footer.content", tag("code", f"sha256:{digest}")),
    )
    items = (tag("div", tag("dt", say(key)), tag("dd", value)) for key, value in rows if value)
    return tag("footer", tag("dl", items, class_="facts"), tag("p", say("page.footer.made")))
