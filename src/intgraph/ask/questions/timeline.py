"""The timeline of a place, party, tie or policy: its dated history, uncertain and disputed dates as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.answer import Answer
from intgraph.ask.changing.in_time import first_day
from intgraph.ask.living.occasions import Occasion, occasions
from intgraph.ask.question import Question, asked_day, most_rows, thing
from intgraph.ask.refs import target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told, titled
from intgraph.locale import Words, words
from intgraph.model.names import fold
from intgraph.model.period import Moment, parse_moment
from intgraph.store.protocol import Store

NOUNS: Final = ("place", "party", "tie", "policy")


@dataclass(frozen=True, slots=True)
class Timeline:
    """The question: the history of ``name``; of ties that may run on ``when`` also the last source speaking of them."""

    name: str = thing(*NOUNS)
    when: Moment = asked_day()
    limit: int = most_rows()


def timeline(store: Store, question: Timeline, language: str) -> Answer:
    """Return what happened, the earliest first and what has no date last; raise ``NameUnknownError``."""
    target = resolve(store, question.name, NOUNS, language)
    found = sorted(occasions(store, target, question.when, question.limit + 1, language), key=_place)
    say, name = words(language), shown_name(target, language)
    return Answer(
        "timeline",
        target_ref(target, language),
        question.when.edtf,
        say("timeline.understood", target=name),
        tuple(found[: question.limit]),
        tuple(_notes(found, name, question.limit, say)),
    )


def _place(found: Occasion) -> tuple[object, ...]:
    undated = found.date is None
    when = first_day(parse_moment(found.date)) if found.date else ()
    party = fold(found.party.name) if found.party else ""
    return undated, when, found.what == "last-source", fold(found.name), found.id, found.what, party, found.role


def _notes(found: Sequence[Occasion], name: str, limit: int, say: Words) -> Iterator[str]:
    if not any(one.date for one in found):
        yield say("timeline.none", target=name)
    if any(one.claims for one in found):
        yield say("timeline.disputed")
    if len(found) > limit:
        yield say("answer.more", count=limit)


def tell_timeline(answer: Answer, store: Store, language: str) -> Told:
    """Return the history, and apart from it what has no date."""
    telling = Telling.of(store, language)
    dated = [one for one in answer.answers if one.date]
    undated = [one for one in answer.answers if not one.date]
    sections = (_section("", dated, telling), _section(telling.words("timeline.undated"), undated, telling))
    return telling.told(answer, answer.understood, sections)


def _section(heading: str, found: Sequence[Occasion], telling: Telling) -> Section:
    def cells(one: Occasion) -> tuple[str, ...]:
        return telling.date(one.date), _disputed(one, telling), telling.cite(one.evidence)

    return telling.section(heading, ("date", "event", "source"), found, cells, lambda one: _said(one, telling))


def _said(one: Occasion, telling: Telling) -> str:
    when = f"{telling.date(one.date)}: " if one.date else ""
    grounds = telling.best(one.evidence)
    told = "; ".join(filter(None, (f"{when}{_disputed(one, telling)}", telling.manner(grounds))))
    return f"{titled(told)}. {telling.citations.marks(grounds)}".rstrip()


def _disputed(one: Occasion, telling: Telling) -> str:
    """What happened; where sources claim several dates, all of them."""
    if not one.claims:
        return _happened(one, telling)
    dates = telling.words("date.or").join(map(telling.date, one.claims))
    return f"{_happened(one, telling)}; {telling.words('timeline.claims', dates=dates)}"


def _happened(one: Occasion, telling: Telling) -> str:
    return telling.words(
        f"timeline.{one.what}",
        name=one.name,
        party=one.party.name if one.party else "",
        role=telling.label("role", one.role),
        about=", ".join(ref.name for ref in one.about),
    )


QUESTION = Question("timeline", Timeline, timeline, tell_timeline)
