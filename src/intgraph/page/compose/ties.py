"""Ties: one entry each, in groups of one kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from intgraph.locale.dates import period_in_words
from intgraph.model.names import fold
from intgraph.model.period import UNDATED
from intgraph.model.tie import Role, Tie
from intgraph.network.projection import shared_period
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.payload import Fact, Label, Part, TieEntry, TieGroup
from intgraph.vocab.concepts import scheme


def tie_groups(book: Book) -> tuple[TieGroup, ...]:
    """Return every tie by kind: the kinds in the order of their scheme, the ties of a kind by name."""
    ties = book.register.tie.values()
    kinds = dict.fromkeys([*scheme("kind"), *sorted(tie.kind for tie in ties)])
    groups = ((kind, [tie for tie in ties if tie.kind == kind]) for kind in kinds)
    return tuple(
        TieGroup(book.concept("kind", kind), tuple(_tie(book, iri) for iri in book.by_name(tie.iri for tie in found)))
        for kind, found in groups
        if found
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
        ground=ground(book, iri, tie.note, roles),
    )


def _parts(book: Book, tie: Tie, roles: Sequence[Role]) -> Iterator[Part]:
    parties = {role.party for role in roles}
    for iri in sorted(parties, key=lambda party: (fold(book.names[party]), party)):
        own = [role for role in roles if role.party == iri]
        period = shared_period(tie, own)
        yield Part(
            party=book.link(iri),
            sector=book.concept("sector", book.register.party[iri].sector),
            roles=roles_in_words(book, own),
            period="" if period == tie.period else period_in_words(period, book.say),
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
