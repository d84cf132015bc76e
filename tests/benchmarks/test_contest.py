"""The contestants of the benchmark: all of them answer the same question, and the report says what was measured."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

import pytest
from benchmarks.contest.rules import Arena, Contestant, Facts, Goal
from benchmarks.generate import generate
from benchmarks.goals import places, typical
from benchmarks.measure import ALL, COUNTRY, HUB, TYPICAL, Found, Settings, write_triples
from benchmarks.report import Cold, Report, report
from benchmarks.stopwatch import Times, by_turns


@pytest.fixture(scope="module")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Arena:
    """A small network, as tables and as triples."""
    made = Arena(tmp_path_factory.mktemp("arena") / "office")
    generate(400, 7, made.tables)
    write_triples(made)
    return made


@pytest.fixture(scope="module")
def asks(arena: Arena) -> dict[str, Callable[[Goal], Facts]]:
    """Each contestant, loaded and opened."""
    return {name: _opened(cast("Contestant", import_module(f"benchmarks.contest.{name}")), arena) for name in ALL}


def _opened(contestant: Contestant, arena: Arena) -> Callable[[Goal], Facts]:
    contestant.load(arena)
    ask = contestant.opened(arena)
    return lambda goal: contestant.facts(ask(goal))


def test_all_contestants_say_the_same(arena: Arena, asks: dict[str, Callable[[Goal], Facts]]) -> None:
    """Rows and evidence are equal for the hub, a country, and parties with and without parts."""
    whole = Goal("party", "party-13", "party/party-13")
    for goal in (*places(arena.tables), *typical(arena.tables, 2), whole):
        told = {name: ask(goal) for name, ask in asks.items()}
        assert told["ours"].rows
        assert all(facts == told["ours"] for facts in told.values())


def test_turns_are_taken_until_patience_ends() -> None:
    """A slow run has at least one turn, a quick one all of them."""
    found = by_turns({"quick": lambda: 0.1, "slow": lambda: 9.0}, rounds=4, patience=5.0)
    assert found["quick"] == Times((0.1,) * 4)
    assert found["slow"] == Times((9.0,))


def test_the_report_says_what_was_reached_and_what_was_not() -> None:
    """Aims stand with the ratio that was measured, and those missed are named as such."""
    text = report(
        Report((_found(1000, 0.001), _found(100_000, 0.004)), Cold(_once(0.1), _once(0.05), _once(0.01)), _SET)
    )
    assert "| cold `who Qingdao` / `import click` | ≤ 2 × | 2.00 × | reached |" in text
    assert "| typical `who` at 100,000 / at 1,000 parties (flat: 1) | ≤ 1.5 × | 4.00 × | **falls short** |" in text
    assert "rdflib is left out at 100,000 parties" in text


_SET = Settings(seed=7)


def _once(seconds: float) -> Times:
    return Times((seconds,))


def _found(parties: int, seconds: float) -> Found:
    contestants = ALL if parties == 1000 else tuple(name for name in ALL if name != "rdf_lib")
    times = dict.fromkeys(contestants, _once(seconds))
    goals = dict.fromkeys((TYPICAL, HUB, COUNTRY), times)
    cpu = dict.fromkeys(contestants, seconds)
    return Found(parties, parties * 50, contestants, times, cpu, goals, goals, dict.fromkeys(goals, 4))
