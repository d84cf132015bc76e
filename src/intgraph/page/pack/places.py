"""Places in columns."""

from __future__ import annotations

from collections.abc import Iterator

from intgraph.model.names import clean
from intgraph.model.place import Place
from intgraph.page.columns import NONE
from intgraph.page.details import PlaceDetails
from intgraph.page.pack.coordinates import outline, point
from intgraph.page.pack.exonyms import exonyms
from intgraph.page.pack.shelf import Shelf, dutch, english
from intgraph.page.payload import Places


def pack_places(shelf: Shelf) -> Places:
    """Return all places; the country of each is the nearest of that type that it lies in."""
    places = [shelf.register.place[iri] for iri in shelf.order["place"]]
    codes = [_country_code(shelf, place) for place in places]
    points = [point(place, code) for place, code in zip(places, codes, strict=True)]
    return Places(
        id=tuple(shelf.id(place.iri) for place in places),
        nl=tuple(map(dutch, places)),
        en=tuple(map(english, places)),
        aliases=tuple(tuple(map(clean, place.aliases)) for place in places),
        exonyms=tuple(map(exonyms, places)),
        type=tuple(shelf.concept("place-type", place.type) for place in places),
        within=tuple(shelf.all_at(place.within) for place in places),
        country=tuple(_country(shelf, place) for place in places),
        outline=tuple(map(outline, codes)),
        latitude=tuple(found.latitude for found in points),
        longitude=tuple(found.longitude for found in points),
        estimated=tuple(int(found.estimated) for found in points),
    )


def pack_place_details(shelf: Shelf) -> PlaceDetails:
    """Return what else is known of all places."""
    places = [shelf.register.place[iri] for iri in shelf.order["place"]]
    return PlaceDetails(
        code=tuple(clean(place.country_code) for place in places),
        same_as=tuple(tuple(map(clean, place.same_as)) for place in places),
        note=tuple(clean(place.note) for place in places),
    )


def _country(shelf: Shelf, place: Place) -> int:
    countries = (found.iri for found in _outwards(shelf, place) if found.type == "country")
    return shelf.at(next(countries, "")) if place else NONE


def _country_code(shelf: Shelf, place: Place) -> str:
    """Its own, or that of the nearest place around it that has one."""
    return next((found.country_code for found in _outwards(shelf, place) if found.country_code), "")


def _outwards(shelf: Shelf, place: Place) -> Iterator[Place]:
    """The place itself and those around it, the nearest first."""
    seen, ahead = {place.iri}, [place]
    for found in ahead:
        yield found
        around = [iri for iri in found.within if iri in shelf.register.place and iri not in seen]
        seen.update(around)
        ahead += [shelf.register.place[iri] for iri in around]
