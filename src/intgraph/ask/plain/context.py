"""Context: a question told apart from the sentences and clauses around it, which only tell why one asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from intgraph.ask.plain.carried import carried
from intgraph.ask.plain.dates import span_in
from intgraph.ask.plain.lexicon import BLOCKER, Lexicon
from intgraph.ask.plain.names import names_in
from intgraph.ask.plain.tokens import Token, asking
from intgraph.store.protocol import Store

_SHOULD: Final = "should"
_FEWEST: Final = 3  # words that tell an occasion
_NO_QUESTION: Final = frozenset({"filler", BLOCKER})  # ideas that ask for nothing


def question_alone(whole: Sequence[Token], store: Store, words: Lexicon) -> tuple[Token, ...]:
    """Return the sentence that asks, with the last name said around it where it has none of its own.

    Empty where there is nothing around it, or what is around it matters: a date, or something no question answers.
    """
    asked = asking(whole)
    around = tuple(token for token in whole if all(token is not one for one in asked))
    texts = [token.text for token in around]
    if not around or span_in(texts, words):
        return ()
    if BLOCKER in carried(texts, words).ideas and not _is_told(around, words):
        return ()
    return asked if _names(asked, store, words) else _with_last_name(around, asked, store, words)


def clauses_alone(whole: Sequence[Token], store: Store, words: Lexicon) -> Iterator[tuple[Token, ...]]:
    """Yield what a sentence asks without the clause before or after it that only tells of the asker or the occasion.

    “Now that there is unrest in Poland, which ties …”. A name said only in that clause goes along; where both name
    something, neither can be left out.
    """
    for told, asked in _divided(tuple(whole), words):
        if _is_told(told, words) and _asks(asked, words):
            if not _names(told, store, words):
                yield asked
            elif not _names(asked, store, words):
                yield _with_last_name(told, asked, store, words)


def _divided(whole: tuple[Token, ...], words: Lexicon) -> Iterator[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """Yield what may be told and what asked: on either side of a comma; before a word that asks or “I need”."""
    for at in range(1, len(whole)):
        before, here = whole[at - 1], whole[at]
        speaks = any(token.text in words.asker for token in whole[at : at + 2])
        if (before.clause, before.part) != (here.clause, here.part):
            yield whole[:at], whole[at:]
            yield whole[at:], whole[:at]
        elif here.text in words.asking or (speaks and whole[0].text in words.occasion):
            yield whole[:at], whole[at:]


def _is_told(part: Sequence[Token], words: Lexicon) -> bool:
    texts = [token.text for token in part]
    told = texts[0] in words.occasion or not words.asker.isdisjoint(texts)
    asks = not words.asking.isdisjoint(texts) or _SHOULD in carried(texts, words).ideas
    return len(texts) >= _FEWEST and told and not asks and not span_in(texts, words)


def _asks(part: Sequence[Token], words: Lexicon) -> bool:
    texts = [token.text for token in part]
    return not words.asking.isdisjoint(texts) or bool(carried(texts, words).ideas.keys() - _NO_QUESTION)


def _names(part: Sequence[Token], store: Store, words: Lexicon) -> bool:
    return bool(names_in([token.text for token in part], store, words))


def _with_last_name(around: Sequence[Token], asked: Sequence[Token], store: Store, words: Lexicon) -> tuple[Token, ...]:
    named = names_in([token.text for token in around], store, words)
    return (*(around[at] for at in (named[-1].positions if named else ())), *asked)
