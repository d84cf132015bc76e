"""Whether a tie is still alive: its status on a day, its last sign of life, and until when it is attested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.living.life import Life, lives_of
from intgraph.ask.living.life_told import life_facts
from intgraph.ask.one_tie import one_tie
from intgraph.ask.question import Question, asked_day, thing
from intgraph.ask.refs import target_ref
from intgraph.ask.resolve import shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import Words, words
from intgraph.model.period import Moment
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Alive:
    """The question: does ``tie`` still run on ``when``, and what is the last that is known of it?"""

    tie: str = thing("tie")
    when: Moment = asked_day()


def alive(store: Store, question: Alive, language: str) -> Answer:
    """Return what is known of the tie's life, in one row; raise ``NameUnknownError``."""
    target, row = one_tie(store, question.tie, language)
    (life,) = lives_of(store, [row], question.when, language)
    say = words(language)
    return Answer(
        "alive",
        target_ref(target, language),
        question.when.edtf,
        say("alive.understood", tie=shown_name(target, language)),
        (life,),
        tuple(_notes(life, say)),
    )


def _notes(life: Life, say: Words) -> Iterator[str]:
    if life.last_sign is None:
        yield say("alive.no_sign")
    elif life.attested is None:
        yield say("alive.not_attested")
    yield from status_notes([life.status], say)


def tell_alive(answer: Answer, store: Store, language: str) -> Told:
    """Return what is known as a list and as a sentence."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    return telling.told(answer, title, (life_facts(life, telling) for life in answer.answers))


QUESTION = Question("alive", Alive, alive, tell_alive)
