"""Answering a sentence: understood, said back, and asked of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.catalogue import question
from intgraph.ask.plain.phrasing import arguments, command, phrase
from intgraph.ask.plain.understand import NotUnderstood, Understood, understand_either
from intgraph.errors import NotUnderstoodError
from intgraph.locale import LANGUAGES, words
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence with what it was understood as: in words, as a command, and the answer.

    ``language`` is that of the sentence, ``answer`` in the language asked for.
    """

    understood: str
    command: str
    language: str
    answer: Answer


def ask(text: str, store: Store, language: str) -> Asked:
    """Answer a sentence in ``language``; it may itself be in Dutch or English.

    Raises ``NotUnderstoodError`` with the nearest questions, in the language of the sentence.
    """
    (other,) = (one for one in LANGUAGES if one != language)
    found, spoken = understand_either(text, store, language, other)
    if isinstance(found, NotUnderstood):
        raise _refusal(text, found, store, spoken)
    said = phrase(found, words(language), store)
    answer = question(found.question).ask(store, arguments(found), language)
    return Asked(said, command(found, language), spoken, answer)


def spoken_in(text: str, store: Store, language: str) -> str:
    """Return the language that a sentence is in, as far as it is understood; else ``language``."""
    (other,) = (one for one in LANGUAGES if one != language)
    return understand_either(text, store, language, other)[1]


def _refusal(text: str, found: NotUnderstood, store: Store, language: str) -> NotUnderstoodError:
    say = words(language)
    key = "ask.nothing" if not text.strip() else "ask.strange" if found.words else "ask.unclear"
    nearest = tuple(phrase(Understood(one.question, one.arguments), say, store) for one in found.nearest)
    return NotUnderstoodError(key, found.words, nearest)
