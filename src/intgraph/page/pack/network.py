"""Parties, ties and roles in columns, with their place in the drawing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intgraph.model.names import clean
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.model.tie import Role
from intgraph.network.layout import Layout
from intgraph.page.columns import NONE
from intgraph.page.details import PartyDetails, TieDetails
from intgraph.page.pack.shelf import Shelf, day_number, dutch, english
from intgraph.page.payload import Parties, Roles, Ties
from intgraph.store.attested import attested_until, last_signs


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where things are drawn, and the number of the community that each party is in; both by IRI."""

    layout: Layout
    community: Mapping[str, int]


def pack_parties(shelf: Shelf, drawn: Drawn) -> Parties:
    """Return all parties."""
    parties = _parties(shelf)
    sources = _sources_of(shelf.register)
    points = [drawn.layout.positions.get(party.iri, (0.0, 0.0)) for party in parties]
    return Parties(
        id=tuple(shelf.id(party.iri) for party in parties),
        nl=tuple(map(dutch, parties)),
        en=tuple(map(english, parties)),
        aliases=tuple(tuple(map(clean, party.aliases)) for party in parties),
        sector=tuple(shelf.concept("sector", party.sector) for party in parties),
        place=tuple(shelf.at(party.place) for party in parties),
        whole=tuple(shelf.at(party.part_of) for party in parties),
        group=tuple(int(party.group) for party in parties),
        community=tuple(drawn.community.get(party.iri, NONE) for party in parties),
        x=tuple(x for x, _ in points),
        y=tuple(y for _, y in points),
        sources=tuple(shelf.all_at(sources.get(party.iri, ())) for party in parties),
    )


def pack_party_details(shelf: Shelf) -> PartyDetails:
    """Return what else is known of all parties."""
    parties = _parties(shelf)
    return PartyDetails(
        website=tuple(clean(party.website) for party in parties),
        same_as=tuple(tuple(map(clean, party.same_as)) for party in parties),
        note=tuple(clean(party.note) for party in parties),
    )


def pack_ties(shelf: Shelf, drawn: Drawn) -> Ties:
    """Return all ties."""
    register = shelf.register
    ties = [register.tie[iri] for iri in shelf.order["tie"]]
    sources, attested, signs = _sources_of(register), attested_until(register), last_signs(register)
    points = [drawn.layout.positions.get(tie.iri, (None, None)) for tie in ties]
    return Ties(
        id=tuple(shelf.id(tie.iri) for tie in ties),
        nl=tuple(map(dutch, ties)),
        en=tuple(map(english, ties)),
        kind=tuple(shelf.concept("kind", tie.kind) for tie in ties),
        since=tuple(shelf.moment(tie.period.since) for tie in ties),
        until=tuple(shelf.moment(tie.period.until) for tie in ties),
        attested=tuple(day_number(attested.get(tie.iri)) for tie in ties),
        last_sign=tuple(day_number(signs.get(tie.iri)) for tie in ties),
        places=tuple(shelf.all_at(tie.places) for tie in ties),
        themes=tuple(shelf.all_concepts("theme", tie.themes) for tie in ties),
        sdgs=tuple(shelf.all_concepts("sdg", tie.sdgs) for tie in ties),
        pillar=tuple(shelf.concept("pillar", tie.pillar) for tie in ties),
        x=tuple(x for x, _ in points),
        y=tuple(y for _, y in points),
        sources=tuple(shelf.all_at(sources.get(tie.iri, ())) for tie in ties),
    )


def pack_tie_details(shelf: Shelf) -> TieDetails:
    """Return what else is known of all ties."""
    ties = [shelf.register.tie[iri] for iri in shelf.order["tie"]]
    return TieDetails(
        word=tuple(clean(tie.word) for tie in ties),
        purposes=tuple(tuple(map(clean, tie.purposes)) for tie in ties),
        portfolio=tuple(clean(tie.portfolio) for tie in ties),
        open_list=tuple(int(tie.open_list) for tie in ties),
        amount=tuple("" if tie.amount is None else f"{clean(tie.currency)} {tie.amount}".strip() for tie in ties),
        note=tuple(clean(tie.note) for tie in ties),
    )


def roles_in_order(shelf: Shelf) -> Sequence[Role]:
    """Return the roles of known parties in known ties, by tie, party and role."""
    number = shelf.number
    known = [role for role in shelf.register.role.values() if role.tie in number and role.party in number]
    return sorted(known, key=lambda role: (number[role.tie], number[role.party], role.role, role.iri))


def pack_roles(shelf: Shelf, roles: Sequence[Role]) -> Roles:
    """Return roles in the order given."""
    return Roles(
        id=tuple(shelf.id(role.iri) for role in roles),
        tie=tuple(shelf.number[role.tie] for role in roles),
        party=tuple(shelf.number[role.party] for role in roles),
        role=tuple(shelf.concept("role", role.role) for role in roles),
        since=tuple(shelf.moment(role.period.since) for role in roles),
        until=tuple(shelf.moment(role.period.until) for role in roles),
    )


def _parties(shelf: Shelf) -> Sequence[Party]:
    return [shelf.register.party[iri] for iri in shelf.order["party"]]


def _sources_of(register: Register) -> Mapping[str, set[str]]:
    """The sources that speak of each thing; those of a role speak of its tie and its party."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in register.evidence.values():
        role = register.role.get(claim.subject)
        for subject in (role.tie, role.party) if role else (claim.subject,):
            found[subject].add(claim.source)
    return found
