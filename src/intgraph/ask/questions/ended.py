"""What ended in a time: ties that ended, and parties that by themselves left a tie that ran."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.changing.changes import ENDED
from intgraph.ask.changing.changes_told import answer_changes, tell_changes
from intgraph.ask.question import Question, a_date, asked_day, most_rows, perhaps
from intgraph.model.period import Moment
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Ended:
    """The question: what of ``target`` (empty: the whole network) ended from ``first`` to ``last``; ``None`` is open.

    The status of each is that on ``when``.
    """

    target: str = perhaps("place", "party")
    first: Moment | None = a_date("from")
    last: Moment | None = a_date("to")
    when: Moment = asked_day()
    limit: int = most_rows()


def ended(store: Store, question: Ended, language: str) -> Answer:
    """Return the ties and parts that ended, or may have ended, in the time asked; see ``answer_changes``."""
    return answer_changes("ended", ENDED, store, question, language)


QUESTION = Question("ended", Ended, ended, tell_changes)
