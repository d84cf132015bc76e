"""How much one query may ask of the machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take; ``rows`` is what it gets unless it asks for more, ``most_rows`` the most it may ask.

    ``seconds`` count from the arrival of the request, waiting included. ``memory`` is in bytes on top of the data,
    ``depth`` the nesting of braces and brackets. ``workers`` queries run at once, ``waiting`` more may wait.
    """

    seconds: float = 10.0
    rows: int = 10_000
    most_rows: int = 100_000
    result_bytes: int = 32 << 20
    query_bytes: int = 256 << 10
    memory: int = 512 << 20
    depth: int = 64
    workers: int = 2
    waiting: int = 30
