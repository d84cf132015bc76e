"""The lexicon of a language: which expressions carry which idea, which words are small, and how dates are said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from intgraph.model.names import fold

GAP: Final = "…"
BLOCKER: Final = "blocker"  # the idea of what no question answers
_LONGEST_GAP: Final = 9
_GENERIC: Final = ("tie", "work", "who")
_HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that carry an idea: ``werk*`` also fits ``werkt``; ``…`` lets other words stand in between.

    A ``hint`` may carry other ideas as well: it explains a word, but counts for little.
    """

    idea: str
    words: tuple[str, ...]
    hint: bool = False

    @property
    def letters(self) -> int:
        """How many letters must be there."""
        return sum(len(word.rstrip("*")) for word in self.words)

    def positions(self, texts: Sequence[str], start: int) -> tuple[int, ...] | None:
        """Return where the words stand when the expression begins at ``start``, or ``None``."""
        found: list[int] = []
        at, gap = start, 0
        for word in self.words:
            if word == GAP:
                gap = _LONGEST_GAP
                continue
            reach = range(at, min(at + gap + 1, len(texts)))
            place = next((here for here in reach if _fits(word, texts[here])), None)
            if place is None:
                return None
            found.append(place)
            at, gap = place + 1, 0
        return tuple(found)


def _fits(word: str, text: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The expressions of one language, those of most words first; ``small`` words mean nothing by themselves."""

    language: str
    expressions: tuple[Expression, ...]
    small: frozenset[str]
    numbers: Mapping[str, int]
    months: Mapping[str, int]
    dates: Mapping[str, Sequence[str]]
    endings: tuple[str, ...]
    plurals: tuple[str, ...]
    before_names: frozenset[str]
    within: frozenset[str]
    of: frozenset[str]
    toward: frozenset[str]
    on_behalf: frozenset[str]
    own: frozenset[str]
    asker: frozenset[str]
    occasion: frozenset[str]
    asking: frozenset[str]
    any: frozenset[str]
    definite: frozenset[str]
    bonds: frozenset[str]
    demonyms: Mapping[str, str]

    def by_first(self) -> Mapping[str, Sequence[Expression]]:
        """Return the expressions by the first two letters of their first word."""
        return _by_first(self.language)

    def is_generic(self, text: str) -> bool:
        """Tell whether a word fits any tie: ``band``, ``relations``, ``samenwerking``."""
        return any(
            len(expression.words) == 1 and expression.idea in _GENERIC and _fits(expression.words[0], text)
            for expression in self.by_first().get(text[:2], ())
        )

    def carries(self, text: str) -> bool:
        """Tell whether a word is one of an expression."""
        return any(_fits(word, text) for word in _all_words(self.language))

    def vocabulary(self) -> frozenset[str]:
        """Return the words of the expressions that carry an idea: what a spelling slip may have meant."""
        return _vocabulary(self.language)


@lru_cache(maxsize=2)
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of ``language`` (``nl`` or ``en``)."""
    data = tomllib.loads((_HERE / f"{language}.toml").read_text(encoding="utf-8"))
    expressions = sorted(_expressions(data), key=lambda found: (-len(found.words), found.words, found.idea))
    small = frozenset(word for line in data["small"]["words"] for word in line.split())
    return Lexicon(
        language,
        tuple(expressions),
        small,
        data["numbers"],
        data["months"],
        data["dates"],
        tuple(data["endings"]["of_places"]),
        tuple(data["endings"]["of_plurals"]),
        frozenset(data["small"]["before_names"]),
        frozenset(data["small"]["within"]),
        frozenset(data["small"]["of"]),
        frozenset(data["small"]["toward"]),
        frozenset(data["small"]["on_behalf"]),
        frozenset(data["small"]["own"]),
        frozenset(data["small"]["asker"]),
        frozenset(data["small"]["occasion"]),
        frozenset(data["small"]["asking"]),
        frozenset(data["small"].get("any", ())),
        frozenset(data["small"].get("definite", ())),
        frozenset(data["small"]["bonds"]),
        data["demonyms"],
    )


def _expressions(data: Mapping[str, Any]) -> Iterator[Expression]:
    for idea, phrases in data["ideas"].items():
        yield from (Expression(idea, _words(phrase)) for phrase in phrases)
    for idea, phrases in data["hints"].items():
        yield from (Expression(idea, _words(phrase), hint=True) for phrase in phrases)
    for scheme, notations in data["concepts"].items():
        for notation, phrases in notations.items():
            yield from (Expression(f"{scheme}:{notation}", _words(phrase)) for phrase in phrases)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_folded, phrase.split())))


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> tuple[str, ...]:
    if word == GAP:
        return (word,)
    words = fold(word).split()
    return (*words[:-1], words[-1] + "*") if word.endswith("*") else tuple(words)


@lru_cache(maxsize=2)
def _by_first(language: str) -> Mapping[str, Sequence[Expression]]:
    found: dict[str, list[Expression]] = {}
    for expression in lexicon(language).expressions:
        found.setdefault(expression.words[0][:2].rstrip("*"), []).append(expression)
    return found


@lru_cache(maxsize=2)
def _vocabulary(language: str) -> frozenset[str]:
    known = lexicon(language)
    sought = (found for found in known.expressions if not found.hint and found.idea != BLOCKER)
    words = (word for expression in sought for word in expression.words)
    return frozenset(word.rstrip("*") for word in words if len(word) > 4)  # noqa: PLR2004


@lru_cache(maxsize=2)
def _all_words(language: str) -> frozenset[str]:
    return frozenset(word for expression in lexicon(language).expressions for word in expression.words)
