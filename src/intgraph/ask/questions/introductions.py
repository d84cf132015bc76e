"""Introductions worth making: parties of one city that do not know each other and have something in common.

They are of different sectors and tied to the same place, partner or theme (DESIGN §3). Groups without a name are
counted, not introduced: one cannot shake hands with “the schools”, and first has to ask which they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof, Ref, TieRef
from intgraph.ask.introducing.pairs import City, Lead, city
from intgraph.ask.judge import Status
from intgraph.ask.placing.placed import lying
from intgraph.ask.proof import Proofs, joined
from intgraph.ask.question import Question, asked_day, number, perhaps
from intgraph.ask.refs import named, party_name, party_ref, scope_ref, tie_of
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.role_statuses import role_statuses
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told, best
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.network.introductions import Pair, Shared
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Store, Target

_TOO_WIDE: Final = frozenset({"country", "continent", "bloc", "world"})
_MOST_REASONS: Final = 3
# More than a year's work; the best come first.
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Introductions:
    """The question: who in a city is worth introducing to whom on ``when``.

    ``target`` is a city, or a party: then whom it should meet in its own city. Empty: the cities of the offices.
    """

    target: str = perhaps("place", "party")
    when: Moment = asked_day()
    limit: int = number("limit", _MOST)


@dataclass(frozen=True, slots=True)
class Ground:
    """The tie by which a party has something, and its part in it."""

    tie: TieRef
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that both have: ``kind`` is ``partner``, ``place`` or ``theme``, ``what`` that party, place or theme.

    A theme has its notation as id. ``grounds`` are those of the one and of the other.
    """

    kind: str
    what: Ref
    grounds: tuple[Ground, Ground]


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two parties of one city to introduce to each other, and why, the best reason first."""

    party: PartyRef
    other: PartyRef
    reasons: tuple[Reason, ...]


class PlaceRow(NamedTuple):
    """The place of an office."""

    iri: str
    name: str
    name_en: str


class _Found(NamedTuple):
    pair: Pair
    city: City


@without_collecting()
def introductions(store: Store, question: Introductions, language: str) -> Answer:
    """Return the introductions, the most worthwhile first; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language)
    cities = [city(store, place, question.when) for place in _cities(store, target)]
    party = target.iri if target and target.noun == "party" else ""
    found = [_Found(pair, place) for place in cities for pair in place.introductions(party)]
    found.sort(key=lambda each: (-each.pair.worth, each.pair.one, each.pair.other))
    return Answer(
        "introductions",
        scope_ref(target, language),
        question.when.edtf,
        _understood(target, language),
        tuple(_introductions(store, question, found[: question.limit], language)),
        tuple(_notes(found, cities, question, target, language)),
    )


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    if target is None:
        return say("introductions.understood_all")
    return say(f"introductions.understood_{target.noun}", target=shown_name(target, language))


def _cities(store: Store, target: Target | None) -> list[Target]:
    """The places to look in: that of the target, or those of the offices; none for what is more than a province."""
    if target is None:
        rows = sorted(store.select(PlaceRow, "office_places"))
        return [Target(row.iri, "place", row.name, row.name_en) for row in rows]
    return [row.target for row in lying(store, target)[:1] if row.type not in _TOO_WIDE]


def _introductions(store: Store, question: Introductions, found: Sequence[_Found], language: str) -> list[Introduction]:
    leads = (each.city.leads[party, shared] for each in found for party in each.pair[:2] for shared in _shown(each))
    rows = [row for lead in leads for row in lead if row is not None]
    themes = {notation: named(label.nl, label.en, language) for notation, label in store.labels("theme").items()}
    statuses = role_statuses(store, rows, question.when)
    making = _Making(Proofs.of_rows(store, rows), statuses, themes, language)
    return list(map(making.introduction, found))


def _shown(found: _Found) -> list[Shared]:
    """The best reasons; that they share the place of a partner that they share is none."""
    pair, known = found.pair, found.city.parties
    places = {known[shared.id].place for shared in pair.shared if shared.kind == "partner"}
    return [shared for shared in pair.shared if shared.kind != "place" or shared.id not in places][:_MOST_REASONS]


