"""Show a thing: everything known about a party, place, tie, event, policy, person or source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import TypeVar

from intgraph.ask.answer import Answer, Proof, Ref, TargetRef, TieRef
from intgraph.ask.claiming.conflicts import conflicts
from intgraph.ask.claiming.show_told import tell_show
from intgraph.ask.dossier import Dossier, Fact, Happening, Member, PolicyEntry, Post, TieEntry, by_name
from intgraph.ask.judge import claimed_periods, status
from intgraph.ask.proof import proof, rank
from intgraph.ask.question import Question, asked_day, most_rows, thing
from intgraph.ask.resolve import resolve, shown_name
from intgraph.locale import words
from intgraph.model.event import Event
from intgraph.model.period import Moment, Period
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence
from intgraph.model.tie import Role, Tie
from intgraph.store.attested import attested_until
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Cited, Store, Target

NOUNS = ("place", "party", "tie", "policy", "event", "person", "source", "office")
T = TypeVar("T")
# Fields that a dossier tells elsewhere, or that say nothing about the thing itself.
_NOT_A_FACT = frozenset({"iri", "name", "name_en", "visibility", "open_list", "group"})


@dataclass(frozen=True, slots=True)
class Show:
    """The question: everything known about ``name``, with the status of its ties on ``when``.

    ``limit`` is the most rows of each list: parties in it, ties, events, policies, people.
    """

    name: str = thing(*NOUNS)
    when: Moment = asked_day()
    limit: int = most_rows()


@dataclass(frozen=True)
class Around:
    """What is known around a thing, and the language it is told in."""

    register: Register
    attested: Mapping[str, date]
    claims: Mapping[str, Sequence[Evidence]]
    roles: Mapping[str, Sequence[Role]]
    language: str
    when: Moment

    def name_of(self, iri: str) -> str:
        """Return the name of a thing in the language of the answer, or its id where it is not known here."""
        for _, things in self.register.nouns():
            thing = things.get(iri)
            if thing is not None:
                return (getattr(thing, "name_en", "") if self.language == "en" else "") or getattr(thing, "name", "")
        return iri.rpartition("/")[2]

    def ref(self, iri: str) -> Ref:
        """Return a reference to a thing."""
        return Ref(iri, self.name_of(iri))

    def proofs(self, iri: str, field: str | None = None) -> tuple[Proof, ...]:
        """Return the evidence about a thing, or about one field of it."""
        found = (self._proof(claim) for claim in self.claims.get(iri, ()) if field in (None, claim.field))
        return tuple(sorted(found, key=lambda one: (rank(one), one.source_id, one.locator, one.phrase, one.field)))

    def _proof(self, claim: Evidence) -> Proof:
        source = self.register.source[claim.source]
        date = source.date.edtf if source.date else None
        where = (claim.locator, claim.phrase, claim.modality)
        return proof(Cited(claim.field, claim.value, *where, source.iri, source.name, source.file, date))


@without_collecting()
def show(store: Store, question: Show, language: str) -> Answer:
    """Return the dossier of the thing called ``name``; raise ``NameUnknownError``."""
    target = resolve(store, question.name, NOUNS, language)
    register = store.around(target.iri, question.limit + 1)
    roles = _grouped(register.role.values(), lambda role: role.tie)
    claims = _grouped(register.evidence.values(), lambda claim: claim.subject)
    around = Around(register, attested_until(register), claims, roles, language, question.when)
    dossier, more = _dossier(target, around).first(question.limit)
    say = words(language)
    return Answer(
        "show",
        TargetRef(target.iri, shown_name(target, language), target.noun),
        question.when.edtf,
        say("show.understood", target=shown_name(target, language)),
        (dossier,),
        (say("show.more", count=question.limit),) if more else (),
    )


def _dossier(target: Target, around: Around) -> Dossier:
    register = around.register
    thing = getattr(register, target.noun)[target.iri]
    own = _own_parties(target, register)
    return Dossier(
        TargetRef(target.iri, shown_name(target, around.language), target.noun),
        tuple(_facts(thing, around)),
        tuple(sorted((around.ref(iri) for iri in own if iri != target.iri), key=attrgetter("name", "id"))),
        tuple(_tie(tie, around) for tie in _by_start(register.tie.values())),
        tuple(_happening(event, around) for event in _by_date(register.event.values())),
        tuple(sorted(_policies(around), key=attrgetter("name", "id"))),
        tuple(sorted(_posts(around, own), key=attrgetter("function", "name", "id"))),
        tuple(conflicts(register, around.ref, around.proofs)),
    )


def _grouped(things: Iterable[T], key: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for one in things:
        groups[key(one)].append(one)
    return groups


def _own_parties(target: Target, register: Register) -> list[str]:
    """The parties in a place, or the parts of a party."""
    if target.noun == "place":
        return [party.iri for party in register.party.values() if _lies_in(party.place, target.iri, register)]
    return [party.iri for party in register.party.values() if target.iri in (party.iri, party.part_of)]


def _lies_in(place: str, target: str, register: Register) -> bool:
    return place == target or any(
        _lies_in(up, target, register) for up in (register.place[place].within if place in register.place else ())
    )


def _facts(thing: Thing, around: Around) -> Iterator[Fact]:
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in _NOT_A_FACT or not value:
            continue
        if isinstance(value, Period):
            yield from _period_facts(thing.iri, value, around)
        else:
            yield Fact(field.name, _text(value, around), around.proofs(thing.iri, field.name))


def _period_facts(iri: str, period: Period, around: Around) -> Iterator[Fact]:
    for name, moment in (("since", period.since), ("until", period.until)):
        if moment is not None:
            yield Fact(name, moment.edtf, around.proofs(iri, name))


def _text(value: object, around: Around) -> str:
    if isinstance(value, tuple):
        return "; ".join(sorted(_text(item, around) for item in value))
    text = str(value)
    known = any(text in things for _, things in around.register.nouns()) if "://" in text else False
    return around.name_of(text) if known else text


def _tie(tie: Tie, around: Around) -> TieEntry:
    since, until = _edges(tie.period)
    proofs = around.proofs(tie.iri)
    periods = claimed_periods(since, until, proofs)
    return TieEntry(
        TieRef(tie.iri, around.name_of(tie.iri), tie.kind),
        by_name(_member(role, around) for role in around.roles.get(tie.iri, ())),
        tie.open_list,
        since,
        until,
        status(periods, around.when, around.attested.get(tie.iri)),
        proofs,
    )


def _member(role: Role, around: Around) -> Member:
    return Member(around.ref(role.party), role.role, *_edges(role.period), around.proofs(role.iri))


def _edges(period: Period) -> tuple[str | None, str | None]:
    return (
        period.since.edtf if period.since else None,
        period.until.edtf if period.until else None,
    )


def _happening(event: Event, around: Around) -> Happening:
    date = event.date.edtf if event.date else None
    by = tuple(map(around.ref, event.by))
    return Happening(event.iri, around.name_of(event.iri), event.kind, date, by, around.proofs(event.iri))


def _policies(around: Around) -> Iterator[PolicyEntry]:
    for policy in around.register.policy.values():
        party = around.ref(policy.party) if policy.party else None
        yield PolicyEntry(policy.iri, around.name_of(policy.iri), policy.kind, party, around.proofs(policy.iri))


def _posts(around: Around, own: Sequence[str]) -> Iterator[Post]:
    places = set(own)
    for person in around.register.person.values():
        if person.party in places:
            ref = around.ref(person.party)
            yield Post(person.iri, person.name, person.function, person.status, ref, around.proofs(person.iri))


def _by_start(ties: Iterable[Tie]) -> list[Tie]:
    return sorted(ties, key=lambda tie: (not tie.period, str(tie.period.start_earliest or ""), tie.name))


def _by_date(events: Iterable[Event]) -> list[Event]:
    return sorted(
        events,
        key=lambda event: (event.date is None, str(event.date.earliest if event.date else ""), event.name),
    )


QUESTION = Question("show", Show, show, tell_show)
