"""The legend in plain SVG: what shapes, colours and lines mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.palette import colour
from intgraph.page.picture.forms import CIRCLE, outline, shape
from intgraph.page.picture.measure import width
from intgraph.page.picture.plain import look_of_hub, look_of_line, look_of_party, symbol
from intgraph.page.report import Concept, Picture

_SIZE: Final = 12.0
_ROW: Final = 24.0
_SIGN: Final = 44.0
_BETWEEN: Final = 26.0
_MIDDLE: Final = 18.0
_RADIUS: Final = 7.0
# The kind whose line shows best that it is faint.
_FIRM: Final = "twinning"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign, drawn in a box of 36 by 20, and its meaning."""

    drawn: Markup
    meaning: str


def legend(groups: Iterable[tuple[str, Iterable[Sign]]], wide: float) -> tuple[Markup, float]:
    """Return signs under their headings, as wide as asked, and the height that they take."""
    placed: list[Markup] = []
    y = 0.0
    for heading, signs in groups:
        found = list(signs)
        if found:
            placed.append(tag("text", heading, x=0, y=y + _SIZE, font_weight="bold"))
            drawn, y = _rows(found, y + _ROW, wide)
            placed += drawn
    return tag("g", placed, font_size=_SIZE, fill=colour("ink")), y


def signs_of(picture: Picture, say: Words) -> list[tuple[str, list[Sign]]]:
    """Return the signs that a picture uses: those of parties, then those of ties."""
    return [
        (say("page.legend.dots"), list(_dots(picture, say))),
        (say("page.legend.lines"), list(_lines(picture, say))),
    ]


def sector_sign(sector: Concept, say: Words) -> Sign:
    """Return the sign of a sector."""
    return Sign(_party(outline(sector.notation), sector.notation), sector.label or say("page.sector.none"))


def _dots(picture: Picture, say: Words) -> Iterator[Sign]:
    yield from (sector_sign(sector, say) for sector in picture.sectors)
    if any(dot.group for dot in picture.dots):
        yield Sign(_party(shape(CIRCLE), "", group=True), say("page.legend.group"))


def _lines(picture: Picture, say: Words) -> Iterator[Sign]:
    for kind in picture.kinds:
        yield Sign(_stroke(kind.notation), kind.label or say("page.kind.none"))
    if any(line.faded for line in picture.lines):
        yield Sign(_stroke("", faded=True), say("page.legend.over"))
    if any(line.between for line in picture.lines):
        yield Sign(_stroke(_FIRM, between=True), say("page.legend.between"))
    if any(dot.hub for dot in picture.dots):
        look, edge = look_of_hub()
        yield Sign(symbol(shape(CIRCLE), _MIDDLE, 10, _RADIUS, look, edge), say("page.legend.hub"))


def _party(drawn: str, sector: str, *, group: bool = False) -> Markup:
    look, edge = look_of_party(sector, group=group)
    return symbol(drawn, _MIDDLE, 10, _RADIUS, look, edge)


def _stroke(kind: str, *, faded: bool = False, between: bool = False) -> Markup:
    return tag("path", d="M0 10H36", fill="none", **look_of_line(kind, faded=faded, between=between))


def _rows(signs: Iterable[Sign], top: float, wide: float) -> tuple[list[Markup], float]:
    """The signs side by side, in as many rows as it takes, and where the last row ends."""
    placed: list[Markup] = []
    x, y = 0.0, top - _ROW / 4
    for sign in signs:
        needed = _SIGN + width(sign.meaning, _SIZE)
        if x and x + needed > wide:
            x, y = 0.0, y + _ROW
        meaning = tag("text", sign.meaning, x=_SIGN, y=14)
        placed.append(tag("g", join(sign.drawn, meaning), transform=f"translate({x:.0f} {y:.0f})"))
        x += needed + _BETWEEN
    return placed, y + _ROW * 1.5
