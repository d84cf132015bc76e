"""Places of the world: areas (countries, continents, blocs) and the candidates that a name can mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from intgraph.model.names import clean, fold

GEONAMES: Final = "https://sws.geonames.org/"
# Two entries nearer than this that share a name are one place: a city and its centre, a town and its municipality.
SAME_PLACE_KM: Final = 30.0
# So many times as many people as the next make a place the one that a bare name plainly means.
_PLAINLY_LARGER: Final = 10
# ``Newcastle, Australia`` and ``Newcastle (AU)``: a name with the country that it lies in.
_IN_COUNTRY: Final = re.compile(r"(?P<name>[^,(]+)[,(](?P<country>[^,()]+)\)?")
_EARTH_KM: Final = 6371.0


@dataclass(frozen=True, slots=True)
class Area:
    """A country, continent or bloc, or the world.

    ``slug`` is the English name as an id (``united-kingdom``); ``type`` a notation of the place types; ``code`` ISO
    3166-1 alpha-2 for a country, else empty; ``name`` is Dutch, ``name_en`` English; ``within`` are slugs;
    ``geonames`` is 0 where GeoNames has no entry.
    """

    slug: str
    type: str
    code: str
    name: str
    name_en: str
    geonames: int
    within: tuple[str, ...]

    def called(self, language: str) -> str:
        """Return its name in Dutch (``nl``) or English."""
        return self.name if language == "nl" else self.name_en


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean.

    ``type`` is ``city`` or that of an area; ``names`` are its other names; ``country`` is ``None`` for what is larger
    than a country; degrees are WGS 84, ``None`` for areas; ``population`` counts people, 0 where not known.
    """

    geonames: int
    name: str
    names: tuple[str, ...]
    type: str
    area: Area | None
    country: Area | None
    latitude: float | None
    longitude: float | None
    population: int

    @property
    def iri(self) -> str:
        """The IRI of the place at GeoNames."""
        return f"{GEONAMES}{self.geonames}/"

    @property
    def country_code(self) -> str:
        """ISO 3166-1 alpha-2, empty for what is larger than a country."""
        return self.country.code if self.country else ""

    def called(self, language: str) -> str:
        """Return its name, of an area in the language asked."""
        return self.area.called(language) if self.area else self.name

    def described(self, language: str) -> str:
        """Return its name with its country: ``Wrocław (Poland)``."""
        name = self.called(language)
        return f"{name} ({self.country.called(language)})" if self.country and not self.area else name

    def folded_names(self) -> frozenset[str]:
        """Return every name it has, folded."""
        return frozenset(map(fold, (self.name, *self.names)))


def without_country(text: str) -> tuple[str, str]:
    """Return the name and the country of ``Newcastle, Australia`` or ``Newcastle (AU)``; else the text and nothing."""
    parts = _IN_COUNTRY.fullmatch(clean(text))
    return (parts["name"].strip(), parts["country"].strip()) if parts else (text, "")


def called_so(candidates: Sequence[Candidate], text: str) -> tuple[Candidate, ...]:
    """Return those of ``candidates`` of which ``text`` has the name itself, not another one; all where none is.

    One that is ten times as large as every namesake in its country belongs to them: people say Newcastle, and mean
    Newcastle upon Tyne.
    """
    names = {fold(text), fold(without_country(text)[0])}
    own = [found for found in candidates if fold(found.name) in names]
    largest = {found.country_code: found.population for found in sorted(own, key=lambda found: found.population)}
    chosen = (
        found
        for found in candidates
        if found in own
        or (found.country_code in largest and found.population >= _PLAINLY_LARGER * max(1, largest[found.country_code]))
    )
    return tuple(chosen) if own else tuple(candidates)


def plainly_meant(candidates: Sequence[Candidate], text: str) -> Candidate | None:
    """Return the one of ``candidates`` (largest first) that ``text`` plainly means, or ``None``.

    That is an area; the largest called so, where all lie in one country; or one with ten times as many people as any
    other (that is called so, if it is itself).
    """
    if not candidates:
        return None
    first, same = candidates[0], called_so(candidates, text)
    if first.area:
        return first
    if len({found.country_code for found in candidates}) == 1:
        return same[0]
    rivals = [found for found in (same if first in same else candidates) if found is not first]
    larger = all(first.population >= _PLAINLY_LARGER * max(1, rival.population) for rival in rivals)
    return first if larger else None


def kilometres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the distance between two points in WGS 84 degrees along the great circle."""
    north, other_north = radians(latitude), radians(other_latitude)
    east = radians(other_longitude - longitude)
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
