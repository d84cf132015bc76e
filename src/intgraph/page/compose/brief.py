"""Ties and parties in brief: enough for one line each, or how many there are."""

from __future__ import annotations

from typing import Final

from intgraph.locale.dates import period_in_words
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import sources_of, subjects_of
from intgraph.page.compose.groups import parties_by_sector, ties_by_kind
from intgraph.page.report import Concept, Ground, Label, Part, PartyEntry, PartyGroup, TieEntry, TieGroup

_NO_LABEL: Final = Label("")
_NO_CONCEPT: Final = Concept("", "")
_NO_GROUND: Final = Ground(_NO_CONCEPT, _NO_LABEL, (), ())


def brief_tie_groups(book: Book) -> tuple[TieGroup, ...]:
    """Return every tie by kind with its name, parties, period, status and number of sources."""
    return tuple(
        TieGroup(book.concept("kind", kind), len(found), tuple(_tie(book, iri) for iri in found))
        for kind, found in ties_by_kind(book)
    )


def brief_party_groups(book: Book) -> tuple[PartyGroup, ...]:
    """Return every party by sector with its name, place and ties."""
    return tuple(
        PartyGroup(book.concept("sector", sector), len(found), tuple(_party(book, iri) for iri in found))
        for sector, found in parties_by_sector(book)
    )


def counted_tie_groups(book: Book) -> tuple[TieGroup, ...]:
    """Return how many ties there are of each kind."""
    return tuple(TieGroup(book.concept("kind", kind), len(found), ()) for kind, found in ties_by_kind(book))


def counted_party_groups(book: Book) -> tuple[PartyGroup, ...]:
    """Return how many parties there are of each sector."""
    return tuple(PartyGroup(book.concept("sector", name), len(found), ()) for name, found in parties_by_sector(book))


def _tie(book: Book, iri: str) -> TieEntry:
    tie, roles = book.register.tie[iri], book.roles_of_tie.get(iri, ())
    parties = book.links({role.party for role in roles})
    return TieEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        kind=book.concept("kind", tie.kind),
        word=_NO_LABEL,
        period=period_in_words(tie.period, book.say),
        status=book.status(tie),
        parts=tuple(Part(party, (), "", _NO_CONCEPT, ()) for party in parties),
        open_list=tie.open_list,
        facts=(),
        sources=sources_of(book, subjects_of(iri, roles)),
        ground=_NO_GROUND,
    )


def _party(book: Book, iri: str) -> PartyEntry:
    party = book.register.party[iri]
    return PartyEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        sector=book.concept("sector", party.sector),
        place=Label(book.names.get(party.place, "")),
        website=_NO_LABEL,
        group=party.group,
        facts=(),
        ties=book.links({role.tie for role in book.roles_of_party.get(iri, ())}),
        ground=_NO_GROUND,
    )
