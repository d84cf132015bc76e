"""Probing one page in a real Chromium without a network."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

_PROBE: Final = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8")
_QUIET: Final = 1.0
_PANNING: Final = 2.0
_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class Probed:
    """What a page did; times in milliseconds, counted from the start of its navigation.

    ``first`` is its first stroke, ``ready`` the end of the last task of over 50 ms before a whole quiet second,
    ``stall`` the longest task between ``ready`` and the end of the probe, panning included, ``first_stall`` the longest
    after the first stroke. ``frame`` and ``slow_frame`` are the median and the 95th percentile while panning; ``heap``
    in MB. ``None``: it was not ready in time.
    """

    first: float | None
    ready: float | None
    first_stall: float
    stall: float
    frame: float | None
    slow_frame: float | None
    heap: float | None
    requests: int | None


NEVER: Final = Probed(None, None, 0.0, 0.0, None, None, None, None)
"""What a page did that held up its browser."""


def probe(browser: Browser, file: Path, patience: float) -> Probed:
    """Open a page, wait until it is quiet (at most ``patience`` seconds), pan it, and tell what it did."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(patience * 1000 + 60_000)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(_PROBE)
    session = context.new_cdp_session(page)
    try:
        page.goto(file.as_uri(), wait_until="commit")
        ready = _wait(page, patience)
        found = _read(page, session, ready)
        return Probed(*found, requests=sum(not url.startswith(("file:", "blob:", "data:")) for url in asked))
    finally:
        context.close()


def _wait(page: Page, patience: float) -> float | None:
    """When the page was quiet at last, ``None`` when it was not in time."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        now, first, last = page.evaluate("intgraphProbe.now()")
        if first is not None and now - max(first, last) > _QUIET * 1000:
            return float(max(first, last))
        page.wait_for_timeout(100)
    return None


def _read(page: Page, session: CDPSession, ready: float | None) -> tuple[float | None, ...]:
    frames = _pan(page) if ready is not None else []
    first, tasks = page.evaluate("[intgraphProbe.first, intgraphProbe.long]")
    session.send("HeapProfiler.collectGarbage")
    heap = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    after_first = max((took for at, took in tasks if first is not None and at > first), default=0.0)
    after = max((took for at, took in tasks if ready is not None and at >= ready), default=0.0)
    middle = median(frames) if frames else None
    slow = quantiles(frames, n=20)[-1] if len(frames) > 1 else None
    return first, ready, after_first, after, middle, slow, heap


def _pan(page: Page) -> list[float]:
    """Drag the drawing to and fro for two seconds; the time of each frame meanwhile."""
    page.evaluate(f"globalThis.counted = intgraphProbe.count({_PANNING}); 0")
    page.mouse.move(640, 600)
    page.mouse.down()
    for step in range(_STEPS):
        page.mouse.move(640 + 200 * ((step % 20) / 10 - 1), 600 + step % 7 * 10)
        page.wait_for_timeout(_PANNING * 1000 / _STEPS / 2)
    page.mouse.up()
    return [float(took) for took in page.evaluate("globalThis.counted")]
