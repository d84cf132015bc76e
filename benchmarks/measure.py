"""Measuring one network: making the stores, cold and warm answers, and whether all contestants say the same."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.contest.rules import Arena, Goal
from benchmarks.generate import generate
from benchmarks.goals import places, typical
from benchmarks.stopwatch import Server, Times, by_turns, child, cpu, process

if TYPE_CHECKING:
    from pyoxigraph import Triple

ALL = ("ours", "oxigraph", "rdf_lib", "graph_x")
TYPICAL = "typical party"
HUB = "hub city"
COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Settings:
    """How often is measured, and after how many seconds a slow contestant has its turn no more."""

    seed: int
    rounds: int = 5
    patience: float = 60.0
    typical: int = 9


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured of one network: times by contestant, and by goal and contestant.

    ``cpu`` are the seconds of one more load that processors were busy, all threads together.
    """

    parties: int
    triples: int
    contestants: tuple[str, ...]
    load: Mapping[str, Times]
    cpu: Mapping[str, float]
    cold: Mapping[str, Mapping[str, Times]]
    warm: Mapping[str, Mapping[str, Times]]
    rows: Mapping[str, int]


def measure(parties: int, folder: Path, contestants: Sequence[str], settings: Settings) -> Found:
    """Generate a network of ``parties`` in ``folder`` and measure it; raise when two contestants disagree."""
    arena = Arena(folder / f"office-{parties}")
    _say(f"{parties} parties: generating")
    generate(parties, settings.seed, arena.tables)
    triples = write_triples(arena)
    _say(f"{triples} triples: loading")
    loads = {name: child(name, "load", arena) for name in contestants}
    load = by_turns({name: partial(process, made) for name, made in loads.items()}, settings.rounds, settings.patience)
    busy = {name: cpu(made) for name, made in loads.items()}
    goals = _goals(arena, settings)
    _say("cold answers")
    cold = {name: _cold(found[0], arena, contestants, settings) for name, found in goals.items()}
    _say("warm answers")
    warm, rows = _warm(goals, arena, contestants, settings)
    return Found(parties, triples, tuple(contestants), load, busy, cold, warm, rows)


def write_triples(arena: Arena) -> int:
    """Write the graph of the tables as N-Triples and return how many there are."""
    from pyoxigraph import RdfFormat, serialize

    from intgraph.intake.read import read
    from intgraph.rdf.encode import encode

    count = 0
    part = arena.triples.with_suffix(".part")

    def counted() -> Iterator[Triple]:
        nonlocal count
        for triple in encode(read([arena.tables]).register):
            count += 1
            yield triple

    serialize(counted(), output=part, format=RdfFormat.N_TRIPLES)
    part.replace(arena.triples)
    return count


def _goals(arena: Arena, settings: Settings) -> dict[str, list[Goal]]:
    hub, country = places(arena.tables)
    return {TYPICAL: typical(arena.tables, settings.typical), HUB: [hub], COUNTRY: [country]}


def _cold(goal: Goal, arena: Arena, contestants: Sequence[str], settings: Settings) -> dict[str, Times]:
    runs = {name: partial(process, child(name, "ask", arena, goal)) for name in contestants}
    runs["ours"] = partial(process, who(goal.name, "--former", "-g", str(arena.tables)))
    return by_turns(runs, settings.rounds, settings.patience)


def who(name: str, *options: str) -> list[str]:
    """Return the command that a person gives."""
    return [sys.executable, "-m", "intgraph", "who", name, *options]


def _warm(
    goals: Mapping[str, list[Goal]], arena: Arena, contestants: Sequence[str], settings: Settings
) -> tuple[dict[str, dict[str, Times]], dict[str, int]]:
    servers = {name: Server.of(name, arena) for name in contestants}
    rows = {about: agreed(found, servers) for about, found in goals.items()}
    warm = {}
    for about, found in goals.items():
        runs = {name: _seconds(server, found) for name, server in servers.items()}
        warm[about] = by_turns(runs, settings.rounds * len(found), settings.patience)
    for server in servers.values():
        server.stop()
    return warm, rows


def _seconds(server: Server, goals: Sequence[Goal]) -> Callable[[], float]:
    turn = cycle(goals)
    return lambda: float(server.ask(next(turn))["seconds"])


def agreed(goals: Sequence[Goal], servers: Mapping[str, Server]) -> int:
    """Return how many rows the last goal has; the first answers, which also warm up, must be the same for all."""
    rows = 0
    for goal in goals:
        told = {name: server.ask(goal) for name, server in servers.items()}
        if len({answer["digest"] for answer in told.values()}) > 1:
            raise RuntimeError(f"the contestants disagree about {goal}: {told}")
        rows = int(told["ours"]["rows"])
    return rows


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
