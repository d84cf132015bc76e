"""Former partners: who worked with a place or party and no more, and which of its ties are over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof, TieRef
from intgraph.ask.judge import Status, claimed_periods, status_of
from intgraph.ask.parts import parts_of
from intgraph.ask.question import Question, asked_day, most_rows, thing
from intgraph.ask.refs import target_ref, tie_of
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.role_statuses import claims_about, role_statuses
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words
from intgraph.model.names import fold
from intgraph.model.period import Moment, parse_moment
from intgraph.store.protocol import Cited, Participation, Store, Target

TIE_ENDED: Final = "tie-ended"
LEFT: Final = "left"
_MOST_STILL: Final = 5


@dataclass(frozen=True, slots=True)
class Former:
    """The question: who worked with ``target`` and does no more on ``when``, and which of its ties are over?"""

    target: str = thing("place", "party")
    when: Moment = asked_day()
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Past:
    """One party's part in a tie that is over, or that it left.

    ``why`` is ``tie-ended``, or ``left`` where the tie runs on without it. ``status`` is ``former``, or ``conflicting``
    where claims differ on whether it is over. ``still`` are the ties in which the party may work with the target yet:
    the first five by name.
    """

    party: PartyRef
    role: str
    tie: TieRef
    since: str | None
    until: str | None
    why: str
    status: Status
    still: tuple[TieRef, ...]
    evidence: tuple[Proof, ...]


class _Over(NamedTuple):
    row: Participation
    why: str


def former(store: Store, question: Former, language: str) -> Answer:
    """Return the parts that are over, the latest ended first; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party"), language)
    day = question.when.earliest
    rows = store.select(
        Participation, "roles_former", target, day=day.isoformat() if day else None, most=question.limit + 1
    )
    over = list(_over(store, rows, question.when))[: question.limit]
    found = sorted(_pasts(store, target, over, question.when, language), key=_latest_first)
    say = words(language)
    return Answer(
        "former",
        target_ref(target, language),
        question.when.edtf,
        say("former.understood", target=shown_name(target, language)),
        tuple(found),
        tuple(_notes(found, len(rows) > question.limit, question, say)),
    )


def _over(store: Store, rows: Sequence[Participation], when: Moment) -> Iterator[_Over]:
    """The parts that are over, or that a source says are; of the target's own only where they tell something."""
    claims, of_ties = claims_about(store, rows), store.cited({row.tie for row in rows if row.tie_contested})
    accompanied = {row.tie for row in rows if not row.inside}
    for row in rows:
        tie_over = _is_over(row.tie_since, row.tie_until, tuple(of_ties.get(row.tie, ())), row, when)
        since, until = row.since or row.tie_since, row.until or row.tie_until
        if not _is_over(since, until, claims.get(row.role_iri, ()), row, when):
            continue
        if not (tie_over and row.inside and row.tie in accompanied):
            yield _Over(row, TIE_ENDED if tie_over else LEFT)


def _is_over(since: str | None, until: str | None, claims: tuple[Cited, ...], row: Participation, when: Moment) -> bool:
    state = status_of(since, until, row.attested, when, claims)
    ended = any(period.ended_before(when) for period in claimed_periods(since, until, claims))
    return state is Status.FORMER or (state is Status.CONFLICTING and ended)


def _pasts(store: Store, target: Target, over: Sequence[_Over], when: Moment, language: str) -> Iterator[Past]:
    still = _still(store, target, [one.row for one in over if not one.row.inside], when, language)
    for one, part in zip(over, parts_of(store, [one.row for one in over], when, language), strict=True):
        others = (
            ()
            if one.row.inside
            else tuple(ref for ref in still.get(part.party.id, ()) if ref != part.tie)[:_MOST_STILL]
        )
        yield Past(part.party, part.role, part.tie, *part.in_force, one.why, part.status, others, part.evidence)


def _still(
    store: Store, target: Target, rows: Sequence[Participation], when: Moment, language: str
) -> Mapping[str, Sequence[TieRef]]:
    """By party the ties in which it may work with the target on the day; titles and networks do not count."""
    working = {kind for kind, label in store.labels("kind").items() if label.works_together}
    theirs = store.select(Participation, "roles_of", target, parties=sorted({row.party for row in rows}))
    statuses = role_statuses(store, theirs, when)
    found: dict[str, set[TieRef]] = defaultdict(set)
    for row in theirs:
        if statuses[row.role_iri].is_current and row.kind in working:
            found[row.party].add(tie_of(row, language))
    return {party: sorted(ties, key=lambda tie: (fold(tie.name), tie.id)) for party, ties in found.items()}


def _latest_first(past: Past) -> tuple[object, ...]:
    end = parse_moment(past.until).latest if past.until else None
    return -(end or date.max).toordinal(), fold(past.tie.name), fold(past.party.name), past.party.id, past.role


def _notes(found: Sequence[Past], more: bool, question: Former, say: Words) -> Iterator[str]:
    if not found:
        yield say("former.none", when=date_in_words(question.when.edtf, say))
    yield from status_notes((past.status for past in found), say)
    if more:
        yield say("answer.more", count=question.limit)


def tell_former(answer: Answer, store: Store, language: str) -> Told:
    """Return who works with the target no more, and apart from them who does so in another tie."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    gone = [past for past in answer.answers if not past.still]
    elsewhere = [past for past in answer.answers if past.still]
    sections = (_told("", gone, telling), _told(telling.words("former.elsewhere"), elsewhere, telling))
    return telling.told(answer, title, sections)


def _told(heading: str, pasts: Sequence[Past], telling: Telling) -> Section:
    def cells(past: Past) -> tuple[str, ...]:
        span, marks = telling.span(past.since, past.until), telling.cite(past.evidence)
        return past.party.name, telling.tie(past.tie), span, _why(past, telling), marks

    columns = ("party", "tie", "period", "why", "source")
    return telling.section(heading, columns, pasts, cells, lambda past: _said(past, telling))


def _why(past: Past, telling: Telling) -> str:
    why = telling.words(f"former.why.{past.why}")
    return f"{why} ({telling.status(past.status)})" if past.status is Status.CONFLICTING else why


def _said(past: Past, telling: Telling) -> str:
    say = telling.words
    role = telling.label("role", past.role)
    opening = say(f"former.sentence.{past.why}", party=past.party.name, tie=telling.tie(past.tie), role=role)
    told = telling.sentence(opening, past.since, past.until, past.status, telling.best(past.evidence))
    if not past.still:
        return told
    return f"{told} {say('former.still', ties=', '.join(map(telling.tie, past.still)))}"


QUESTION = Question("former", Former, former, tell_former)
