"""The book: a register with everything that composing looks up in it: names, links, concepts and statuses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from intgraph.ask.judge import claimed_periods, status
from intgraph.locale import Words, words
from intgraph.model.claims import conflicting_claims
from intgraph.model.iri import local_id
from intgraph.model.names import clean, fold
from intgraph.model.period import Moment, Period, day
from intgraph.model.register import Register
from intgraph.model.source import Evidence
from intgraph.model.tie import Role, Tie
from intgraph.network.projection import shared_period
from intgraph.page.anchors import anchors
from intgraph.page.report import Concept, Fact, Label
from intgraph.store.attested import attested_until
from intgraph.vocab.concepts import scheme

# The tables are written in Dutch; only names have an English form beside it.
_TABLES: Final = "nl"
T = TypeVar("T")


@dataclass(frozen=True)
class Book:
    """A register in one language, judged on one day."""

    register: Register
    say: Words
    when: Moment
    anchors: Mapping[str, str]
    names: Mapping[str, str]
    claims: Mapping[str, Sequence[Evidence]]
    conflicts: Mapping[tuple[str, str], tuple[Evidence, ...]]
    attested: Mapping[str, date]
    roles_of_tie: Mapping[str, Sequence[Role]]
    roles_of_party: Mapping[str, Sequence[Role]]

    def name(self, iri: str) -> Label:
        """Return the name of a thing, without a link."""
        return Label(self.names[iri])

    def link(self, iri: str) -> Label:
        """Return the name of a thing with the link to its section; an empty label for an unknown thing."""
        return Label(self.names[iri], target=f"#{self.anchors[iri]}") if iri in self.anchors else Label("")

    def links(self, iris: Iterable[str]) -> tuple[Label, ...]:
        """Return links to the things that are known here, by name."""
        known = {iri: self.names[iri] for iri in iris if iri in self.anchors}
        return tuple(self.link(iri) for iri in self.by_name(known))

    def by_name(self, iris: Iterable[str]) -> list[str]:
        """Return the things in the order of their names."""
        return sorted(iris, key=lambda iri: (fold(self.names[iri]), iri))

    def own(self, text: str) -> Label:
        """Return a text as the tables have it, marked with their language where the page has another."""
        return Label(clean(text), "" if self.say.language == _TABLES else _TABLES)

    def concept(self, scheme_name: str, notation: str) -> Concept:
        """Return a concept with its label; an unknown notation is its own label."""
        known = scheme(scheme_name).get(notation)
        return Concept(notation, known.label(self.say.language) if known else notation)

    def fact(self, field: str, values: Iterable[Label]) -> tuple[Fact, ...]:
        """Return the fact of a field, or none when nothing is stated."""
        stated = tuple(value for value in values if value.text)
        return (Fact(self.say(f"field.{field}"), stated),) if stated else ()

    def status(self, tie: Tie, roles: Sequence[Role] = ()) -> Concept:
        """Return whether a tie runs on the day of the page, or the part that ``roles`` have in it."""
        period = shared_period(tie, roles)
        subject = tie.iri if period == tie.period else roles[0].iri
        since, until = _edtf(period)
        periods = claimed_periods(since, until, self.claims.get(subject, ()))
        judged = status(periods, self.when, self.attested.get(tie.iri)).value
        return Concept(judged, self.say(f"status.{judged}"))


def open_book(register: Register, language: str, on: date) -> Book:
    """Return ``register`` as a book in ``language`` (``nl`` or ``en``), judged on the day ``on``."""
    known = [role for role in register.role.values() if role.tie in register.tie and role.party in register.party]
    return Book(
        register=register,
        say=words(language),
        when=day(on),
        anchors=anchors(register),
        names=_names(register, language),
        claims=_by(register.evidence.values(), lambda evidence: evidence.subject),
        conflicts=conflicting_claims(register),
        attested=attested_until(register),
        roles_of_tie=_by(known, lambda role: role.tie),
        roles_of_party=_by(known, lambda role: role.party),
    )


def _names(register: Register, language: str) -> Mapping[str, str]:
    """The name of each thing in ``language``; a post goes by its function, a thing without a name by its id."""
    names: dict[str, str] = {}
    for _, things in register.nouns():
        for iri, thing in things.items():
            own = getattr(thing, "name", "") or getattr(thing, "function", "")
            english = getattr(thing, "name_en", "") if language == "en" else ""
            names[iri] = clean(english or own) or clean(local_id(iri))
    return names


def _by(things: Iterable[T], key: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for thing in things:
        groups[key(thing)].append(thing)
    return dict(groups)


def _edtf(period: Period) -> tuple[str | None, str | None]:
    return (
        period.since.edtf if period.since else None,
        period.until.edtf if period.until else None,
    )
