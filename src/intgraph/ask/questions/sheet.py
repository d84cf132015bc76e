"""The crisis sheet: on one page what a coordinator needs the day that relations with a country or city sour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Ref
from intgraph.ask.crisis.page import Counts, CrisisSheet, Money, PartyInvolved, TieAtStake, Unknown
from intgraph.ask.crisis.parts import (
    Asked,
    at_stake,
    conflicts_in,
    left_open,
    money,
    offices_sharing,
    outsiders,
    parties_involved,
)
from intgraph.ask.crisis.told import summed_up, tell_sheet
from intgraph.ask.filters import ties_in
from intgraph.ask.judge import Status, tie_statuses
from intgraph.ask.policies import PolicyOnRecord, policies_on, policy_entries
from intgraph.ask.question import Question, asked_day, number, thing
from intgraph.ask.refs import target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Store, TieRow

# The most policies that are looked through; more would be no page.
_POLICIES: Final = 200
# The most ties that are judged, and counted in the first line.
_TIES: Final = 10_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """The question: everything on record about the ties with ``target`` that matters on ``when``, on one page.

    ``limit`` is the most rows of each list; the counts in the first line are of the oldest 10,000 ties.
    """

    target: str = thing("place", "party")
    when: Moment = asked_day()
    limit: int = number("limit", 40)


class _Ties(NamedTuple):
    """The ties by where they stand on the sheet: those that may run and count as working together, others that may
    run (titles, networks, campaigns), those that are over, and those that have yet to begin."""

    running: list[TieRow]
    apart: list[TieRow]
    former: list[TieRow]
    planned: list[TieRow]


@without_collecting()
def sheet(store: Store, question: Sheet, language: str) -> Answer:
    """Return the sheet as the one row of the answer, none where no tie is on record; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party"), language)
    asked = Asked(store, target, question.when, question.limit, language)
    found = ties_in(store, target, most=_TIES + 1)
    rows = found[:_TIES]
    say = words(language)
    name = shown_name(target, language)
    pages = (_page(rows, asked),) if rows else ()
    notes = _notes(pages, len(found), asked) if pages else (say("ties.nothing_stated", target=name),)
    understood = say("crisis.understood", target=name)
    return Answer("sheet", target_ref(target, language), question.when.edtf, understood, pages, tuple(notes))


def _page(rows: Sequence[TieRow], asked: Asked) -> CrisisSheet:
    statuses = tie_statuses(asked.store, rows, asked.when)
    ties = _sorted_out(rows, statuses, asked)
    running, apart, former, planned = (at_stake(found[: asked.limit], asked) for found in ties)
    shown = (*running, *apart, *former, *planned)
    involved, count = outsiders(asked, sorted(_together(asked.store)))
    parties = parties_involved(involved, asked)
    policies = tuple(_policies(asked))
    conflicts = tuple(conflicts_in(shown, asked))
    paid = tuple(money(shown, {row.iri: row for row in rows}))
    counts = Counts(
        dict(Counter(statuses[row.iri].value for row in ties.running)),
        len(ties.apart),
        len(ties.former),
        len(ties.planned),
        count,
    )
    offices = offices_sharing({tie.tie.id: tie.tie for tie in shown}, asked)
    name = shown_name(asked.target, asked.language)
    return CrisisSheet(
        summed_up(name, counts, policies, conflicts, offices, words(asked.language)),
        running,
        apart,
        former,
        planned,
        parties,
        policies,
        paid,
        offices,
        conflicts,
        tuple(_unknown(running, parties, policies, paid, asked)),
    )


def _sorted_out(rows: Sequence[TieRow], statuses: dict[str, Status], asked: Asked) -> _Ties:
    together = _together(asked.store)
    ties = _Ties([], [], [], [])
    for row in rows:
        state = statuses[row.iri]
        if state is Status.FORMER:
            ties.former.append(row)
        elif state is Status.PLANNED:
            ties.planned.append(row)
        else:
            (ties.running if row.kind in together else ties.apart).append(row)
    return ties


def _together(store: Store) -> set[str]:
    """The kinds of tie that count as working together."""
    return {kind for kind, label in store.labels("kind").items() if label.works_together}


def _policies(asked: Asked) -> Iterator[PolicyOnRecord]:
    """What names the target or its ties, and of what holds in general only promises."""
    rows = policies_on(asked.store, asked.target, (), _POLICIES)
    for entry in policy_entries(asked.store, rows, asked.when, asked.language):
        if entry.status is not Status.FORMER and (not entry.general or entry.kind == "promise"):
            yield entry


def _unknown(
    ties: Sequence[TieAtStake],
    parties: Sequence[PartyInvolved],
    policies: Sequence[PolicyOnRecord],
    paid: Sequence[Money],
    asked: Asked,
) -> Iterator[Unknown]:
    about = Ref(asked.target.iri, shown_name(asked.target, asked.language))
    if not any(entry.kind == "promise" for entry in policies):
        yield Unknown(about, "promise", "not-stated")
    if not paid:
        yield Unknown(about, "amount", "not-stated")
    yield from left_open(ties, parties, asked)


def _notes(pages: Sequence[CrisisSheet], ties: int, asked: Asked) -> Iterator[str]:
    say = words(asked.language)
    for page in pages:
        yield from status_notes((tie.status for tie in (*page.ties, *page.apart)), say)
        if ties > len(list(chain(page.ties, page.apart, page.former, page.planned))):
            yield say("crisis.more", count=asked.limit)
        if ties > _TIES:
            yield say("crisis.counted", count=_TIES)


QUESTION = Question("sheet", Sheet, sheet, tell_sheet)
