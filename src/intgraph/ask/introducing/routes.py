"""Routes: ways through the network as an answer tells them, hop by hop, each with its tie, period and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from intgraph.ask.answer import PartyRef, Proof, TieRef
from intgraph.ask.judge import Status
from intgraph.ask.proof import Proofs, joined
from intgraph.ask.refs import party_ref, tie_of
from intgraph.ask.role_statuses import role_statuses
from intgraph.model.period import Moment, parse_moment
from intgraph.network.paths import Way
from intgraph.network.weights import distance
from intgraph.store.protocol import Participation, Store

_SUREST_FIRST = tuple(Status)


@dataclass(frozen=True, slots=True)
class Hop:
    """Two parties who share a tie; the period and status are those of the part that is the shorter, or less sure."""

    start: PartyRef
    end: PartyRef
    tie: TieRef
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A way from one party to another; ``via`` are those between, ``length`` says in a word how far it is."""

    start: PartyRef
    end: PartyRef
    via: tuple[PartyRef, ...]
    length: str
    hops: tuple[Hop, ...]


def routes(store: Store, ways: Sequence[Way], when: Moment, language: str) -> tuple[Route, ...]:
    """Return ways (party, tie, party, …, party) as routes, in the order given."""
    ties = sorted({tie for way in ways for tie in way.nodes[1::2]})
    rows = store.participations(ties) if ties else ()
    on_the_way = {node for way in ways for node in way.nodes[::2]}
    telling = _Telling.of(store, [row for row in rows if row.party in on_the_way], when, language)
    return tuple(map(telling.route, ways))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is known of the roles on the way: those of a party in a tie, their status and their proofs."""

    roles: Mapping[tuple[str, str], list[Participation]]
    statuses: Mapping[str, Status]
    proofs: Proofs
    language: str

    @classmethod
    def of(cls, store: Store, rows: Sequence[Participation], when: Moment, language: str) -> _Telling:
        roles: dict[tuple[str, str], list[Participation]] = {}
        for row in sorted(rows, key=lambda row: row.role_iri):
            roles.setdefault((row.tie, row.party), []).append(row)
        return cls(roles, role_statuses(store, rows, when), Proofs.of_rows(store, rows), language)

    def route(self, way: Way) -> Route:
        stops = way.nodes
        hops = tuple(self._hop(*stops[at : at + 3]) for at in range(0, len(stops) - 2, 2))
        via = tuple(hop.end for hop in hops[:-1])
        return Route(hops[0].start, hops[-1].end, via, distance(way.cost, len(hops)), hops)

    def _hop(self, start: str, tie: str, end: str) -> Hop:
        ours, theirs = self._surest(tie, start), self._surest(tie, end)
        status = max(self.statuses[ours.role_iri], self.statuses[theirs.role_iri], key=_SUREST_FIRST.index)
        return Hop(
            party_ref(ours, self.language),
            party_ref(theirs, self.language),
            tie_of(ours, self.language),
            _latest(row.since or row.tie_since for row in (ours, theirs)),
            _earliest(row.until or row.tie_until for row in (ours, theirs)),
            status,
            joined((*self.proofs.of(ours), *self.proofs.of(theirs))),
        )

    def _surest(self, tie: str, party: str) -> Participation:
        """The role of a party in a tie; of several the one that most surely runs."""
        return min(self.roles[tie, party], key=lambda row: _SUREST_FIRST.index(self.statuses[row.role_iri]))


def _latest(dates: Iterable[str | None]) -> str | None:
    return max(filter(None, dates), key=_first_day, default=None)


def _earliest(dates: Iterable[str | None]) -> str | None:
    return min(filter(None, dates), key=_last_day, default=None)


def _first_day(edtf: str) -> date:
    return parse_moment(edtf).earliest or date.min


def _last_day(edtf: str) -> date:
    return parse_moment(edtf).latest or date.max
