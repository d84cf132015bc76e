"""Nested: a large network as discs in discs, each community a disc of its own.

The communities of a network are laid out like a small network, and then the inside of each in the same way. Each is
turned and mirrored so that its members lie on the side of those they have ties with. Measured with
``benchmarks.layouts``; see docs/decisions/0015-layout.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from intgraph.network.communities import communities
from intgraph.network.discs import Spot, enclosing, settle, sunflower

if TYPE_CHECKING:
    import igraph

# More nodes than these are divided further.
_SMALL: Final = 120
# A community that takes in nearly all is no division.
_NEARLY_ALL: Final = 0.9
# The free rim around a disc: nodes keep 1 from each other, and twice as much from those of other discs.
_RIM: Final = 0.8
# How often springs move each node: more often shows nothing new.
_STEPS: Final = 20
# How far a typical node is from its nearest, and how much room the springs may take, both before nodes are kept apart.
_APART: Final = 1.2
_ROOM: Final = 1.3
# How far the discs are wanted from the middle, in radii of a disc as large as all together.
_TIGHT: Final = 0.7
_SUNFLOWER: Final = 1.0
_NO_PULL: Final = 1e-9

Spots: TypeAlias = list[Spot]
Groups: TypeAlias = Sequence[Sequence[int]]
Draw: TypeAlias = "Callable[[igraph.Graph], Spots]"


class _Inside(NamedTuple):
    """The nodes of a disc around its middle, and its radius."""

    spots: Spots
    radius: float


def by_springs(graph: igraph.Graph) -> Spots:
    """Return the spots of a small connected graph after T. Kamada and S. Kawai (1989), none nearer than 1."""
    found = graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=_STEPS * graph.vcount())
    return kept_apart([complex(x, y) for x, y in found])


def kept_apart(spots: Sequence[Spot]) -> Spots:
    """Return spots so large that most are 1 apart, as far as there is room, and those moved that are nearer yet."""
    disc, apart = enclosing(spots), _typical_nearest(spots)
    scale = min(_APART / apart, _ROOM * sqrt(len(spots)) / disc.radius) if disc.radius else 1.0
    wanted = [(spot - disc.middle) * scale for spot in spots]
    return settle([0.5] * len(wanted), wanted, lambda at: abs(wanted[at]))


def nested(graph: igraph.Graph, groups: Groups, wide: float = 1.0, draw: Draw = by_springs) -> Spots:
    """Return the spots of a connected graph divided into ``groups``; nodes are at least 1 apart.

    The whole is about ``wide`` times as wide as high. ``draw`` gives the spots of what is not divided further.
    """
    insides = [_inside(graph.induced_subgraph(group), draw) for group in groups]
    of = {node: at for at, group in enumerate(groups) for node in group}
    between = Counter(_pair(of[start], of[end]) for start, end in graph.get_edgelist() if of[start] != of[end])
    discs = _placed([inside.radius for inside in insides], groups, between, wide)
    offsets = {node: spot for group, inside in zip(groups, insides, strict=True) for node, spot in _of(group, inside)}
    turned = _turned(graph, of, discs, offsets)
    return [discs[of[node]] + turned[node] for node in range(graph.vcount())]


def _inside(graph: igraph.Graph, draw: Draw) -> _Inside:
    """What lies in one disc: drawn when it is small, divided when it can be, else around its hub."""
    if graph.vcount() <= _SMALL:
        return _centred(draw(graph))
    groups = communities(graph)
    if len(groups[0]) > _NEARLY_ALL * graph.vcount():
        return _centred(around_hub(graph))
    return _centred(nested(graph, groups, draw=draw))


def around_hub(graph: igraph.Graph) -> Spots:
    """Return the spots of a connected graph evenly around its best connected node, the nearest to that first."""
    degrees = graph.degree()
    hub = max(range(graph.vcount()), key=lambda node: (degrees[node], -node))
    order, _, _ = graph.bfs(hub)
    spots = dict(zip(order, sunflower(_SUNFLOWER), strict=False))
    return [spots[node] for node in range(graph.vcount())]


def _typical_nearest(spots: Sequence[Spot]) -> float:
    """How far a typical spot lies from the one nearest to it."""
    order = sorted(set(spots), key=lambda spot: (spot.real, spot.imag))
    found = [_nearest(at, order) for at in range(len(order))]
    return median(found) if len(found) > 1 else 1.0


def _nearest(at: int, order: Sequence[Spot]) -> float:
    """How far the nearest is among spots from left to right."""
    best = float("inf")
    for others in (range(at + 1, len(order)), range(at - 1, -1, -1)):
        for other in others:
            if abs(order[other].real - order[at].real) >= best:
                break
            best = min(best, abs(order[other] - order[at]))
    return best


def _centred(spots: Spots) -> _Inside:
    disc = enclosing(spots)
    return _Inside([spot - disc.middle for spot in spots], disc.radius + _RIM)


def _placed(radii: Sequence[float], groups: Groups, between: Mapping[tuple[int, int], int], wide: float) -> Spots:
    """The middles of discs: the more ties two have for their size, the nearer, and none on another."""
    import igraph

    graph = igraph.Graph(n=len(radii), edges=list(between))
    lengths = [(len(groups[a]) * len(groups[b])) ** 0.25 / sqrt(ties) for (a, b), ties in between.items()]
    found = graph.layout_kamada_kawai(seed=graph.layout_circle(), weights=lengths)
    middle = enclosing([complex(x, y) for x, y in found])
    all_together = sqrt(sum(radius**2 for radius in radii))
    scale = _TIGHT * all_together / (middle.radius or 1.0)
    wanted = [(complex(x, y) - middle.middle) * scale for x, y in found]
    lying = [complex(spot.real * sqrt(wide), spot.imag / sqrt(wide)) for spot in wanted]
    return settle(radii, lying, lambda at: -radii[at])


def _turned(
    graph: igraph.Graph, of: Mapping[int, int], discs: Sequence[Spot], offsets: Mapping[int, Spot]
) -> Mapping[int, Spot]:
    """The nodes around the middle of their disc, each disc turned to where the ties of its members lead."""
    plain: defaultdict[int, complex] = defaultdict(complex)
    mirrored: defaultdict[int, complex] = defaultdict(complex)
    for start, end in graph.get_edgelist():
        for node, other in ((start, end), (end, start)) if of[start] != of[end] else ():
            ahead = discs[of[other]] - discs[of[node]]
            plain[of[node]] += offsets[node].conjugate() * ahead / abs(ahead)
            mirrored[of[node]] += offsets[node] * ahead / abs(ahead)
    turns = {at: _turn(plain[at], mirrored[at]) for at in range(len(discs))}
    return {node: _moved(spot, *turns[of[node]]) for node, spot in offsets.items()}


def _turn(plain: complex, mirrored: complex) -> tuple[complex, bool]:
    """By what to turn a disc, and whether to mirror it first: whichever brings its members nearer to their ties."""
    pull = max(plain, mirrored, key=abs)
    return (pull / abs(pull) if abs(pull) > _NO_PULL else 1.0), abs(mirrored) > abs(plain)


def _moved(spot: Spot, turn: complex, mirror: bool) -> Spot:
    return (spot.conjugate() if mirror else spot) * turn


def _of(group: Sequence[int], inside: _Inside) -> Iterable[tuple[int, Spot]]:
    return zip(group, inside.spots, strict=True)


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
