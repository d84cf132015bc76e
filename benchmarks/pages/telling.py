"""The report of the pages, as Markdown."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from string import Template

from benchmarks.pages.measure import Measured

_HEADINGS = (
    "parties",
    "page",
    "build",
    "file",
    "first",
    "ready",
    "stall at first",
    "stall",
    "frame",
    "heap",
    "requests",
)
_NOTES = (
    "* *ours* has all views, filters, evidence and a report for when scripts are off; the rest the drawing alone.",
    '* *pyvis* is opened as it writes itself with `cdn_resources="in_line"`; it still asks for files on the network.',
    "* *tareco* is told to embed every node; by itself it keeps the best-ranked ones of a large network.",
)


def report(found: Sequence[Measured], seed: int, rounds: int, patience: float) -> str:
    """Return the whole report."""
    page = Template((Path(__file__).parent / "report.md").read_text(encoding="utf-8"))
    return page.substitute(
        machine=f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}",
        versions=", ".join(f"{name} {version(name)}" for name in ("pyvis", "tareco"))
        + ", sigma as in page/package.json",
        seed=seed,
        rounds=rounds,
        patience=f"{patience:.0f}",
        table="\n".join(_table(found)),
        notes="\n".join(_NOTES),
    )


def _table(found: Sequence[Measured]) -> list[str]:
    lines = ["| " + " | ".join(_HEADINGS) + " |", "|" + " ---: | :--- |" + " ---: |" * (len(_HEADINGS) - 2)]
    return [*lines, *("| " + " | ".join(_row(one)) + " |" for one in found)]


def _row(one: Measured) -> list[str]:
    frame, slow = one.middle("frame"), one.middle("slow_frame")
    return [
        f"{one.parties:,}",
        one.maker,
        "–" if one.seconds is None else f"{one.seconds:.1f} s",
        _bytes(one.size),
        *(_milliseconds(one.middle(name)) for name in ("first", "ready", "first_stall", "stall")),
        "–" if frame is None or slow is None else f"{frame:.0f} / {slow:.0f} ms",
        "–" if one.middle("heap") is None else f"{one.middle('heap'):.0f} MB",
        "–" if one.middle("requests") is None else f"{one.middle('requests'):.0f}",
    ]


def _milliseconds(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f} ms"


def _bytes(size: int) -> str:
    return f"{size / 1000:,.0f} KB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
