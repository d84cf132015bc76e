"""What was delegated: which tie, when, by whom, to whom; who executes it, and who remained in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from intgraph.ask.answer import Answer, Proof, Ref, TargetRef
from intgraph.ask.claiming.ledger import names_of
from intgraph.ask.judge import Status
from intgraph.ask.living.happenings import Event, happenings
from intgraph.ask.parts import Part, part_section, parts_of
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, asked_day, most_rows, perhaps
from intgraph.ask.refs import named, scope_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import Words, words
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Participation, Store, Target, listed


@dataclass(frozen=True, slots=True)
class Delegated:
    """The question: what was delegated in the ties that touch ``target`` (empty: the whole network).

    The status of whoever executes or remained is that on ``when``.
    """

    target: str = perhaps("place", "party", "tie")
    when: Moment = asked_day()
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Delegation:
    """One delegation: of ``what``, ``by`` whom, ``to`` whom, on an EDTF ``date``; empty where not stated.

    ``id`` is that of the event, ``None`` where only a party's role of delegator tells of it. ``executors`` are the
    executors of the ties, ``remained`` the other roles that the delegating parties have in them.
    """

    id: str | None
    name: str
    date: str | None
    what: tuple[Ref, ...]
    by: tuple[Ref, ...]
    to: tuple[Ref, ...]
    executors: tuple[Part, ...]
    remained: tuple[Part, ...]
    evidence: tuple[Proof, ...]


class _Known(NamedTuple):
    """What is known of the things that were delegated."""

    names: Mapping[str, TargetRef]
    parts: Mapping[str, Sequence[Part]]
    cited: Mapping[str, Sequence[Cited]]
    language: str

    def refs(self, iris: Sequence[str], *nouns: str) -> tuple[Ref, ...]:
        found = (self.names[iri] for iri in iris if iri in self.names)
        return tuple(Ref(thing.id, thing.name) for thing in found if thing.type in nouns)


def delegated(store: Store, question: Delegated, language: str) -> Answer:
    """Return the delegations, the earliest first; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party", "tie"), language) if question.target else None
    events = happenings(store, target, ("delegated",), question.limit + 1)
    roles = _delegators(store, target, question.limit)
    known = _known(store, events, roles, question.when, language)
    found = [_of_event(event, known) for event in events[: question.limit]]
    found += [_of_role(role, known) for role in _untold(roles, known, found)]
    say = words(language)
    return Answer(
        "delegated",
        scope_ref(target, language),
        question.when.edtf,
        say("delegated.understood", target=shown_name(target, language)) if target else say("delegated.understood_all"),
        tuple(found),
        tuple(_notes(found, len(events) > question.limit, question, say)),
    )


def _delegators(store: Store, target: Target | None, most: int) -> Sequence[Participation]:
    return store.select(Participation, "roles", target, roles=["delegator"], first=None, last=None, most=most)


def _known(
    store: Store, events: Sequence[Event], roles: Sequence[Participation], when: Moment, language: str
) -> _Known:
    iris = {iri for event in events for iri in (*listed(event.about), *listed(event.by))}
    names = names_of(store, sorted(iris), language)
    ties = {thing.id for thing in names.values() if thing.type == "tie"} | {row.tie for row in roles}
    rows = store.participations(sorted(ties)) if ties else ()
    parts: dict[str, list[Part]] = {tie: [] for tie in ties}
    for part in parts_of(store, rows, when, language):
        parts[part.tie.id].append(part)
    return _Known(names, parts, store.cited(event.iri for event in events), language)


def _of_event(event: Event, known: _Known) -> Delegation:
    about, by = listed(event.about), known.refs(listed(event.by), "party")
    parts = [part for iri in about for part in known.parts.get(iri, ())]
    to = tuple(ref for ref in known.refs(about, "party") if ref not in by)
    return Delegation(
        event.iri,
        named(event.name, event.name_en, known.language),
        event.date,
        known.refs(about, "tie", "policy"),
        by,
        to,
        _in_role(parts, "executor"),
        tuple(part for part in parts if part.party.id in {ref.id for ref in by} and part.role != "delegator"),
        proofs_of(known.cited.get(event.iri, ())),
    )


