"""Introductions: which parties have things in common but no tie of their own, and how much that is worth.

What few share says more than what many share: each shared thing counts for 1 / log(how many share it), after L. A.
Adamic and E. Adar, "Friends and neighbors on the Web" (Social Networks 25, 2003). That a shared partner counts for
three themes, and a shared place for two, is our choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from math import log
from types import MappingProxyType
from typing import Final, NamedTuple

_WEIGHTS: Final[Mapping[str, float]] = MappingProxyType({"partner": 3.0, "place": 2.0, "theme": 1.0})
# What more share than this is no reason to bring any two of them together.
_CROWD: Final = 50


class Shared(NamedTuple):
    """Something that parties can have in common: a ``partner`` or ``place`` (an IRI), or a ``theme`` (a notation)."""

    kind: str
    id: str


class Pair(NamedTuple):
    """Two parties (IRIs, the first of the alphabet first), what they share, the dearest first, and its worth."""

    one: str
    other: str
    shared: tuple[Shared, ...]
    worth: float


def pairs(has: Iterable[tuple[str, Shared]], may_meet: Callable[[str, str], bool]) -> list[Pair]:
    """Return the parties worth introducing to each other, the most worthwhile first.

    ``has`` tells which party has what; ``may_meet`` whether two parties can be introduced at all.
    """
    sharing: defaultdict[Shared, set[str]] = defaultdict(set)
    for party, thing in has:
        sharing[thing].add(party)
    common: defaultdict[tuple[str, str], list[Shared]] = defaultdict(list)
    for thing, parties in sharing.items():
        if len(parties) <= _CROWD:
            for one, other in combinations(sorted(parties), 2):
                common[one, other].append(thing)
    worth = {thing: _worth(thing, len(parties)) for thing, parties in sharing.items()}
    found = (_pair(*both, things, worth) for both, things in common.items() if may_meet(*both))
    return sorted(found, key=lambda pair: (-pair.worth, pair.one, pair.other))


def _worth(thing: Shared, sharing: int) -> float:
    return _WEIGHTS[thing.kind] / log(max(sharing, 2))


def _pair(one: str, other: str, things: Iterable[Shared], worth: Mapping[Shared, float]) -> Pair:
    dearest = sorted(things, key=lambda thing: (-worth[thing], thing))
    return Pair(one, other, tuple(dearest), sum(worth[thing] for thing in dearest))
