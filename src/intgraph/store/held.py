"""Held scopes: the ties that touch a place or party, kept in temporary tables for the next query about it.

A question asks several things of one place; to find the ties of a continent each time would take longer than the rest.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from intgraph.store.queries import scoped, sql

HELD: Final = "held"


# The temporary tables, and by what name a query asks for what they hold.
_PARTS: Final = {"held_tie": "touching", "held_party": "inside"}


def hold(connection: sqlite3.Connection, scope: str, target: int, query: str) -> None:
    """Fill the tables that a query (its name) needs with the ties and parties of a target (id) in a scope."""
    _prepare(connection)
    for table, asked in _PARTS.items():
        if asked in sql(query):
            _fill(connection, table, scope, target)


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, once; they go with the connection."""
    if not connection.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'held'").fetchone():
        connection.executescript(sql(HELD))


def _fill(connection: sqlite3.Connection, table: str, scope: str, target: int) -> None:
    """Fill a table, unless what it holds is of this target."""
    held = connection.execute("SELECT scope, target FROM held WHERE part = ?", (table,)).fetchone()
    if held != (scope, target):
        connection.execute("DELETE FROM held WHERE part = ?", (table,))
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} {scoped(scope, table)}", {"target": target})
        connection.execute("INSERT INTO held VALUES (?, ?, ?)", (table, scope, target))
