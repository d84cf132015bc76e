"""Compiling: from a register to one SQLite file that answers without reading the tables again."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from typing import Final

from intgraph.model.names import fold
from intgraph.model.register import Register, Thing
from intgraph.store.attested import attested_until, contested_subjects, last_signs
from intgraph.store.compiled import SCHEMA_VERSION
from intgraph.store.files import replacing
from intgraph.store.queries import sql
from intgraph.store.rows import plan, to_rows
from intgraph.vocab.concepts import Concept

_FAST: Final = (
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-200000;"
)
_NAMED: Final = ("office", "place", "party", "tie", "event", "policy", "person", "source")


def compile_graph(register: Register, concepts: Iterable[Concept], path: Path, fingerprint: str) -> None:
    """Write the compiled graph of ``register`` to ``path``, whole or not at all.

    ``fingerprint`` says of which state of the inputs it was made (``intgraph.store.compiled``).
    """
    with replacing(path) as temporary, closing(sqlite3.connect(temporary)) as connection:
        connection.executescript(_FAST)
        fill(connection, register, concepts, fingerprint)


def fill(connection: sqlite3.Connection, register: Register, concepts: Iterable[Concept], fingerprint: str) -> None:
    """Fill an empty database with the schema and everything in ``register``."""
    ids = dict(zip((thing.iri for thing in register.things()), count(1), strict=False))
    connection.executescript(sql("schema"))
    with connection:
        about = (("fingerprint", fingerprint), ("schema", SCHEMA_VERSION))
        connection.executemany("INSERT INTO meta VALUES (?, ?)", about)
        connection.executemany(
            "INSERT INTO concept VALUES (?, ?, ?, ?, ?, ?)",
            ((c.iri, c.scheme, c.notation, c.labels["nl"], c.labels["en"], c.works_together) for c in concepts),
        )
        for noun, things in register.nouns():
            _insert(connection, noun, things.values(), ids)
        _derive(connection, register, ids)
    connection.executescript(sql("indexes"))
    connection.executescript(sql("abroad"))
    connection.executescript(sql("lacking"))


def _insert(connection: sqlite3.Connection, noun: str, things: Collection[Thing], ids: Mapping[str, int]) -> None:
    columns = ("id", *plan(noun).columns)
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO {noun} ({named}) VALUES ({marks})", to_rows(noun, things, ids))


def _derive(connection: sqlite3.Connection, register: Register, ids: Mapping[str, int]) -> None:
    connection.executemany("INSERT INTO place_within VALUES (?, ?)", _closure(register, ids))
    connection.execute(sql("countries"))
    connection.executemany("INSERT OR IGNORE INTO link VALUES (?, ?, ?)", _links(register, ids))
    connection.executemany("INSERT INTO name (fold, noun, thing) VALUES (?, ?, ?)", _names(register, ids))
    connection.executemany(
        "UPDATE tie SET attested = ? WHERE id = ?",
        ((day.isoformat(), ids[iri]) for iri, day in attested_until(register).items()),
    )
    contested = [(ids[iri],) for iri in contested_subjects(register)]
    connection.executemany("UPDATE tie SET last_sign = ? WHERE id = ?", _signs(register, ids))
    connection.executemany(
        "UPDATE tie SET start_earliest = ?, start_latest = ?, end_earliest = ?, end_latest = ? WHERE id = ?",
        _bounds(register, ids, {key for (key,) in contested}),
    )
    connection.executemany("UPDATE tie SET contested = 1 WHERE id = ?", contested)
    connection.executemany("UPDATE role SET contested = 1 WHERE id = ?", contested)


def _signs(register: Register, ids: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    yield from ((day.isoformat(), ids[iri]) for iri, day in last_signs(register).items())


def _bounds(
    register: Register, ids: Mapping[str, int], contested: Collection[int]
) -> Iterator[tuple[str | int | None, ...]]:
    for tie in register.tie.values():
        key, period = ids[tie.iri], tie.period
        if period and key not in contested:
            starts, ends = (period.start_earliest, period.start_latest), (period.end_earliest, period.end_latest)
            yield (*map(_iso, starts), *map(_iso, ends), key)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _closure(register: Register, ids: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    for iri in register.place:
        reached = {iri}
        ahead = [iri]
        while ahead:
            parents = [up for up in register.place[ahead.pop()].within if up in register.place]
            ahead += [up for up in parents if up not in reached]
            reached.update(parents)
        yield from ((ids[ancestor], ids[iri]) for ancestor in reached)


def _links(register: Register, ids: Mapping[str, int]) -> Iterator[tuple[int, str, int]]:
    linked: tuple[tuple[str, Mapping[str, Thing], tuple[str, ...]], ...] = (
        ("tie", register.tie, ("places",)),
        ("event", register.event, ("about", "by")),
        ("policy", register.policy, ("about",)),
    )
    for noun, things, lists in linked:
        for thing in things.values():
            for name in lists:
                yield from ((ids[iri], noun, ids[thing.iri]) for iri in getattr(thing, name) if iri in ids)


def _names(register: Register, ids: Mapping[str, int]) -> Iterator[tuple[str, str, int]]:
    for noun in _NAMED:
        for thing in getattr(register, noun).values():
            own = (thing.name, getattr(thing, "name_en", ""), *getattr(thing, "aliases", ()))
            for folded in dict.fromkeys(map(fold, filter(None, own))):
                yield folded, noun, ids[thing.iri]
