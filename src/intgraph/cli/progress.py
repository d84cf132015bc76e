"""A bar on the terminal for what takes longer than a second; a quick command shows none."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, TextIO

from intgraph.locale import words

_PATIENCE: Final = 1.0  # seconds
_WIDTH: Final = 30
_CLEAR: Final = "\r\x1b[K"


@dataclass(frozen=True)
class Bar:
    """Draws how far a work has come, once it has taken a second, on a stream that is a terminal.

    ``afterwards`` tells what is still waited for when all is done.
    """

    label: str
    stream: TextIO
    afterwards: str = ""
    started: float = field(default_factory=time.monotonic)

    def __call__(self, done: int, total: int) -> None:
        """Draw the bar anew."""
        if self.stream.isatty() and time.monotonic() - self.started > _PATIENCE:
            full = _WIDTH * done // max(total, 1)
            bar = "█" * full + "░" * (_WIDTH - full)
            waiting = f", {self.afterwards}" if self.afterwards and done == total else ""
            self.stream.write(f"{_CLEAR}{self.label} {bar} {100 * done // max(total, 1)} %{waiting}")
            self.stream.flush()

    def clear(self) -> None:
        """Leave no trace."""
        if self.stream.isatty():
            self.stream.write(_CLEAR)
            self.stream.flush()


@contextmanager
def reading_bar(language: str) -> Iterator[Bar]:
    """Yield the bar for reading tables, on standard error; it is gone when the block ends."""
    bar = Bar(words(language)("progress.reading"), sys.stderr)
    try:
        yield bar
    finally:
        bar.clear()


def prepare_gazetteer(language: str) -> None:
    """Make the index of the places of the world where it is missing, once on a machine, with a bar."""
    from intgraph.gazetteer.home import index, is_ready

    if not is_ready():
        bar = Bar(words(language)("progress.gazetteer"), sys.stderr)
        index(progress=bar)
        bar.clear()
