"""Held scopes: what was found of a place stands ready for the next query, and never for another place."""

from __future__ import annotations

from pathlib import Path

import pytest

from intgraph.intake.blank import write_blank
from intgraph.locale import words
from intgraph.office import Office
from intgraph.store.embedded import EmbeddedStore
from intgraph.store.held import hold
from intgraph.store.protocol import Target
from intgraph.store.queries import sql


@pytest.fixture
def store(tmp_path: Path) -> EmbeddedStore:
    """An office with a tie between two cities of two countries."""
    folder = tmp_path / "office"
    write_blank(folder, words("en"))
    for sheet, rows in _SHEETS.items():
        file = folder / f"{sheet}.csv"
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    opened = Office.open(folder).store
    assert isinstance(opened, EmbeddedStore)
    return opened


_SHEETS = {
    "places": ("id,name,type,within", "up,Up,country,", "down,Down,country,", "aa,Aa,city,up", "bee,Bee,city,down"),
    "parties": ("id,name,sector,place", "a,A,government,aa", "b,B,government,bee", "c,C,ngo,bee"),
    "ties": ("id,name,kind", "ab,AB,twinning", "bc,BC,project"),
    "roles": ("tie,party,role", "ab,a,partner", "ab,b,partner", "bc,b,partner", "bc,c,partner"),
}


def _ties(store: EmbeddedStore, name: str, *, direct: bool = False) -> set[str]:
    target = store.find(f"place/{name}")[0].target
    asked = Target(target.iri, "place", target.name, target.name_en, direct)
    return {row.tie.rpartition("/")[2] for row in store.participations(asked)}


def test_each_place_has_its_own_ties(store: EmbeddedStore) -> None:
    """Asked in turn, places never answer with the ties of the one before; a place itself is not what lies in it."""
    for _ in range(2):
        assert _ties(store, "up") == {"ab"}
        assert _ties(store, "down") == {"ab", "bc"}
        assert _ties(store, "down", direct=True) == set()


def test_what_is_held_is_not_found_anew(store: EmbeddedStore) -> None:
    """The second query about a place finds the tables filled."""
    _ties(store, "down")
    seen: list[str] = []
    store.connection.set_trace_callback(seen.append)
    _ties(store, "down")
    assert not [statement for statement in seen if "INSERT" in statement]
    _ties(store, "up")
    assert [statement for statement in seen if "INSERT INTO held_tie" in statement]


def test_tables_are_made_once(store: EmbeddedStore) -> None:
    """They are temporary: the compiled graph itself is never written."""
    before = store.connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for key in (1, 2):
        hold(store.connection, "place", key, "participations")
    assert store.connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == before
    assert "CREATE TEMP TABLE held" in sql("held")
