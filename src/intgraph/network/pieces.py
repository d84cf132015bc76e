"""Pieces: the components of a network, each drawn by itself, then side by side and above each other.

A small component gets edges of one length everywhere; a large one is drawn as its communities. Where a large one has to
be drawn smaller to fit the width, small ones shrink as well, but half as much: their names can still be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from intgraph.network.nested import nested
from intgraph.network.packing import pack
from intgraph.network.room import Point, Room

if TYPE_CHECKING:
    import igraph

Points: TypeAlias = Sequence[Point]
Groups: TypeAlias = Sequence[Sequence[int]]

# A component of more nodes than these is drawn as its communities. Of a few dozen, Kamada-Kawai gives the calmest
# picture; of 300 it keeps 0.03 of the neighbours together, and communities keep 0.53 (docs/decisions/0015-layout.md).
MOST_BY_SPRINGS: Final = 60
# A large component is drawn so many times as wide as high.
_LYING: Final = 1.35
_MOST_TURNED: Final = 6
# Among more components than these, to turn some of them saves no height to speak of.
_FEW: Final = 30
# So many times as high as wide is a picture at most.
_TALLEST: Final = 1.6
# Each time that is tried anew, pieces become so many times smaller at least.
_SMALLER: Final = 1.1
_NO_SPREAD: Final = 1e-9


class Piece(NamedTuple):
    """One component: its nodes, where they lie around some middle, and whether a quarter turn leaves it as clear."""

    nodes: Sequence[int]
    points: Points
    turnable: bool


class Packed(NamedTuple):
    """Where each node lies, the height of all together, and the scale to which they were made smaller."""

    points: Mapping[int, Point]
    height: float
    scale: float = 1.0


def draw_pieces(graph: igraph.Graph, groups: Groups, room: Room) -> tuple[list[Piece], float]:
    """Return the components of two nodes and more, and the scale to which the largest are drawn: 1 if there is room.

    ``groups`` are the communities of the graph.
    """
    found = [nodes for nodes in graph.connected_components() if len(nodes) > 1]
    large = _by_communities(graph, [nodes for nodes in found if len(nodes) > MOST_BY_SPRINGS], groups)
    scale = _scale([piece.points for piece in large], room)
    sized = [_times(piece, room.dot * scale) for piece in large]
    less = room.scaled(sqrt(scale))
    small = [nodes for nodes in found if len(nodes) <= MOST_BY_SPRINGS]
    return [*sized, *(Piece(nodes, _by_springs(graph.induced_subgraph(nodes), less), True) for nodes in small)], scale


def pack_pieces(pieces: Sequence[Piece], room: Room) -> Packed:
    """Return the pieces side by side and above each other, lying or standing, whichever takes less height.

    Where they would become a long ribbon all the same, all of them are drawn smaller.
    """
    crowd, found = 1.0, _least_high(pieces, room)
    while found.height > _TALLEST * room.width * crowd:
        crowd *= max(_SMALLER, sqrt(found.height / (_TALLEST * room.width * crowd)))
        found = _least_high(pieces, replace(room, width=room.width * crowd))
    points = {node: (x / crowd, y / crowd) for node, (x, y) in found.points.items()}
    return Packed(points, found.height / crowd, 1 / crowd)


def _least_high(pieces: Sequence[Piece], room: Room) -> Packed:
    tries = (_packed(pieces, turned, room) for turned in _turns(pieces))
    return min(tries, key=lambda found: round(found.height, 1))


def _by_communities(graph: igraph.Graph, components: Groups, groups: Groups) -> list[Piece]:
    of = {node: at for at, nodes in enumerate(components) for node in nodes}
    within: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
    for group in groups:
        within[of.get(group[0], -1)].append(group)
    return [_nested(graph, nodes, within[at]) for at, nodes in enumerate(components)]


def _nested(graph: igraph.Graph, nodes: Sequence[int], groups: Groups) -> Piece:
    local = {node: at for at, node in enumerate(nodes)}
    inside = [[local[node] for node in group] for group in groups]
    spots = nested(graph.induced_subgraph(nodes), inside, _LYING)
    return Piece(nodes, [(spot.real, spot.imag) for spot in spots], False)


def _scale(large: Sequence[Points], room: Room) -> float:
    """How small the largest are drawn so that the widest fits between margins, which become smaller with it."""
    widest = max((_extent(points)[0] * room.dot for points in large), default=0.0)
    scale, margins = 1.0, 2 * room.margin[0]
    for _ in range(2):
        scale = min(1.0, (room.width - margins * sqrt(scale)) / widest) if widest else 1.0
    return scale


def _times(piece: Piece, by: float) -> Piece:
    return piece._replace(points=[(x * by, y * by) for x, y in piece.points])


def _by_springs(graph: igraph.Graph, room: Room) -> Points:
    """The points of a small component around its middle, its longest side lying, no wider than the room."""
    found = graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=200 * graph.vcount())
    points = _lying([(x, y) for x, y in found])
    usual = median(_distances(points, graph.get_edgelist())) or 1.0
    wide, high = room.edge * room.stretch / usual, room.edge / usual
    across = _extent(points)[0] * wide
    fit = min(1.0, (room.width - 2 * room.margin[0]) / across) if across else 1.0
    return [(x * wide * fit, y * high * fit) for x, y in points]


def _lying(points: Points) -> Points:
    """Turn the points around their middle so that they spread most from left to right."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    around = [complex(x - middle_x, y - middle_y) for x, y in points]
    # The argument of the summed squares is twice the angle of the principal axis.
    spread = sum(point * point for point in around)
    turn = (spread.conjugate() / abs(spread)) ** 0.5 if abs(spread) > _NO_SPREAD else 1.0
    return [((point * turn).real, (point * turn).imag) for point in around]


def _distances(points: Points, pairs: Sequence[tuple[int, int]]) -> list[float]:
    return [abs(complex(*points[start]) - complex(*points[end])) for start, end in pairs]


def _turns(pieces: Sequence[Piece]) -> list[set[int]]:
    """Every choice of which of the largest pieces stand."""
    turnable = [at for at, piece in enumerate(pieces) if piece.turnable] if len(pieces) <= _FEW else []
    largest = sorted(turnable, key=lambda at: (-len(pieces[at].nodes), at))[:_MOST_TURNED]
    choices = product((False, True), repeat=len(largest))
    return [{at for at, stands in zip(largest, choice, strict=True) if stands} for choice in choices]


def _packed(pieces: Sequence[Piece], turned: set[int], room: Room) -> Packed:
    drawn = [_standing(piece.points, room) if at in turned else piece.points for at, piece in enumerate(pieces)]
    across, down = room.margin
    sizes = [(wide + 2 * across, high + 2 * down) for wide, high in map(_extent, drawn)]
    corners, height = pack(sizes, room.width)
    points = {
        node: point
        for piece, points, (left, top) in zip(pieces, drawn, corners, strict=True)
        for node, point in zip(piece.nodes, _from(points, left + across, top + down), strict=True)
    }
    return Packed(points, height)


def _standing(points: Points, room: Room) -> Points:
    """The component a quarter turned, still stretched from left to right."""
    return [(y * room.stretch, -x / room.stretch) for x, y in points]


def _extent(points: Points) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs), max(ys) - min(ys)


def _from(points: Points, left: float, top: float) -> Points:
    """The points with the first column and row of them at ``left`` and ``top``."""
    first, highest = min(x for x, _ in points), min(y for _, y in points)
    return [(left + x - first, top + y - highest) for x, y in points]
