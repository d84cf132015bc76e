"""Patterns: which ideas and slots make which question, as ``patterns.toml`` has them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_PATTERNS: Final = Path(__file__).parent / "patterns.toml"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of asking a question, see ``patterns.toml``."""

    question: str
    ideas: tuple[str, ...] = ()
    also: frozenset[str] = frozenset()
    things: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ignore: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    worse: float = 0.0
    more: bool = False
    implied: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Patterns:
    """All patterns, what each idea costs when nothing uses it, which idea switches which argument on, which questions
    answer what an idea asks for, and which ideas say too little by themselves."""

    all: tuple[Pattern, ...]
    weights: Mapping[str, float]
    flags: Mapping[str, str]
    asks: Mapping[str, Sequence[str]]
    unsure: frozenset[str]


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """Return the patterns of ``patterns.toml``."""
    data = tomllib.loads(_PATTERNS.read_text(encoding="utf-8"))
    weights, flags, asks, unsure = (data.pop(name) for name in ("weights", "flags", "asks", "unsure"))
    every = tuple(_pattern(question, one) for question, ones in data.items() for one in ones)
    return Patterns(every, weights, flags, asks, frozenset(unsure))


def _pattern(question: str, data: Mapping[str, Any]) -> Pattern:
    return Pattern(
        question,
        ideas=tuple(data.get("ideas", ())),
        also=frozenset(data.get("also", ())),
        things=tuple(data.get("things", ())),
        maybe=tuple(data.get("maybe", ())),
        needs=tuple(data.get("needs", ())),
        ignore=frozenset(data.get("ignore", ())),
        without=frozenset(data.get("without", ())),
        fixed=data.get("fixed", {}),
        worse=data.get("worse", 0.0),
        more=data.get("more", False),
        implied=data.get("implied", False),
        alone=data.get("alone", False),
    )
