"""The legend: what the shapes, colours and lines of the picture mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.payload import Concept, Picture
from intgraph.page.picture.forms import CIRCLE, form, outline, shape, stroke
from intgraph.page.picture.measure import width

_SIZE: Final = 12.0
_ROW: Final = 24.0
_SIGN: Final = 44.0
_BETWEEN: Final = 26.0


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign and its meaning; the sign is drawn in a box of 36 by 20."""

    drawn: Markup
    meaning: str


def signs(picture: Picture, say: Words) -> tuple[tuple[Sign, ...], tuple[Sign, ...]]:
    """Return the signs of the dots and those of the lines that the picture uses."""
    return tuple(_dots(picture, say)), tuple(_lines(picture, say))


def symbol(sector: str) -> Markup:
    """Return the sign of a sector, in a box of 20 by 20."""
    return _drawn(outline(sector), f"dot s-{form(sector)}", 10)


def html_legend(picture: Picture, say: Words) -> Markup:
    """Return the legend as two lists for the page, which break as the page does."""
    dots, lines = signs(picture, say)
    return tag("div", _list(dots, say("page.legend.dots")), _list(lines, say("page.legend.lines")), class_="legend")


def svg_legend(picture: Picture, say: Words, wide: float) -> tuple[Markup, float]:
    """Return the legend as part of a picture ``wide`` units wide, and its height."""
    placed: list[Markup] = []
    x, y = 0.0, _ROW / 2
    for sign in (sign for row in signs(picture, say) for sign in row):
        needed = _SIGN + width(sign.meaning, _SIZE)
        if x and x + needed > wide:
            x, y = 0.0, y + _ROW
        words = tag("text", sign.meaning, x=_SIGN, y=14, class_="meaning")
        placed.append(tag("g", sign.drawn, words, transform=f"translate({x:.0f} {y:.0f})"))
        x += needed + _BETWEEN
    return join(placed), y + _ROW


def _dots(picture: Picture, say: Words) -> Iterator[Sign]:
    for sector in picture.sectors:
        meaning = sector.label or say("page.sector.none")
        yield Sign(_drawn(outline(sector.notation), f"dot s-{form(sector.notation)}", 18), meaning)
    if any(dot.group for dot in picture.dots):
        yield Sign(_drawn(shape(CIRCLE), "dot s-other group", 18), say("page.legend.group"))
    if any(dot.hub for dot in picture.dots):
        yield Sign(_drawn(shape(CIRCLE), "dot hub", 18), say("page.legend.hub"))


def _lines(picture: Picture, say: Words) -> Iterator[Sign]:
    for kind in picture.kinds:
        yield Sign(_stroke(kind, "line"), kind.label or say("page.kind.none"))
    if any(line.faded for line in picture.lines):
        yield Sign(_stroke(Concept("", ""), "line over"), say("page.legend.over"))


def _drawn(outline_of_sign: str, looks: str, middle: float) -> Markup:
    return tag(
        "path",
        d=outline_of_sign,
        transform=f"translate({middle:.0f} 10) scale(7)",
        class_=looks,
        vector_effect="non-scaling-stroke",
    )


def _stroke(kind: Concept, looks: str) -> Markup:
    drawn = stroke(kind.notation)
    return tag("path", d="M0 10H36", class_=looks, stroke_width=drawn.width, stroke_dasharray=drawn.dash)


def _list(shown: tuple[Sign, ...], heading: str) -> Markup | None:
    if not shown:
        return None
    items = (tag("li", _small(sign.drawn), sign.meaning) for sign in shown)
    return tag("div", tag("p", heading), tag("ul", items))


def _small(drawn: Markup) -> Markup:
    return tag("svg", drawn, viewBox="0 0 36 20", width=36, height=20, aria_hidden="true", class_="sign")
