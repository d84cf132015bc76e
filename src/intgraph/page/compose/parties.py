"""Parties: one entry each with its ties, in groups of one sector."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from intgraph.locale.dates import period_in_words
from intgraph.model.names import clean
from intgraph.model.party import Party
from intgraph.model.tie import Role, Tie
from intgraph.network.projection import shared_period
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.compose.ties import roles_in_words
from intgraph.page.payload import Fact, Label, PartyEntry, PartyGroup, PartyTie
from intgraph.page.safe import web_address
from intgraph.vocab.concepts import scheme


def party_groups(book: Book) -> tuple[PartyGroup, ...]:
    """Return every party by sector: sectors in the order of their scheme, those without last, parties by name."""
    parties = book.register.party.values()
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for party in parties:
        parts[party.part_of].append(party.iri)
    sectors = dict.fromkeys([*scheme("sector"), *sorted(party.sector for party in parties if party.sector), ""])
    groups = ((sector, [party for party in parties if party.sector == sector]) for sector in sectors)
    return tuple(
        PartyGroup(
            book.concept("sector", sector),
            tuple(_party(book, iri, parts.get(iri, ())) for iri in book.by_name(party.iri for party in found)),
        )
        for sector, found in groups
        if found
    )


def _party(book: Book, iri: str, parts: Sequence[str]) -> PartyEntry:
    party = book.register.party[iri]
    return PartyEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        sector=book.concept("sector", party.sector),
        place=book.link(party.place),
        group=party.group,
        facts=_facts(book, party, parts),
        ties=tuple(_ties(book, iri)),
        ground=ground(book, iri, party.note),
    )


def _facts(book: Book, party: Party, parts: Sequence[str]) -> tuple[Fact, ...]:
    other_names = sorted({clean(alias) for alias in party.aliases} - {book.names[party.iri]})
    return (
        *book.fact("aliases", map(Label, other_names)),
        *book.fact("part_of", book.links([party.part_of])),
        *book.fact("parts", book.links(parts)),
        *book.fact("website", [Label(clean(party.website), target=web_address(party.website))]),
    )


def _ties(book: Book, iri: str) -> Iterator[PartyTie]:
    roles = sorted(book.roles_of_party.get(iri, ()), key=lambda role: role.tie)
    own = {tie: list(found) for tie, found in groupby(roles, key=lambda role: role.tie)}
    for tie in book.by_name(own):
        yield _party_tie(book, book.register.tie[tie], own[tie])


def _party_tie(book: Book, tie: Tie, own: list[Role]) -> PartyTie:
    others = {role.party for role in book.roles_of_tie[tie.iri]} - {own[0].party}
    return PartyTie(
        tie=book.link(tie.iri),
        kind=book.concept("kind", tie.kind),
        roles=roles_in_words(book, own),
        others=book.links(others),
        period=period_in_words(shared_period(tie, own), book.say),
        status=book.status(tie, own),
    )
