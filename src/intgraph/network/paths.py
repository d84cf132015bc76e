"""Paths: the shortest way between two ends of a network that is fetched as it is walked.

Both ends are searched from in turn (I. Pohl, "Bi-directional search", 1971), nearest nodes first (E. W. Dijkstra,
1959), with a cost for each step and a cost for going through a node. Nodes that are dear to go through are thus
opened last, and most never. The search knows nothing of ties or stores: nodes are texts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, nsmallest
from itertools import accumulate
from math import inf
from typing import Final, NamedTuple, TypeAlias

# What is fetched at once: a store far away takes long for each question, but what lies much further than the next node,
# or has very many neighbours, is perhaps never needed.
_NODES: Final = 64
_NEARBY: Final = 0.5
_NEIGHBOURS: Final = 128


class Step(NamedTuple):
    """A step to a neighbour: what it costs to get there, and to go through it and on (infinite: no further).

    ``onward`` is how many steps lead on from there, as far as one can tell.
    """

    node: str
    cost: float
    through: float
    onward: int = 1


Fetch: TypeAlias = Callable[[Sequence[str]], Mapping[str, Sequence[Step]]]


@dataclass(frozen=True)
class Surroundings:
    """The neighbours of nodes, fetched when first asked for and then remembered. Steps go both ways."""

    fetch: Fetch
    known: dict[str, Sequence[Step]] = field(default_factory=dict)

    def learn(self, nodes: Sequence[str]) -> None:
        """Fetch the neighbours of nodes."""
        found = self.fetch(nodes)
        self.known.update((node, sorted(found.get(node, ()))) for node in nodes)


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a search goes: the ``cost`` of a way, and the ``steps`` looked at; ``least`` is what any step costs.

    ``slack`` is how many times as far as the shortest a way may be for the search to be content with it.
    ``dearer`` is what going through a node, or beginning or ending with it, costs besides what its steps say.
    """

    cost: float = inf
    steps: float = inf
    least: float = 0.0
    slack: float = 1.0
    dearer: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """The nodes from one end to the other, and the cost of all steps and of all nodes gone through."""

    nodes: tuple[str, ...]
    cost: float


@dataclass(frozen=True, slots=True)
class Reach:
    """What a search found.

    ``way`` is the shortest, ``None`` where there is none within the limits; ``proven`` is false when the limit on steps
    ended the search. ``stuck`` are the nodes of the side that ran out, all that can be reached from there, empty when
    neither did; ``from_start`` tells which side that is.
    """

    way: Way | None
    proven: bool
    stuck: frozenset[str] = frozenset()
    from_start: bool = True


class Ends(NamedTuple):
    """Where a way may begin and end, with how many steps lead on from each; no node is in both."""

    starts: Mapping[str, int]
    ends: Mapping[str, int]


def shortest(ends: Ends, around: Surroundings, limits: Limits = Limits()) -> Reach:
    """Return the shortest way from one of the starts to one of the ends."""
    search = _Search(_Side.at(ends.starts, limits.dearer), _Side.at(ends.ends, limits.dearer), around, limits)
    while search.may_find():
        search.open_next()
    return search.reach()


@dataclass
class _Side:
    """One end of the search; ``cost`` is that of coming to a node and going through it."""

    onward: dict[str, int]
    cost: dict[str, float]
    queue: list[tuple[float, str]]
    before: dict[str, str] = field(default_factory=dict)
    looked_at: int = 0

    @classmethod
    def at(cls, nodes: Mapping[str, int], dearer: Mapping[str, float]) -> _Side:
        cost = {node: dearer.get(node, 0.0) for node in nodes}
        queue = [(cost, node) for node, cost in cost.items()]
        heapify(queue)
        return cls(dict(nodes), cost, queue)

    def next_cost(self) -> float:
        """The cost of the next node to open; infinite when there is none."""
        while self.queue and self.queue[0][0] > self.cost[self.queue[0][1]]:
            heappop(self.queue)
        return self.queue[0][0] if self.queue else inf

    def effort(self) -> int:
        """How many steps were looked at, and will be with the next node as far as that is known."""
        return self.looked_at + self.onward[self.queue[0][1]]

    def soon(self, known: Collection[str]) -> list[str]:
        """The next node and those that may well follow, as far as their neighbours are not known."""
        until = self.queue[0][0] + _NEARBY
        # The nearest stand in front of a heap; to look through all of it would take longer than it saves.
        front = self.queue[: _NODES * 4]
        ahead = {entry for entry in front if entry[0] <= until and entry[1] not in known}
        first, *others = (node for _, node in nsmallest(_NODES, ahead))
        until_here = accumulate((self.onward[node] for node in others), initial=self.onward[first])
        next(until_here)
        return [first, *(node for node, total in zip(others, until_here, strict=True) if total <= _NEIGHBOURS)]

    def come_to(self, step: Step, cost: float, before: str) -> None:
        """Note a way to a node when it is the shortest up to now."""
        if cost < self.cost.get(step.node, inf):
            self.cost[step.node] = cost
            self.before[step.node] = before
            self.onward[step.node] = step.onward
            heappush(self.queue, (cost, step.node))

    def trail(self, node: str) -> Iterator[str]:
        """The nodes from ``node`` back to the end."""
        yield node
        while node in self.before:
            node = self.before[node]
            yield node


@dataclass
class _Search:
    start: _Side
    end: _Side
    around: Surroundings
    limits: Limits
    best: float = inf
    meeting: tuple[str, str] = ("", "")

    def may_find(self) -> bool:
        """Tell whether something shorter may still be found, within the limits.

        A way that was not seen yet leaves either side through a node that was not opened, and has a step between
        the two: where both are the same node, both sides came to it, and the way was seen.
        """
        ahead = self._ahead()
        within = ahead <= self.limits.cost and self._looked_at() <= self.limits.steps
        return within and ahead * self.limits.slack < self.best

    def open_next(self) -> None:
        """Open the next node of the side that had the least to do."""
        side, other = self.start, self.end
        if other.effort() < side.effort():
            side, other = other, side
        known = self.around.known
        if side.queue[0][1] not in known:
            self.around.learn(side.soon(known))
        cost, node = heappop(side.queue)
        side.looked_at += len(known[node])
        for step in known[node]:
            self._take(step, node, cost, side, other)

    def reach(self) -> Reach:
        """What was found up to now."""
        proven = self.best <= self._ahead() or self._looked_at() <= self.limits.steps
        if self.best < inf and self.best <= self.limits.cost:
            return Reach(Way(tuple(self._nodes()), self.best), proven)
        ran_out = next((side for side in (self.start, self.end) if side.next_cost() == inf), None)
        return Reach(None, proven, frozenset(ran_out.cost if ran_out else ()), ran_out is not self.end)

    def _take(self, step: Step, node: str, cost: float, side: _Side, other: _Side) -> None:
        arrived = cost + step.cost
        met = arrived + other.cost.get(step.node, inf)
        if met < self.best:
            self.best = met
            self.meeting = (node, step.node) if side is self.start else (step.node, node)
        through = step.through + self.limits.dearer.get(step.node, 0.0)
        if arrived + through < inf:
            side.come_to(step, arrived + through, node)

    def _nodes(self) -> Iterator[str]:
        yield from reversed(list(self.start.trail(self.meeting[0])))
        yield from self.end.trail(self.meeting[1])

    def _ahead(self) -> float:
        return self.start.next_cost() + self.end.next_cost() + self.limits.least

    def _looked_at(self) -> int:
        return self.start.looked_at + self.end.looked_at
