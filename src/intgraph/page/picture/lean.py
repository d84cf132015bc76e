"""The network drawn in few bytes, for the report: one path for all ties that look alike, one mark a dot, no links.

It is a picture only, of the parties that have ties: what it shows, and who has none, is told in the text below it, with
links. The picture that stands by itself is drawn in ``alone.py``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, tag
from intgraph.page.picture.forms import CIRCLE, form, outline, shape, stroke
from intgraph.page.picture.geometry import beneath_first, path
from intgraph.page.picture.labels import LEADING, SIZE, Placed, place_labels
from intgraph.page.picture.signs import symbol, symbol_of_group
from intgraph.page.report import Dot, Line, Picture

_RADIUS: Final = 8
_WIDEST: Final = 10.0
_BASELINE: Final = 0.35


def connected(picture: Picture) -> Picture:
    """Return the picture without the parties that have no tie, in whole units."""
    kept = {at: new for new, at in enumerate(at for at, dot in enumerate(picture.dots) if not dot.alone)}
    dots = (_whole(picture.dots[at]) for at in kept)
    lines = (replace(line, start=kept[line.start], end=kept[line.end]) for line in picture.lines)
    return replace(picture, height=picture.shelf, dots=tuple(dots), lines=tuple(lines))


def _whole(dot: Dot) -> Dot:
    """A dot in whole units, as large as the widest mark."""
    return replace(dot, x=round(dot.x), y=round(dot.y), size=_WIDEST)


def marks(picture: Picture) -> Mapping[str, str]:
    """Return the name of the mark for each look that a dot of the picture has."""
    return {look: f"m{at}" for at, look in enumerate(dict.fromkeys(map(_look, picture.dots)))}


def draw_lean(picture: Picture) -> Markup:
    """Return what stands in a picture of connected parties."""
    labels, names = place_labels(picture), marks(picture)
    return join(
        tag("defs", _marks(picture.dots, names)),
        _lines(picture),
        (tag("use", href=f"#{names[_look(dot)]}", x=dot.x, y=dot.y) for dot in picture.dots),
        _names((picture.dots[at].hub, label) for at, label in sorted(labels.items()) if label.lines),
    )


def lean_legend(picture: Picture, say: Words) -> Markup:
    """Return what the marks and lines of the picture mean, as two lists that break as the page does."""
    dots, lines = tuple(_meanings(picture, say)), tuple(_strokes(picture, say))
    return tag("div", _list(dots, say("page.legend.dots")), _list(lines, say("page.legend.lines")), class_="legend")


def sector_sign(picture: Picture, sector: str) -> Markup:
    """Return the sign of a sector: its mark in the picture where it has one, else drawn."""
    return _sign(_mark(marks(picture), sector))


def _mark(names: Mapping[str, str], sector: str) -> Markup:
    name = names.get(f"s-{form(sector)}")
    return tag("use", href=f"#{name}") if name else symbol(sector)


def _meanings(picture: Picture, say: Words) -> Iterator[tuple[Markup, str]]:
    names, drawn = marks(picture), {form(dot.form) for dot in picture.dots if not dot.hub}
    for sector in picture.sectors:
        if form(sector.notation) in drawn:
            yield _mark(names, sector.notation), sector.label or say("page.sector.none")
    if any(dot.group for dot in picture.dots):
        yield symbol_of_group(), say("page.legend.group")
    if any(dot.hub for dot in picture.dots):
        yield tag("use", href=f"#{names.get('hub') or names['hub over']}"), say("page.legend.hub")


def _strokes(picture: Picture, say: Words) -> Iterator[tuple[Markup, str]]:
    drawn = {line.kind for line in picture.lines}
    for kind in picture.kinds:
        if kind.notation in drawn:
            yield _stroke(kind.notation, "line"), kind.label or say("page.kind.none")
    if any(line.faded for line in picture.lines):
        yield _stroke("", "line over"), say("page.legend.over")
    if any(line.between for line in picture.lines):
        yield _stroke("", "line between"), say("page.legend.between")


def _stroke(kind: str, looks: str) -> Markup:
    pen = stroke(kind)
    return tag("path", d="M-18 0h36", class_=looks, stroke_width=pen.width, stroke_dasharray=pen.dash)


def _list(shown: Iterable[tuple[Markup, str]], heading: str) -> Markup:
    items = (tag("li", _sign(drawn), meaning) for drawn, meaning in shown)
    return tag("div", tag("p", heading), tag("ul", items))


def _sign(drawn: Markup) -> Markup:
    return tag("svg", drawn, viewBox="-18 -10 36 20", aria_hidden="true", class_="sign")


def _marks(dots: Iterable[Dot], looks: Mapping[str, str]) -> Iterator[Markup]:
    """Each mark once, for the dots to use."""
    for look, dot in {_look(dot): dot for dot in dots}.items():
        yield tag(
            "path",
            id=looks[look],
            d=shape(CIRCLE) if dot.hub else outline(dot.form),
            transform=f"scale({_RADIUS * (0.75 if dot.hub else 1)})",
            class_=f"dot {look}",
            vector_effect="non-scaling-stroke",
        )


def _look(dot: Dot) -> str:
    """The classes of a dot's mark."""
    if dot.hub:
        return "hub over" if dot.faded else "hub"
    return f"s-{form(dot.form)} group" if dot.group else f"s-{form(dot.form)}"


def _lines(picture: Picture) -> Iterator[Markup]:
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for line in beneath_first(picture.lines):
        alike[line.kind, _classes(line)].append(path(line, picture.dots[line.start], picture.dots[line.end]))
    for (kind, looks), ways in alike.items():
        pen = stroke(kind)
        yield tag("path", d="".join(ways), class_=looks, stroke_width=pen.width, stroke_dasharray=pen.dash)


def _classes(line: Line) -> str:
    return " ".join(filter(None, ("line", "over" if line.faded else "", "between" if line.between else "")))


def _names(named: Iterable[tuple[bool, Placed]]) -> Iterator[Markup]:
    """The names that are held alike in one group."""
    alike: defaultdict[tuple[bool, str], list[Markup]] = defaultdict(list)
    for hub, label in named:
        alike[hub, label.anchor].append(_name(label))
    for (hub, anchor), names in alike.items():
        yield tag("g", names, class_="name hub-name" if hub else "name", text_anchor=anchor)


def _name(label: Placed) -> Markup:
    """A name; the lines below the first stand under it."""
    sides = {"start": label.box.left, "end": label.box.right}
    x = round(sides.get(label.anchor, (label.box.left + label.box.right) / 2))
    top = round(label.box.top + (0.5 * LEADING + _BASELINE) * SIZE)
    first, *others = label.lines
    below = (tag("tspan", line, x=x, dy=round(SIZE * LEADING)) for line in others)
    return tag("text", first, below, x=x, y=top)
