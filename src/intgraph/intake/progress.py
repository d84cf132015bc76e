"""Progress: how far a long reading has come, told to whoever wants to know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias, TypeVar

T = TypeVar("T")

Progress: TypeAlias = Callable[[int, int], None]
"""Called now and then with the rows done and the rows in all."""

_STEP: Final = 4096


def silent(done: int, total: int) -> None:
    """Tell nobody."""


def counted(rows: Iterable[T], total: int, progress: Progress) -> Iterator[T]:
    """Yield ``rows`` and tell ``progress`` how many of ``total`` are done, every few thousand and at the end."""
    done = 0
    for done, row in enumerate(rows, 1):
        if done % _STEP == 0:
            progress(done, total)
        yield row
    progress(done, total)
