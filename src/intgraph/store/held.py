"""Held scopes: the ties that touch a place or party, kept in temporary tables for the next query about it.

A question asks several things of one place; to find the ties of a continent each time would take longer than the rest.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from intgraph.store.queries import scoped, sql

HELD: Final = "held"


def hold(connection: sqlite3.Connection, scope: str, target: int) -> None:
    """Fill the tables with the ties and parties of a target (id) in a scope, unless that is what they hold."""
    _prepare(connection)
    if connection.execute("SELECT 1 FROM held WHERE scope = ? AND target = ?", (scope, target)).fetchone():
        return
    for table in ("held", "held_tie", "held_party"):
        connection.execute(f"DELETE FROM {table}")
    for table in ("held_tie", "held_party"):
        connection.execute(f"INSERT INTO {table} {scoped(scope, table)}", {"target": target})
    connection.execute("INSERT INTO held VALUES (?, ?)", (scope, target))


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, once; they go with the connection."""
    if not connection.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'held'").fetchone():
        connection.executescript(sql(HELD))
