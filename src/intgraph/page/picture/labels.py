"""Labels: where the names stand in a picture, so that they cover neither each other nor a dot, nor run out of it.

Greedy: the best connected dots choose first, and each takes the free place that it likes best. Those that came
off badly choose first in a next try, and the best try stays. A name for which no place is left is not written;
it still stands in the title of its dot, and in the text of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Final, TypeAlias

from intgraph.page.picture.geometry import Box, Grid, Strokes, along
from intgraph.page.picture.measure import is_cut, width, wrap
from intgraph.page.report import Dot, Picture

SIZE: Final = 13.0
LEADING: Final = 1.18
# The shapes a name is tried in, best first: how wide it may be, and in how many lines.
_SHAPES: Final = ((142.0, 3), (104.0, 4), (190.0, 2), (116.0, 2), (80.0, 2))
# How far from its dot, each with what that costs.
_GAPS: Final = ((4.0, 0.0), (9.0, 1.5), (15.0, 6.0), (22.0, 14.0), (32.0, 26.0))
_BESIDE: Final = 8.0
# Beside dots without lines that stand closer than this there is no room for names.
_NARROWEST: Final = 60.0
# Where the label lies from its dot: beside it, above and below it, then at its corners.
_SIDES: Final = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1))
_ANCHORS: Final = {1: "start", 0: "middle", -1: "end"}
# What else a place costs: every step down these lists, every few units of line that run under it, every other dot so
# near that the name could be taken for its own, and a name that has to be cut.
_PER_SHAPE: Final = 4.0
_PER_SIDE: Final = 0.4
_PER_STROKE: Final = 1.0
_PER_NEIGHBOUR: Final = 6.0
_NEAR: Final = 8.0
_CUT: Final = 30.0
_NO_PLACE: Final = 120.0
_MORE_TRIES: Final = 6
# In a large network there is room for the names of the best connected only.
_MOST_NAMED: Final = 400


@dataclass(frozen=True, slots=True)
class Placed:
    """The lines of a name, the box they stand in, where they are held (``start``, ``middle``, ``end``), its cost."""

    lines: tuple[str, ...]
    box: Box
    anchor: str
    cost: float


_Choices: TypeAlias = Sequence[Sequence[Placed]]
_Labels: TypeAlias = Mapping[int, Placed]


def place_labels(picture: Picture) -> Mapping[int, Placed]:
    """Return the labels that have a place, by the number of their dot."""
    choices = _choices(picture)
    order = _by_rank(picture)
    best = _in_order(order, choices, picture)
    for _ in range(_MORE_TRIES if len(order) <= _MOST_NAMED else 0):
        order = sorted(order, key=lambda at: -_regret(at, best, choices))
        best = min(best, _in_order(order, choices, picture), key=lambda labels: _cost(labels, len(choices)))
    return best


def _in_order(order: Sequence[int], choices: _Choices, picture: Picture) -> _Labels:
    """The labels when the dots choose in this order."""
    taken = Grid(map(_around, picture.dots))
    labels: dict[int, Placed] = {}
    for at in order:
        label = next((label for label in choices[at] if taken.free(label.box)), None)
        if label is not None:
            labels[at] = label
            taken.add(label.box)
    return labels


def _regret(at: int, labels: _Labels, choices: _Choices) -> float:
    """How much worse a dot came off than it could have by itself."""
    if not choices[at]:
        return 0.0
    return (labels[at].cost if at in labels else _NO_PLACE) - choices[at][0].cost


def _cost(labels: _Labels, count: int) -> float:
    return sum(label.cost for label in labels.values()) + _NO_PLACE * (count - len(labels))


def _by_rank(picture: Picture) -> list[int]:
    """The numbers of the dots, the best connected first."""
    degrees = Counter(at for line in picture.lines for at in (line.start, line.end))
    return sorted(range(len(picture.dots)), key=lambda at: (-degrees[at], at))


def _choices(picture: Picture) -> _Choices:
    """For each dot the places within the picture that its name can take, the best liked first."""
    dots = Grid(map(_around, picture.dots))
    strokes = Strokes(
        point for line in picture.lines for point in along(line, picture.dots[line.start], picture.dots[line.end])
    )
    columns = _columns(picture)

    def judged(dot: Dot, label: Placed) -> Placed:
        near = label.box.wider(_NEAR)
        others = dots.covered(near) - near.covers(_around(dot))
        return replace(label, cost=label.cost + _PER_STROKE * strokes.under(label.box) + _PER_NEIGHBOUR * others)

    def liked(dot: Dot) -> list[Placed]:
        inside = (label for label in _places(dot, columns) if label.box.within(picture.width, picture.height))
        return sorted((judged(dot, label) for label in inside), key=lambda label: label.cost)

    named = set(_by_rank(picture)[:_MOST_NAMED])
    return [liked(dot) if at in named or dot.alone else [] for at, dot in enumerate(picture.dots)]


def _around(dot: Dot) -> Box:
    return Box(dot.x - dot.size, dot.y - dot.size, dot.x + dot.size, dot.y + dot.size)


def _places(dot: Dot, columns: Mapping[float, float]) -> Iterator[Placed]:
    if dot.alone:
        if columns[dot.x] >= _NARROWEST:
            yield _at(dot, wrap(dot.name, SIZE, columns[dot.x], 1), 1, 0, _BESIDE, 0.0)
        return
    shapes = dict.fromkeys(wrap(dot.name, SIZE, widest, most_lines) for widest, most_lines in _SHAPES)
    ways = product(enumerate(shapes), enumerate(_SIDES), _GAPS)
    for (shape, lines), (side, (right, down)), (gap, away) in ways:
        cost = shape * _PER_SHAPE + side * _PER_SIDE + away + _CUT * is_cut(lines, dot.name)
        yield _at(dot, lines, right, down, gap, cost)


def _columns(picture: Picture) -> Mapping[float, float]:
    """How wide a name may be in each column of dots without lines, up to the next or the end of the picture."""
    starts = sorted({dot.x for dot in picture.dots if dot.alone})
    return {start: following - start - 4 * _BESIDE for start, following in pairwise([*starts, picture.width])}


def _at(dot: Dot, lines: tuple[str, ...], right: int, down: int, gap: float, cost: float) -> Placed:
    wide = max((width(line, SIZE) for line in lines), default=0.0)
    high = len(lines) * SIZE * LEADING
    # At a corner the label need not keep its full distance in both directions.
    away = dot.size + gap if not (right and down) else (dot.size + gap) * 0.6
    left = dot.x + right * away - wide * (1 - right) / 2
    top = dot.y + down * away - high * (1 - down) / 2
    return Placed(lines, Box(left, top, left + wide, top + high), _ANCHORS[right], cost)
