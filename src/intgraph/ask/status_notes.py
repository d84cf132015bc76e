"""Status notes: what the statuses in an answer mean, where they need a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from intgraph.ask.judge import Status
from intgraph.locale import Words

_EXPLAINED: Final = (Status.POSSIBLE, Status.CONFLICTING)


def status_notes(statuses: Iterable[Status], say: Words) -> Iterator[str]:
    """Yield a sentence on each status among ``statuses`` that leaves something open."""
    found = set(statuses)
    yield from (say(f"who.{status.value}") for status in _EXPLAINED if status in found)
