"""The answer to `show` as a person reads it: facts, ties, events, policies, people and conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from intgraph.ask.answer import Answer
from intgraph.ask.dossier import Conflict, Dossier, Fact, Happening, Member, PolicyEntry, Post, TieEntry
from intgraph.ask.told import Citations, Section, Told, span, tie_name, titled
from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words
from intgraph.store.protocol import Label, Store

R = TypeVar("R", Happening, PolicyEntry, Post)

_SCHEME_OF_FIELD = {
    "kind": "kind",
    "sector": "sector",
    "type": "place-type",
    "pillar": "pillar",
    "pillars": "pillar",
    "themes": "theme",
    "sdgs": "sdg",
    "status": "post",
}
_FOR_MACHINES = frozenset({"latitude", "longitude", "same_as"})
_DATES = frozenset({"since", "until", "date"})
_SCHEME_OF_NOUN = {"event": "event", "policy": "policy"}


@dataclass(frozen=True)
class Teller:
    """Words, concept labels and numbered sources for one dossier."""

    words: Words
    store: Store
    citations: Citations

    def label(self, scheme: str, notation: str) -> str:
        """Return the label of a concept in the language of the words."""
        labels: dict[str, Label] = dict(self.store.labels(scheme))
        found = labels.get(notation)
        return notation if found is None else (found.nl if self.words.language == "nl" else found.en)


def tell_show(answer: Answer, store: Store, language: str) -> Told:
    """Return a dossier in sections; sections without rows are left out."""
    say = words(language)
    teller = Teller(say, store, Citations(say))
    (dossier,) = answer.answers
    kind = say(f"noun.{dossier.thing.type}")
    sections = [_section(name, dossier, teller) for name in _SECTIONS]
    return Told(
        titled(say("show.title", target=dossier.thing.name, kind=kind, when=answer.as_of)),
        tuple(section for section in sections if section.rows),
        teller.citations.sources(),
        answer.notes,
    )


def _section(name: str, dossier: Dossier, teller: Teller) -> Section:
    header, rows = _SECTIONS[name]
    heading = "" if name == "facts" else teller.words(_HEADINGS.get((name, dossier.thing.type), f"show.{name}"))
    titles = tuple(teller.words(f"show.header.{column}") for column in header)
    return Section(heading, titles, tuple(rows(dossier, teller)))


def _facts(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for fact in dossier.facts:
        if fact.field in _FOR_MACHINES:
            continue
        yield (
            teller.words(f"field.{fact.field}"),
            _value(fact, dossier, teller),
            teller.citations.cite(fact.evidence),
        )
    for entry in dossier.ties:
        if entry.tie.id == dossier.thing.id:
            yield teller.words("field.status"), teller.words(f"status.{entry.status.value}"), ""


def _value(fact: Fact, dossier: Dossier, teller: Teller) -> str:
    if fact.field in _DATES:
        return date_in_words(fact.value, teller.words)
    scheme = _SCHEME_OF_FIELD.get(fact.field)
    if fact.field == "kind":
        scheme = _SCHEME_OF_NOUN.get(dossier.thing.type, "kind")
    if scheme is None:
        return fact.value
    return ", ".join(teller.label(scheme, part) for part in fact.value.split("; "))


def _parts(dossier: Dossier, _: Teller) -> Iterator[tuple[str, ...]]:
    yield from ((part.name,) for part in dossier.parts if part.name != dossier.thing.name)


def _members(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    """The parties of the tie that the dossier is about."""
    for entry in dossier.ties:
        if entry.tie.id != dossier.thing.id:
            continue
        for member in entry.members:
            period = span(member.since or entry.since, member.until or entry.until, teller.words)
            role = teller.label("role", member.role)
            yield member.party.name, role, period, teller.citations.cite(member.evidence)
        if entry.open_list:
            yield teller.words("show.and_others"), "", "", ""


def _ties(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for entry in dossier.ties:
        if entry.tie.id == dossier.thing.id:
            continue
        yield (
            tie_name(entry.tie.name, teller.label("kind", entry.tie.kind), teller.words),
            _who(entry, teller),
            span(entry.since, entry.until, teller.words),
            teller.words(f"status.{entry.status.value}"),
            teller.citations.cite(entry.evidence),
        )


def _who(entry: TieEntry, teller: Teller) -> str:
    told = ", ".join(_member(member, teller) for member in entry.members)
    return f"{told}, {teller.words('show.and_others')}" if entry.open_list else told


def _member(member: Member, teller: Teller) -> str:
    when = span(member.since, member.until, teller.words) if member.since or member.until else ""
    details = ", ".join(filter(None, (teller.label("role", member.role), when)))
    return f"{member.party.name} ({details})"


def _others(rows: Sequence[R], dossier: Dossier) -> list[R]:
    """A thing is not listed in its own dossier."""
    return [row for row in rows if row.id != dossier.thing.id]


def _events(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for event in _others(dossier.events, dossier):
        kind = teller.label("event", event.kind)
        date = date_in_words(event.date, teller.words) if event.date else "–"
        yield date, event.name, kind, teller.citations.cite(event.evidence)


def _policies(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for policy in _others(dossier.policies, dossier):
        yield (
            policy.name,
            _policy_kind(policy, teller),
            policy.party.name if policy.party else "–",
            teller.citations.cite(policy.evidence),
        )


def _policy_kind(policy: PolicyEntry, teller: Teller) -> str:
    """A rule that is only proposed is not a rule yet."""
    label = teller.label("policy", policy.kind)
    said = {proof.modality for proof in policy.evidence if proof.field in ("", "kind")}
    return f"{label} ({teller.words('modality.proposes')})" if said == {"proposes"} else label


def _people(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for post in _others(dossier.people, dossier):
        name = post.name or teller.words("show.no_name")
        yield post.function, name, post.party.name, teller.citations.cite(post.evidence)


def _conflicts(dossier: Dossier, teller: Teller) -> Iterator[tuple[str, ...]]:
    for conflict in dossier.conflicts:
        yield conflict.about.name, teller.words(f"field.{conflict.field}"), _claims(conflict, teller)


def _claims(conflict: Conflict, teller: Teller) -> str:
    said: dict[str, str] = {}
    for claim in conflict.claims:
        value = date_in_words(claim.value or "", teller.words) if conflict.field in _DATES else claim.value or "–"
        said[value] = f"{said.get(value, value)} {teller.citations.cite([claim])}"
    return "; ".join(said.values())


_HEADINGS = {("parts", "party"): "show.own_parts"}
_Rows = Callable[[Dossier, Teller], Iterator[tuple[str, ...]]]
_SECTIONS: dict[str, tuple[tuple[str, ...], _Rows]] = {
    "facts": ((), _facts),
    "parts": ((), _parts),
    "members": (("party", "role", "period", "source"), _members),
    "ties": (("tie", "members", "period", "status", "source"), _ties),
    "conflicts": (("about", "field", "claims"), _conflicts),
    "events": (("date", "event", "kind", "source"), _events),
    "policies": (("policy", "kind", "party", "source"), _policies),
    "people": (("function", "name", "party", "source"), _people),
}
