"""The parts of the crisis sheet: who is involved, money, offices, what sources dispute and what they leave open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from intgraph.ask.answer import Ref, TieRef
from intgraph.ask.claiming.conflicts import in_order
from intgraph.ask.claiming.ledger import Ledger
from intgraph.ask.crisis.page import Money, OfficeSharing, PartyInvolved, Taking, TieAtStake, Unknown
from intgraph.ask.dossier import Conflict
from intgraph.ask.judge import Status
from intgraph.ask.living.life import lives_of
from intgraph.ask.proof import Proofs, joined, proof, proofs_of
from intgraph.ask.refs import named, party_ref, tie_of
from intgraph.ask.role_statuses import role_statuses
from intgraph.ask.tie_entries import tie_entries
from intgraph.model.period import Moment
from intgraph.store.protocol import Participation, Store, Target, TieRow

_MONEYED_KIND: Final = "subsidy"
# A page cannot hold more parts of one party than this, on average.
_PARTS_EACH: Final = 25
_MONEYED_ROLES: Final = frozenset({"funder", "recipient"})


class Asked(NamedTuple):
    """What every part of the sheet needs; ``limit`` is the most rows of each list."""

    store: Store
    target: Target
    when: Moment
    limit: int
    language: str


class _Shared(NamedTuple):
    """An office with a tie in scope that its own party takes part in."""

    office: str
    name: str
    name_en: str
    tie: str


class _Iri(NamedTuple):
    iri: str


class _Count(NamedTuple):
    count_of: int


def at_stake(rows: Sequence[TieRow], asked: Asked) -> tuple[TieAtStake, ...]:
    """Return ties with their parties and with what was last heard of them."""
    lives = lives_of(asked.store, rows, asked.when, asked.language)
    signs = {life.tie.id: life.last_sign for life in lives}
    entries = tie_entries(asked.store, rows, asked.when, asked.language)
    return tuple(TieAtStake.of(entry, signs[entry.tie.id]) for entry in entries)


def outsiders(asked: Asked, kinds: Sequence[str]) -> tuple[list[str], int]:
    """Return the parties outside the target (IRI), those in running ties of ``kinds`` first, and how many there are."""
    first = asked.when.earliest.isoformat() if asked.when.earliest else ""
    store, target = asked.store, asked.target
    found = store.select(_Iri, "outsiders", target, kinds=list(kinds), first=first, most=asked.limit)
    (counted,) = store.select(_Count, "outsiders_counted", target)
    return [row.iri for row in found], counted.count_of


def parties_involved(parties: Sequence[str], asked: Asked) -> tuple[PartyInvolved, ...]:
    """Return parties (IRI) in this order, with every part they take in the ties of the target, the oldest tie first."""
    most = _PARTS_EACH * len(parties)
    rows = asked.store.select(Participation, "roles_of_parties", asked.target, parties=list(parties), most=most)
    groups = {row.iri for row in asked.store.select(_Iri, "groups", None, things=list(parties))}
    statuses = role_statuses(asked.store, rows, asked.when)
    proofs = Proofs.of_rows(asked.store, rows)
    of_party: dict[str, list[Participation]] = {party: [] for party in parties}
    for row in rows:
        of_party[row.party].append(row)
    return tuple(
        PartyInvolved(
            party_ref(parts[0], asked.language),
            party in groups,
            tuple(Taking(part.role, tie_of(part, asked.language), statuses[part.role_iri]) for part in parts),
            joined(claim for part in parts for claim in proofs.of(part)),
        )
        for party, parts in of_party.items()
        if parts
    )


def money(ties: Iterable[TieAtStake], rows: Mapping[str, TieRow]) -> Iterator[Money]:
    """Yield the ties with money in them: subsidies, those with an amount, and those with a funder or recipient."""
    for tie in ties:
        row = rows[tie.tie.id]
        roles = {member.role for member in tie.members}
        if row.amount or tie.tie.kind == _MONEYED_KIND or roles & _MONEYED_ROLES:
            yield Money(tie.tie, row.amount, row.currency, tie.since, tie.until, tie.status, tie.evidence)


def offices_sharing(ties: Mapping[str, TieRef], asked: Asked) -> tuple[OfficeSharing, ...]:
    """Return the offices whose own party takes part in any of ``ties`` (by IRI), by name, with these ties."""
    shared: dict[Ref, list[TieRef]] = defaultdict(list)
    for row in asked.store.select(_Shared, "offices", list(ties)):
        shared[Ref(row.office, named(row.name, row.name_en, asked.language))].append(ties[row.tie])
    return tuple(OfficeSharing(office, tuple(found)) for office, found in shared.items())


def conflicts_in(entries: Sequence[TieAtStake], asked: Asked) -> Iterator[Conflict]:
    """Yield what sources dispute of ties and of the roles in them; a claim without a value has that of the tables."""
    shown = [entry.tie.id for entry in entries]
    roles = (row.role_iri for row in asked.store.participations(shown)) if shown else ()
    ledger = Ledger.of(asked.store, [*shown, *roles], asked.language)
    for iri, field in ledger.disputed():
        stated = ledger.cells.get(iri, {}).get(field)
        claims = (proof(claim) for claim in ledger.claims_of(iri, field) if claim.modality != "proposes")
        told = (replace(claim, value=claim.value or (stated.value if stated else None)) for claim in claims)
        yield Conflict(Ref(iri, ledger.things[iri].name), field, in_order(told))


def left_open(ties: Iterable[TieAtStake], parties: Iterable[PartyInvolved], asked: Asked) -> Iterator[Unknown]:
    """Yield what no source states of the ties and parties, and which places lie where by our reading alone."""
    for tie in ties:
        about = Ref(tie.tie.id, tie.tie.name)
        if not tie.since:
            yield Unknown(about, "since", "not-stated")
        if not tie.until and tie.status is not Status.CERTAIN:
            yield Unknown(about, "until", "not-stated")
    for party in parties:
        if not party.party.sector:
            yield Unknown(Ref(party.party.id, party.party.name), "sector", "not-stated")
    yield from _places_read(asked)


def _places_read(asked: Asked) -> Iterator[Unknown]:
    rows = asked.store.select(_Iri, "places_touched", asked.target, most=asked.limit)
    ledger = Ledger.of(asked.store, (row.iri for row in rows if row.iri != asked.target.iri), asked.language)
    for iri, place in ledger.things.items():
        within = ledger.claims_of(iri, "within")
        manners = {claim.modality for claim in within}
        if manners and "states" not in manners:
            manner = "implies" if "implies" in manners else "our-reading"
            value = ledger.cells[iri]["within"].value
            yield Unknown(Ref(iri, place.name), "within", manner, value, proofs_of(within))
