"""Understanding: what a sentence asks, or that it is not understood and which questions come near."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.plain.context import clauses_alone, question_alone
from intgraph.ask.plain.guesses import mended
from intgraph.ask.plain.lexicon import Lexicon, lexicon
from intgraph.ask.plain.match import Match, matches
from intgraph.ask.plain.readings import readings
from intgraph.ask.plain.tokens import Token, tokens
from intgraph.store.protocol import Store

_WORST: Final = 0.5  # a sentence that costs more is not understood
_MOST_PENALTY: Final = 2.2  # what may be left unexplained or unused, however well the rest fits
_CLEAR: Final = 0.25  # how much better than any other question the best must be
_APART: Final = 0.2  # and how much better than the same question about something else
_CERTAIN: Final = -2.2  # a sentence that fits this well is in the language it was read in
_OFFERED: Final = 3


@dataclass(frozen=True, slots=True)
class Understood:
    """A question of the catalogue with its arguments; things are ``Target`` or, where not known, as written."""

    question: str
    arguments: Mapping[str, Any]
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """The words that nothing explains, and the questions that come nearest, the nearest first.

    ``cost`` is how far the nearest is away.
    """

    words: tuple[str, ...]
    nearest: tuple[Understood, ...]
    cost: float = math.inf


def understand_either(sentence: str, store: Store, first: str, second: str) -> tuple[Understood | NotUnderstood, str]:
    """Return what ``sentence`` asks in the first language or else the second, and which of the two it is in.

    The second is read only where the first leaves room for doubt.
    """
    found = understand(sentence, store, first)
    if isinstance(found, Understood) and found.cost <= _CERTAIN:
        return found, first
    other = understand(sentence, store, second)
    if isinstance(found, Understood) and isinstance(other, Understood):
        return (other, second) if other.cost < found.cost else (found, first)
    if isinstance(found, NotUnderstood) and (isinstance(other, Understood) or _nearer(other, found)):
        return other, second
    return found, first


def _nearer(one: NotUnderstood, other: NotUnderstood) -> bool:
    return (one.cost, len(one.words)) < (other.cost, len(other.words))


def understand(sentence: str, store: Store, language: str) -> Understood | NotUnderstood:
    """Return what ``sentence`` asks in ``language`` (``nl`` or ``en``), the same for the same graph every time."""
    words = lexicon(language)
    whole = tokens(sentence)
    found = _understood(whole, words, store)
    alone = question_alone(whole, store, words)
    other = _understood(alone, words, store) if alone else found
    if isinstance(other, Understood) and (isinstance(found, NotUnderstood) or other.cost < found.cost):
        return other
    return found if isinstance(found, Understood) else _in_a_clause(whole, words, store) or found


def _in_a_clause(whole: Sequence[Token], words: Lexicon, store: Store) -> Understood | None:
    parts = dict.fromkeys(clauses_alone(whole, store, words))
    ways = [_understood(part, words, store) for part in parts]
    return min((way for way in ways if isinstance(way, Understood)), key=lambda way: way.cost, default=None)


def _understood(found: Sequence[Token], words: Lexicon, store: Store) -> Understood | NotUnderstood:
    ways = list(readings(found, mended(found, words, store), store, words))
    ranked = sorted((match for said in ways for match in matches(said, _parameters())), key=_rank)
    if ranked and ranked[0].cost <= _WORST and ranked[0].penalty <= _MOST_PENALTY and _is_clear(ranked):
        return Understood(ranked[0].question, ranked[0].arguments, ranked[0].cost)
    unexplained = sorted(ranked[0].unexplained if ranked else ways[0].unknown)
    cost = ranked[0].cost if ranked else math.inf
    return NotUnderstood(tuple(found[at].written for at in unexplained), tuple(_nearest(ranked)), cost)


def _rank(match: Match) -> tuple[float, str, str]:
    return match.cost, match.question, str(sorted(match.arguments))


def _is_clear(ranked: Sequence[Match]) -> bool:
    """Another question must be clearly worse, the same about something else at least a little."""
    best = ranked[0]
    others = [other for other in ranked[1:] if other.question != best.question]
    alike = [other for other in ranked[1:] if other.question == best.question and other.arguments != best.arguments]
    return _far(best, others, _CLEAR) and _far(best, alike, _APART)


def _far(best: Match, others: Sequence[Match], least: float) -> bool:
    return not others or others[0].cost - best.cost >= least


def _nearest(ranked: Sequence[Match]) -> Iterator[Understood]:
    offered: set[str] = set()
    for match in ranked:
        if match.question not in offered and len(offered) < _OFFERED:
            offered.add(match.question)
            yield Understood(match.question, match.arguments)


@lru_cache(maxsize=1)
def _parameters() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {name: {one.name: one.of for one in question(name).parameters()} for name in QUESTIONS}
