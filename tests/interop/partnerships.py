"""An office of tables made of the city partnerships that Wikidata states (P190), as ../shared/data has them (CC0)."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

DATA = Path(__file__).parents[3] / "shared" / "data" / "wikidata_p190"
_SOURCE = "wikidata"


def write_office(folder: Path, data: Path = DATA) -> int:
    """Write the tables of an office with a city, its government and a tie for each; return the number of ties."""
    folder.mkdir(parents=True, exist_ok=True)
    pairs = sorted({tuple(sorted(row)) for row in _rows(data / "relations.tsv")})
    named = dict(_rows(data / "names.tsv"))
    cities = sorted({city for pair in pairs for city in pair})
    tables = {
        "office": [("id", "name"), ("partnerships", "City partnerships in Wikidata")],
        "places": [("id", "name", "type", "same_as"), *(_place(city, named) for city in cities)],
        "parties": [("id", "name", "sector", "place"), *(_party(city, named) for city in cities)],
        "ties": [("id", "name", "kind"), *(_tie(one, other, named) for one, other in pairs)],
        "roles": [("tie", "party", "role"), *(role for pair in pairs for role in _roles(*pair))],
        "sources": [("id", "name", "date"), (_SOURCE, "Wikidata, P190", "2016")],
        "evidence": [("subject", "source", "locator", "modality"), *(_evidence(*pair) for pair in pairs)],
    }
    for name, rows in tables.items():
        _write(folder / f"{name}.csv", rows)
    return len(pairs)


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from (line.rstrip("\n").split("\t") for line in file if line.strip())


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _name(city: str, named: dict[str, str]) -> str:
    return named.get(city) or city


def _place(city: str, named: dict[str, str]) -> tuple[str, ...]:
    return city.lower(), _name(city, named), "city", f"http://www.wikidata.org/entity/{city}"


def _party(city: str, named: dict[str, str]) -> tuple[str, ...]:
    return city.lower(), _name(city, named), "government", city.lower()


def _id(one: str, other: str) -> str:
    return f"{one}-{other}".lower()


def _tie(one: str, other: str, named: dict[str, str]) -> tuple[str, ...]:
    return _id(one, other), f"{_name(one, named)} – {_name(other, named)}", "twinning"


def _roles(one: str, other: str) -> Iterator[tuple[str, ...]]:
    yield from ((_id(one, other), city.lower(), "partner") for city in (one, other))


def _evidence(one: str, other: str) -> tuple[str, ...]:
    return f"tie/{_id(one, other)}", _SOURCE, f"{one} P190 {other}", "states"


if __name__ == "__main__":
    print(write_office(Path(sys.argv[1])), "ties")  # noqa: T201
