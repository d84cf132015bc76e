"""The network drawn as SVG: lines, then dots with their names; each dot and each tie of two leads to its section."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import Content, Markup, join, number, tag
from intgraph.page.payload import Dot, Line, Picture
from intgraph.page.picture.forms import CIRCLE, form, outline, shape, stroke
from intgraph.page.picture.geometry import path
from intgraph.page.picture.labels import LEADING, SIZE, Placed, place_labels

Frame: TypeAlias = Callable[[str, Content], Markup]

# How far below the middle of a line of type its letters stand, in sizes of the type.
_BASELINE: Final = 0.35
_HEADING_BELOW: Final = 30.0


def linked(target: str, content: Content) -> Markup:
    """Return ``content`` as a link to ``target``, or as it is where there is no target."""
    return tag("a", content, href=target) if target else join(content)


def unlinked(_: str, content: Content) -> Markup:
    """Return ``content`` as a group, for a picture that stands by itself."""
    return tag("g", content)


def draw(picture: Picture, say: Words, frame: Frame) -> Markup:
    """Return what stands in the picture; ``frame`` puts each dot and line in a link, or leaves it."""
    labels = place_labels(picture)
    return join(
        tag("g", (_line(line, picture, frame) for line in picture.lines), class_="lines"),
        _heading(picture, say),
        (_dot(dot, labels.get(at), frame) for at, dot in enumerate(picture.dots)),
    )


def told(picture: Picture, say: Words) -> str:
    """Return in a sentence what the picture shows."""
    parties = sum(not dot.hub for dot in picture.dots)
    ties = sum(dot.hub for dot in picture.dots) + sum(bool(line.target) for line in picture.lines)
    return say("page.picture.told", parties=counted("parties", parties, say), ties=counted("ties", ties, say))


def view_box(width: float, height: float) -> str:
    """Return the ``viewBox`` of a picture from (0, 0)."""
    return f"0 0 {number(width)} {number(max(height, 1.0))}"


def _line(line: Line, picture: Picture, frame: Frame) -> Markup:
    way = path(line, picture.dots[line.start], picture.dots[line.end])
    drawn = stroke(line.kind)
    visible = tag(
        "path",
        d=way,
        class_="line over" if line.faded else "line",
        stroke_width=drawn.width,
        stroke_dasharray=drawn.dash,
    )
    if not line.target:
        return visible
    return frame(line.target, [tag("title", line.title), tag("path", d=way, class_="near"), visible])


def _heading(picture: Picture, say: Words) -> Markup | None:
    if not any(dot.alone for dot in picture.dots):
        return None
    return tag("text", say("page.picture.alone"), x=0, y=picture.shelf + _HEADING_BELOW, class_="shelf")


def _dot(dot: Dot, label: Placed | None, frame: Frame) -> Markup:
    return frame(dot.target, [tag("title", dot.title), _symbol(dot), _name(dot, label)])


def _symbol(dot: Dot) -> Markup:
    looks = ["hub", "over" if dot.faded else ""] if dot.hub else [f"s-{form(dot.form)}", "group" if dot.group else ""]
    return tag(
        "path",
        d=shape(CIRCLE) if dot.hub else outline(dot.form),
        transform=f"translate({number(dot.x)} {number(dot.y)}) scale({number(dot.size)})",
        class_=" ".join(filter(None, ["dot", *looks])),
        vector_effect="non-scaling-stroke",
    )


def _name(dot: Dot, label: Placed | None) -> Markup | None:
    if label is None or not label.lines:
        return None
    x = {"start": label.box.left, "end": label.box.right}.get(label.anchor, (label.box.left + label.box.right) / 2)
    return tag("text", _lines(label, x), class_="name hub-name" if dot.hub else "name", text_anchor=label.anchor)


def _lines(label: Placed, x: float) -> Iterator[Markup]:
    for row, line in enumerate(label.lines):
        y = label.box.top + (row + 0.5) * SIZE * LEADING + _BASELINE * SIZE
        yield tag("tspan", line, x=x, y=y)
