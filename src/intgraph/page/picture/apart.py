"""Apart: discs that lie on each other are pushed away until none does, each as little as that takes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_PASSES: Final = 60
_GAP: Final = 3.0
_ENOUGH: Final = 0.1


class Disc(NamedTuple):
    """A disc: where its middle is, and its radius."""

    x: float
    y: float
    radius: float


def apart(discs: Sequence[Disc], wide: float, high: float) -> list[Disc]:
    """Return the discs in their order, inside the picture, with a little room between any two.

    Where there is not enough room for that, they are as far apart as some rounds of pushing bring them.
    """
    moved = [_inside(disc, wide, high) for disc in discs]
    for _ in range(_PASSES):
        pushes = _pushes(moved)
        if not pushes:
            break
        for at, (x, y) in pushes.items():
            disc = moved[at]
            moved[at] = _inside(Disc(disc.x + x, disc.y + y, disc.radius), wide, high)
    return moved


def _pushes(discs: Sequence[Disc]) -> dict[int, tuple[float, float]]:
    """How far each disc that lies on others has to go, half of the way for every pair."""
    pushes: defaultdict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for one, other in _near(discs):
        x, y = _push(discs[one], discs[other], one)
        if math.hypot(x, y) > _ENOUGH:
            pushes[one] = (pushes[one][0] - x, pushes[one][1] - y)
            pushes[other] = (pushes[other][0] + x, pushes[other][1] + y)
    return pushes


def _push(one: Disc, other: Disc, at: int) -> tuple[float, float]:
    """How far the other has to go; where two lie on the very same spot, each pair goes its own way."""
    x, y = other.x - one.x, other.y - one.y
    between = math.hypot(x, y)
    lacking = (one.radius + other.radius + _GAP - between) / 2
    if lacking <= 0:
        return 0.0, 0.0
    if between < _ENOUGH:
        return lacking * math.cos(at), lacking * math.sin(at)
    return x / between * lacking, y / between * lacking


def _near(discs: Sequence[Disc]) -> Iterator[tuple[int, int]]:
    """Yield the pairs so near that they can touch, the earlier disc first."""
    side = 2 * max((disc.radius for disc in discs), default=1.0) + _GAP
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for at, disc in enumerate(discs):
        column, row = int(disc.x // side), int(disc.y // side)
        around = [other for right in (-1, 0, 1) for down in (-1, 0, 1) for other in cells[column + right, row + down]]
        yield from ((other, at) for other in sorted(around))
        cells[column, row].append(at)


def _inside(disc: Disc, wide: float, high: float) -> Disc:
    x = min(max(disc.x, disc.radius), max(disc.radius, wide - disc.radius))
    y = min(max(disc.y, disc.radius), max(disc.radius, high - disc.radius))
    return Disc(x, y, disc.radius)
