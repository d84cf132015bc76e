"""Who works with a place or party: the parties outside it that share a tie with it (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof, Ref, TieRef
from intgraph.ask.filters import Asked, Filters
from intgraph.ask.judge import Status, claims_of_role, contested, status_of
from intgraph.ask.proof import Proofs
from intgraph.ask.question import Question, another, asked_day, concepts, flag, most_rows, thing
from intgraph.ask.refs import party_ref, plain_party_ref, target_ref, tie_of
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told, best, distinct
from intgraph.ask.touched import Touched
from intgraph.locale import Words, words
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Cited, Participation, Store, Target

_ORDER = {state: place for place, state in enumerate(Status)}
_MOST_GROUNDS = 2
_OWN = frozenset({"party", "role", "tie"})
_DATED = frozenset({"since", "until"})


@dataclass(frozen=True, slots=True)
class Who:
    """The question: who works with ``target`` on ``when``; empty filters let everything through.

    ``former`` and ``planned`` ask for the ties that ended or have yet to begin as well; ``direct`` leaves out the
    places within the target, or its parts; ``sheet`` asks for the crisis sheet instead, on the command line.
    """

    target: str = thing("place", "party")
    when: Moment = asked_day()
    kinds: tuple[str, ...] = concepts("kind")
    sectors: tuple[str, ...] = concepts("sector")
    roles: tuple[str, ...] = concepts("role")
    pillars: tuple[str, ...] = concepts("pillar")
    themes: tuple[str, ...] = concepts("theme")
    sdgs: tuple[str, ...] = concepts("sdg")
    direct: bool = flag("direct")
    former: bool = flag("former")
    planned: bool = flag("planned")
    sheet: bool = another("sheet", "sheet")
    limit: int = most_rows()

    @property
    def asked(self) -> Asked:
        """The words of the filters."""
        return Asked(self.kinds, self.sectors, self.roles, self.pillars, self.themes, self.sdgs)

    @property
    def wanted(self) -> frozenset[Status]:
        """The statuses that are asked for."""
        extra = ((self.former, Status.FORMER), (self.planned, Status.PLANNED))
        current = (status for status in Status if status.is_current)
        return frozenset([*current, *(status for asked, status in extra if asked)])


@dataclass(frozen=True, slots=True)
class Working:
    """One party outside the target, its role in one tie, since when until when, and on which evidence."""

    party: PartyRef
    role: str
    tie: TieRef
    with_: tuple[Ref, ...]
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


class _Judged(NamedTuple):
    row: Participation
    with_: tuple[Ref, ...]
    status: Status


@without_collecting()
def who(store: Store, question: Who, language: str) -> Answer:
    """Return who works with the target, surest first, then by name; raise ``NameUnknownError``."""
    found = resolve(store, question.target, ("place", "party"), language)
    target = replace(found, direct=question.direct)
    filters = Filters.of(store, question.asked)
    touched = Touched.by(store, target, filters, question.when)
    touching = store.participations(target, touched.first(question.limit, question.wanted))
    selected = [row for row in touching if not row.inside and filters.fits_party(row)]
    claims = store.cited(contested(selected))
    judged = list(_judged(selected, touching, target, question.when, claims, language))
    shown = sorted((found for found in judged if found.status in question.wanted), key=_rank)
    proofs = Proofs.of_rows(store, (found.row for found in shown[: question.limit]))
    return Answer(
        "who",
        target_ref(target, language),
        question.when.edtf,
        words(language)("who.understood", target=shown_name(target, language)),
        tuple(_working(found, proofs, language) for found in shown[: question.limit]),
        tuple(_notes(shown, judged, touched, question, language)),
    )


def _judged(
    selected: Iterable[Participation],
    touching: Iterable[Participation],
    target: Target,
    when: Moment,
    claims: Mapping[str, Sequence[Cited]],
    language: str,
) -> Iterator[_Judged]:
    place = (Ref(target.iri, shown_name(target, language)),)
    inside: dict[str, tuple[Ref, ...]] = {
        tie: tuple(sorted({plain_party_ref(row, language) for row in rows}, key=attrgetter("name", "id")))
        for tie, rows in groupby((row for row in touching if row.inside), key=attrgetter("tie"))
    }
    for row in selected:
        known = claims_of_role(claims.get(row.role_iri, ()), claims.get(row.tie, ()), row) if claims else ()
        state = status_of(row.since or row.tie_since, row.until or row.tie_until, row.attested, when, known)
        yield _Judged(row, inside.get(row.tie, place), state)


def _working(found: _Judged, proofs: Proofs, language: str) -> Working:
    row = found.row
    return Working(
        party_ref(row, language),
        row.role,
        tie_of(row, language),
        found.with_,
        row.since or row.tie_since,
        row.until or row.tie_until,
        found.status,
        proofs.of(row),
    )


def _rank(found: _Judged) -> tuple[int, str, str, str, str]:
    row = found.row
    return _ORDER[found.status], fold(row.party_name), row.party, row.tie, row.role


def _notes(
    shown: Sequence[_Judged], judged: Sequence[_Judged], touched: Touched, question: Who, language: str
) -> Iterator[str]:
    say = words(language)
    if not shown:
        yield say("who.nobody" if touched.any else "who.nothing_stated")
    if len(shown) > question.limit:
        yield say("answer.more", count=question.limit)
    yield from status_notes((found.status for found in shown), say)
    current = {found.row.tie for found in judged if found.status.is_current}
    for name, state in (("former", Status.FORMER), ("planned", Status.PLANNED)):
        if state not in question.wanted:
            ties, parties = touched.count(state, current), _parties(judged, state, current)
            yield from _left_out(name, ties, parties, question.when, say)
    if touched.filtered():
        yield say.count("who.filtered_left_out", touched.filtered())
    apart = touched.apart()
    if apart and touched.kinds == touched.counting:
        kinds = " ".join(f"--kind {kind}" for kind in sorted(set(apart.values())))
        yield say.count("who.apart_left_out", len(apart), kinds=kinds)


def _parties(judged: Sequence[_Judged], state: Status, current: Collection[str]) -> int:
    """How many parties do not take part yet, or any more, in a tie that runs."""
    return len({found.row.party for found in judged if found.status is state and found.row.tie in current})


def _left_out(name: str, ties: int, parties: int, when: Moment, say: Words) -> Iterator[str]:
    if ties:
        yield say.count(f"who.{name}_left_out", ties, when=when.edtf)
    if parties:
        yield say.count(f"who.{name}_parties_left_out", parties, when=when.edtf)


def tell_who(answer: Answer, store: Store, language: str) -> Told:
    """Return the answer in sections: current, and apart from them former when these were asked for."""
    telling = Telling.of(store, language)
    say = telling.words
    current = [row for row in answer.answers if row.status is not Status.FORMER]
    former = [row for row in answer.answers if row.status is Status.FORMER]
    title = say("who.title", understood=answer.understood, when=telling.date(answer.as_of))
    sections = (_told("", current, telling), _told(say("who.former"), former, telling))
    return telling.told(answer, title, sections)


def _told(heading: str, rows: Sequence[Working], telling: Telling) -> Section:
    columns = ("party", "tie", "role", "period", "status", "source")
    return telling.section(heading, columns, rows, lambda row: _cells(row, telling), lambda row: _said(row, telling))


def _cells(row: Working, telling: Telling) -> tuple[str, ...]:
    return (
        row.party.name,
        telling.tie(row.tie),
        telling.label("role", row.role),
        telling.span(row.since, row.until),
        telling.status(row.status),
        telling.citations.marks(_grounds(row.evidence)),
    )


def _said(row: Working, telling: Telling) -> str:
    opening = telling.words(
        "who.sentence", party=row.party.name, tie=telling.tie(row.tie), role=telling.label("role", row.role)
    )
    return telling.sentence(opening, row.since, row.until, row.status, _grounds(row.evidence))


def _grounds(evidence: Sequence[Proof]) -> list[Proof]:
    """What proves the dates, what proves that this party takes part, and then what else proves the dates."""
    own, dated = ([proof for proof in evidence if fields & set(proof.field.split(";"))] for fields in (_OWN, _DATED))
    return distinct([*best(evidence, 1), *best(own, 1), *best(dated)], _MOST_GROUNDS)


QUESTION = Question("who", Who, who, tell_who)
