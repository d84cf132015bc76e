"""The SQL of the embedded store, one file a query."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=64)
def sql(name: str) -> str:
    """Return the text of ``sql/{name}.sql``."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def scoped(scope: str, name: str) -> str:
    """Return the query ``name`` over the ties of a scope (``sql/scope``): all, a place, a party, a tie or some ties."""
    return sql(f"scope/{scope}") + sql(name)
