"""Surroundings: which things are needed to tell all that is known of one thing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

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


def ids_around(connection: sqlite3.Connection, noun: str, key: int) -> dict[str, set[int]]:
    """Return by noun the ids of a thing and of what is needed to tell everything about it."""
    found: dict[str, set[int]] = {noun: {key}}
    for start, end, query in _STEPS:
        known = set().union(*found.values()) if start == "*" else found.get(start, set())
        if known:
            found.setdefault(end, set()).update(_ids(connection, query, known))
    return found


def _ids(connection: sqlite3.Connection, query: str, known: Iterable[int]) -> set[int]:
    asked = "WITH asked AS (SELECT value FROM json_each(?)) "
    return {key for (key,) in connection.execute(asked + query, (json.dumps(list(known)),)) if key is not None}
