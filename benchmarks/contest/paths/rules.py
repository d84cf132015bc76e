"""What is asked of every contestant for a path, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Pair(NamedTuple):
    """Two parties, by their ids in the tables."""

    start: str
    end: str


class Length(NamedTuple):
    """How long a path is: in ties, and in the cost of ``intgraph.network.weights`` where that is what counts."""

    ties: int
    cost: float | None = None


# No length: there is no path.
Find: TypeAlias = Callable[[Pair], Length | None]
