"""One contestant in a process of its own: ``python -m benchmarks.child CONTESTANT load|ask|serve TABLES [GOAL]``.

``load`` makes its store, ``ask`` opens it and answers one goal (JSON), ``serve`` answers a goal a line and tells in
JSON how long that took, what it came to (a digest of the facts) and how many rows that were.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import cast

from benchmarks.contest.rules import Arena, Contestant, Facts, Goal


def main(name: str, verb: str, tables: str, goal: str = "") -> None:
    """Do what the command line says."""
    contestant = cast("Contestant", import_module(f"benchmarks.contest.{name}"))
    arena = Arena(Path(tables))
    if verb == "load":
        contestant.load(arena)
    elif verb == "ask":
        contestant.opened(arena)(Goal(**json.loads(goal)))
    else:
        serve(contestant, arena)


def serve(contestant: Contestant, arena: Arena) -> None:
    """Answer the goals on standard input until it ends."""
    ask = contestant.opened(arena)
    print("ready", flush=True)
    for line in sys.stdin:
        goal = Goal(**json.loads(line))
        start = time.perf_counter()
        raw = ask(goal)
        seconds = time.perf_counter() - start
        facts = contestant.facts(raw)
        del raw  # to take an old answer apart is no part of the next one
        told = {"seconds": seconds, "rows": len(facts.rows), "proofs": len(facts.proofs), "digest": _digest(facts)}
        print(json.dumps(told), flush=True)


def _digest(facts: Facts) -> str:
    told = "\n".join(sorted(map(str, facts.rows)) + sorted(map(str, facts.proofs)))
    return hashlib.sha256(told.encode()).hexdigest()


if __name__ == "__main__":
    main(*sys.argv[1:])
