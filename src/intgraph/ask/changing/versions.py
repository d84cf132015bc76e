"""Versions: two states of an office beside each other, thing by thing and field by field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from intgraph.ask.answer import Proof, TargetRef
from intgraph.ask.changing.changed import Changed
from intgraph.ask.proof import joined, proof
from intgraph.locale import words
from intgraph.model.names import fold
from intgraph.model.period import Period
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence
from intgraph.model.tie import Role
from intgraph.store.protocol import Cited, Label

_NOUNS: Final = ("tie", "role", "party", "event", "policy", "person", "place", "source", "office")
_ORDER: Final = ("new", "closed", "altered", "resourced", "removed")
_TIMED: Final = ("tie", "role")


@dataclass(frozen=True)
class Version:
    """One state of an office: its things, and the evidence of each; ``roles`` are the labels of roles."""

    register: Register
    claims: Mapping[str, Sequence[Evidence]]
    roles: Mapping[str, Label]
    language: str

    @classmethod
    def of(cls, register: Register, roles: Mapping[str, Label], language: str) -> Version:
        """Return a register as a version."""
        claims: dict[str, list[Evidence]] = defaultdict(list)
        for claim in register.evidence.values():
            claims[claim.subject].append(claim)
        return cls(register, claims, roles, language)

    def name(self, iri: str) -> str:
        """Return the name of a thing; a role is called by its party, what it is, and its tie; else the IRI itself."""
        thing = next((things[iri] for _, things in self.register.nouns() if iri in things), None)
        if isinstance(thing, Role):
            label = self.roles[thing.role]._asdict()[self.language] if thing.role in self.roles else thing.role
            party, tie = self.name(thing.party), self.name(thing.tie)
            return words(self.language)("who.sentence", party=party, role=label, tie=tie)
        english = getattr(thing, "name_en", "") if self.language == "en" else ""
        return english or getattr(thing, "name", "") or getattr(thing, "function", "") or iri

    def cells(self, thing: Thing) -> dict[str, str]:
        """Return what is stated of a thing by field: references by name, lists in order, joined by ``; ``."""
        cells: dict[str, str] = {}
        for column in fields(thing):
            value = getattr(thing, column.name)
            if isinstance(value, Period):
                cells |= {"since": str(value.since or ""), "until": str(value.until or "")}
            elif column.name != "iri":
                cells[column.name] = self._text(value)
        return {field: text for field, text in cells.items() if text}

    def proofs(self, claims: Iterable[Evidence]) -> tuple[Proof, ...]:
        """Return claims as an answer shows them."""
        return joined(self._proof(claim) for claim in claims)

    def _proof(self, claim: Evidence) -> Proof:
        source = self.register.source[claim.source]
        where = (claim.locator, claim.phrase, claim.modality, source.iri, source.name, source.file)
        return proof(Cited(claim.field, claim.value, *where, source.date.edtf if source.date else None))

    def _text(self, value: object) -> str:
        if isinstance(value, tuple):
            return "; ".join(sorted(map(self._text, value)))
        if isinstance(value, bool):
            return words(self.language)("certainty.yes") if value else ""
        if value is None:
            return ""
        return self.name(value) if isinstance(value, str) and "://" in value else str(value)


def differences(before: Version, after: Version, about: Collection[str] | None = None) -> Iterator[Changed]:
    """Yield what differs: ties first, then by kind of change and name. ``about`` are the only IRIs that count.

    The roles of a tie that is new or gone are not told apart from it.
    """
    for noun in _NOUNS:
        found = (row for row in _of_noun(noun, before, after) if about is None or row.about.id in about)
        yield from sorted(
            found, key=lambda row: (_ORDER.index(row.change), fold(row.about.name), row.about.id, row.field)
        )


def _of_noun(noun: str, before: Version, after: Version) -> Iterator[Changed]:
    old, new = getattr(before.register, noun), getattr(after.register, noun)
    for iri, thing in new.items():
        if iri in old:
            yield from _altered(noun, old[iri], thing, before, after)
        elif noun != "role" or thing.tie in before.register.tie:
            yield _whole("new", noun, iri, after)
    for iri, thing in old.items():
        if iri not in new and (noun != "role" or thing.tie in after.register.tie):
            yield _whole("removed", noun, iri, before)


def _whole(change: str, noun: str, iri: str, version: Version) -> Changed:
    about = TargetRef(iri, version.name(iri), noun)
    return Changed(change, about, "", None, None, None, None, version.proofs(version.claims.get(iri, ())))


def _altered(noun: str, old: Thing, new: Thing, before: Version, after: Version) -> Iterator[Changed]:
    about = TargetRef(new.iri, after.name(new.iri), noun)
    was, now = before.cells(old), after.cells(new)
    said = _by_field(before.claims.get(new.iri, ())), _by_field(after.claims.get(new.iri, ()))
    for field in dict.fromkeys((*now, *was, *sorted({*said[0], *said[1]}))):
        earlier, later = was.get(field), now.get(field)
        claims = said[1].get(field, {})
        if earlier != later:
            change = "closed" if field == "until" and noun in _TIMED and earlier is None else "altered"
            proofs = after.proofs(claims.values())
            yield Changed(change, about, field, earlier, later, None, None, proofs)
        elif said[0].get(field, {}).keys() != claims.keys():
            yield _resourced(about, field, later, said[0].get(field, {}), claims, after)


def _resourced(
    about: TargetRef,
    field: str,
    value: str | None,
    old: Mapping[tuple[str, ...], Evidence],
    new: Mapping[tuple[str, ...], Evidence],
    after: Version,
) -> Changed:
    """The same value on other evidence; shown is the evidence that was added."""
    added = [claim for key, claim in new.items() if key not in old]
    return Changed("resourced", about, field, value, value, None, None, after.proofs(added))


def _by_field(claims: Iterable[Evidence]) -> dict[str, dict[tuple[str, ...], Evidence]]:
    """Claims by field and by what they say, whatever their IRI."""
    found: dict[str, dict[tuple[str, ...], Evidence]] = defaultdict(dict)
    for claim in claims:
        said = (claim.value, claim.source, claim.locator, claim.phrase, claim.modality)
        found[claim.field][said] = claim
    return dict(found)
