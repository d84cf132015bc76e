"""The layout: where each node of a projection lies in a picture, the same on every run.

Each connected component is laid out by itself with edges of one length everywhere, and the components
are packed into a box of a given width. Nodes without any edge stand in columns below, so that they never
shrink the rest.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from statistics import median
from typing import TYPE_CHECKING, Final, TypeAlias

from intgraph.network.packing import pack
from intgraph.network.projection import Projection

if TYPE_CHECKING:
    import igraph

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = Sequence[Point]

# How a component is laid out, by its number of nodes. Measured on random trees with ties of three: the share of
# neighbours that stay neighbours, and how far a typical dot lies from its nearest (1: evenly spaced).
#   Kamada-Kawai           0.14, 0.42 at 200 nodes, but 0.01 after 11 s at 1,000; best of all for a few dozen
#   UMAP, spread by 0.5    0.65, 0.37 at 300; 0.54, 0.29 at 1,000; 0.22 at 10,000
#   UMAP, then a little    0.31, 0.29 at 300; 0.50, 0.22 at 1,000; 0.48, 0.16 at 10,000; the little is
#                          fifteen steps of Fruchterman-Reingold, which by itself keeps 0.002 at 5,000
_MOST_BY_SPRINGS: Final = 150
_MOST_SPREAD: Final = 1000
_SPREAD: Final = 0.5
_CLOSE: Final = 0.1
_STEPS: Final = 15
_FIRST_STEP: Final = 0.5
_SEED: Final = 20170301
_MOST_TURNED: Final = 6
_NO_SPREAD: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a picture gives, in its own units.

    ``width`` of the whole; ``edge``: the usual length of an edge; ``stretch``: how much wider than high a
    component is drawn, for the sake of labels; ``margin``: free space left and right, and above and below
    each component; ``cell``: width and height for a node without edges, ``heading``: height above the first.
    """

    width: float = 1200.0
    edge: float = 104.0
    stretch: float = 1.1
    margin: Point = (76.0, 32.0)
    cell: Point = (300.0, 34.0)
    heading: float = 48.0


@dataclass(frozen=True, slots=True)
class Layout:
    """The position of each node by IRI, in the box from (0, 0) to (``width``, ``height``); y runs down.

    Nodes without edges stand below ``shelf``, all others above it.
    """

    positions: Mapping[str, Point]
    width: float
    height: float
    shelf: float


def lay_out(projection: Projection, room: Room = Room()) -> Layout:
    """Return where the nodes of ``projection`` lie: as wide as ``room``, as high as it takes."""
    if not projection.nodes:
        return Layout({}, room.width, 0.0, 0.0)
    graph = _graph(projection)
    groups = [members for members in graph.connected_components() if len(members) > 1]
    found = [_component(graph.induced_subgraph(members), room) for members in groups]
    drawn, corners, shelf = _packed(found, room)
    positions: dict[str, Point] = {}
    for members, points, corner in zip(groups, drawn, corners, strict=True):
        positions |= _placed(members, points, corner, projection, room)
    alone = [node.iri for node in projection.nodes if node.iri not in positions]
    top = shelf + room.heading if alone else shelf
    height = top + room.cell[1] * -(-len(alone) // _per_row(room))
    return Layout(positions | _columns(alone, top, room), room.width, round(height, 1), round(shelf, 1))


def _graph(projection: Projection) -> igraph.Graph:
    import igraph

    number = {node.iri: at for at, node in enumerate(projection.nodes)}
    pairs = sorted({(number[edge.start], number[edge.end]) for edge in projection.edges})
    return igraph.Graph(n=len(number), edges=pairs)


def _component(graph: igraph.Graph, room: Room) -> list[Point]:
    """The points of one component around its middle, its longest side lying, no wider than the room."""
    points = _lying([(x, y) for x, y in _drawn(graph)])
    usual = median(_distances(points, graph.get_edgelist())) or 1.0
    wide, high = room.edge * room.stretch / usual, room.edge / usual
    extent = max(x for x, _ in points) - min(x for x, _ in points)
    fit = min(1.0, (room.width - 2 * room.margin[0]) / (extent * wide)) if extent else 1.0
    return [(x * wide * fit, y * high * fit) for x, y in points]


def _drawn(graph: igraph.Graph) -> igraph.Layout:
    if graph.vcount() <= _MOST_BY_SPRINGS:
        return graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=200 * graph.vcount())
    with _chance_fixed():
        return _spread(graph) if graph.vcount() <= _MOST_SPREAD else _pushed_apart(graph)


