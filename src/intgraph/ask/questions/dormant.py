"""Dormant ties: those that may run, but of which nothing was heard for a number of years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from intgraph.ask.answer import Answer
from intgraph.ask.judge import tie_statuses
from intgraph.ask.living.life import Life, first_day_of, lives_of
from intgraph.ask.living.life_told import is_of_one_year, life_section
from intgraph.ask.question import Question, asked_day, most_rows, number, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import Words, words
from intgraph.model.period import Moment
from intgraph.store.protocol import Scope, Store, TieRow

_YEARS: Final = 5


@dataclass(frozen=True, slots=True)
class Dormant:
    """The question: which ties of ``target`` (empty: the whole network) may run on ``when``, though no source and no
    event is known of the ``years`` before it?"""

    target: str = perhaps("place", "party")
    years: int = number("years", _YEARS)
    when: Moment = asked_day()
    limit: int = most_rows()


def dormant(store: Store, question: Dormant, language: str) -> Answer:
    """Return the ties, the longest silent first, then those without any dated sign; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language)
    before = _years_before(first_day_of(question.when), question.years).isoformat()
    silent = _running(store, target, before, question)
    undated = _running(store, target, None, question)
    rows = [*silent, *undated][: question.limit]
    found = lives_of(store, rows, question.when, language)
    say = words(language)
    key = "dormant.understood" if target else "dormant.understood_all"
    filled = {"target": shown_name(target, language)} if target else {}
    return Answer(
        "dormant",
        scope_ref(target, language),
        question.when.edtf,
        say.count(key, question.years, **filled),
        tuple(found),
        tuple(_notes(found, len(silent) + len(undated) > len(rows), question, say)),
    )


def _years_before(day: date, years: int) -> date:
    """The same day some years earlier; 28 February for the 29th, and the first day there is for too many years."""
    if years >= day.year:
        return date.min
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if leap else day.day)


def _running(store: Store, scope: Scope, before: str | None, question: Dormant) -> list[TieRow]:
    """The silent ties that may run on the day; of ties with disputed dates that is known only here."""
    first, last = question.when.earliest, question.when.latest
    rows = store.select(
        TieRow,
        "ties_silent",
        scope,
        before=before,
        first=first.isoformat() if first else None,
        last=last.isoformat() if last else None,
        most=question.limit + 1,
    )
    statuses = tie_statuses(store, rows, question.when)
    return [row for row in rows if statuses[row.iri].is_current]


def _notes(found: Sequence[Life], more: bool, question: Dormant, say: Words) -> Iterator[str]:
    if not found:
        yield say.count("dormant.none", question.years)
    if any(life.last_sign and not is_of_one_year(life.last_sign) for life in found):
        yield say("dormant.earliest")
    yield from status_notes((life.status for life in found), say)
    if more:
        yield say("answer.more", count=question.limit)


def tell_dormant(answer: Answer, store: Store, language: str) -> Told:
    """Return the silent ties, and apart from them those without any dated sign."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    silent = [life for life in answer.answers if life.last_sign]
    undated = [life for life in answer.answers if not life.last_sign]
    sections = (
        life_section("", silent, telling),
        life_section(telling.words("dormant.undated"), undated, telling),
    )
    return telling.told(answer, title, sections)


QUESTION = Question("dormant", Dormant, dormant, tell_dormant)
