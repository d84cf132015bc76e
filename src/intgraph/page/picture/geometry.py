"""Boxes that may not cover each other, and the lines between dots."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from intgraph.page.markup import number
from intgraph.page.report import Dot, Line

_CELL: Final = 64.0
_STEP: Final = 6.0
_SQUARE: Final = 6.0


class Box(NamedTuple):
    """A rectangle; y runs down."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Box) -> bool:
        """Tell whether the two have any area in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def wider(self, by: float) -> Box:
        """Return the box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, width: float, height: float) -> bool:
        """Tell whether the box lies in a picture of this size."""
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


class Grid:
    """Boxes by the squares they touch, so that those near a place are found at once."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._cells: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Keep a box."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def covered(self, box: Box) -> int:
        """Return how many different boxes kept here have area in common with ``box``."""
        return len({other for near in self._near(box) for other in near if box.covers(other)})

    def free(self, box: Box) -> bool:
        """Tell whether no box kept here has area in common with ``box``."""
        return not any(box.covers(other) for near in self._near(box) for other in near)

    def _near(self, box: Box) -> Iterator[Sequence[Box]]:
        """The boxes of each square that ``box`` touches."""
        for cell in _cells(box):
            if cell in self._cells:
                yield self._cells[cell]


class Strokes:
    """How much of all lines runs through any part of the picture, counted in small squares.

    Each square holds the sum of all squares left of and above it, so that any box is counted from four of them.
    """

    def __init__(self, points: Iterable[tuple[float, float]]) -> None:
        squares = Counter((int(x // _SQUARE), int(y // _SQUARE)) for x, y in points)
        self._left, self._top = (min((spot[axis] for spot in squares), default=0) for axis in (0, 1))
        columns, rows = (max((spot[axis] for spot in squares), default=-1) + 1 for axis in (0, 1))
        self._sums = [[0] * (columns - self._left + 1)]
        for row in range(self._top, rows):
            running = accumulate(squares.get((column, row), 0) for column in range(self._left, columns))
            above = self._sums[-1]
            self._sums.append([0, *(here + over for here, over in zip(running, above[1:], strict=True))])

    def under(self, box: Box) -> int:
        """Return how many points of lines lie in the squares that ``box`` touches."""
        left, right = self._column(box.left, 0), self._column(box.right, 1)
        top, bottom = self._row(box.top, 0), self._row(box.bottom, 1)
        return self._sums[bottom][right] - self._sums[top][right] - self._sums[bottom][left] + self._sums[top][left]

    def _column(self, x: float, more: int) -> int:
        return min(max(int(x // _SQUARE) + more - self._left, 0), len(self._sums[0]) - 1)

    def _row(self, y: float, more: int) -> int:
        return min(max(int(y // _SQUARE) + more - self._top, 0), len(self._sums) - 1)


def beneath_first(lines: Iterable[Line]) -> list[Line]:
    """Return lines in the order in which they are drawn: those that lead to another community lie beneath."""
    return sorted(lines, key=lambda line: not line.between)


def path(line: Line, start: Dot, end: Dot) -> str:
    """Return the line from dot to dot as SVG path data, a curve where it is bent."""
    begin = f"M{number(start.x)} {number(start.y)}"
    if not line.bend:
        return f"{begin}L{number(end.x)} {number(end.y)}"
    x, y = _control(line, start, end)
    return f"{begin}Q{number(x)} {number(y)} {number(end.x)} {number(end.y)}"


def along(line: Line, start: Dot, end: Dot) -> Iterator[tuple[float, float]]:
    """Yield points on the line, a few units apart."""
    x, y = _control(line, start, end)
    steps = max(2, int(((end.x - start.x) ** 2 + (end.y - start.y) ** 2) ** 0.5 / _STEP))
    for step in range(1, steps):
        t = step / steps
        at_x = (1 - t) ** 2 * start.x + 2 * t * (1 - t) * x + t**2 * end.x
        at_y = (1 - t) ** 2 * start.y + 2 * t * (1 - t) * y + t**2 * end.y
        yield at_x, at_y


def _control(line: Line, start: Dot, end: Dot) -> tuple[float, float]:
    across_x, across_y = end.y - start.y, start.x - end.x
    length = (across_x**2 + across_y**2) ** 0.5 or 1.0
    away = 2 * line.bend / length
    return (start.x + end.x) / 2 + across_x * away, (start.y + end.y) / 2 + across_y * away


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row