def _spread(graph: igraph.Graph) -> igraph.Layout:
    return graph.layout_umap(min_dist=_SPREAD)


def _pushed_apart(graph: igraph.Graph) -> igraph.Layout:
    close = [(x, y) for x, y in graph.layout_umap(min_dist=_CLOSE)]
    usual = median(_distances(close, graph.get_edgelist())) or 1.0
    seed = [(x / usual, y / usual) for x, y in close]
    return graph.layout_fruchterman_reingold(seed=seed, niter=_STEPS, start_temp=_FIRST_STEP, grid="auto")


@contextmanager
def _chance_fixed() -> Iterator[None]:
    """Give igraph a known generator (it has one for the whole process), and put its usual one back."""
    import igraph

    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311 - a picture, no secret
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)


def _lying(points: Sequence[Point]) -> list[Point]:
    """Turn the points around their middle so that they spread most from left to right."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    around = [complex(x - middle_x, y - middle_y) for x, y in points]
    # The argument of the summed squares is twice the angle of the principal axis.
    spread = sum(point * point for point in around)
    turn = (spread.conjugate() / abs(spread)) ** 0.5 if abs(spread) > _NO_SPREAD else 1.0
    return [((point * turn).real, (point * turn).imag) for point in around]


def _distances(points: Sequence[Point], pairs: Sequence[tuple[int, int]]) -> list[float]:
    return [abs(complex(*points[start]) - complex(*points[end])) for start, end in pairs]


def _packed(drawn: Sequence[Points], room: Room) -> tuple[Sequence[Points], Sequence[Point], float]:
    """The components lying or standing, whichever together takes the least height, with their corners."""
    turnable = sorted(range(len(drawn)), key=lambda at: (-len(drawn[at]), at))[:_MOST_TURNED]
    tries = []
    for turned in product((False, True), repeat=len(turnable)):
        stand = {at for at, is_turned in zip(turnable, turned, strict=True) if is_turned}
        points = [_standing(found, room) if at in stand else found for at, found in enumerate(drawn)]
        tries.append((points, *pack([_size(found, room) for found in points], room.width)))
    return min(tries, key=lambda found: round(found[2], 1))


def _standing(points: Points, room: Room) -> Points:
    """The component a quarter turned, still stretched from left to right."""
    return [(y * room.stretch, -x / room.stretch) for x, y in points]


def _size(points: Sequence[Point], room: Room) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) + 2 * room.margin[0], max(ys) - min(ys) + 2 * room.margin[1]


def _placed(
    members: Sequence[int], points: Sequence[Point], corner: Point, projection: Projection, room: Room
) -> dict[str, Point]:
    left = corner[0] + room.margin[0] - min(x for x, _ in points)
    top = corner[1] + room.margin[1] - min(y for _, y in points)
    return {
        projection.nodes[member].iri: (round(left + x, 1), round(top + y, 1))
        for member, (x, y) in zip(members, points, strict=True)
    }


def _columns(alone: Sequence[str], top: float, room: Room) -> dict[str, Point]:
    wide, high = room.cell
    across = _per_row(room)
    return {
        iri: (round(at % across * wide + high / 2, 1), round(top + at // across * high + high / 2, 1))
        for at, iri in enumerate(alone)
    }


def _per_row(room: Room) -> int:
    return max(1, int(room.width // room.cell[0]))
