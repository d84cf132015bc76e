"""The world of a generated network: real countries and continents, made-up regions and cities."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, TypeAlias

from benchmarks.dice import Wheel, new_name
from benchmarks.shape import Shape

Row: TypeAlias = dict[str, str]

HOME: Final = "NL"
_CONTINENTS: Final = {
    "europe": ("Europa", "Europe"),
    "asia": ("Azië", "Asia"),
    "africa": ("Afrika", "Africa"),
    "north-america": ("Noord-Amerika", "North America"),
    "south-america": ("Zuid-Amerika", "South America"),
    "oceania": ("Oceanië", "Oceania"),
}


@dataclass(frozen=True, slots=True)
class City:
    """A city: its id, its name and the code of its country."""

    id: str
    name: str
    country: str


def countries() -> list[Row]:
    """Return the countries of ``countries.csv``: ISO 3166-1 alpha-2 code, names, continent and weight."""
    with (Path(__file__).parent / "countries.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def make_world(count: int, shape: Shape, chance: Random) -> tuple[list[Row], list[City]]:
    """Return the rows of the places, and ``count`` cities in the order of their rank."""
    known = countries()
    taken = {name for row in known for name in (row["name"], row["name_en"])}
    regions = {row["code"]: list(_regions(row, shape, chance, taken)) for row in known}
    cities = list(_cities(count, known, chance, taken))
    rows = [*_large_places(), *map(_country, known)]
    rows += [region for found in regions.values() for region in found]
    rows += [_city(city, chance.choice(regions[city.country])["id"]) for city in cities]
    return rows, cities


def city_weights(cities: list[City], shape: Shape) -> Mapping[City, float]:
    """Return the share of the parties of each city, by Zipf's law."""
    return {city: rank**-shape.city_exponent for rank, city in enumerate(cities, 1)}


def _large_places() -> Iterator[Row]:
    yield {"id": "world", "name": "Wereld", "name_en": "World", "type": "world"}
    for key, (name, name_en) in _CONTINENTS.items():
        yield {"id": key, "name": name, "name_en": name_en, "type": "continent", "within": "world"}
    yield {"id": "eu", "name": "Europese Unie", "name_en": "European Union", "type": "bloc", "within": "world"}


def _country(row: Row) -> Row:
    within = f"{row['continent']};eu" if row["eu"] else row["continent"]
    return {
        "id": row["code"].lower(),
        "name": row["name"],
        "name_en": row["name_en"],
        "type": "country",
        "within": within,
        "country_code": row["code"],
    }


def _regions(country: Row, shape: Shape, chance: Random, taken: set[str]) -> Iterator[Row]:
    code = country["code"]
    for number in range(1, 2 + int(float(country["weight"]) * shape.regions_per_weight)):
        yield {
            "id": f"{code.lower()}-region-{number}",
            "name": new_name(chance, 3, taken),
            "type": "province" if code == HOME else "region",
            "within": code.lower(),
            "country_code": code,
        }


def _cities(count: int, known: list[Row], chance: Random, taken: set[str]) -> Iterator[City]:
    """Cities by rank; the first, the hub, lies abroad, as the partner does that everyone has."""
    wheel = Wheel.of({row["code"]: float(row["weight"]) for row in known})
    abroad = Wheel.of({row["code"]: float(row["weight"]) for row in known if row["code"] != HOME})
    for number in range(1, count + 1):
        country = (abroad if number == 1 else wheel).turn(chance)
        yield City(f"city-{number}", new_name(chance, 2 + number % 2, taken), country)


def _city(city: City, region: str) -> Row:
    return {
        "id": city.id,
        "name": city.name,
        "type": "city",
        "within": region,
        "country_code": city.country,
    }
