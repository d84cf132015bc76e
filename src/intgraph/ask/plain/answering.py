"""Answering a sentence: heard, said back, and asked of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intgraph.ask.answer import Answer
from intgraph.ask.plain.phrasing import arguments, command, phrase
from intgraph.ask.plain.understand import NotUnderstood, Understood, understand_either
from intgraph.errors import NotUnderstoodError
from intgraph.locale import LANGUAGES, words
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence that was understood, and the language that it is in."""

    found: Understood
    language: str

    @property
    def question(self) -> str:
        """The name of the question in the catalogue."""
        return self.found.question

    @property
    def arguments(self) -> Mapping[str, Any]:
        """Its arguments, as the catalogue takes them."""
        return arguments(self.found)

    def said(self, store: Store, language: str) -> str:
        """Return what was understood in words of ``language``."""
        return phrase(self.found, words(language), store)

    def command(self, language: str) -> str:
        """Return the command that asks the same, names in ``language``."""
        return command(self.found, language)


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence with what it was understood as: in words, as a command, and the answer.

    ``language`` is that of the sentence, ``answer`` in the language asked for.
    """

    understood: str
    command: str
    language: str
    answer: Answer


def hear(text: str, store: Store, language: str) -> Heard:
    """Understand a sentence in Dutch or English; ``language`` is tried first.

    Raises ``NotUnderstoodError`` with the nearest questions, in the language of the sentence.
    """
    (other,) = (one for one in LANGUAGES if one != language)
    found, spoken = understand_either(text, store, language, other)
    if isinstance(found, NotUnderstood):
        raise _refusal(text, found, store, spoken)
    return Heard(found, spoken)


def _refusal(text: str, found: NotUnderstood, store: Store, language: str) -> NotUnderstoodError:
    say = words(language)
    key = "ask.nothing" if not text.strip() else "ask.strange" if found.words else "ask.unclear"
    nearest = tuple(phrase(Understood(one.question, one.arguments), say, store) for one in found.nearest)
    return NotUnderstoodError(key, found.words, nearest)
