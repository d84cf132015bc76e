"""Ties: one entry each, in groups of one kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from intgraph.locale.dates import period_in_words
from intgraph.model.period import UNDATED
from intgraph.model.tie import Role, Tie
from intgraph.network.projection import shared_period
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground, sources_of, subjects_of
from intgraph.page.compose.groups import ties_by_kind
from intgraph.page.report import Concept, Fact, Label, Part, TieEntry, TieGroup

_NO_CONCEPT: Final = Concept("", "")


def tie_groups(book: Book) -> tuple[TieGroup, ...]:
    """Return every tie by kind: the kinds in the order of their scheme, the ties of a kind by name."""
    return tuple(
        TieGroup(book.concept("kind", kind), len(found), tuple(_tie(book, iri) for iri in found))
        for kind, found in ties_by_kind(book)
    )


def _tie(book: Book, iri: str) -> TieEntry:
    tie = book.register.tie[iri]
    roles = book.roles_of_tie.get(iri, ())
    return TieEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        kind=book.concept("kind", tie.kind),
        word=book.own(tie.word),
        period=period_in_words(tie.period, book.say),
        status=book.status(tie),
        parts=tuple(_parts(book, tie, roles)),
        open_list=tie.open_list,
        facts=_facts(book, tie),
        sources=sources_of(book, subjects_of(iri, roles)),
        ground=ground(book, iri, tie.note, roles),
    )


def _parts(book: Book, tie: Tie, roles: Sequence[Role]) -> Iterator[Part]:
    by_party: defaultdict[str, list[Role]] = defaultdict(list)
    for role in roles:
        by_party[role.party].append(role)
    whole = book.status(tie)
    for iri in book.by_name(by_party):
        own = by_party[iri]
        period, status = shared_period(tie, own), book.status(tie, own)
        yield Part(
            party=book.link(iri),
            roles=roles_in_words(book, own),
            period="" if period == tie.period else period_in_words(period, book.say),
            status=_NO_CONCEPT if status == whole else status,
            notes=tuple(book.own(role.note) for role in own if role.note),
        )


def roles_in_words(book: Book, roles: Sequence[Role]) -> tuple[str, ...]:
    """Return the labels of roles; where their periods differ, each with its own."""
    differing = len({role.period for role in roles}) > 1
    told = (
        (book.concept("role", role.role).label, period_in_words(role.period if differing else UNDATED, book.say))
        for role in roles
    )
    return tuple(sorted({f"{label} ({period})" if period else label for label, period in told}))


def _facts(book: Book, tie: Tie) -> tuple[Fact, ...]:
    def labels(scheme_name: str, notations: Sequence[str]) -> list[Label]:
        return [Label(book.concept(scheme_name, notation).label) for notation in notations]

    return (
        *book.fact("places", book.links(tie.places)),
        *book.fact("purposes", (book.own(purpose) for purpose in tie.purposes)),
        *book.fact("themes", labels("theme", tie.themes)),
        *book.fact("sdgs", labels("sdg", tie.sdgs)),
        *book.fact("pillar", labels("pillar", [tie.pillar] if tie.pillar else [])),
        *book.fact("portfolio", [book.own(tie.portfolio)]),
        *book.fact("amount", [Label(_amount(tie.amount, tie.currency))]),
    )


def _amount(amount: Decimal | None, currency: str) -> str:
    return "" if amount is None else f"{currency} {amount:,.2f}".replace(",", "\u202f").strip()
