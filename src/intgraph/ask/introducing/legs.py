"""Legs: the way from parties to ties and from ties to parties, as a search for introductions walks it.

A party is next to the ties it takes part in and a tie to its parties; nothing is fetched but what is walked on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import inf
from typing import Final, NamedTuple, TypeAlias

from intgraph.ask.judge import Status, status_of
from intgraph.ask.role_statuses import role_statuses
from intgraph.model.period import Moment
from intgraph.network.paths import Step
from intgraph.network.weights import introduces, leg, through_party, through_tie
from intgraph.store.protocol import Store

_DAYS_A_YEAR: Final = 365.25
_Told: TypeAlias = tuple[str, str | None, str | None, str | None, str | None]


class Leg(NamedTuple):
    """One role, gone from the party to the tie or back: from ``near`` to ``far``, both IRIs.

    ``busy`` is the number of roles that ``far`` has; ``group``, ``sector`` and ``place_type`` are those of ``far``
    where it is a party. Dates are as in ``Participation``, ``last_sign`` as in ``TieRow``.
    """

    near: str
    far: str
    kind: str
    tie_since: str | None
    tie_until: str | None
    attested: str | None
    last_sign: str | None
    tie_contested: int | None
    role_iri: str
    since: str | None
    until: str | None
    contested: int | None
    busy: int
    group: int
    sector: str
    place_type: str | None


@dataclass(frozen=True)
class Legs:
    """The neighbours of parties and ties on a day; ``kinds`` are those that count as working together.

    ``ties`` are the ties that were come to; every other node is a party.
    """

    store: Store
    when: Moment
    kinds: Sequence[str]
    ties: set[str] = field(default_factory=set)
    costs: dict[_Told, float] = field(default_factory=dict)

    @classmethod
    def on(cls, store: Store, when: Moment) -> Legs:
        """Return the legs of a day; titles, campaigns and networks carry nobody."""
        labels = store.labels("kind")
        return cls(store, when, sorted(kind for kind, label in labels.items() if label.works_together))

    def steps(self, nodes: Sequence[str]) -> Mapping[str, list[Step]]:
        """Return the steps from each of ``nodes`` (IRIs)."""
        found: dict[str, list[Step]] = {node: [] for node in nodes}
        from_ties = [node for node in nodes if node in self.ties]
        for row, cost in self._costs("legs_of_ties", from_ties):
            found[row.near].append(Step(row.far, cost, _through(row), row.busy))
        for row, cost in self._costs("legs_of_parties", [node for node in nodes if node not in self.ties]):
            self.ties.add(row.far)
            found[row.near].append(Step(row.far, cost, through_tie(row.busy), row.busy))
        return found

    def _costs(self, query: str, asked: Sequence[str]) -> Iterator[tuple[Leg, float]]:
        """The legs that can be gone, with what each costs."""
        rows = self.store.select(Leg, query, asked=asked, kinds=self.kinds) if asked else ()
        disputed = self._disputed(row.near if query == "legs_of_ties" else row.far for row in rows if _disputed(row))
        for row in rows:
            cost = self._cost(row, disputed[row.role_iri]) if row.role_iri in disputed else self._undisputed(row)
            if cost < inf:
                yield row, cost

    def _cost(self, row: Leg, status: Status) -> float:
        return leg(row.kind, status.value, _silent(row.last_sign, self.when))

    def _undisputed(self, row: Leg) -> float:
        """The cost of a leg, reckoned once for all of which the same is told."""
        since, until = row.since or row.tie_since, row.until or row.tie_until
        told = (row.kind, since, until, row.attested, row.last_sign)
        if told not in self.costs:
            self.costs[told] = self._cost(row, status_of(since, until, row.attested, self.when))
        return self.costs[told]

    def _disputed(self, ties: Iterator[str]) -> Mapping[str, Status]:
        """The status of every role of ties whose dates are disputed."""
        asked = sorted(set(ties))
        return role_statuses(self.store, self.store.participations(asked), self.when) if asked else {}


def _disputed(row: Leg) -> bool:
    return bool(row.tie_contested or row.contested)


def _through(row: Leg) -> float:
    """What it costs to go through the party at the far end."""
    return through_party(row.busy) if introduces(bool(row.group), row.sector, row.place_type) else inf


def _silent(last_sign: str | None, when: Moment) -> float | None:
    """How many years nothing was heard; ``None`` where nothing ever was, or where the day has no end."""
    if last_sign is None or when.latest is None:
        return None
    return (when.latest - date.fromisoformat(last_sign)).days / _DAYS_A_YEAR
