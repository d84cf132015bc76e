"""Surroundings: which things are needed to tell all that is known of one thing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping

# What leads from ids of one noun to ids of another; asked is the JSON list of ids. Applied in this order, each
# step adds to what the earlier ones found.
_STEPS: tuple[tuple[str, str, str], ...] = (
    ("place", "place", "SELECT descendant FROM place_within WHERE ancestor IN asked"),
    ("place", "party", "SELECT id FROM party WHERE place IN asked"),
    ("place", "tie", "SELECT linked FROM link WHERE noun = 'tie' AND thing IN asked"),
    ("party", "party", "SELECT id FROM party WHERE part_of IN asked"),
    ("party", "person", "SELECT id FROM person WHERE party IN asked"),
    ("party", "tie", "SELECT tie FROM role WHERE party IN asked"),
    ("party", "policy", "SELECT id FROM policy WHERE party IN asked"),
    ("person", "party", "SELECT party FROM person WHERE id IN asked"),
    (
        "event",
        "tie",
        "SELECT tie.id FROM link JOIN tie ON tie.id = link.thing WHERE link.noun = 'event' AND linked IN asked",
    ),
    ("source", "evidence", "SELECT id FROM evidence WHERE source IN asked"),
    ("*", "event", "SELECT linked FROM link WHERE noun = 'event' AND thing IN asked"),
    ("*", "policy", "SELECT linked FROM link WHERE noun = 'policy' AND thing IN asked"),
)

# What is told of the things found, once those that are too many are left out.
_DETAILS: tuple[tuple[str, str, str], ...] = (
    ("person", "party", "SELECT party FROM person WHERE id IN asked"),
    ("tie", "role", "SELECT id FROM role WHERE tie IN asked"),
    ("role", "party", "SELECT party FROM role WHERE id IN asked"),
    ("role", "tie", "SELECT tie FROM role WHERE id IN asked"),
    (
        "event",
        "party",
        "SELECT thing FROM link JOIN party ON party.id = thing WHERE noun = 'event' AND linked IN asked",
    ),
    ("policy", "party", "SELECT party FROM policy WHERE id IN asked AND party IS NOT NULL"),
    ("source", "party", "SELECT publisher FROM source WHERE id IN asked AND publisher IS NOT NULL"),
    ("policy", "policy", "SELECT part_of FROM policy WHERE id IN asked AND part_of IS NOT NULL"),
    ("party", "party", "SELECT part_of FROM party WHERE id IN asked AND part_of IS NOT NULL"),
    ("party", "place", "SELECT place FROM party WHERE id IN asked AND place IS NOT NULL"),
    (
        "tie",
        "place",
        "SELECT thing FROM link JOIN place ON place.id = thing WHERE noun = 'tie' AND linked IN asked",
    ),
    ("place", "place", "SELECT ancestor FROM place_within WHERE descendant IN asked"),
    ("*", "evidence", "SELECT id FROM evidence WHERE subject IN asked"),
    ("evidence", "source", "SELECT source FROM evidence WHERE id IN asked"),
)


# Which of many are kept: the oldest ties and events, and of the rest the first by name. A disputed tie has no bounds:
# its date as the tables write it must do.
_FIRST: Mapping[str, str] = {
    "tie": "since IS NULL AND until IS NULL, COALESCE(start_earliest, ltrim(since, '['), ''), name, iri",
    "event": "date IS NULL, date, name, iri",
    "party": "name, iri",
    "policy": "name, iri",
    "person": "function, name, iri",
}


def ids_around(connection: sqlite3.Connection, noun: str, key: int, most: int = -1) -> dict[str, set[int]]:
    """Return by noun the ids of a thing and of what is needed to tell everything about it.

    Of its own parties, ties, events, policies and people at most ``most`` each, -1 for all.
    """
    found: dict[str, set[int]] = {noun: {key}}
    _widen(connection, found, _STEPS)
    for many, order in _FIRST.items():
        if 0 <= most < len(found.get(many, ())):
            query = f"SELECT id FROM {many} WHERE id IN asked ORDER BY id <> {key}, {order} LIMIT {most}"
            found[many] = _ids(connection, query, found[many])
    _widen(connection, found, _DETAILS)
    return found


def _widen(connection: sqlite3.Connection, found: dict[str, set[int]], steps: Iterable[tuple[str, str, str]]) -> None:
    for start, end, query in steps:
        known = set().union(*found.values()) if start == "*" else found.get(start, set())
        if known:
            found.setdefault(end, set()).update(_ids(connection, query, known))


def _ids(connection: sqlite3.Connection, query: str, known: Iterable[int]) -> set[int]:
    asked = "WITH asked AS (SELECT value FROM json_each(?)) "
    return {key for (key,) in connection.execute(asked + query, (json.dumps(list(known)),)) if key is not None}
