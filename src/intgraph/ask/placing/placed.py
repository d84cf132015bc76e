"""Placed: where the places of the graph lie, and which of them is a place of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from intgraph.gazetteer.places import GEONAMES, SAME_PLACE_KM, Candidate, kilometres
from intgraph.model.names import fold
from intgraph.store.protocol import Store, Target, listed

_NO_CITY: Final = frozenset({"region", "province", "country", "continent", "bloc", "world"})


_BLOCS = ("bloc", "world")


class PlaceRow(NamedTuple):
    """One place; ``aliases``, ``within`` (IRIs) and ``same_as`` are joined by U+001F, see ``listed``."""

    iri: str
    name: str
    name_en: str
    aliases: str
    type: str
    within: str
    country_code: str
    latitude: float | None
    longitude: float | None
    same_as: str

    @property
    def target(self) -> Target:
        """The place as what a question is about."""
        return Target(self.iri, "place", self.name, self.name_en)

    def folded_names(self) -> frozenset[str]:
        """Return every name that the graph has for it, folded."""
        return frozenset(fold(name) for name in (self.name, self.name_en, *listed(self.aliases)) if name)


def _upwards(row: PlaceRow) -> tuple[int, str]:
    """A continent stands before the blocs of a country."""
    return row.type in _BLOCS, row.iri


def lying(store: Store, target: Target) -> list[PlaceRow]:
    """Return a place, or that of a party, and the places it lies within, the nearest first.

    Nothing where no place is stated.
    """
    rows = {row.iri: row for row in store.select(PlaceRow, "lying", target)}
    above = {up for row in rows.values() for up in listed(row.within)}
    ahead = [target.iri] if target.iri in rows else [iri for iri in rows if iri not in above]
    found: dict[str, PlaceRow] = {}
    while ahead:
        iri = ahead.pop(0)
        if iri in rows and iri not in found:
            found[iri] = rows[iri]
            ahead += sorted(filter(rows.__contains__, listed(rows[iri].within)), key=lambda up: _upwards(rows[up]))
    return list(found.values())


def in_graph(store: Store, candidates: Iterable[Candidate]) -> list[PlaceRow]:
    """Return the places of the graph that are one of ``candidates``."""
    wanted = list(candidates)
    types = sorted({candidate.type for candidate in wanted})
    countries = sorted({candidate.country_code for candidate in wanted} - {""})
    rows = store.select(PlaceRow, "places_of_type", types=types, countries=countries)
    return [row for row in rows if any(is_same(row, candidate) for candidate in wanted)]


def is_same(row: PlaceRow, candidate: Candidate) -> bool:
    """Tell whether a place of the graph is a place of the gazetteer.

    It is when it is matched to it (``same_as``); a country by its code; else by a name they share, in one country,
    no further apart than 30 km as far as both have coordinates.
    """
    if matched := [iri for iri in listed(row.same_as) if iri.startswith(GEONAMES)]:
        return candidate.iri in matched
    if candidate.type == "country":
        return row.type == "country" and row.country_code == candidate.country_code
    if candidate.area:
        return row.type == candidate.type and _share_a_name(row, candidate)
    same_country = row.country_code in ("", candidate.country_code)
    return row.type not in _NO_CITY and same_country and _near(row, candidate) and _share_a_name(row, candidate)


def _share_a_name(row: PlaceRow, candidate: Candidate) -> bool:
    return not row.folded_names().isdisjoint(candidate.folded_names())


def _near(row: PlaceRow, candidate: Candidate) -> bool:
    points = (row.latitude, row.longitude, candidate.latitude, candidate.longitude)
    if None in points:
        return bool(row.country_code)
    return kilometres(*points) < SAME_PLACE_KM  # type: ignore[arg-type]
