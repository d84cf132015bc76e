"""The site: a register as one audience may see it, with everything that its pages look up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from intgraph.model.office import DEFAULT_BASE
from intgraph.model.register import Register
from intgraph.model.source import Evidence
from intgraph.model.visibility import Visibility
from intgraph.page.compose.book import Book, open_book
from intgraph.page.report import Label
from intgraph.page.safe import web_address
from intgraph.web.addresses import Addresses, addresses

if TYPE_CHECKING:
    from intgraph.export.linked.matches import Match

T = TypeVar("T")
Index = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class SiteBook(Book):
    """A book whose links lead to pages instead of to sections of one page."""

    address: Callable[[str], str]

    def link(self, iri: str) -> Label:
        """Return the name of a thing with the link to its page; an empty label for an unknown thing."""
        return Label(self.names[iri], target=self.address(iri)) if iri in self.anchors else Label("")


@dataclass(frozen=True, eq=False)
class Site:
    """A register that holds only what ``audience`` may see, judged on the day ``on``.

    ``base`` is the address at which the site stands, without a slash at its end.
    """

    register: Register
    audience: Visibility
    on: date
    base: str

    @property
    def is_public(self) -> bool:
        """Whether everybody may see all of it."""
        return self.audience is Visibility.PUBLIC

    @cached_property
    def addresses(self) -> Addresses:
        """Where each thing is shown."""
        return addresses(self.register)

    def book(self, language: str, address: Callable[[str], str]) -> SiteBook:
        """Return the register as a book in ``language`` whose links are made by ``address``."""
        book = self._book(language)
        return SiteBook(**{field.name: getattr(book, field.name) for field in fields(book)}, address=address)

    @cached_property
    def _book(self) -> Callable[[str], Book]:
        return lru_cache(2)(lambda language: open_book(self.register, language, self.on))

    @cached_property
    def noun_of(self) -> Mapping[str, str]:
        """The noun of each thing."""
        return {iri: noun for noun, things in self.register.nouns() for iri in things}

    @cached_property
    def roles_of_tie(self) -> Index:
        """The roles in each tie."""
        return _index((role.tie, role.iri) for role in self.register.role.values())

    @cached_property
    def ties_of_party(self) -> Index:
        """The ties in which each party has a role."""
        return _index((role.party, role.tie) for role in self.register.role.values())

    @cached_property
    def evidence_of(self) -> Mapping[str, Sequence[Evidence]]:
        """The evidence about each thing."""
        return _groups(self.register.evidence.values(), lambda claim: claim.subject)

    @cached_property
    def evidence_from(self) -> Mapping[str, Sequence[Evidence]]:
        """The evidence from each source."""
        return _groups(self.register.evidence.values(), lambda claim: claim.source)

    @cached_property
    def matches_of(self) -> Mapping[str, Sequence[Match]]:
        """The same place elsewhere, of each place."""
        from intgraph.export.linked.matches import matches

        return _groups(matches(self.register), lambda match: match.place)

    @cached_property
    def events_of(self) -> Index:
        """The events about each thing, or by it."""
        return _index((iri, event.iri) for event in self.register.event.values() for iri in (*event.about, *event.by))

    @cached_property
    def policies_of(self) -> Index:
        """The policies of each party, and about each thing."""
        policies = self.register.policy.values()
        return _index((iri, policy.iri) for policy in policies for iri in (policy.party, *policy.about))

    @cached_property
    def policies_in(self) -> Index:
        """The policies that stand in each policy."""
        return _index((policy.part_of, policy.iri) for policy in self.register.policy.values())

    @cached_property
    def people_of(self) -> Index:
        """The posts at each party."""
        return _index((person.party, person.iri) for person in self.register.person.values())

    @cached_property
    def parts_of(self) -> Index:
        """The parties that are part of each party."""
        return _index((party.part_of, party.iri) for party in self.register.party.values())

    @cached_property
    def parties_in(self) -> Index:
        """The parties in each place itself."""
        return _index((party.place, party.iri) for party in self.register.party.values())

    @cached_property
    def places_in(self) -> Index:
        """The places that lie in each place, not further down."""
        return _index((outer, place.iri) for place in self.register.place.values() for outer in place.within)

    @cached_property
    def ties_at(self) -> Index:
        """The ties whose place of work is each place itself."""
        return _index((place, tie.iri) for tie in self.register.tie.values() for place in tie.places)


def open_site(register: Register, audience: str, on: date, base: str = "") -> Site:
    """Return the site of a register that was withheld for ``audience``; without a ``base`` that of its offices."""
    return Site(register, Visibility[audience.upper()], on, (web_address(base) or _base_of(register)).rstrip("/"))


def below(start: str, inside: Index) -> list[str]:
    """Return ``start`` with everything in it, however deep; a circle is gone round once."""
    found = {start: None}
    ahead = [start]
    while ahead:
        new = [iri for iri in inside.get(ahead.pop(), ()) if iri not in found]
        found.update(dict.fromkeys(new))
        ahead += new
    return list(found)


def _base_of(register: Register) -> str:
    bases = sorted({card.base for card in register.office.values()})
    return next(filter(None, map(web_address, bases)), DEFAULT_BASE)


def _index(pairs: Iterable[tuple[str, str]]) -> Index:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        if key:
            found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def _groups(things: Iterable[T], key: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return dict(found)
