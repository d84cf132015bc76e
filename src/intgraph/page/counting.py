"""Counting: numbers of things in words, one of them in the singular."""

from __future__ import annotations

from intgraph.locale import Words


def counted(what: str, count: int, say: Words) -> str:
    """Return how many there are of ``what`` (``ties``, ``parties``, ``sources`` or ``statements``)."""
    return say(f"page.count.{what}.one") if count == 1 else say(f"page.count.{what}", count=count)
