"""A sheet: a drawing with its title above it, and its legend and colophon below, as an SVG file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, number, tag
from intgraph.page.palette import colour
from intgraph.page.picture.measure import wrap
from intgraph.page.picture.plain import FONTS
from intgraph.page.safe import web_address

_MARGIN: Final = 32.0
_TITLE: Final = 24.0
_TEXT: Final = 13.0
_SMALL: Final = 11.0
_LEADING: Final = 1.35
_MOST_LINES: Final = 3
_GAP: Final = 22.0

NAMESPACES: Final = {
    "xmlns": "http://www.w3.org/2000/svg",
    "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:cc": "http://creativecommons.org/ns#",
}
_STILL_IMAGE: Final = "http://purl.org/dc/dcmitype/StillImage"


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a picture: its title, what it shows in a sentence, a note (on the selection), and whence it is.

    ``on`` is the day on which statuses were judged, ``day`` the same in words.
    """

    title: str
    told: str
    note: str
    on: date
    day: str
    audience: str
    offices: tuple[str, ...]
    licences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing and its legend, each in a box from (0, 0); both are ``width`` wide."""

    drawn: Markup
    width: float
    height: float
    legend: Markup
    legend_height: float


def sheet_file(drawing: Drawing, about: About, say: Words) -> bytes:
    """Return the sheet as UTF-8 SVG on a light ground; the same arguments always give the same bytes."""
    head, top = _head(about, say, drawing.width)
    below = top + drawing.height + _GAP
    digest = content_hash(drawing, about)
    foot, foot_height = _foot(about, digest, say, drawing.width)
    end = below + drawing.legend_height + _GAP
    wide, high = drawing.width + 2 * _MARGIN, end + foot_height + 2 * _MARGIN
    pieces = (_at(0, head), _at(top, drawing.drawn), _at(below, drawing.legend), _at(end, foot))
    drawn = tag(
        "svg",
        tag("title", about.title, id="title"),
        tag("desc", f"{about.told} {about.note}".strip(), id="desc"),
        _metadata(about, digest, say),
        tag("rect", width=wide, height=high, fill=colour("paper")),
        tag("g", pieces, transform=f"translate({number(_MARGIN)} {number(_MARGIN)})", font_family=FONTS),
        **NAMESPACES,
        **{"xml:lang": say.language},
        viewBox=f"0 0 {number(wide)} {number(high)}",
        width=wide,
        height=high,
        role="img",
        aria_labelledby="title desc",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'.encode()


def content_hash(drawing: Drawing, about: About) -> str:
    """Return the SHA-256 of everything that the sheet shows, in hexadecimal digits."""
    return hashlib.sha256(f"{about}\n{drawing.drawn}\n{drawing.legend}".encode()).hexdigest()


def _at(y: float, content: Markup) -> Markup:
    return tag("g", content, transform=f"translate(0 {number(y)})")


def _head(about: About, say: Words, wide: float) -> tuple[Markup, float]:
    title, below = _block(about.title, _TITLE, wide, 0.0, {"font_weight": "bold", "fill": colour("ink")})
    summary = f"{about.told} {say('page.footer.date')} {about.day}."
    told, below = _block(summary, _TEXT, wide, below + 4, {"fill": colour("quiet")})
    note, below = _block(about.note, _TEXT, wide, below, {"fill": colour("ink")})
    return join(title, told, note), below + _GAP


def _foot(about: About, digest: str, say: Words, wide: float) -> tuple[Markup, float]:
    """The colophon: whence the picture is, for whom, under which licence, and the hash of what it shows."""
    placed: list[Markup] = []
    below = _SMALL
    for line in _colophon(about, digest, say):
        drawn, below = _block(line, _SMALL, wide, below, {"fill": colour("quiet")})
        placed.append(drawn)
    rule = tag("path", d=f"M0 0H{number(wide)}", stroke=colour("rule"), stroke_width=1)
    return join(rule, placed), below


def _colophon(about: About, digest: str, say: Words) -> Iterator[str]:
    rows = (
        ("page.footer.offices", "; ".join(about.offices)),
        ("page.footer.audience", about.audience),
        ("page.footer.licence", " ".join(about.licences) or say("page.footer.no_licence")),
    )
    yield " · ".join(f"{say(key)}: {value}" for key, value in rows if value)
    yield f"{say('page.footer.content')}: sha256:{digest} · intgraph"


def _block(text: str, size: float, wide: float, top: float, looks: dict[str, str]) -> tuple[Markup, float]:
    """A text in lines no wider than asked, and where the next one can begin."""
    lines = wrap(text, size, wide, _MOST_LINES)
    rows = (tag("tspan", line, x=0, y=top + size + at * size * _LEADING) for at, line in enumerate(lines))
    drawn = tag("text", rows, font_size=size, **looks) if lines else Markup("")
    return drawn, top + len(lines) * size * _LEADING


def _metadata(about: About, digest: str, say: Words) -> Markup:
    """Who made it, when, and what may be done with it, as Inkscape and harvesters read it (Dublin Core, CC REL)."""
    agents = (tag("dc:publisher", tag("cc:Agent", tag("dc:title", name))) for name in about.offices)
    said = (
        tag("dc:title", about.title),
        tag("dc:description", about.told),
        tag("dc:format", "image/svg+xml"),
        tag("dc:type", **{"rdf:resource": _STILL_IMAGE}),
        tag("dc:language", say.language),
        tag("dc:date", about.on.isoformat()),
        tag("dc:identifier", f"sha256:{digest}"),
        tag("dc:source", "intgraph"),
        agents,
        _rights(about),
    )
    # The empty address is the file itself.
    return tag("metadata", tag("rdf:RDF", join(Markup('<cc:Work rdf:about="">'), said, Markup("</cc:Work>"))))


def _rights(about: About) -> Iterator[Markup]:
    for licence in about.licences:
        address = web_address(licence)
        yield tag("cc:license", **{"rdf:resource": address}) if address else tag("dc:rights", licence)
