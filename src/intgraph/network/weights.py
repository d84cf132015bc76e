"""Weights: how far apart parties are that share a tie, and what it costs to go through somebody.

The unit is the distance of two parties who alone share one tie that certainly runs and was just heard of. A tie is
crossed in two legs, from a party to the tie and from the tie to the next party, each half of that. Parties with many
ties and ties with many parties cost the logarithm of their number, as in the measure of Adamic and Adar ("Friends and
neighbors on the Web", Social Networks 25, 2003), in which a shared neighbour counts for 1 / log(its degree). That
two of many partners know each other less well than two alone: M. E. J. Newman, "Scientific collaboration
networks II", Physical Review E 64 (2001). The factors themselves are ours: choices, not measurements.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf, log
from types import MappingProxyType
from typing import Final

# The least that a leg costs.
LEAST_LEG: Final = 0.5

# Kinds not named here bring people together as well as any.
_KINDS: Final[Mapping[str, float]] = MappingProxyType({"economic": 1.25, "subsidy": 1.25, "consultation": 1.5})
# By status (``intgraph.ask.judge``): who worked together once can still introduce; who will one day, cannot yet.
_STATUSES: Final[Mapping[str, float]] = MappingProxyType(
    {"certain": 1.0, "possible": 1.25, "undated": 1.5, "conflicting": 1.5, "former": 2.5, "planned": inf}
)
_LONG_SILENT: Final = 20.0

# Two ties of a few parties, last heard of ten years ago, through a party that has a dozen: about seven.
_DISTANCES: Final = ((8.0, "short"), (16.0, "long"))

_TOO_WIDE: Final = frozenset({"country", "continent", "bloc", "world"})


def leg(kind: str, status: str, silent: float | None) -> float:
    """Return what one leg costs: at least ``LEAST_LEG``, infinite where it cannot be gone.

    ``kind`` and ``status`` are notations; ``silent`` is the number of years since the last sign of life, ``None``
    when there never was one. A tie that was not heard of for twenty years is twice as far as one just heard of.
    """
    known = _LONG_SILENT if silent is None else min(max(silent, 0.0), _LONG_SILENT)
    return LEAST_LEG * _KINDS.get(kind, 1.0) * _STATUSES[status] * (1.0 + known / _LONG_SILENT)


def through_party(ties: int) -> float:
    """Return what it costs to go through a party that takes part in so many ties."""
    return log(max(ties, 1))


def through_tie(parties: int) -> float:
    """Return what it costs to cross a tie of so many parties: nothing for two."""
    return log(max(parties - 1, 1))


def introduces(group: bool, sector: str, place_type: str | None) -> bool:
    """Tell whether a party can introduce one to another.

    An unnamed group cannot, nor can the UN and its like, or a party of a whole country or more.
    """
    return not group and sector != "intergovernmental" and place_type not in _TOO_WIDE


def distance(cost: float, hops: int) -> str:
    """Return in a word (``direct``, ``short``, ``long``, ``very-long``) how far a way of so many hops is."""
    if hops == 1:
        return "direct"
    return next((word for most, word in _DISTANCES if cost <= most), "very-long")
