"""Alternatives: further ways between two ends that go through others than the shortest one does.

After each way that was found, going through the same nodes again is made dearer and the search repeated: the penalty
method, as in I. Abraham, D. Delling, A. V. Goldberg and R. F. Werneck, "Alternative routes in road networks", ACM
Journal of Experimental Algorithmics 18 (2013). J. Y. Yen's k shortest paths (1971) would mostly differ in one step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Final, TypeAlias

from intgraph.network.paths import Ends, Limits, Surroundings, Way, shortest

# No alternative is more than so many times as far as the shortest way.
_STRETCH: Final = 2.0
# It need not be the very shortest of its kind: to prove that would take most of the time.
_SLACK: Final = 1.25
# What the search for one alternative may look at, and how many searches there are: after that one does without.
_STEPS: Final = 2000
_TRIES: Final = 4

Through: TypeAlias = Callable[[Way], Collection[str]]


def alternatives(first: Way, ends: Ends, around: Surroundings, through: Through, least: float) -> Iterator[Way]:
    """Yield ways other than ``first``, none more than twice as far.

    ``through`` tells which nodes of a way count: at least half of those of a way are in none before it. A way on which
    none counts has no alternative. ``least`` is the least that a step costs.
    """
    taken = set(through(first))
    if not taken:
        return
    # To go through the same node again is as bad as one more stage.
    penalty = first.cost / (len(taken) + 1)
    dearer: defaultdict[str, float] = defaultdict(float)
    counted = frozenset(taken)
    for _ in range(_TRIES):
        for node in counted:
            dearer[node] += penalty
        found = shortest(ends, around, Limits(first.cost * _STRETCH, _STEPS, least, _SLACK, dearer)).way
        if found is None:
            return
        counted = frozenset(through(found))
        if counted and 2 * len(counted - taken) >= len(counted):
            yield Way(found.nodes, found.cost - sum(dearer[node] for node in found.nodes if node in dearer))
        taken |= counted
