"""Looking up: which places of the world a name can mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from intgraph.errors import OutputError
from intgraph.gazetteer.places import SAME_PLACE_KM, Area, Candidate, kilometres, without_country
from intgraph.model.names import clean, fold

_JOINT: Final = "\x1f"
_LONGEST: Final = 200  # characters: no place has a longer name
_AREA: Final = "SELECT slug, type, code, name, name_en, geonames, within, names, population FROM area"
_CITY: Final = "SELECT geonames, name, names, country, latitude, longitude, population FROM city"
_LARGEST_FIRST: Final = ("country", "continent", "bloc", "world")


@dataclass(frozen=True)
class Gazetteer:
    """Answers from the index of names (``intgraph.gazetteer.home``)."""

    connection: sqlite3.Connection

    @classmethod
    def open(cls, path: Path) -> Gazetteer:
        """Open an index for reading only."""
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))

    @classmethod
    def in_memory(cls) -> Gazetteer:
        """Return a gazetteer that leaves no file behind; making it takes some seconds in each process."""
        from intgraph.gazetteer.build import fill

        connection = sqlite3.connect(":memory:", check_same_thread=False)
        fill(connection, "")
        return cls(connection)

    def named(self, text: str) -> tuple[Candidate, ...]:
        """Return the places called ``text``, without regard to accents and case: areas, then cities, largest first.

        ``Newcastle, Australia`` and ``Newcastle (AU)`` are those in one country. Entries of one name that are one
        place come once. What is called so by nobody gives nothing.
        """
        bare = clean(text)[: _LONGEST + 1]
        if len(bare) > _LONGEST:
            return ()
        found = self._called(fold(bare))
        return found or self._called_in_country(bare)

    def country(self, code: str) -> Area | None:
        """Return the country with an ISO 3166-1 alpha-2 code; ``None`` for an unknown one."""
        return next(self._areas("WHERE type = 'country' AND code = ?", code), None)

    def codes(self, text: str) -> frozenset[str]:
        """Return the codes of the countries that ``text`` names, in Dutch, in English or by their code."""
        named = {area.country_code for area in self._areas_called(fold(text))} - {""}
        return frozenset(named | ({text.upper()} if self.country(text.upper()) else set()))

    def above(self, area: Area) -> tuple[Area, ...]:
        """Return the areas that ``area`` lies within, the nearest first."""
        found: dict[str, Area] = {}
        ahead = list(area.within)
        while ahead:
            slug = ahead.pop(0)
            if slug not in found:
                found[slug] = next(self._areas("WHERE slug = ?", slug))
                ahead += found[slug].within
        return tuple(found.values())

    def _called(self, folded: str) -> tuple[Candidate, ...]:
        if not folded:
            return ()
        areas = sorted(self._areas_called(folded), key=lambda found: _LARGEST_FIRST.index(found.type))
        rows = self.connection.execute(
            f"{_CITY} WHERE geonames IN (SELECT city FROM city_name WHERE fold = ?) ORDER BY population DESC, geonames",
            (folded,),
        )
        return (*areas, *_each_once(map(self._city, rows)))

    def _called_in_country(self, text: str) -> tuple[Candidate, ...]:
        name, country = without_country(text)
        if not country:
            return ()
        codes = self.codes(country)
        return tuple(found for found in self._called(fold(name)) if found.country_code in codes)

    def _areas(self, condition: str, value: str) -> Iterator[Area]:
        yield from (_area_of(row) for row in self.connection.execute(f"{_AREA} {condition}", (value,)))

    def _areas_called(self, folded: str) -> list[Candidate]:
        query = f"{_AREA} WHERE slug IN (SELECT slug FROM area_name WHERE fold = ?) ORDER BY population DESC, slug"
        return [_area(row) for row in self.connection.execute(query, (folded,))]

    def _city(self, row: tuple[Any, ...]) -> Candidate:
        geonames, name, names, code, latitude, longitude, population = row
        names = tuple(filter(None, names.split(_JOINT)))
        return Candidate(geonames, name, names, "city", None, self.country(code), latitude, longitude, population)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Return the gazetteer of this machine, opened once; where no file can be written it is held in memory."""
    from intgraph.gazetteer.home import index

    try:
        return Gazetteer.open(index())
    except OutputError:
        return Gazetteer.in_memory()


def _area_of(row: tuple[Any, ...]) -> Area:
    slug, kind, code, name, name_en, geonames, within, _, _ = row
    return Area(slug, kind, code, name, name_en, geonames, tuple(filter(None, within.split(_JOINT))))


def _area(row: tuple[Any, ...]) -> Candidate:
    area, (*_, others, population) = _area_of(row), row
    names = tuple(filter(None, (area.name, *others.split(_JOINT))))
    country = area if area.type == "country" else None
    return Candidate(area.geonames, area.name_en, names, area.type, area, country, None, None, population)


def _each_once(cities: Iterable[Candidate]) -> list[Candidate]:
    """Leave out an entry beside a larger one of the same name."""
    kept: list[Candidate] = []
    for city in cities:
        if not any(_are_one(city, other) for other in kept):
            kept.append(city)
    return kept


def _are_one(one: Candidate, other: Candidate) -> bool:
    if one.country_code != other.country_code or fold(one.name) != fold(other.name):
        return False
    points = (one.latitude, one.longitude, other.latitude, other.longitude)
    return None not in points and kilometres(*points) < SAME_PLACE_KM  # type: ignore[arg-type]