def _untold(roles: Sequence[Participation], known: _Known, told: Sequence[Delegation]) -> Iterator[Part]:
    """The delegators of whom no event tells."""
    pairs = {(ref.id, party.id) for row in told for ref in row.what for party in row.by}
    for tie in sorted({role.tie for role in roles}):
        for part in _in_role(known.parts[tie], "delegator"):
            if (tie, part.party.id) not in pairs:
                yield part


def _of_role(part: Part, known: _Known) -> Delegation:
    parts = known.parts[part.tie.id]
    executors = _in_role(parts, "executor")
    by = Ref(part.party.id, part.party.name)
    to = tuple(Ref(other.party.id, other.party.name) for other in executors)
    remained = (other for other in parts if other.party.id == by.id and other.role != "delegator")
    what = (Ref(part.tie.id, part.tie.name),)
    return Delegation(None, part.tie.name, part.since, what, (by,), to, executors, tuple(remained), part.evidence)


def _in_role(parts: Sequence[Part], role: str) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.role == role)


def _notes(found: Sequence[Delegation], more: bool, question: Delegated, say: Words) -> Iterator[str]:
    if not found:
        yield say("delegated.none")
    for row in found:
        yield from _not_stated(row, say)
        yield from _of_parts(row, say)
    if more:
        yield say("answer.more", count=question.limit)


def _not_stated(row: Delegation, say: Words) -> Iterator[str]:
    yield from (say(f"delegated.{field}", name=row.name) for field in ("date", "by", "to") if not getattr(row, field))
    said = {proof.modality for proof in row.evidence if "by" in proof.field.split(";")}
    if said and "states" not in said:
        yield say("delegated.by_implied", party=_names(row.by, say))
    if row.what and not row.executors:
        yield say("delegated.executor", what=_names(row.what, say))


def _of_parts(row: Delegation, say: Words) -> Iterator[str]:
    """What the sources leave open about who executes and who remained."""
    for part in row.executors:
        if not part.until and part.status is not Status.FORMER:
            yield say("delegated.executor_end", party=part.party.name, what=part.tie.name)
    for part in row.remained:
        if not part.until and part.status is not Status.FORMER:
            yield say("delegated.remains", party=part.party.name, what=part.tie.name)
    staying = {part.party.id for part in row.remained}
    for ref in row.by:
        if row.what and ref.id not in staying:
            yield say("delegated.no_role", party=ref.name, what=_names(row.what, say))


def _names(refs: Sequence[Ref], say: Words) -> str:
    return say("names.and").join(map(attrgetter("name"), refs)) or say("delegated.not_stated")


def tell_delegated(answer: Answer, store: Store, language: str) -> Told:
    """Return what was delegated, and apart from it who executes it and who remained in it."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    columns = ("when", "delegated", "to_whom", "by_whom", "source")
    rows: Sequence[Delegation] = answer.answers
    parts = tuple(dict.fromkeys(part for row in rows for part in (*row.executors, *row.remained)))
    sections = (
        telling.section("", columns, rows, lambda row: _cells(row, telling), lambda row: _said(row, telling)),
        part_section(telling.words("delegated.since"), parts, telling),
    )
    return telling.told(answer, title, sections)


def _cells(row: Delegation, telling: Telling) -> tuple[str, ...]:
    what, to, by = (_names(refs, telling.words) for refs in (row.what, row.to, row.by))
    return telling.date(row.date), what, to, by, telling.cite(row.evidence)


def _said(row: Delegation, telling: Telling) -> str:
    what, to, by = (_names(refs, telling.words) for refs in (row.what, row.to, row.by))
    said = telling.words("delegated.sentence", what=what, to=to, by=by)
    dated = f"{telling.date(row.date)}: {said}" if row.date else said
    told = "; ".join(filter(None, (dated, telling.manner(row.evidence))))
    return f"{told}. {telling.cite(row.evidence)}".rstrip()


QUESTION = Question("delegated", Delegated, delegated, tell_delegated)
