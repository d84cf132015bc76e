"""Dice: the few ways in which chance is used, each stream of it fixed by the seed and a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")

_STARTS = ("b", "br", "d", "dr", "f", "g", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "sl", "t", "v", "w", "z")
_VOWELS = ("a", "aa", "e", "ee", "i", "ie", "o", "oo", "u", "eu", "ij", "ei") * 6 + ("á", "ö", "ł")
_ENDS = ("", "", "l", "m", "n", "r", "rd", "s", "t", "ng")


@dataclass(frozen=True)
class Wheel(Generic[T]):
    """Items drawn by weight: a turn costs the logarithm of their number."""

    items: Sequence[T]
    sums: Sequence[float]

    @classmethod
    def of(cls, weights: Mapping[T, float]) -> Wheel[T]:
        """Return a wheel of the keys of ``weights``."""
        return cls(tuple(weights), tuple(accumulate(weights.values())))

    def turn(self, chance: Random) -> T:
        """Return one item."""
        return chance.choices(self.items, cum_weights=self.sums)[0]


def stream(seed: int, name: str) -> Random:
    """Return the chance that ``name`` has of its own, so that a change to one noun leaves the others alone."""
    return Random(f"{seed}/{name}")


def made_up_name(chance: Random, syllables: int) -> str:
    """Return a name that sounds like one."""
    parts = (chance.choice(_STARTS) + chance.choice(_VOWELS) + chance.choice(_ENDS) for _ in range(syllables))
    return "".join(parts).capitalize()


def new_name(chance: Random, syllables: int, taken: set[str]) -> str:
    """Return a name that is not ``taken`` yet, and take it."""
    while (name := made_up_name(chance, syllables)) in taken:
        pass
    taken.add(name)
    return name
