"""Naming: which things a text can mean, in the embedded store."""

from __future__ import annotations

import json
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


def named(connection: sqlite3.Connection, folds: Iterable[str], nouns: Sequence[str]) -> dict[str, list[Target]]:
    """Return for each folded text the things of that name: see ``Store.named``."""
    query = "SELECT fold, noun, thing FROM name WHERE fold IN (SELECT value FROM json_each(?)) ORDER BY fold, thing"
    found: dict[str, list[Target]] = {}
    for folded, noun, thing in connection.execute(query, (json.dumps(sorted(folds)),)):
        if noun in nouns:
            targets = found.setdefault(folded, [])
            targets += [target for target in _targets(connection, [(noun, thing)]) if target not in targets]
    return found


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
    asked = folded[:_LONGEST]
    alike = ((ratio, row) for row, ratio in _ratios(_comparable(connection, asked), asked) if ratio >= _ALIKE)
    for _, (_, noun, thing) in sorted(alike, key=lambda found: -found[0]):
        yield noun, thing


def _ratios(rows: Iterable[tuple[str, str, int]], asked: str) -> Iterator[tuple[tuple[str, str, int], float]]:
    """How alike each name is, but for those of which length and letters alone tell that they are too far away."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, "", asked)  # what it learns of the second text serves for every first
    for row in rows:
        matcher.set_seq1(row[0])
        if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
            yield row, matcher.ratio()


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
