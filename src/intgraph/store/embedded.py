"""The embedded store: a compiled graph in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from intgraph.errors import InputError
from intgraph.store import naming
from intgraph.store.compiled import SCHEMA_VERSION
from intgraph.store.held import HELD, hold
from intgraph.store.protocol import NAMED, Cited, Label, Match, Participation, Scope, Target
from intgraph.store.queries import scoped, sql

if TYPE_CHECKING:
    from intgraph.model.register import Register

R = TypeVar("R")

# Large answers read all over the file: in mapped memory that is quicker than through calls to the system. A
# compiled graph is replaced, never written in place, so that no page of it can vanish.
_MAPPED: Final = f"PRAGMA mmap_size = {2**31 - 65536}"
# What may have so many ties that they are not found anew for each query.
_HELD: Final = ("place", "party")
# The nouns in the order in which a search among all of them is soonest done.
_MOST_FIRST: Final = ("role", "tie", "party", "place", "event", "policy", "person", "source", "office")


@dataclass(frozen=True)
class EmbeddedStore:
    """Answers from one connection to a compiled graph (``intgraph.store.compile``)."""

    connection: sqlite3.Connection

    @classmethod
    def open(cls, path: Path) -> EmbeddedStore:
        """Open a compiled graph for reading only; raise ``InputError`` for a file that is none."""
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        except sqlite3.Error as wrong:
            raise InputError("input.no_graph", path=str(path)) from wrong
        if _schema_of(connection) != SCHEMA_VERSION:
            connection.close()
            raise InputError("input.no_graph", path=str(path))
        connection.execute(_MAPPED)
        return cls(connection)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def find(self, text: str, nouns: Sequence[str] = NAMED) -> Sequence[Match]:
        """See ``Store.find``."""
        return naming.find(self.connection, text, nouns)

    def named(self, folds: Iterable[str], nouns: Sequence[str] = NAMED) -> Mapping[str, Sequence[Target]]:
        """See ``Store.named``."""
        return naming.named(self.connection, folds, nouns)

    def participations(self, scope: Scope, ties: Sequence[str] | None = None) -> Sequence[Participation]:
        """See ``Store.participations``."""
        return self.select(Participation, "participations", scope, ties=ties)

    def select(self, row: type[R], query: str, scope: Scope = None, **values: object) -> Sequence[R]:
        """See ``Store.select``; ``row`` is a ``NamedTuple`` with the columns of ``sql/{query}.sql``."""
        named, target = self._scope(scope, query)
        bound = {
            name: json.dumps(value) if isinstance(value, list | tuple) else value for name, value in values.items()
        }
        found = self.connection.execute(scoped(named, query), {**bound, "target": target})
        make: Callable[[tuple[Any, ...]], R] = row._make  # type: ignore[attr-defined]
        return list(map(make, found))

    def _scope(self, scope: Scope, query: str) -> tuple[str, object]:
        if scope is None:
            return "all", None
        if not isinstance(scope, Target):
            return "ties", json.dumps(list(scope))
        (key,) = self._ids([scope.iri], scope.noun).values()
        named = f"{scope.noun}_direct" if scope.direct else scope.noun
        if scope.noun not in _HELD:
            return named, key
        hold(self.connection, named, key, query)
        return HELD, key

    def cited(self, subjects: Iterable[str]) -> Mapping[str, Sequence[Cited]]:
        """See ``Store.cited``."""
        iris = {key: iri for iri, key in self._ids(subjects).items()}
        found: dict[str, list[Cited]] = defaultdict(list)
        for subject, *claim in self.connection.execute(sql("cited"), {"subjects": json.dumps(list(iris))}):
            found[iris[subject]].append(Cited._make(claim))
        return found

    def labels(self, scheme: str) -> Mapping[str, Label]:
        """See ``Store.labels``."""
        query = "SELECT notation, nl, en, works_together FROM concept WHERE scheme = ?"
        return {
            notation: Label(nl, en, bool(works))
            for notation, nl, en, works in self.connection.execute(query, (scheme,))
        }

    def around(self, iri: str, most: int = -1) -> Register:
        """See ``Store.around``."""
        from intgraph.store.surroundings import ids_around

        ((noun, key),) = self.connection.execute("SELECT noun, id FROM thing WHERE iri = ?", (iri,))
        return self._things(ids_around(self.connection, noun, key, most))

    def register(self) -> Register:
        """See ``Store.register``."""
        from intgraph.model.register import NOUNS

        everything = {noun: [key for (key,) in self.connection.execute(f"SELECT id FROM {noun}")] for noun in NOUNS}
        return self._things(everything)

    def _ids(self, iris: Iterable[str], noun: str | None = None) -> dict[str, int]:
        tables = (noun,) if noun else _MOST_FIRST
        missing = set(iris)
        found: dict[str, int] = {}
        for table in tables:
            query = (
                f"SELECT {table}.iri, {table}.id FROM json_each(?) AS asked JOIN {table} ON {table}.iri = asked.value"
            )
            found.update(self.connection.execute(query, (json.dumps(sorted(missing)),)))
            missing -= found.keys()
            if not missing:
                break
        return found

    def _things(self, ids: Mapping[str, Iterable[int]]) -> Register:
        from intgraph.model.register import NOUNS, Register
        from intgraph.store.rows import from_row, plan

        rows: dict[str, list[tuple[Any, ...]]] = {}
        for noun in NOUNS:
            columns = ", ".join(f'"{column}"' for column in plan(noun).columns)
            query = f"SELECT {columns} FROM {noun} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
            rows[noun] = self.connection.execute(query, (json.dumps(list(ids.get(noun, ()))),)).fetchall()
        iris = self._iris(rows)
        return Register(**{noun: {row[0]: from_row(noun, row, iris) for row in rows[noun]} for noun in NOUNS})

    def _iris(self, rows: Mapping[str, list[tuple[Any, ...]]]) -> dict[int | None, str]:
        from intgraph.store.rows import REFERENCES, plan

        wanted = {
            row[at] for noun, field in REFERENCES for at in (plan(noun).columns.index(field),) for row in rows[noun]
        }
        query = "SELECT thing.id, thing.iri FROM json_each(?) AS asked JOIN thing ON thing.id = asked.value"
        return dict(self.connection.execute(query, (json.dumps([key for key in wanted if key is not None]),)))


def _schema_of(connection: sqlite3.Connection) -> str:
    """Return the version of the schema that a compiled graph was made with; empty for what is no such graph."""
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    except sqlite3.DatabaseError:
        return ""
    return str(found[0]) if found else ""
