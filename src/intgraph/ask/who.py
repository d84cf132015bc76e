"""Who works with a place or party: the parties outside it that share a tie with it (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof, Ref, TargetRef, TieRef
from intgraph.ask.judge import Status, claimed_periods, status
from intgraph.ask.proof import joined, proof
from intgraph.ask.resolve import resolve, resolve_concepts, shown_name
from intgraph.locale import Words, words
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Cited, Participation, Store, Target

_ORDER = {state: place for place, state in enumerate(Status)}
# What proves that a tie exists, what it is and when it ran; claims about its themes and purposes belong in `show`.
_PROVING = frozenset({"", "since", "until", "kind", "role", "party", "tie"})


@dataclass(frozen=True, slots=True)
class Who:
    """The question: who works with ``target`` on ``when``; empty filters let everything through.

    ``kinds``, ``sectors`` and ``roles`` are notations or labels. ``former`` asks for the ties that ended as well.
    """

    target: str
    when: Moment
    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    former: bool = False


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


class _Asked(NamedTuple):
    """The filters of a question as notations; ``counting`` are the kinds that count as working together."""

    counting: frozenset[str]
    kinds: frozenset[str]
    sectors: frozenset[str]
    roles: frozenset[str]

    @classmethod
    def of(cls, store: Store, question: Who) -> _Asked:
        counting = frozenset(kind for kind, label in store.labels("kind").items() if label.works_together)
        kinds = frozenset(resolve_concepts(store, "kind", question.kinds))
        sectors = frozenset(resolve_concepts(store, "sector", question.sectors))
        return cls(counting, kinds or counting, sectors, frozenset(resolve_concepts(store, "role", question.roles)))

    def about(self, row: Participation) -> bool:
        return (
            not row.inside
            and row.kind in self.kinds
            and (not self.sectors or row.sector in self.sectors)
            and (not self.roles or row.role in self.roles)
        )


@without_collecting()
def who(store: Store, question: Who, language: str) -> Answer:
    """Return who works with the target, surest first, then by name; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party"), language)
    asked = _Asked.of(store, question)
    touching = store.participations(target)
    selected = [row for row in touching if asked.about(row)]
    claims = store.cited(_contested(selected))
    judged = list(_judged(selected, touching, target, question.when, claims, language))
    shown = [found for found in judged if _wanted(found.status, question.former)]
    proofs = _Proofs(store.cited({iri for found in shown for iri in (found.row.tie, found.row.role_iri)}), {})
    rows = sorted((_working(found, proofs, language) for found in shown), key=_rank)
    return Answer(
        "who",
        TargetRef(target.iri, shown_name(target, language), target.noun),
        question.when.edtf,
        words(language)("who.understood", target=shown_name(target, language)),
        tuple(rows),
        tuple(_notes(judged, touching, question, asked, language)),
    )


def _wanted(state: Status, former: bool) -> bool:
    return state.is_current or (former and state is Status.FORMER)


def _contested(rows: Iterable[Participation]) -> set[str]:
    return {row.tie for row in rows if row.tie_contested} | {row.role_iri for row in rows if row.contested}


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
        tie: tuple(sorted({Ref(row.party, _party_name(row, language)) for row in rows}, key=attrgetter("name", "id")))
        for tie, rows in groupby((row for row in touching if row.inside), key=attrgetter("tie"))
    }
    for row in selected:
        known = _claims(claims.get(row.role_iri, ()), claims.get(row.tie, ()), row) if claims else []
        judge = _status if known else _undisputed
        state = judge(row.since or row.tie_since, row.until or row.tie_until, row.attested, when, tuple(known))
        yield _Judged(row, inside.get(row.tie, place), state)


def _status(
    since: str | None, until: str | None, attested: str | None, when: Moment, claims: tuple[Cited, ...]
) -> Status:
    day = date.fromisoformat(attested) if attested else None
    return status(claimed_periods(since, until, claims), when, day)


# Ties have their years in common: without claims that dispute them they are judged once.
_undisputed = lru_cache(maxsize=8192)(_status)


