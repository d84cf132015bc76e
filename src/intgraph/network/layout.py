"""The layout: where each node of a projection lies in a picture, the same on every run.

Each connected component is laid out by itself (``network.pieces``), and the components are packed into a box of a
given width. Nodes without any edge stand in columns below, so that they never shrink the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from intgraph.network.communities import communities
from intgraph.network.discs import enclosing
from intgraph.network.pieces import draw_pieces, pack_pieces
from intgraph.network.projection import Projection
from intgraph.network.room import USUAL, Point, Room

if TYPE_CHECKING:
    import igraph

__all__ = ["Community", "Layout", "Room", "lay_out"]

# Nodes without edges stand on at most about so much of the width squared, unless they have room for their names.
_SHARE: Final = 0.5

Positions: TypeAlias = dict[str, Point]


class Community(NamedTuple):
    """The nodes (IRIs) of one community, and the disc in which they all lie."""

    members: tuple[str, ...]
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The position of each node by IRI, in the box from (0, 0) to (``width``, ``height``); y runs down.

    Nodes without edges stand below ``shelf``, all others above it; ``spacing`` is about how far the nearest of those
    are from each other. ``communities`` (``network.communities``) come with the largest first; a node without edges is
    in none.
    """

    positions: Mapping[str, Point]
    width: float
    height: float
    shelf: float
    spacing: float
    communities: tuple[Community, ...] = ()


def lay_out(projection: Projection, room: Room = USUAL) -> Layout:
    """Return where the nodes of ``projection`` lie: as wide as ``room``, as high as it takes."""
    graph, iris = _graph(projection), [node.iri for node in projection.nodes]
    groups = [group for group in communities(graph) if graph.degree(group[0])]
    pieces, scale = draw_pieces(graph, groups, room)
    points, shelf, less = pack_pieces(pieces, room.scaled(sqrt(scale)))
    placed = {iris[node]: _rounded(*point) for node, point in points.items()}
    alone = [iri for iri in iris if iri not in placed]
    standing, height = _shelved(alone, shelf, room, room.bare * sqrt(scale) * less)
    spacing = (room.edge if scale == 1 else room.dot * scale) * less
    found = (_community([iris[node] for node in group], placed, spacing / 2) for group in groups)
    return Layout(placed | standing, room.width, height, round(shelf, 2), round(spacing, 2), tuple(found))


def _graph(projection: Projection) -> igraph.Graph:
    import igraph

    number = {node.iri: at for at, node in enumerate(projection.nodes)}
    pairs = sorted({(number[edge.start], number[edge.end]) for edge in projection.edges})
    return igraph.Graph(n=len(number), edges=pairs)


def _community(members: Sequence[str], placed: Mapping[str, Point], rim: float) -> Community:
    disc = enclosing([complex(*placed[iri]) for iri in members])
    return Community(tuple(members), *_rounded(disc.middle.real, disc.middle.imag), round(disc.radius + rim, 2))


def _shelved(alone: Sequence[str], shelf: float, room: Room, side: float) -> tuple[Positions, float]:
    """The nodes without edges below the shelf: with room for their names, or in small squares where they are many."""
    if not alone:
        return {}, round(shelf, 2)
    square = min(side, room.width * sqrt(_SHARE / len(alone)))
    wide, high = room.cell if len(alone) <= room.named else (square, square)
    top, across = shelf + room.heading, max(1, int(room.width // wide))
    spots = ((at % across * wide + high / 2, top + at // across * high + high / 2) for at in range(len(alone)))
    return dict(zip(alone, _all_rounded(spots), strict=True)), round(top + high * -(-len(alone) // across), 2)


def _all_rounded(points: Iterable[Point]) -> list[Point]:
    return [_rounded(*point) for point in points]


def _rounded(x: float, y: float) -> Point:
    return round(x, 2), round(y, 2)
