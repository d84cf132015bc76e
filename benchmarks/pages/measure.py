"""Measuring the pages of one network: every maker in turn, each page opened several times."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.generate import generate
from benchmarks.pages.makers import MAKERS
from benchmarks.pages.probing import NEVER, Probed

# A page that took this share of the patience, or was never ready, is not tried at a larger size.
_HOPELESS = 0.5
# What a probe takes beside waiting, in seconds: a browser starts, a drawing is dragged, a heap is collected.
_PROBING = 60.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One maker's page of a network of ``parties``: seconds to make it, its bytes, and what it did when opened."""

    maker: str
    parties: int
    seconds: float | None
    size: int
    probed: tuple[Probed, ...]

    def middle(self, name: str) -> float | None:
        """Return the median of one figure, ``None`` where a round has none."""
        values = [getattr(round_, name) for round_ in self.probed]
        return None if not values or any(value is None for value in values) else float(median(values))


def measure(
    parties: int, seed: int, rounds: int, patience: float, folder: Path, before: Sequence[Measured]
) -> list[Measured]:
    """Generate a network of ``parties`` and measure the pages that the makers make of it."""
    tables = folder / f"office-{parties}"
    generate(parties, seed, tables)
    _prepare(tables)
    found: list[Measured] = []
    for maker in MAKERS:
        if not _is_hopeless(maker, before, patience):
            print(f"{parties} parties: {maker}", file=sys.stderr, flush=True)
            found.append(_measured(maker, parties, tables, rounds, patience))
    return found


def _prepare(tables: Path) -> None:
    """Compile the tables, which every maker needs and none is timed for."""
    subprocess.run([sys.executable, "-m", "intgraph", "withheld", "-g", str(tables)], capture_output=True, check=False)


def _measured(maker: str, parties: int, tables: Path, rounds: int, patience: float) -> Measured:
    file = tables.parent / f"{maker.replace(' ', '-')}-{parties}.html"
    seconds = _made(maker, tables, file, patience * 5)
    if seconds is None:
        return Measured(maker, parties, None, 0, ())
    probed: list[Probed] = []
    while len(probed) < rounds and not (probed and probed[-1].ready is None):
        probed.append(_opened(file, patience))
    return Measured(maker, parties, seconds, file.stat().st_size, tuple(probed))


def _made(maker: str, tables: Path, file: Path, patience: float) -> float | None:
    """Make the page in a process of its own; its seconds, ``None`` when it took too long or failed."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.pages.child", maker, str(tables), str(file)]
    try:
        subprocess.run(command, check=True, timeout=patience, capture_output=True)
    except subprocess.SubprocessError:
        return None
    return time.perf_counter() - started


def _opened(file: Path, patience: float) -> Probed:
    """Probe the page in a browser and a process of its own; when a page holds both up, both are ended."""
    command = [sys.executable, "-m", "benchmarks.pages.opening", str(file), str(patience)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as probing:
        try:
            found, _ = probing.communicate(timeout=patience + _PROBING)
        except subprocess.TimeoutExpired:
            os.killpg(probing.pid, signal.SIGKILL)
            return NEVER
    return Probed(**json.loads(found)) if found else NEVER


def _is_hopeless(maker: str, before: Sequence[Measured], patience: float) -> bool:
    tried = [found for found in before if found.maker == maker]
    if not tried:
        return False
    ready = tried[-1].middle("ready")
    return ready is None or ready > patience * 1000 * _HOPELESS
