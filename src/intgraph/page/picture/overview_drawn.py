"""The overview drawn: a circle for each country and sector, as large as the number in it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.palette import colour
from intgraph.page.picture.forms import form, outline
from intgraph.page.picture.measure import width, wrap
from intgraph.page.picture.overview import Overview, Row
from intgraph.page.picture.plain import look_of_party, symbol
from intgraph.page.picture.sheet import Drawing

_WIDTH: Final = 1200.0
_NAMES: Final = 190.0
_TOTALS: Final = 80.0
_HEAD: Final = 76.0
_ROW: Final = 50.0
_SIZE: Final = 13.0
_LEADING: Final = 1.2
_BASELINE: Final = 0.35
_LARGEST: Final = 22.0
_SMALLEST: Final = 3.0
_SMALLEST_TYPE: Final = 9.0
_BESIDE: Final = 5.0


def draw_overview(known: Overview, say: Words) -> Drawing:
    """Return the overview as wide as any picture, as high as it has countries."""
    wide = (_WIDTH - _NAMES - 2 * _TOTALS) / max(1, len(known.sectors))
    most = max((count for row in known.rows for count in row.parties.values()), default=1)
    rows = (_row(row, at, known, wide, most) for at, row in enumerate(known.rows))
    drawn = tag("g", _head(known, wide, say), rows, font_size=_SIZE, fill=colour("ink"))
    return Drawing(drawn, _WIDTH, _HEAD + _ROW * len(known.rows), Markup(""), 0.0)


def _head(known: Overview, wide: float, say: Words) -> Iterator[Markup]:
    labels = [sector.label or say("page.sector.none") for sector in known.sectors]
    size = _fitting(labels, wide)
    for at, (sector, label) in enumerate(zip(known.sectors, labels, strict=True)):
        middle = _NAMES + (at + 0.5) * wide
        look, edge = look_of_party(sector.notation)
        yield symbol(outline(sector.notation), middle, 14, 8, look, edge)
        yield _centred(label, middle, wide, size)
    for at, key in enumerate(("page.parties", "page.ties")):
        yield _centred(say(key), _WIDTH - (1.5 - at) * _TOTALS, _TOTALS, _SIZE, weight="bold")


def _fitting(labels: Iterable[str], wide: float) -> float:
    """The size of type in which the longest word of a heading fits its column."""
    longest = max((width(word, _SIZE) for label in labels for word in label.split()), default=0.0)
    return max(_SMALLEST_TYPE, min(_SIZE, _SIZE * (wide - _BESIDE - 1) / longest)) if longest else _SIZE


def _centred(text: str, middle: float, wide: float, size: float, weight: str | None = None) -> Markup:
    lines = wrap(text, size, wide - _BESIDE, 2)
    spans = (tag("tspan", line, x=middle, y=42 + at * _SIZE * _LEADING) for at, line in enumerate(lines))
    return tag("text", spans, text_anchor="middle", font_size=size, font_weight=weight)


def _row(row: Row, at: int, known: Overview, wide: float, most: int) -> Markup:
    top = _HEAD + at * _ROW
    middle = top + _ROW / 2
    rule = tag("path", d=f"M0 {top:.0f}H{_WIDTH:.0f}", stroke=colour("rule"), stroke_width=1)
    circles = (
        _circle(row.parties.get(sector.notation, 0), most, sector.notation, _NAMES + (column + 0.5) * wide, middle)
        for column, sector in enumerate(known.sectors)
    )
    totals = (
        _number(str(count), _WIDTH - (1.5 - column) * _TOTALS, middle, "ink", weight="bold")
        for column, count in enumerate((row.total, row.ties))
    )
    return join(rule, _name(row.name, middle), circles, totals)


def _name(name: str, middle: float) -> Markup:
    lines = wrap(name, _SIZE, _NAMES - 2 * _BESIDE, 2)
    first = middle - (len(lines) - 1) / 2 * _SIZE * _LEADING + _BASELINE * _SIZE
    spans = (tag("tspan", line, x=0, y=first + at * _SIZE * _LEADING) for at, line in enumerate(lines))
    return tag("text", spans)


def _circle(count: int, most: int, sector: str, x: float, y: float) -> Markup | None:
    """A circle whose area is to the number as others are; the number stands in it where it fits, else beside it."""
    if not count:
        return None
    radius = max(_SMALLEST, _LARGEST * math.sqrt(count / most))
    circle = tag("circle", cx=x, cy=y, r=radius, fill=colour(form(sector)))
    if width(str(count), _SIZE) <= 2 * radius - _BESIDE:
        return join(circle, _number(str(count), x, y, "paper"))
    return join(circle, _number(str(count), x + radius + _BESIDE, y, "ink", anchor="start"))


def _number(text: str, x: float, y: float, shade: str, *, anchor: str = "middle", weight: str | None = None) -> Markup:
    below = y + _BASELINE * _SIZE
    return tag("text", text, x=x, y=below, text_anchor=anchor, fill=colour(shade), font_weight=weight)
