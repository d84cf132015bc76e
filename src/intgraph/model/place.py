"""A place: city, region, country, continent or bloc; it lies within other places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place and the IRIs of the places it lies within.

    ``name`` is Dutch, ``name_en`` English where it differs; ``country_code`` is ISO 3166-1 alpha-2 (Namibia is
    ``NA``); latitude and longitude are WGS 84 degrees; ``same_as`` are IRIs of the same place elsewhere.
    """

    iri: str
    name: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    type: str = "city"
    within: tuple[str, ...] = ()
    country_code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    same_as: tuple[str, ...] = ()
    note: str = ""
