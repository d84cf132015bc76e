"""How good a drawing of a network is: whether neighbours lie together, and dots apart."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    import igraph

Point: TypeAlias = tuple[float, float]

# Of a large network so many nodes are looked at, always the same ones.
_SAMPLE: Final = 600


@dataclass(frozen=True, slots=True)
class Quality:
    """``kept``: which share of a node's neighbours are among its nearest, of which as many are looked at as it has
    neighbours; ``even``: how far a typical dot lies from its nearest, 1 where all are spread evenly over the drawing.
    """

    kept: float
    even: float


def quality(graph: igraph.Graph, points: Sequence[Point]) -> Quality:
    """Return how good the drawing ``points`` of a connected graph is, over all its nodes or a sample of them."""
    squares = _Squares(points)
    nodes = random.Random(7).sample(range(len(points)), min(_SAMPLE, len(points)))
    kept, apart = [], []
    for node in nodes:
        neighbours = set(graph.neighbors(node))
        near = squares.nearest(node, len(neighbours))
        kept.append(sum(other in neighbours for other in near) / len(neighbours))
        apart.append(math.dist(points[node], points[near[0]]))
    return Quality(fmean(kept), median(apart) / squares.side)


class _Squares:
    """The points by the square they lie in; there are as many squares as points."""

    def __init__(self, points: Sequence[Point]) -> None:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._points = points
        self._within: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self.side = math.sqrt((max(xs) - min(xs)) * (max(ys) - min(ys)) / len(points))
        for at in range(len(points)):
            self._within[self._square(at)].append(at)

    def nearest(self, node: int, count: int) -> list[int]:
        """Return the ``count`` nodes nearest to a node, the nearest first."""
        found: list[tuple[float, int]] = []
        ring = 0
        # What lies in the next ring is at least as far away as the last ring is wide.
        while sum(distance <= (ring - 1) * self.side for distance, _ in found) < count:
            found += [(math.dist(self._points[node], self._points[at]), at) for at in self._ring(node, ring)]
            ring += 1
        return [at for _, at in sorted(found)[:count]]

    def _ring(self, node: int, ring: int) -> list[int]:
        column, row = self._square(node)
        found = (self._within.get((column + right, row + down), ()) for right, down in _rim(ring))
        return [at for square in found for at in square if at != node]

    def _square(self, at: int) -> tuple[int, int]:
        x, y = self._points[at]
        return math.floor(x / self.side), math.floor(y / self.side)


def _rim(ring: int) -> Iterator[tuple[int, int]]:
    """The squares around the middle one that are ``ring`` away from it."""
    if not ring:
        yield 0, 0
        return
    for at in range(-ring, ring + 1):
        yield from ((at, -ring), (at, ring))
    for at in range(1 - ring, ring):
        yield from ((-ring, at), (ring, at))
