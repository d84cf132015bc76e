"""The picture in plain SVG: only presentation attributes, which every program that opens SVG understands.

No style sheet, no link, no script, and nothing that Word, LibreOffice or Inkscape leaves out: a line has its width
written out, and a name stands on a patch of the ground instead of having an outline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from intgraph.locale import Words
from intgraph.page.markup import Markup, join, number, tag
from intgraph.page.palette import colour
from intgraph.page.picture.forms import CIRCLE, form, outline, shape, stroke
from intgraph.page.picture.geometry import beneath_first, path
from intgraph.page.picture.labels import LEADING, SIZE, Placed, place_labels
from intgraph.page.picture.measure import width
from intgraph.page.report import Dot, Line, Picture

FONTS: Final = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"
_BASELINE: Final = 0.35
_HEADING_BELOW: Final = 30.0
_HEADING_SIZE: Final = 14.0
_EDGE: Final = 1.5
_GROUP_EDGE: Final = 2.2
_HUB_EDGE: Final = 2.5
_PATCH: Final = 0.8
_BETWEEN: Final = 0.38
_ANCHORS: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}


def draw_plain(picture: Picture, say: Words) -> Markup:
    """Return everything in the picture: lines, dots, then names, so that no line runs through a name."""
    labels = place_labels(picture)
    return join(
        tag("g", (_line(line, picture) for line in beneath_first(picture.lines)), fill="none"),
        _heading(picture, say),
        tag("g", (_dot(dot) for dot in picture.dots)),
        tag("g", (_name(picture.dots[at], label) for at, label in sorted(labels.items())), font_size=SIZE),
    )


def symbol(outline_of_it: str, x: float, y: float, size: float, look: Mapping[str, str], edge: float) -> Markup:
    """Return a shape (path data around (0, 0), about 1 from its middle) drawn at a place in a size."""
    return tag(
        "path",
        d=outline_of_it,
        transform=f"translate({number(x)} {number(y)}) scale({number(size)})",
        stroke_width=_fine(edge / size) if size else None,
        **look,
    )


def look_of_party(sector: str, *, group: bool = False) -> tuple[Mapping[str, str], float]:
    """Return the fill and stroke of a party's shape, and how wide its edge is; an unnamed group is an outline."""
    shade = colour(form(sector))
    if group:
        return {"fill": colour("paper"), "stroke": shade}, _GROUP_EDGE
    return {"fill": shade, "stroke": colour("paper")}, _EDGE


def look_of_hub(*, faded: bool = False) -> tuple[Mapping[str, str], float]:
    """Return the fill and stroke of a tie that is drawn as a node, and how wide its edge is."""
    return {"fill": colour("paper"), "stroke": colour("over" if faded else "line")}, _HUB_EDGE


def look_of_line(kind: str, *, faded: bool = False, between: bool = False) -> dict[str, str]:
    """Return the stroke of a tie: fainter for one that is over, and for one between communities of a crowd."""
    drawn = stroke(kind)
    dashes = {"stroke_dasharray": drawn.dash} if drawn.dash else {}
    faint = {"stroke_opacity": str(_BETWEEN)} if between else {}
    return {"stroke": colour("over" if faded else "line"), "stroke_width": number(drawn.width), **dashes, **faint}


def _line(line: Line, picture: Picture) -> Markup:
    way = path(line, picture.dots[line.start], picture.dots[line.end])
    drawn = tag("path", d=way, **look_of_line(line.kind, faded=line.faded, between=line.between))
    return tag("g", tag("title", line.title), drawn) if line.title else drawn


def _heading(picture: Picture, say: Words) -> Markup | None:
    if not any(dot.alone for dot in picture.dots):
        return None
    below = picture.shelf + _HEADING_BELOW
    return tag(
        "text",
        say("page.picture.alone"),
        x=0,
        y=below,
        font_size=_HEADING_SIZE,
        font_weight="bold",
        fill=colour("ink"),
    )


def _dot(dot: Dot) -> Markup:
    look, edge = look_of_hub(faded=dot.faded) if dot.hub else look_of_party(dot.form, group=dot.group)
    drawn = shape(CIRCLE) if dot.hub else outline(dot.form)
    return tag("g", tag("title", dot.title), symbol(drawn, dot.x, dot.y, dot.size, look, edge))


def _name(dot: Dot, label: Placed) -> Markup | None:
    if not label.lines:
        return None
    looks = {"fill": colour("quiet"), "font_style": "italic"} if dot.hub else {"fill": colour("ink")}
    return join(_patches(label), tag("text", _lines(label), text_anchor=label.anchor, **looks))


def _patches(label: Placed) -> Iterator[Markup]:
    """A patch of the ground behind each line of a name, as wide as the line."""
    for row, line in enumerate(label.lines):
        wide = width(line, SIZE)
        yield tag(
            "rect",
            x=_x(label) - wide * _ANCHORS[label.anchor],
            y=label.box.top + row * SIZE * LEADING,
            width=wide,
            height=SIZE * LEADING,
            fill=colour("paper"),
            fill_opacity=str(_PATCH),
        )


def _lines(label: Placed) -> Iterator[Markup]:
    for row, line in enumerate(label.lines):
        y = label.box.top + (row + 0.5) * SIZE * LEADING + _BASELINE * SIZE
        yield tag("tspan", line, x=_x(label), y=y)


def _x(label: Placed) -> float:
    return label.box.left + (label.box.right - label.box.left) * _ANCHORS[label.anchor]


def _fine(value: float) -> str:
    """A width within a shape that is drawn larger, in as many digits as that takes."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
