"""Introducing: what the parties of one city have in common, and who of them know each other already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.filters import ties_in
from intgraph.ask.judge import Status
from intgraph.ask.placing.placed import lying
from intgraph.ask.role_statuses import role_statuses
from intgraph.model.period import Moment
from intgraph.network.introductions import Pair, Shared, pairs
from intgraph.network.weights import introduces
from intgraph.store.protocol import Participation, Store, Target, TieRow, listed

# Too large to be something that two parties have in common.
_TOO_WIDE: Final = frozenset({"continent", "bloc", "world"})
_SUREST_FIRST: Final = tuple(Status)


class Acquaintance(NamedTuple):
    """A party with a role in a tie of the city; ``whole`` and ``place`` are IRIs or ``None``."""

    iri: str
    group: int
    sector: str
    whole: str | None
    place: str | None
    place_name: str | None
    place_name_en: str | None
    place_type: str | None
    inside: int

    @property
    def can_be_met(self) -> bool:
        """Tell whether it is a party that one can introduce to another; a group without a name is not."""
        return bool(self.inside and self.sector and not self.group)

    @property
    def counts_as_partner(self) -> bool:
        """Tell whether to share it is a reason: it is elsewhere, and not the partner of everybody."""
        return not self.inside and introduces(bool(self.group), self.sector, self.place_type)


class PlaceOfWork(NamedTuple):
    """A stated place of work of a tie."""

    tie: str
    iri: str
    name: str
    name_en: str
    type: str


class Lead(NamedTuple):
    """By which role a party has something; of a partner by which role of the partner as well."""

    own: Participation
    partner: Participation | None = None


@dataclass(frozen=True, slots=True)
class City:
    """The parties of a city, what each has by its ties that run on a day, and all ties it ever had.

    ``names`` has the Dutch and English name of every place that they may share.
    """

    parties: Mapping[str, Acquaintance]
    leads: Mapping[tuple[str, Shared], Lead]
    met: Mapping[str, frozenset[str]]
    names: Mapping[str, tuple[str, str]]

    def introductions(self, party: str = "") -> list[Pair]:
        """Return the pairs worth introducing, the most worthwhile first; those of ``party`` (IRI) where it is given."""

        def may_meet(one: str, other: str) -> bool:
            return party in ("", one, other) and self._may_meet(one, other)

        return pairs(self.leads, may_meet)

    def groups(self) -> list[str]:
        """Return the groups without a name that have something by their ties."""
        return sorted({party for party, _ in self.leads if self.parties[party].group})

    def _may_meet(self, one: str, other: str) -> bool:
        """Tell whether two are of one city, of different sectors, and no part or acquaintance of each other."""
        here, there = self.parties[one], self.parties[other]
        return (
            here.can_be_met
            and there.can_be_met
            and here.sector != there.sector
            and here.place == there.place is not None
            and not _are_one_house(here, there)
            and self.met[one].isdisjoint(self.met[other])
        )


def city(store: Store, target: Target, when: Moment) -> City:
    """Return what the parties in a place have in common on a day."""
    known = {row.iri: row for row in store.select(Acquaintance, "acquaintances", target)}
    roles = store.participations(target)
    gathered = _Gathered.of(store, target, roles, known)
    met: dict[str, set[str]] = defaultdict(set)
    for row in roles:
        met[row.party].add(row.tie)
    leads: dict[tuple[str, Shared], Lead] = {}
    for shared, lead in gathered.leads(_running(store, roles, when)):
        leads.setdefault((lead.own.party, shared), lead)
    return City(known, leads, {iri: frozenset(ties) for iri, ties in met.items()}, gathered.names())


def _running(store: Store, roles: Sequence[Participation], when: Moment) -> list[Participation]:
    """The roles that may run and count as working together, the surest first."""
    together = {kind for kind, label in store.labels("kind").items() if label.works_together}
    counting = [row for row in roles if row.kind in together]
    statuses = role_statuses(store, counting, when)
    current = [row for row in counting if statuses[row.role_iri].is_current]
    return sorted(current, key=lambda row: (_SUREST_FIRST.index(statuses[row.role_iri]), row.role_iri))


def _are_one_house(one: Acquaintance, other: Acquaintance) -> bool:
    return one.iri == other.whole or other.iri == one.whole or (one.whole is not None and one.whole == other.whole)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What the store has on the ties of a city; ``home`` is the city and every place it lies in."""

    known: Mapping[str, Acquaintance]
    ties: Mapping[str, TieRow]
    works_in: Mapping[str, Sequence[PlaceOfWork]]
    home: frozenset[str]

    @classmethod
    def of(
        cls, store: Store, target: Target, roles: Sequence[Participation], known: Mapping[str, Acquaintance]
    ) -> _Gathered:
        works_in: dict[str, list[PlaceOfWork]] = defaultdict(list)
        for place in store.select(PlaceOfWork, "tie_places", target):
            works_in[place.tie].append(place)
        home = {row.iri for row in lying(store, target)} | {row.place for row in known.values() if row.inside}
        ties = {row.iri: row for row in ties_in(store, target)} if roles else {}
        return cls(known, ties, works_in, frozenset(iri for iri in home if iri))

    def leads(self, running: Sequence[Participation]) -> Iterator[tuple[Shared, Lead]]:
        """Yield everything that a party of the city has, with the role by which it has it."""
        partners: dict[str, list[Participation]] = defaultdict(list)
        for row in running:
            if self.known[row.party].counts_as_partner:
                partners[row.tie].append(row)
        for row in running:
            if row.inside:
                yield from self._of(row, partners.get(row.tie, ()))

    def names(self) -> dict[str, tuple[str, str]]:
        """Return the names of all places."""
        of_work = {place.iri: (place.name, place.name_en) for places in self.works_in.values() for place in places}
        of_parties = {
            row.place: (row.place_name or "", row.place_name_en or "") for row in self.known.values() if row.place
        }
        return of_work | of_parties

    def _of(self, row: Participation, partners: Sequence[Participation]) -> Iterator[tuple[Shared, Lead]]:
        for partner in partners:
            yield Shared("partner", partner.party), Lead(row, partner)
            place = self.known[partner.party].place
            if place and place not in self.home:
                yield Shared("place", place), Lead(row, partner)
        for work in self.works_in.get(row.tie, ()):
            if work.type not in _TOO_WIDE and work.iri not in self.home:
                yield Shared("place", work.iri), Lead(row)
        for theme in listed(self.ties[row.tie].themes):
            yield Shared("theme", theme), Lead(row)
