"""Review: every tie with its pillar, initiator, portfolio, status, last sign, and what ending it would touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.answer import Answer
from intgraph.ask.judge import Status
from intgraph.ask.lacking.own_places import own_places
from intgraph.ask.question import Question, asked_day, flag, number, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.reviewing.review_told import tell_review
from intgraph.ask.reviewing.reviewed import Reviewed, reviewed
from intgraph.ask.reviewing.running import running
from intgraph.ask.status_notes import status_notes
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, Target, TieRow

_MOST_TIES: Final = 200


@dataclass(frozen=True, slots=True)
class Review:
    """The question: the ties that touch ``target`` (empty: all), as a review on ``when`` needs them.

    Ties that are over or have yet to begin only show when ``former`` or ``planned`` asks for them.
    """

    target: str = perhaps("place", "party")
    when: Moment = asked_day()
    former: bool = flag("former")
    planned: bool = flag("planned")
    limit: int = number("limit", _MOST_TIES)

    def wants(self, state: Status) -> bool:
        """Tell whether ties of this status are asked for."""
        return (
            state.is_current or (self.former and state is Status.FORMER) or (self.planned and state is Status.PLANNED)
        )


def review(store: Store, question: Review, language: str) -> Answer:
    """Return the ties, those of which least is stated first, then by name; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language)
    asked = running(store, None, question.when, lambda status: status.is_current)
    first = None if question.former else asked["first"]
    last = None if question.planned else asked["last"]
    rows = store.select(TieRow, "review", target, first=first, last=last, most=question.limit + 1)
    ours = target if any(place.at_home for place in own_places(store, target)) else None
    entries = reviewed(store, rows[: question.limit], ours, question.when, asked, language)
    found = tuple(entry for entry in entries if question.wants(entry.status))
    return Answer(
        "review",
        scope_ref(target, language),
        question.when.edtf,
        _understood(target, language),
        found,
        tuple(_notes(found, ours, len(rows) > question.limit, question, language)),
    )


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    return say("review.understood", target=shown_name(target, language)) if target else say("review.understood_all")


def _notes(
    found: Sequence[Reviewed], ours: Target | None, more: bool, question: Review, language: str
) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("ties.none")
        return
    yield say("review.means_target", target=shown_name(ours, language)) if ours else say("review.means")
    yield from status_notes((entry.status for entry in found), say)
    if not question.former:
        yield say("review.former")
    if more:
        yield say("answer.more", count=question.limit)


QUESTION = Question("review", Review, review, tell_review)
