"""Touched ties: which ties touch a target, whether they run on a day, and which of them an answer shows first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.filters import Filters
from intgraph.ask.judge import Status, tie_statuses
from intgraph.model.period import Moment
from intgraph.store.protocol import Scope, Store

_ORDER: Final = {status: place for place, status in enumerate(Status)}


class Touching(NamedTuple):
    """A tie that touches the target: what its status rests on, and how many roles in it parties outside have.

    ``own_dates`` tells that a role has dates of its own, so that the status of the tie says little of its parties.
    ``fitting`` are those roles that pass the filters on sector and role, ``None`` when nothing is filtered.
    """

    iri: str
    kind: str
    since: str | None
    until: str | None
    attested: str | None
    contested: int | None
    last_sign: str | None
    own_dates: int | None
    outside: int
    fitting: int | None

    @property
    def rows(self) -> int:
        """How many rows of an answer it gives."""
        return self.outside if self.fitting is None else self.fitting


@dataclass(frozen=True, slots=True)
class Touched:
    """The ties that touch a target and have a party outside it, and the status on the day of those asked for.

    ``any`` tells whether any tie touches the target at all.
    """

    any: bool
    ties: tuple[Touching, ...]
    statuses: Mapping[str, Status]
    counting: frozenset[str]
    kinds: frozenset[str]

    @classmethod
    def by(cls, store: Store, scope: Scope, filters: Filters, when: Moment) -> Touched:
        """Return the ties that touch ``scope``; those that pass ``filters`` are asked for.

        Without a filter on kind, kinds that do not count as working together are not asked for.
        """
        counting = frozenset(kind for kind, label in store.labels("kind").items() if label.works_together)
        asked = {"sectors": sorted(filters.sectors), "roles": sorted(filters.roles)}
        touching = store.select(Touching, "touched", scope, **asked)
        ties = tuple(tie for tie in touching if tie.outside)
        tagged, kinds = filters.ties(store, scope), filters.kinds or counting
        fitting = [tie for tie in ties if tie.kind in kinds and tie.rows and (tagged is None or tie.iri in tagged)]
        return cls(bool(touching), ties, tie_statuses(store, fitting, when), counting, kinds)

    def first(self, most: int, wanted: Collection[Status]) -> list[str]:
        """Return the ties of the ``wanted`` statuses that give the first ``most`` rows.

        The surest come first, of equal status those with the latest sign of life.
        """
        running = [tie for tie in self.ties if tie.iri in self.statuses and self._may_be(tie, wanted)]
        running.sort(key=lambda tie: tie.iri)
        running.sort(key=lambda tie: tie.last_sign or "", reverse=True)
        running.sort(key=lambda tie: _ORDER[self.statuses[tie.iri]])
        return list(_until(running, most))

    def _may_be(self, tie: Touching, wanted: Collection[Status]) -> bool:
        return bool(tie.own_dates) or self.statuses[tie.iri] in wanted

    def count(self, status: Status, shown: Collection[str]) -> int:
        """Return how many ties asked for have a status, those in ``shown`` aside."""
        return sum(1 for iri, found in self.statuses.items() if found is status and iri not in shown)

    def filtered(self) -> int:
        """Return how many ties of the kinds that count as working together the filters left out."""
        return sum(1 for tie in self.ties if tie.kind in self.counting and tie.iri not in self.statuses)

    def apart(self) -> dict[str, str]:
        """Return the kinds, by tie, that show only when asked for."""
        return {tie.iri: tie.kind for tie in self.ties if tie.kind not in self.counting | self.kinds}


def _until(ties: list[Touching], most: int) -> Iterator[str]:
    rows = 0
    for tie in ties:
        if rows > most:
            return
        yield tie.iri
        rows += tie.rows
