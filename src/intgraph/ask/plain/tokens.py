"""Tokens: a sentence as folded words, with where each came from."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.model.names import fold

_WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*", re.UNICODE)
_ENDS: Final = re.compile(r"[.!?;]+(?=\s|$)")
_PARTS: Final = re.compile(r"[,:](?=\s)|\s[-–—](?=\s)")
MOST_WORDS: Final = 60


@dataclass(frozen=True, slots=True)
class Token:
    """One folded word; ``capital`` tells that it was written with a capital, but not as the first of the sentence.

    ``clause`` counts the sentences before it, ``part`` the commas and such within its own before it; ``asked`` tells
    that its sentence ends in a question mark.
    """

    text: str
    written: str
    capital: bool
    clause: int = 0
    asked: bool = False
    part: int = 0


def tokens(sentence: str) -> tuple[Token, ...]:
    """Return the words of ``sentence`` in order, at most ``MOST_WORDS``; a word with dashes counts as several."""
    found: list[Token] = []
    for clause, (text, asked) in enumerate(_clauses(sentence)):
        ends = [match.start() for match in _PARTS.finditer(text)]
        for match in _WORD.finditer(text):
            capital = match[0][:1].isupper() and bool(found)
            found += _words(match[0], capital, clause, asked, bisect(ends, match.start()))
    return tuple(found[:MOST_WORDS])


def _words(written: str, capital: bool, clause: int, asked: bool, part: int) -> list[Token]:
    words = fold(written).split()
    return [Token(word, written if len(words) == 1 else word, capital, clause, asked, part) for word in words]


def _clauses(sentence: str) -> list[tuple[str, bool]]:
    ends = [(match.end(), "?" in match[0]) for match in _ENDS.finditer(sentence)]
    starts = [0, *(end for end, _ in ends)]
    closing = [*ends, (len(sentence), False)]
    return [(sentence[start:end], asked) for start, (end, asked) in zip(starts, closing, strict=True)]


def asking(found: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of the sentences that ask, or else of the last: what comes before them tells why one asks."""
    asked = tuple(token for token in found if token.asked)
    return asked or tuple(token for token in found if token.clause == found[-1].clause)
