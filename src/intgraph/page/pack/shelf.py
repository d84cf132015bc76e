"""The shelf: every thing of a register with its number, and what packing looks up for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from intgraph.locale import LANGUAGES, words
from intgraph.locale.dates import date_in_words
from intgraph.model.iri import local_id
from intgraph.model.names import clean, fold
from intgraph.model.period import Moment
from intgraph.model.register import Register
from intgraph.page.columns import NONE
from intgraph.page.payload import Moments, Scheme
from intgraph.vocab.concepts import scheme

_EPOCH: Final = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class Shelf:
    """A register in a fixed order: ``order`` has the IRIs of each noun, ``number`` the place of each in its noun.

    ``moments`` and ``concepts`` grow while things are packed; they are packed last.
    """

    register: Register
    base: str
    order: Mapping[str, Sequence[str]]
    number: Mapping[str, int]
    moments: dict[Moment, int] = field(default_factory=dict)
    concepts: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, register: Register) -> Shelf:
        """Return the shelf of a register: things by Dutch name, those without one by id."""
        order = {noun: sorted(things, key=lambda iri: _rank(things[iri])) for noun, things in register.nouns()}
        number = {iri: at for noun in order for at, iri in enumerate(order[noun])}
        return cls(register, _base(register), order, number)

    def id(self, iri: str) -> str:
        """Return an IRI without the base that most have in common."""
        return clean(iri.removeprefix(self.base) if ":" not in iri.removeprefix(self.base) else iri)

    def ids(self, iris: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of things that are known, by name."""
        known = [iri for iri in iris if iri in self.number]
        return tuple(map(self.id, sorted(known, key=lambda iri: (self.number[iri], iri))))

    def at(self, iri: str) -> int:
        """Return the number of a thing, ``NONE`` for one that is not there."""
        return self.number.get(iri, NONE)

    def all_at(self, iris: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the things that are there, in order."""
        return tuple(sorted({self.number[iri] for iri in iris if iri in self.number}))

    def moment(self, moment: Moment | None) -> int:
        """Return the number of a date, ``NONE`` where none is stated."""
        if moment is None:
            return NONE
        return self.moments.setdefault(moment, len(self.moments))

    def concept(self, scheme_name: str, notation: str) -> int:
        """Return the number of a concept among those in use, ``NONE`` where none is stated."""
        if not notation:
            return NONE
        known = self.concepts.setdefault(scheme_name, list(scheme(scheme_name)))
        if notation not in known:
            known.append(notation)
        return known.index(notation)

    def all_concepts(self, scheme_name: str, notations: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of concepts, in the order given."""
        return tuple(self.concept(scheme_name, notation) for notation in notations)

    def packed_moments(self) -> Moments:
        """Return every date that was numbered."""
        found = list(self.moments)
        told = {language: words(language) for language in LANGUAGES}
        return Moments(
            edtf=tuple(moment.edtf for moment in found),
            earliest=tuple(day_number(moment.earliest) for moment in found),
            latest=tuple(day_number(moment.latest) for moment in found),
            nl=tuple(date_in_words(moment.edtf, told["nl"]) for moment in found),
            en=tuple(date_in_words(moment.edtf, told["en"]) for moment in found),
        )

    def packed_schemes(self) -> dict[str, Scheme]:
        """Return every scheme of which a concept was numbered."""
        return {name: _scheme(name, notations) for name, notations in sorted(self.concepts.items())}


def day_number(day: date | None) -> int | None:
    """Return a day counted from 1 January 1970."""
    return None if day is None else day.toordinal() - _EPOCH


def _rank(thing: object) -> tuple[str, str]:
    name = getattr(thing, "name", "") or getattr(thing, "function", "")
    return fold(clean(name)), str(getattr(thing, "iri", ""))


def _base(register: Register) -> str:
    bases = sorted({card.base for card in register.office.values()})
    return f"{bases[0]}/id/" if bases else ""


def dutch(thing: object) -> str:
    """Return the name of a thing in the language of the tables, its id where it has none."""
    own = getattr(thing, "name", "") or getattr(thing, "function", "")
    return clean(own) or clean(local_id(str(getattr(thing, "iri", ""))))


def english(thing: object) -> str:
    """Return the English name of a thing, the Dutch one where it has none."""
    return clean(getattr(thing, "name_en", "")) or dutch(thing)


def _scheme(name: str, notations: Sequence[str]) -> Scheme:
    known = scheme(name)
    labels = {
        language: tuple(known[at].label(language) if at in known else clean(at) for at in notations)
        for language in LANGUAGES
    }
    return Scheme(tuple(notations), labels["nl"], labels["en"])
