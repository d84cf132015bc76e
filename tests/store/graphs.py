"""Compiled graphs for tests, in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from intgraph.model.register import Register
from intgraph.store.compile import fill
from intgraph.store.embedded import EmbeddedStore
from intgraph.vocab.concepts import concepts


@contextmanager
def compiled(register: Register) -> Iterator[EmbeddedStore]:
    """Yield a store of ``register``, in memory."""
    with closing(sqlite3.connect(":memory:")) as connection:
        fill(connection, register, concepts(), "")
        yield EmbeddedStore(connection)
