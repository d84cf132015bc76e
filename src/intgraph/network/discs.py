"""Discs: round areas side by side without overlap, each as near as can be to where it is wanted."""

from __future__ import annotations

import random
from cmath import rect
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import count, product
from math import ceil, pi, sqrt
from typing import Final, NamedTuple, TypeAlias

Spot: TypeAlias = complex

# The angle between the seeds of a sunflower: along it, spots around a middle lie evenly.
_GOLDEN: Final = pi * (3 - sqrt(5))
# How far apart, in radii of the disc, the spots are that are tried.
_STEP: Final = 0.35
_ROUNDING: Final = 1e-9


class Disc(NamedTuple):
    """A round area; spots are complex numbers."""

    middle: Spot
    radius: float

    def holds(self, spot: Spot) -> bool:
        """Tell whether a spot lies within, give or take what rounding does."""
        return abs(spot - self.middle) <= self.radius * (1 + _ROUNDING) + _ROUNDING


def sunflower(step: float) -> Iterator[Spot]:
    """Yield spots around 0, from the middle outwards, about ``step`` to twice that apart."""
    return (rect(step * sqrt(at), at * _GOLDEN) for at in count())


def settle(radii: Sequence[float], wanted: Sequence[Spot], first: Callable[[int], float]) -> list[Spot]:
    """Return where discs lie: each at the free spot nearest to where it is wanted, so that none overlap.

    Those for which ``first`` is lowest choose first.
    """
    taken = _Taken(2 * max(radii, default=1.0))
    spots = {}
    for at in sorted(range(len(radii)), key=lambda at: (first(at), at)):
        tries = (wanted[at] + away for away in sunflower(radii[at] * _STEP))
        spots[at] = next(spot for spot in tries if taken.is_free(spot, radii[at]))
        taken.add(Disc(spots[at], radii[at]))
    return [spots[at] for at in range(len(radii))]


def enclosing(spots: Sequence[Spot]) -> Disc:
    """Return the smallest disc that holds all spots (at least one).

    The algorithm of E. Welzl (1991): each spot that the disc so far does not hold lies on the rim of a larger one. In
    an order that is as good as random, which this one is, that takes a time proportional to their number.
    """
    mixed = list(dict.fromkeys(spots))
    random.Random(len(mixed)).shuffle(mixed)  # noqa: S311 - no secret
    found = Disc(mixed[0], 0.0)
    for at, spot in enumerate(mixed):
        if not found.holds(spot):
            found = _with_one(mixed[:at], spot)
    return found


def _with_one(spots: Sequence[Spot], rim: Spot) -> Disc:
    found = Disc(rim, 0.0)
    for at, spot in enumerate(spots):
        if not found.holds(spot):
            found = _with_two(spots[:at], rim, spot)
    return found


def _with_two(spots: Sequence[Spot], one: Spot, other: Spot) -> Disc:
    found = Disc((one + other) / 2, abs(one - other) / 2)
    for spot in spots:
        if not found.holds(spot):
            found = _through(one, other, spot)
    return found


def _through(one: Spot, other: Spot, third: Spot) -> Disc:
    """The disc with three spots on its rim, or with the two farthest of them where they lie on one line."""
    along, across = other - one, third - one
    twice = 2 * (along.conjugate() * across).imag
    if abs(twice) <= _ROUNDING * abs(along) * abs(across):
        start, end = max(((one, other), (one, third), (other, third)), key=lambda ends: abs(ends[0] - ends[1]))
        return Disc((start + end) / 2, abs(start - end) / 2)
    away = 1j * (along * abs(across) ** 2 - across * abs(along) ** 2) / twice
    return Disc(one + away, abs(away))


class _Taken:
    """Discs by the square that their middle lies in; squares are as wide as the widest disc."""

    def __init__(self, side: float) -> None:
        self._side = side
        self._squares: defaultdict[tuple[int, int], list[Disc]] = defaultdict(list)

    def add(self, disc: Disc) -> None:
        self._squares[self._square(disc.middle)].append(disc)

    def is_free(self, spot: Spot, radius: float) -> bool:
        column, row = self._square(spot)
        for square in product((column, column - 1, column + 1), (row, row - 1, row + 1)):
            for middle, other in self._squares.get(square, ()):
                if abs(spot - middle) < radius + other - _ROUNDING:
                    return False
        return True

    def _square(self, spot: Spot) -> tuple[int, int]:
        return ceil(spot.real / self._side), ceil(spot.imag / self._side)
