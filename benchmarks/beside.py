"""A roll-up to a country and paths between parties, beside networkx and pyoxigraph on the same network in one run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import cycle, islice
from math import isclose
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

from benchmarks.contest.paths import graph_x, ours, oxigraph
from benchmarks.contest.paths.rules import Find, Pair
from benchmarks.contest.rules import Arena, Goal
from benchmarks.goals import places
from benchmarks.measure import agreed
from benchmarks.stopwatch import Server, Times, by_turns, child
from intgraph.model.period import Moment, day
from intgraph.office import Office
from intgraph.store.embedded import EmbeddedStore

ENGINES: Final = ("ours", "graph_x", "oxigraph")
FIRST: Final = "ours_first"
ONE_WAY, THREE_WAYS = "intgraph, one way", "intgraph, three ways"
CHEAPEST, FEWEST, RINGS = "networkx, least cost", "networkx, fewest ties", "pyoxigraph, fewest ties"
_DRAWN: Final = 400


class Spent(NamedTuple):
    """What a whole process took: seconds, and the most memory it held at once, in bytes."""

    seconds: float
    memory: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What was measured: by contestant the roll-up, each path found, and what making its store and asking it take.

    ``asking`` are processes that open what was made and answer the roll-up once; ``weighing`` are the seconds in
    which networkx's graph with costs is made, which the judged costs of ours go into.
    """

    country: str
    rows: int
    pairs: int
    rollup: Mapping[str, Times]
    first_rows: int
    paths: Mapping[str, Times]
    making: Mapping[str, Spent]
    asking: Mapping[str, Spent]
    weighing: float


def beside(arena: Arena, rounds: int, pairs: int, patience: float, seed: int) -> Beside:
    """Measure a network whose triples are written; raise when two contestants disagree about what both compute."""
    making = {name: spent(child(name, "load", arena)) for name in ENGINES}
    _, country = places(arena.tables)
    asking = {name: spent(child(name, "ask", arena, country)) for name in ENGINES}
    rollup, rows, first_rows = _rollup(arena, country, rounds, patience)
    with Office.open(arena.tables) as office:
        chosen = drawn(office, pairs, seed)
        start = time.perf_counter()
        cheapest = graph_x.cheapest(arena, office, today())
        weighing = time.perf_counter() - start
        finders = {**finding(arena, office), CHEAPEST: cheapest}
        check(chosen, finders, office)
        paths = by_turns(_turns(chosen, finders), rounds * len(chosen), patience)
    return Beside(country.name, rows, len(chosen), rollup, first_rows, paths, making, asking, weighing)


def spent(command: Sequence[str]) -> Spent:
    """Return what a process takes that must not fail."""
    start = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, list(command))
    # Linux tells kibibytes, macOS bytes (getrusage(2)).
    return Spent(time.perf_counter() - start, used.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def today() -> Moment:
    """The day that is asked about."""
    return day(date.today())


def finding(arena: Arena, office: Office) -> dict[str, Find]:
    """Return what finds paths, but for the one that weighs them in memory."""
    return {
        ONE_WAY: ours.opened(office, today(), 1),
        THREE_WAYS: ours.opened(office, today(), 3),
        FEWEST: graph_x.fewest(arena),
        RINGS: oxigraph.fewest(arena),
    }


def drawn(office: Office, most: int, seed: int) -> list[Pair]:
    """Return pairs of parties who are tied to somebody, have no parts, and have a path to each other."""
    assert isinstance(office.store, EmbeddedStore)
    query = (Path(__file__).parent / "queries" / "go_betweens.sql").read_text(encoding="utf-8")
    found = [iri.rpartition("/")[2] for (iri,) in office.store.connection.execute(query)]
    random, find = Random(seed), ours.opened(office, today(), 1)
    tried = (Pair(*random.sample(found, 2)) for _ in range(_DRAWN))
    return list(islice((pair for pair in tried if find(pair)), most))


def check(pairs: Sequence[Pair], finders: Mapping[str, Find], office: Office) -> None:
    """Raise when two contestants that compute the same thing differ about a pair, or ours is shorter than can be."""
    for pair in pairs:
        found = {name: find(pair) for name, find in finders.items()}
        least, few, rings, own = (found[name] for name in (CHEAPEST, FEWEST, RINGS, ONE_WAY))
        same = least and least.cost is not None and isclose(least.cost, ours.cost(office, today(), pair), abs_tol=1e-9)
        if not (same and few and few == rings and own and own.ties >= few.ties):
            raise RuntimeError(f"the contestants disagree about {pair}: {found}")


def _rollup(arena: Arena, goal: Goal, rounds: int, patience: float) -> tuple[dict[str, Times], int, int]:
    servers = {name: Server.of(name, arena) for name in ENGINES}
    rows = agreed([goal], servers)
    servers[FIRST] = Server.of(FIRST, arena)
    first_rows = int(servers[FIRST].ask(goal)["rows"])
    times = by_turns({name: _seconds(server, goal) for name, server in servers.items()}, rounds, patience)
    for server in servers.values():
        server.stop()
    return times, rows, first_rows


def _seconds(server: Server, goal: Goal) -> Callable[[], float]:
    return lambda: float(server.ask(goal)["seconds"])


def _turns(pairs: Sequence[Pair], finders: Mapping[str, Find]) -> dict[str, Callable[[], float]]:
    return {name: partial(_timed, find, cycle(pairs)) for name, find in finders.items()}


def _timed(find: Find, turn: cycle[Pair]) -> float:
    pair = next(turn)
    start = time.perf_counter()
    find(pair)
    return time.perf_counter() - start
