"""The answer to `show` as a person reads it: facts, ties, events, policies, people and conflicts, in tables and
in sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from intgraph.ask.answer import Answer, Proof, Ref
from intgraph.ask.claiming.field_values import value_in_words
from intgraph.ask.dossier import Conflict, Dossier, Fact, Happening, Member, PolicyEntry, Post, TieEntry
from intgraph.ask.telling import Telling
from intgraph.ask.tie_entries import tie_section
from intgraph.ask.told import Section, Told, titled
from intgraph.locale.dates import span_in_words
from intgraph.store.protocol import Store

R = TypeVar("R", Happening, PolicyEntry, Post)

_FOR_MACHINES: Final = frozenset({"latitude", "longitude", "same_as"})


def tell_show(answer: Answer, store: Store, language: str) -> Told:
    """Return a dossier in sections; sections without rows are left out."""
    telling = Telling.of(store, language)
    (dossier,) = answer.answers
    kind, when = telling.words(f"noun.{dossier.thing.type}"), telling.date(answer.as_of)
    title = telling.words("show.title", target=dossier.thing.name, kind=kind, when=when)
    return telling.told(answer, title, [section(dossier, telling) for section in _SECTIONS])


def statement(opening: str, evidence: Sequence[Proof], telling: Telling) -> str:
    """Return a sentence: ``opening``, what sources dispute or do not say outright, and the marks of the sources.

    What has no evidence stands by itself, without a mark.
    """
    proofs = telling.best(evidence)
    manner = telling.manner(proofs) if proofs else ""
    told = "; ".join(filter(None, (opening.rstrip("."), *telling.disputes(proofs), manner)))
    return f"{titled(told)}. {telling.citations.marks(proofs)}".rstrip()


def _facts(dossier: Dossier, telling: Telling) -> Section:
    facts = [fact for fact in dossier.facts if fact.field not in _FOR_MACHINES]
    own = [entry for entry in dossier.ties if entry.tie.id == dossier.thing.id]
    label = telling.words("field.status")
    rows = (
        *(_fact(fact, dossier, telling) for fact in facts),
        *((label, telling.status(entry.status), "") for entry in own),
    )
    sentences = (
        *(_fact_said(fact, dossier, telling) for fact in facts),
        *(titled(f"{label}: {telling.words(f'status.said.{entry.status.value}')}.") for entry in own),
    )
    return Section("", (), rows, sentences)


def _fact(fact: Fact, dossier: Dossier, telling: Telling) -> tuple[str, ...]:
    value = value_in_words(fact.field, fact.value, dossier.thing.type, telling)
    return telling.words(f"field.{fact.field}"), value, telling.cite(fact.evidence)


def _fact_said(fact: Fact, dossier: Dossier, telling: Telling) -> str:
    label, value, _ = _fact(fact, dossier, telling)
    return statement(f"{label}: {value}", fact.evidence, telling)


def _parts(dossier: Dossier, telling: Telling) -> Section:
    key = "show.own_parts" if dossier.thing.type == "party" else "show.parts"
    names = [part.name for part in dossier.parts if part.name != dossier.thing.name]
    return Section(telling.words(key), (), tuple((name,) for name in names), (f"{', '.join(names)}.",))


def _members(dossier: Dossier, telling: Telling) -> Section:
    """The parties of the tie that the dossier is about."""
    own = [entry for entry in dossier.ties if entry.tie.id == dossier.thing.id]
    rows = [row for entry in own for row in _listed(entry, telling)]

    def cells(row: tuple[Member, str]) -> tuple[str, ...]:
        member, period = row
        if not member.role:
            return member.party.name, "", "", ""
        return member.party.name, telling.label("role", member.role), period or "–", telling.cite(member.evidence)

    def sentence(row: tuple[Member, str]) -> str:
        member, period = row
        if not member.role:
            return f"{titled(member.party.name)}."
        role = telling.label("role", member.role)
        return statement(f"{member.party.name}: {', '.join(filter(None, (role, period)))}", member.evidence, telling)

    columns = ("party", "role", "period", "source")
    return telling.section(telling.words("show.members"), columns, rows, cells, sentence)


def _listed(entry: TieEntry, telling: Telling) -> Iterator[tuple[Member, str]]:
    """The members of a tie, each with its own period or that of the tie; an open list ends with “and others”."""
    for member in entry.members:
        yield member, span_in_words(member.since or entry.since, member.until or entry.until, telling.words)
    if entry.open_list:
        yield Member(Ref("", telling.words("show.and_others")), "", None, None, ()), ""


def _ties(dossier: Dossier, telling: Telling) -> Section:
    others = [entry for entry in dossier.ties if entry.tie.id != dossier.thing.id]
    return tie_section(telling.words("show.ties"), others, telling)


def _others(rows: Sequence[R], dossier: Dossier) -> list[R]:
    """A thing is not listed in its own dossier."""
    return [row for row in rows if row.id != dossier.thing.id]


def _events(dossier: Dossier, telling: Telling) -> Section:
    def cells(event: Happening) -> tuple[str, ...]:
        kind = telling.label("event", event.kind)
        return telling.date(event.date), event.name, kind, telling.cite(event.evidence)

    def sentence(event: Happening) -> str:
        when = telling.date(event.date) if event.date else telling.words("show.no_date")
        return statement(f"{when}: {event.name} ({telling.label('event', event.kind)})", event.evidence, telling)

    columns = ("date", "event", "kind", "source")
    return telling.section(telling.words("show.events"), columns, _others(dossier.events, dossier), cells, sentence)


def _policies(dossier: Dossier, telling: Telling) -> Section:
    def cells(policy: PolicyEntry) -> tuple[str, ...]:
        party = policy.party.name if policy.party else "–"
        return policy.name, _policy_kind(policy, telling), party, telling.cite(policy.evidence)

    def sentence(policy: PolicyEntry) -> str:
        party = policy.party.name if policy.party else ""
        told = "; ".join(filter(None, (_policy_kind(policy, telling), party)))
        proofs = telling.best(policy.evidence)
        proposed = {proof.modality for proof in proofs} == {"proposes"}
        opening = f"{policy.name} ({told})"
        return f"{opening}. {telling.citations.marks(proofs)}" if proposed else statement(opening, proofs, telling)

    columns = ("policy", "kind", "party", "source")
    rows = _others(dossier.policies, dossier)
    return telling.section(telling.words("show.policies"), columns, rows, cells, sentence)


def _policy_kind(policy: PolicyEntry, telling: Telling) -> str:
    """A rule that is only proposed is not a rule yet."""
    label = telling.label("policy", policy.kind)
    said = {proof.modality for proof in policy.evidence if proof.field in ("", "kind")}
    return f"{label} ({telling.words('modality.proposes')})" if said == {"proposes"} else label


def _people(dossier: Dossier, telling: Telling) -> Section:
    def cells(post: Post) -> tuple[str, ...]:
        name = post.name or telling.words("show.no_name")
        return post.function, name, post.party.name, telling.cite(post.evidence)

    def sentence(post: Post) -> str:
        function, name, party, _ = cells(post)
        return statement(f"{function}, {party}: {name}", post.evidence, telling)

    columns = ("function", "name", "party", "source")
    return telling.section(telling.words("show.people"), columns, _others(dossier.people, dossier), cells, sentence)


def _conflicts(dossier: Dossier, telling: Telling) -> Section:
    def cells(conflict: Conflict) -> tuple[str, ...]:
        return conflict.about.name, telling.words(f"field.{conflict.field}"), claims_told(conflict, telling)

    def sentence(conflict: Conflict) -> str:
        about, field, claims = cells(conflict)
        return telling.words("conflicts.said", about=about, field=field, claims=claims)

    columns = ("about", "field", "claims")
    return telling.section(telling.words("show.conflicts"), columns, dossier.conflicts, cells, sentence)


def claims_told(conflict: Conflict, telling: Telling) -> str:
    """Return every claim of a conflict with the marks of the sources that make it."""
    said: dict[str, str] = {}
    for claim in conflict.claims:
        value = value_in_words(conflict.field, claim.value or "–", "", telling)
        said[value] = f"{said.get(value, value)} {telling.citations.marks([claim])}"
    return "; ".join(said.values())


_SECTIONS: Final[tuple[Callable[[Dossier, Telling], Section], ...]] = (
    _facts,
    _parts,
    _members,
    _ties,
    _conflicts,
    _events,
    _policies,
    _people,
)
