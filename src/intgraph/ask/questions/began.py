"""What began in a time: ties that began, and parties that by themselves joined a tie that ran."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.changing.changes import BEGAN
from intgraph.ask.changing.changes_told import answer_changes, tell_changes
from intgraph.ask.question import Question, a_date, asked_day, most_rows, perhaps
from intgraph.model.period import Moment
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Began:
    """The question: what of ``target`` (empty: the whole network) began from ``first`` to ``last``; ``None`` is open.

    The status of each is that on ``when``.
    """

    target: str = perhaps("place", "party")
    first: Moment | None = a_date("from")
    last: Moment | None = a_date("to")
    when: Moment = asked_day()
    limit: int = most_rows()


def began(store: Store, question: Began, language: str) -> Answer:
    """Return the ties and parts that began, or may have begun, in the time asked; see ``answer_changes``."""
    return answer_changes("began", BEGAN, store, question, language)


QUESTION = Question("began", Began, began, tell_changes)
