"""Timing: contestants by turns, so that a machine whose speed drifts is as slow for one as for the other."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from benchmarks.contest.rules import Arena, Goal


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of a number of rounds."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return median(self.seconds)


def by_turns(runs: Mapping[str, Callable[[], float]], rounds: int, patience: float) -> dict[str, Times]:
    """Return the seconds that each run tells, ``rounds`` times by turns.

    A run that has taken ``patience`` seconds in all has its turn no more; each has at least one.
    """
    seconds: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            if sum(seconds[name]) < patience:
                seconds[name].append(run())
    return {name: Times(tuple(found)) for name, found in seconds.items()}


def process(command: Sequence[str]) -> float:
    """Return the seconds of a whole process, start-up included; raise when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def cpu(command: Sequence[str]) -> float:
    """Return the seconds that a whole process, which must not fail, keeps processors busy: all its threads together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def child(contestant: str, verb: str, arena: Arena, goal: Goal | None = None) -> list[str]:
    """Return the command of a contestant's process (``benchmarks.child``)."""
    told = [] if goal is None else [json.dumps(asdict(goal))]
    return [sys.executable, "-m", "benchmarks.child", contestant, verb, str(arena.tables), *told]


@dataclass(frozen=True)
class Server:
    """A contestant that stays open, in a process of its own, and tells how long each answer took."""

    running: subprocess.Popen[str]

    @classmethod
    def of(cls, contestant: str, arena: Arena) -> Server:
        """Start a contestant and wait until it is open."""
        command = child(contestant, "serve", arena)
        running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        server = cls(running)
        server.line()
        return server

    def ask(self, goal: Goal) -> dict[str, Any]:
        """Return what the contestant tells of one answer."""
        assert self.running.stdin is not None
        self.running.stdin.write(json.dumps(asdict(goal)) + "\n")
        self.running.stdin.flush()
        told: dict[str, Any] = json.loads(self.line())
        return told

    def line(self) -> str:
        """Return the next line that the contestant writes; raise where it has ended."""
        assert self.running.stdout is not None
        line = self.running.stdout.readline()
        if not line:
            raise RuntimeError(f"a contestant ended: {self.running.args!r}")
        return line

    def stop(self) -> None:
        """Let the contestant end."""
        assert self.running.stdin is not None
        self.running.stdin.close()
        self.running.wait()
