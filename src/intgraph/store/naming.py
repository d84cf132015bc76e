"""Naming: which things a text can mean, in the embedded store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from intgraph.model.iri import mint
from intgraph.model.names import fold
from intgraph.model.office import DEFAULT_BASE
from intgraph.store.protocol import Match, Target

_MOST: Final = 12
_MOST_COMPARED: Final = 400
_TRIGRAM: Final = 3
_LONGEST: Final = 200  # characters of a text that are compared: a whole page would take seconds
_ALIKE: Final = 0.62
_FEW: Final = 2000


def find(connection: sqlite3.Connection, text: str, nouns: Sequence[str]) -> list[Match]:
    """Return the things of ``nouns`` that ``text`` means, of the best quality there is: see ``Store.find``."""
    folded = fold(text)
    ways = (
        ("exact", chain(_by_id(connection, text, nouns), _exactly(connection, folded))),
        ("part", _by_part(connection, folded)),
        ("near", _nearly(connection, folded)),
    )
    for quality, rows in ways:
        asked = (row for row in rows if row[0] in nouns)
        targets = list(dict.fromkeys(_targets(connection, asked)))
        if targets:
            return [Match(target, quality) for target in targets[:_MOST]]
    return []


def _by_id(connection: sqlite3.Connection, text: str, nouns: Sequence[str]) -> Iterator[tuple[str, int]]:
    """An IRI, ``noun/id``, or the bare id that the tables know a thing by."""
    bare = text.strip()
    named, _, local = bare.rpartition("/")
    bases = {DEFAULT_BASE, *(base.rstrip("/") for (base,) in connection.execute("SELECT base FROM office"))}
    for noun in nouns:
        iris = [bare] if "://" in bare else [mint(base, noun, local) for base in bases if named in ("", noun)]
        for iri in iris:
            for (key,) in connection.execute(f"SELECT id FROM {noun} WHERE iri = ?", (iri,)):
                yield noun, key


def _exactly(connection: sqlite3.Connection, folded: str) -> Iterator[tuple[str, int]]:
    yield from connection.execute("SELECT noun, thing FROM name WHERE fold = ? ORDER BY thing", (folded,))


def _by_part(connection: sqlite3.Connection, folded: str) -> Iterator[tuple[str, int]]:
    """Names in which the text stands: at the start of the name, then of a word, then anywhere."""
    if len(folded) < _TRIGRAM:
        return
    rows = _matching(connection, f'"{folded}"')
    for _, noun, thing in sorted(rows, key=lambda row: _distance(row[0], folded)):
        yield noun, thing


def _distance(name: str, part: str) -> tuple[bool, bool, int]:
    return not name.startswith(part), f" {part}" not in f" {name}", len(name)


def _nearly(connection: sqlite3.Connection, folded: str) -> Iterator[tuple[str, int]]:
    from difflib import SequenceMatcher

    alike = [
        (SequenceMatcher(None, name, folded[:_LONGEST]).ratio(), noun, thing)
        for name, noun, thing in _comparable(connection, folded[:_LONGEST])
    ]
    for ratio, noun, thing in sorted(alike, key=lambda row: -row[0]):
        if ratio >= _ALIKE:
            yield noun, thing


def _comparable(connection: sqlite3.Connection, folded: str) -> list[tuple[str, str, int]]:
    """All names when they are few; else those that share three letters in a row with the text."""
    few = connection.execute("SELECT fold, noun, thing FROM name LIMIT ?", (_FEW + 1,)).fetchall()
    if len(few) <= _FEW:
        return few
    trigrams = dict.fromkeys(folded[i : i + _TRIGRAM] for i in range(len(folded) - _TRIGRAM + 1))
    return _matching(connection, " OR ".join(f'"{trigram}"' for trigram in trigrams)) if trigrams else []


def _matching(connection: sqlite3.Connection, match: str) -> list[tuple[str, str, int]]:
    query = (
        "SELECT name.fold, name.noun, name.thing FROM name_part JOIN name ON name.id = name_part.rowid "
        "WHERE name_part MATCH ? ORDER BY name_part.rank LIMIT ?"
    )
    return connection.execute(query, (match, _MOST_COMPARED)).fetchall()


def _targets(connection: sqlite3.Connection, rows: Iterable[tuple[str, int]]) -> Iterator[Target]:
    for noun, key in rows:
        named = "name, ''" if noun == "person" else "name, name_en"
        ((iri, name, name_en),) = connection.execute(f"SELECT iri, {named} FROM {noun} WHERE id = ?", (key,))
        yield Target(iri, noun, name, name_en)