@dataclass(frozen=True, slots=True)
class _Making:
    """What it takes to tell of an introduction: proofs, the status of each role, the labels of themes."""

    proofs: Proofs
    statuses: Mapping[str, Status]
    themes: Mapping[str, str]
    language: str

    def introduction(self, found: _Found) -> Introduction:
        one, other = (found.city.leads[party, found.pair.shared[0]].own for party in found.pair[:2])
        reasons = tuple(self._reason(found, shared) for shared in _shown(found))
        return Introduction(party_ref(one, self.language), party_ref(other, self.language), reasons)

    def _reason(self, found: _Found, shared: Shared) -> Reason:
        one, other = (found.city.leads[party, shared] for party in found.pair[:2])
        what = Ref(shared.id, self._name(found, shared, one))
        return Reason(shared.kind, what, (self._ground(one), self._ground(other)))

    def _name(self, found: _Found, shared: Shared, lead: Lead) -> str:
        if shared.kind == "partner" and lead.partner:
            return party_name(lead.partner, self.language)
        if shared.kind == "place":
            return named(*found.city.names[shared.id], self.language)
        return self.themes.get(shared.id, shared.id)

    def _ground(self, lead: Lead) -> Ground:
        row = lead.own
        proofs = joined(claim for role in lead if role is not None for claim in self.proofs.of(role))
        since, until = row.since or row.tie_since, row.until or row.tie_until
        return Ground(tie_of(row, self.language), since, until, self.statuses[row.role_iri], proofs)


def _notes(
    found: Sequence[_Found],
    cities: Sequence[City],
    question: Introductions,
    target: Target | None,
    language: str,
) -> Iterator[str]:
    say = words(language)
    if target and not cities:
        yield say("introductions.no_city", target=shown_name(target, language))
    elif not cities:
        yield say("introductions.no_office_city")
    elif not found:
        yield say("introductions.none")
    groups = sum(len(place.groups()) for place in cities)
    if groups:
        yield say.count("introductions.groups", groups)
    if len(found) > question.limit:
        yield say("answer.more", count=question.limit)


def tell_introductions(answer: Answer, store: Store, language: str) -> Told:
    """Return the introductions in one table."""
    telling = Telling.of(store, language)
    title = telling.words("introductions.title", understood=answer.understood, when=telling.date(answer.as_of))
    return telling.told(answer, title, [_told(answer.answers, telling)])


def _told(rows: Sequence[Introduction], telling: Telling) -> Section:
    columns = ("party", "other", "reason", "source")
    return telling.section("", columns, rows, lambda row: _cells(row, telling), lambda row: _said(row, telling))


def _cells(row: Introduction, telling: Telling) -> tuple[str, ...]:
    reasons = "; ".join(_because(reason, telling) for reason in row.reasons)
    return _party(row.party, telling), _party(row.other, telling), reasons, _marks(row, telling)


def _said(row: Introduction, telling: Telling) -> str:
    reasons = "; ".join(f"{_because(reason, telling)} ({_ties(reason, telling)})" for reason in row.reasons)
    one, other = _party(row.party, telling), _party(row.other, telling)
    told = telling.words("introductions.sentence", party=one, other=other, place=row.party.place, reasons=reasons)
    return f"{told} {_marks(row, telling)}".rstrip()


def _marks(row: Introduction, telling: Telling) -> str:
    """The best proof of either side of the best reason."""
    grounds = [proof for ground in row.reasons[0].grounds for proof in best(ground.evidence, 1)]
    return telling.citations.marks(grounds) or telling.words("proof.none")


def _because(reason: Reason, telling: Telling) -> str:
    return telling.words(f"introductions.because.{reason.kind}", what=reason.what.name)


def _ties(reason: Reason, telling: Telling) -> str:
    told = (f"{telling.tie(ground.tie)}, {telling.status(ground.status)}" for ground in reason.grounds)
    return "; ".join(dict.fromkeys(told))


def _party(party: PartyRef, telling: Telling) -> str:
    return f"{party.name} ({telling.label('sector', party.sector)})"


QUESTION = Question("introductions", Introductions, introductions, tell_introductions)
