"""Changes told: what began or ended in a time, as a question answers it and a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from intgraph.ask.answer import Answer
from intgraph.ask.changing.changes import Asked, Change, changes
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words
from intgraph.model.period import Certainty, Moment, Period
from intgraph.store.protocol import Scope, Store


class Question(Protocol):
    """What `began` and `ended` are asked."""

    @property
    def target(self) -> str: ...  # noqa: D102
    @property
    def first(self) -> Moment | None: ...  # noqa: D102
    @property
    def last(self) -> Moment | None: ...  # noqa: D102
    @property
    def when(self) -> Moment: ...  # noqa: D102
    @property
    def limit(self) -> int: ...  # noqa: D102


class Unstated(NamedTuple):
    """Of how many ties no start and no end is stated."""

    since: int
    until: int


def answer_changes(name: str, asked: Asked, store: Store, question: Question, language: str) -> Answer:
    """Return what began or ended, the earliest first; raise ``NameUnknownError``, or ``PeriodError`` for a time that
    ends before it begins."""
    target = resolve_scope(store, question.target, language)
    time = Period(question.first, question.last)
    found = changes(store, asked, target, time, question.when, question.limit, language)
    say = words(language)
    key = f"{name}.understood" if target else f"{name}.understood_all"
    filled = {"target": shown_name(target, language)} if target else {}
    return Answer(
        name,
        scope_ref(target, language),
        question.when.edtf,
        say(key, time=_in_words(time, say), **filled),
        tuple(found[: question.limit]),
        tuple(_notes(name, asked, found, store, target, question, say)),
    )


def _in_words(time: Period, say: Words) -> str:
    first, last = (date_in_words(moment.edtf, say) if moment else "" for moment in (time.since, time.until))
    if first == last:
        return say("changes.in", first=first) if first else say("changes.always")
    if first and last:
        return say("changes.between", first=first, last=last)
    return say("changes.from", first=first) if first else say("changes.to", last=last)


def _notes(
    name: str, asked: Asked, found: Sequence[Change], store: Store, scope: Scope, question: Question, say: Words
) -> Iterator[str]:
    if not found:
        yield say(f"{name}.none", time=_in_words(Period(question.first, question.last), say))
    unsure = [change for change in found if change.in_time is Certainty.UNSURE]
    if any(not change.claims for change in unsure):
        yield say("changes.unsure")
    if any(change.claims for change in unsure):
        yield say("changes.disputed")
    ((since, until),) = store.select(Unstated, "unstated", scope)
    if unstated := (since if asked.field == "since" else until):
        yield say.count(f"{name}.unstated", unstated)
    if len(found) > question.limit:
        yield say("answer.more", count=question.limit)


def tell_changes(answer: Answer, store: Store, language: str) -> Told:
    """Return what began or ended as a table and as sentences."""
    telling = Telling.of(store, language)
    columns = ("date", "tie", "members", "sure", "source")

    def cells(row: Change) -> tuple[str, ...]:
        sure, marks = telling.words(f"certainty.{row.in_time.value}"), telling.cite(row.evidence)
        return telling.date(row.date), telling.tie(row.tie), _members(answer.question, row, telling), sure, marks

    section = telling.section("", columns, answer.answers, cells, lambda row: _said(answer.question, row, telling))
    return telling.told(answer, answer.understood, (section,))


def _members(name: str, row: Change, telling: Telling) -> str:
    if row.by_itself:
        (member,) = row.members
        return telling.words(f"{name}.role", party=member.party.name, role=telling.label("role", member.role))
    told = ", ".join(member.party.name for member in row.members)
    return f"{told}, {telling.words('show.and_others')}" if row.open_list else told


def _said(name: str, row: Change, telling: Telling) -> str:
    """The date, what began or ended; then what is unsure, what is disputed, and how it is said."""
    grounds = telling.best(row.evidence)
    opening = _role_said(name, row, telling) if row.by_itself else _tie_said(name, row, telling)
    unsure = row.in_time is Certainty.UNSURE and not row.claims
    doubt = telling.words("changes.may_lie_outside") if unsure else ""
    told = "; ".join(filter(None, (opening, doubt, *telling.disputes(grounds), telling.manner(grounds))))
    return f"{told}. {telling.citations.marks(grounds)}".rstrip()


def _tie_said(name: str, row: Change, telling: Telling) -> str:
    members, tie = _members(name, row, telling), telling.tie(row.tie)
    return telling.words(f"{name}.sentence", date=telling.date(row.date), tie=tie, members=members)


def _role_said(name: str, row: Change, telling: Telling) -> str:
    (member,) = row.members
    return telling.words(
        f"{name}.role_sentence",
        date=telling.date(row.date),
        tie=telling.tie(row.tie),
        party=member.party.name,
        role=telling.label("role", member.role),
        period=telling.span(row.tie_since, row.tie_until),
    )
