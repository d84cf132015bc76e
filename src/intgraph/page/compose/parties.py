"""Parties: one entry each with its ties, in groups of one sector."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from intgraph.model.names import clean
from intgraph.model.party import Party
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.compose.groups import parties_by_sector
from intgraph.page.report import Fact, Label, PartyEntry, PartyGroup
from intgraph.page.safe import web_address


def party_groups(book: Book) -> tuple[PartyGroup, ...]:
    """Return every party by sector: sectors in the order of their scheme, those without last, parties by name."""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for party in book.register.party.values():
        parts[party.part_of].append(party.iri)
    return tuple(
        PartyGroup(
            book.concept("sector", sector), len(found), tuple(_party(book, iri, parts.get(iri, ())) for iri in found)
        )
        for sector, found in parties_by_sector(book)
    )


def _party(book: Book, iri: str, parts: Sequence[str]) -> PartyEntry:
    party = book.register.party[iri]
    return PartyEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        sector=book.concept("sector", party.sector),
        place=Label(book.names.get(party.place, "")),
        website=_website(book, party),
        group=party.group,
        facts=_facts(book, party, parts),
        ties=book.links({role.tie for role in book.roles_of_party.get(iri, ())}),
        ground=ground(book, iri, party.note),
    )


def _facts(book: Book, party: Party, parts: Sequence[str]) -> tuple[Fact, ...]:
    other_names = sorted({clean(alias) for alias in party.aliases} - {book.names[party.iri]})
    return (
        *book.fact("aliases", map(Label, other_names)),
        *book.fact("part_of", book.links([party.part_of])),
        *book.fact("parts", book.links(parts)),
    )


def _website(book: Book, party: Party) -> Label:
    """The word for it as a link; an address that cannot be one as it is."""
    target = web_address(party.website)
    return Label(book.say("field.website"), target=target) if target else Label(clean(party.website))
