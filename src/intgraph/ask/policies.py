"""Policies on record: promises, rules, visions and documents that bear on a place, party or tie, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from intgraph.ask.answer import Proof, Ref
from intgraph.ask.judge import Status, status_of
from intgraph.ask.living.happenings import Event, happenings_about
from intgraph.ask.proof import proofs_of
from intgraph.ask.refs import named
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Scope, Store, Target, listed

# How policies.sql numbers what names no tie, but holds for a party that takes part.
_GENERAL: Final = 7
_ADOPTING: Final = frozenset({"adopted", "decided"})
_PROPOSING: Final = frozenset({"proposed"})
_OF_WHOLE: Final = frozenset({"", "kind"})


class PolicyRow(NamedTuple):
    """One policy with whose it is and the document it stands in; dates are EDTF, ``pillars`` see ``listed``.

    ``nearness`` tells how it bears on what was asked (``policies.sql``): 7 is general policy.
    """

    iri: str
    name: str
    name_en: str
    kind: str
    party: str | None
    party_name: str | None
    party_name_en: str | None
    document: str | None
    document_name: str | None
    document_name_en: str | None
    pillars: str
    since: str | None
    until: str | None
    nearness: int


class Standing(Enum):
    """Whether a policy holds: adopted, only proposed, or neither is said."""

    ADOPTED = "adopted"
    PROPOSED = "proposed"
    NOT_STATED = "not-stated"


@dataclass(frozen=True, slots=True)
class PolicyOnRecord:
    """One policy: whose, in which document, since when until when, and how it stands.

    ``general`` tells that it names none of the ties asked about, but holds for a party in them.
    """

    id: str
    name: str
    kind: str
    party: Ref | None
    document: Ref | None
    pillars: tuple[str, ...]
    general: bool
    since: str | None
    until: str | None
    status: Status
    standing: Standing
    evidence: tuple[Proof, ...]


class _Known(NamedTuple):
    events: Mapping[str, Sequence[Event]]
    cited: Mapping[str, Sequence[Cited]]

    def standing(self, iri: str) -> Standing:
        """What happened to it goes before the manner in which it is told."""
        happened = {event.kind for event in self.events.get(iri, ())}
        manners = {claim.modality for claim in self.cited.get(iri, ()) if claim.field in _OF_WHOLE}
        if happened & _ADOPTING:
            return Standing.ADOPTED
        proposed = happened & _PROPOSING or manners == {"proposes"}
        return Standing.PROPOSED if proposed else Standing.NOT_STATED


def policies_on(store: Store, target: Target | None, kinds: Sequence[str], most: int) -> Sequence[PolicyRow]:
    """Return the policies of ``kinds`` (empty: any) that bear on ``target`` (``None``: all), promises first."""
    scope: Scope = [target.iri] if target and target.noun == "tie" else target
    together = sorted(kind for kind, label in store.labels("kind").items() if label.works_together)
    return store.select(PolicyRow, "policies", scope, kinds=list(kinds), kinds_together=together, most=most)


def policy_entries(store: Store, rows: Sequence[PolicyRow], when: Moment, language: str) -> list[PolicyOnRecord]:
    """Return policies in that order, with their standing; what stands in a document stands as the document does."""
    iris = {iri for row in rows for iri in (row.iri, row.document) if iri}
    known = _Known(happenings_about(store, iris), store.cited(iris))
    return [_entry(row, known, when, language) for row in rows]


def _entry(row: PolicyRow, known: _Known, when: Moment, language: str) -> PolicyOnRecord:
    cited = known.cited.get(row.iri, ())
    standing = known.standing(row.iri)
    if standing is Standing.NOT_STATED and row.document:
        standing = known.standing(row.document)
    return PolicyOnRecord(
        row.iri,
        named(row.name, row.name_en, language),
        row.kind,
        _ref(row.party, row.party_name, row.party_name_en, language),
        _ref(row.document, row.document_name, row.document_name_en, language),
        listed(row.pillars),
        row.nearness == _GENERAL,
        row.since,
        row.until,
        status_of(row.since, row.until, None, when, tuple(cited)),
        standing,
        proofs_of(cited),
    )


def _ref(iri: str | None, name: str | None, name_en: str | None, language: str) -> Ref | None:
    return Ref(iri, named(name or "", name_en, language)) if iri else None


def policy_section(heading: str, entries: Sequence[PolicyOnRecord], telling: Telling) -> Section:
    """Return policies as a table and as sentences."""
    columns = ("policy", "kind", "whose", "standing", "source")

    def cells(entry: PolicyOnRecord) -> tuple[str, ...]:
        kind, whose = telling.label("policy", entry.kind), entry.party.name if entry.party else "–"
        standing = telling.words(f"policies.standing.{entry.standing.value}")
        return _titled(entry, telling), kind, whose, standing, telling.cite(entry.evidence)

    return telling.section(heading, columns, entries, cells, lambda entry: _said(entry, telling))


def _titled(entry: PolicyOnRecord, telling: Telling) -> str:
    """The name, with its years where it has any."""
    period = telling.span(entry.since, entry.until) if entry.since or entry.until else ""
    return f"{entry.name} ({period})" if period else entry.name


def _said(entry: PolicyOnRecord, telling: Telling) -> str:
    standing = telling.words(f"policies.said.{entry.standing.value}")
    opening = telling.words("policies.sentence", name=entry.name, details=", ".join(_details(entry, telling)))
    manner = "" if entry.standing is Standing.PROPOSED else telling.manner(entry.evidence)
    told = "; ".join(filter(None, (f"{opening}: {standing}", *telling.disputes(entry.evidence), manner)))
    return f"{told}. {telling.cite(entry.evidence)}".rstrip()


def _details(entry: PolicyOnRecord, telling: Telling) -> Iterable[str]:
    kind = telling.label("policy", entry.kind)
    yield (
        telling.words("policies.of_party", kind=kind, party=entry.party.name)
        if entry.party
        else telling.words("policies.of_nobody", kind=kind)
    )
    if entry.document:
        yield telling.words("policies.in_document", document=entry.document.name)
    if entry.pillars:
        yield telling.words("policies.pillars", pillars=telling.labels("pillar", entry.pillars))
    if entry.since or entry.until:
        yield telling.span(entry.since, entry.until)