def _claims(of_role: Sequence[Cited], of_tie: Sequence[Cited], row: Participation) -> list[Cited]:
    """A role's own start or end, or claims about it, stand before those of its tie."""
    if not of_role and not of_tie:
        return []
    dated = {field for field, stated in (("since", row.since), ("until", row.until)) if stated}
    own = {claim.field for claim in of_role} | dated
    return [*of_role, *(claim for claim in of_tie if claim.field not in own)]


class _Proofs(NamedTuple):
    """The proofs of ties and roles; the parties of a tie share those of the tie."""

    claims: Mapping[str, Sequence[Cited]]
    of_ties: dict[str, tuple[Proof, ...]]

    def of(self, row: Participation) -> tuple[Proof, ...]:
        of_tie = self.claims.get(row.tie, ())
        if row.role_iri in self.claims:
            return _proving((*self.claims[row.role_iri], *of_tie))
        if row.tie not in self.of_ties:
            self.of_ties[row.tie] = _proving(of_tie)
        return self.of_ties[row.tie]


def _proving(cited: Iterable[Cited]) -> tuple[Proof, ...]:
    return joined(proof(claim) for claim in cited if claim.field in _PROVING)


def _working(found: _Judged, proofs: _Proofs, language: str) -> Working:
    row = found.row
    return Working(
        PartyRef(row.party, _party_name(row, language), row.sector, _place_name(row, language)),
        row.role,
        TieRef(row.tie, (row.tie_name_en or row.tie_name) if language == "en" else row.tie_name, row.kind),
        found.with_,
        row.since or row.tie_since,
        row.until or row.tie_until,
        found.status,
        proofs.of(row),
    )


def _party_name(row: Participation, language: str) -> str:
    return (row.party_name_en or row.party_name) if language == "en" else row.party_name


def _place_name(row: Participation, language: str) -> str:
    return ((row.place_name_en or row.place_name) if language == "en" else row.place_name) or ""


def _rank(row: Working) -> tuple[int, str, str, str, str]:
    return _ORDER[row.status], fold(row.party.name), row.party.id, row.tie.id, row.role


def _notes(
    judged: Sequence[_Judged],
    touching: Sequence[Participation],
    question: Who,
    asked: _Asked,
    language: str,
) -> Iterator[str]:
    say = words(language)
    if not any(_wanted(found.status, question.former) for found in judged):
        yield say("who.nobody" if touching else "who.nothing_stated")
    if any(found.status is Status.POSSIBLE for found in judged):
        yield say("who.possible")
    if any(found.status is Status.CONFLICTING for found in judged):
        yield say("who.conflicting")
    if not question.former:
        yield from _left_out("former", Status.FORMER, judged, say)
    yield from _left_out("planned", Status.PLANNED, judged, say, when=question.when.edtf)
    yield from _filtered(touching, asked, say)


def _left_out(name: str, state: Status, judged: Sequence[_Judged], say: Words, **fill: object) -> Iterator[str]:
    """Ties that do not run on the day, and apart from them parties that do not take part yet or any more."""
    running = {found.row.tie for found in judged if found.status.is_current}
    left_out = [found for found in judged if found.status is state]
    ties = {found.row.tie for found in left_out} - running
    parties = {found.row.party for found in left_out if found.row.tie in running}
    if ties:
        yield say.count(f"who.{name}_left_out", len(ties), **fill)
    if parties:
        yield say.count(f"who.{name}_parties_left_out", len(parties), **fill)


def _filtered(touching: Sequence[Participation], asked: _Asked, say: Words) -> Iterator[str]:
    """What the filters kept out, and the kinds that only show when asked for."""
    outside = [row for row in touching if not row.inside and row.kind in asked.counting]
    left_out = {row.tie for row in outside} - {row.tie for row in outside if asked.about(row)}
    if left_out:
        yield say.count("who.filtered_left_out", len(left_out))
    apart = {row.tie: row.kind for row in touching if row.kind not in asked.counting | asked.kinds}
    if apart and asked.kinds == asked.counting:
        kinds = " ".join(f"--kind {kind}" for kind in sorted(set(apart.values())))
        yield say.count("who.apart_left_out", len(apart), kinds=kinds)
