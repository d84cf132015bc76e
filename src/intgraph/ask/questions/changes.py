"""Changes: what changed since a day, as the graph has it, and beside an older version of the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.answer import Answer
from intgraph.ask.changing.changed import Changed
from intgraph.ask.changing.since import since
from intgraph.ask.changing.versions import Version, differences
from intgraph.ask.claiming.field_values import value_in_words
from intgraph.ask.question import Question, a_date, a_path, asked_day, most_rows, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.errors import InputError
from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words
from intgraph.model.period import Certainty, Moment, Period
from intgraph.store.protocol import Store, Target

# What an older version tells; the other kinds of change are since a day.
_COMPARED: Final = frozenset({"new", "closed", "altered", "resourced", "removed"})


@dataclass(frozen=True, slots=True)
class Changes:
    """The question: what of ``target`` (empty: the whole network) changed.

    ``since`` asks for what the graph says of the time from then to ``when``; ``before`` is the store of an older
    version to compare with. At least one of the two is asked.
    """

    target: str = perhaps("place", "party")
    since: Moment | None = a_date("since")
    before: Store | None = a_path("before")
    when: Moment = asked_day()
    limit: int = most_rows()


def changes(store: Store, question: Changes, language: str) -> Answer:
    """Return the changes: those since a day, then those beside the older version.

    Raises ``NameUnknownError``, ``InputError`` when neither is asked, and ``PeriodError`` for a day after ``when``.
    """
    if question.since is None and not question.before:
        raise InputError("changed.nothing_asked")
    target = resolve_scope(store, question.target, language)
    found = [*_since(store, question, target, language), *_compared(store, question, target, language)]
    return Answer(
        "changes",
        scope_ref(target, language),
        question.when.edtf,
        _understood(question, target, language),
        tuple(found[: question.limit]),
        tuple(_notes(found, question, words(language))),
    )


def _since(store: Store, question: Changes, target: Target | None, language: str) -> Sequence[Changed]:
    if question.since is None:
        return ()
    return since(store, target, Period(question.since, question.when), question.limit, language)


def _compared(store: Store, question: Changes, target: Target | None, language: str) -> Iterator[Changed]:
    if not question.before:
        return
    roles = store.labels("role")
    versions = [Version.of(each.register(), roles, language) for each in (question.before, store)]
    about = _around(target, question.before, store) if target else None
    yield from differences(versions[0], versions[1], about)


def _around(target: Target, *stores: Store) -> frozenset[str]:
    """What belongs to a place or party in either version."""
    known = [store for store in stores if store.find(target.iri, (target.noun,))]
    return frozenset(thing.iri for store in known for thing in store.around(target.iri).things())


def _understood(question: Changes, target: Target | None, language: str) -> str:
    say = words(language)
    day = say("changed.since", date=date_in_words(question.since.edtf, say)) if question.since else ""
    version = say("changed.before") if question.before else ""
    asked = say("date.and").join(filter(None, (day, version)))
    name = shown_name(target, language) if target else ""
    return say("changed.understood", target=name, asked=asked) if target else say("changed.understood_all", asked=asked)


def _notes(found: Sequence[Changed], question: Changes, say: Words) -> Iterator[str]:
    if not found:
        yield say("changed.none")
    if any(row.in_time is Certainty.UNSURE for row in found):
        yield say("changed.unsure")
    if question.since:
        yield say("changed.dated_only")
    if len(found) > question.limit:
        yield say("answer.more", count=question.limit)


def tell_changes(answer: Answer, store: Store, language: str) -> Told:
    """Return the changes since a day in one table, and those beside the older version in another."""
    telling = Telling.of(store, language)
    compared = [row for row in answer.answers if row.change in _COMPARED]
    dated = [row for row in answer.answers if row.change not in _COMPARED]
    return telling.told(answer, answer.understood, (_dated(dated, telling), _beside(compared, telling)))


def _dated(rows: Sequence[Changed], telling: Telling) -> Section:
    def cells(row: Changed) -> tuple[str, ...]:
        sure = telling.words(f"certainty.{(row.in_time or Certainty.UNSURE).value}")
        change, date = telling.words(f"changed.{row.change}"), telling.date(row.date)
        return change, date, row.about.name, sure, telling.cite(row.evidence)

    def sentence(row: Changed) -> str:
        opening = telling.words(f"changed.said.{row.change}", about=row.about.name, date=telling.date(row.date))
        doubt = telling.words("changes.may_lie_outside") if row.in_time is Certainty.UNSURE else ""
        return _sentence(opening, doubt, row, telling)

    return telling.section("", ("change", "date", "about", "sure", "source"), rows, cells, sentence)


def _beside(rows: Sequence[Changed], telling: Telling) -> Section:
    def cells(row: Changed) -> tuple[str, ...]:
        kind = telling.words(f"noun.{row.about.type}")
        about = row.about.name if row.field else f"{row.about.name} ({kind})"
        return telling.words(f"changed.{row.change}"), about, _what(row, telling), telling.cite(row.evidence)

    def sentence(row: Changed) -> str:
        kind, (label, was, now) = telling.words(f"noun.{row.about.type}"), _values(row, telling)
        filled = {"about": row.about.name, "kind": kind, "field": label, "was": was, "now": now}
        return _sentence(telling.words(f"changed.said.{row.change}", **filled), "", row, telling)

    heading = telling.words("changed.compared")
    return telling.section(heading, ("change", "about", "altered", "source"), rows, cells, sentence)


def _what(row: Changed, telling: Telling) -> str:
    """The field with its old and new value, or the one that stayed."""
    if not row.field:
        return "" if row.change in ("new", "removed") else telling.words("field.")
    label, was, now = _values(row, telling)
    return f"{label}: {now}" if row.before == row.after else f"{label}: {was} → {now}"


def _values(row: Changed, telling: Telling) -> tuple[str, str, str]:
    """The field, its old and its new value in words."""
    was, now = (value_in_words(row.field, text or "–", row.about.type, telling) for text in (row.before, row.after))
    return telling.words(f"field.{row.field}"), was, now


def _sentence(opening: str, doubt: str, row: Changed, telling: Telling) -> str:
    proofs = telling.best(row.evidence)
    manner = telling.manner(proofs) if proofs else ""
    told = "; ".join(filter(None, (opening, doubt, *telling.disputes(proofs), manner)))
    return f"{told}. {telling.citations.marks(proofs)}".rstrip()


QUESTION = Question("changes", Changes, changes, tell_changes)
