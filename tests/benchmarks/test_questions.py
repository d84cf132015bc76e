"""Every question timed: samples come from the graph, contestants for a path agree, the report tells what is slow."""

from __future__ import annotations

from pathlib import Path
from random import Random
from subprocess import CalledProcessError

import pytest
from benchmarks.asking import REFUSED, Asked, Graph, Rounds, answered, measure, over
from benchmarks.beside import (
    CHEAPEST,
    ENGINES,
    FEWEST,
    ONE_WAY,
    RINGS,
    Beside,
    Spent,
    check,
    drawn,
    finding,
    spent,
    today,
)
from benchmarks.contest import ours_first, oxigraph
from benchmarks.contest.paths import graph_x
from benchmarks.contest.paths.rules import Length, Pair
from benchmarks.contest.rules import Arena, Goal
from benchmarks.generate import generate
from benchmarks.measure import write_triples
from benchmarks.questions_report import Measured, report
from benchmarks.samples import Sample, Target, samples, sentences, targets
from benchmarks.stopwatch import Times, child

from intgraph.ask.catalogue import QUESTIONS
from intgraph.office import Office
from intgraph.store.embedded import EmbeddedStore

ONCE = Rounds(warm=1, cold=0, patience=1.0, sentences=0)


@pytest.fixture(scope="module")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Arena:
    """A small network, as tables, as triples and in pyoxigraph's store."""
    made = Arena(tmp_path_factory.mktemp("questions") / "office")
    generate(300, 7, made.tables)
    write_triples(made)
    oxigraph.load(made)
    return made


@pytest.fixture(scope="module")
def office(arena: Arena) -> Office:
    """The network, open."""
    return Office.open(arena.tables)


@pytest.fixture(scope="module")
def chosen(office: Office) -> list[Target]:
    """What is asked about."""
    assert isinstance(office.store, EmbeddedStore)
    return targets(office.store, Random(7))


def test_every_question_is_asked_in_several_ways(chosen: list[Target]) -> None:
    """No question of the catalogue is left out, and those about a place meet a hub, countries and a continent."""
    found = samples(chosen)
    assert {sample.question for sample in found} == set(QUESTIONS)
    abouts = {sample.about for sample in found if sample.question == "sheet"}
    assert abouts >= {"hub city", "home country", "partner country", "continent", "hub party", "drawn party"}
    assert "everything" in {sample.about for sample in found if sample.question == "ties"}


def test_a_seed_always_draws_the_same(office: Office, chosen: list[Target]) -> None:
    """Samples can be asked again in another run; another seed asks about others."""
    assert isinstance(office.store, EmbeddedStore)
    assert targets(office.store, Random(7)) == chosen
    assert targets(office.store, Random(8)) != chosen


def test_every_sample_is_answered(office: Office, chosen: list[Target]) -> None:
    """The texts that name targets mean these, so that no sample ends in a question back."""
    for sample in samples(chosen):
        office.answer(sample.question, **sample.arguments)


def test_a_sample_is_a_command(chosen: list[Target]) -> None:
    """Things are arguments, flags stand alone and lists are repeated options."""
    found = Sample("roles", "", {"target": "Aa", "roles": ["lead", "funder"], "former": True})
    command = found.command(Path("g"), "json")
    assert command[2:] == [
        "intgraph",
        "roles",
        "-f",
        "json",
        "-g",
        "g",
        "Aa",
        "--role",
        "lead",
        "--role",
        "funder",
        "--former",
    ]


def test_sentences_are_about_the_graph(chosen: list[Target]) -> None:
    """Every slot of a sentence is filled."""
    assert all("$" not in sentence for sentence in sentences(chosen))


def test_a_graph_is_measured_question_by_question(arena: Arena) -> None:
    """Questions and sentences have times; what is no question is refused."""
    found = measure("Small", arena.tables, ["who works with China?", "how are you?"], ONCE)
    assert {one.question for one in found.questions} == set(QUESTIONS)
    assert all(one.warm.seconds for one in found.questions)
    assert [one.question for one in found.sentences] == ["who", REFUSED]


def test_a_process_that_breaks_is_no_answer(arena: Arena) -> None:
    """An unknown name is an answer in a sentence, a traceback is none."""
    python = Sample("who", "", {"target": "Nowhere-at-all"}).command(arena.tables, "table")
    assert answered(python) > 0
    with pytest.raises(RuntimeError, match="ended with 1"):
        answered([python[0], "-c", "raise ValueError"])


def test_contestants_for_a_path_agree(arena: Arena, office: Office) -> None:
    """The least cost is ours, the fewest ties are the same for both who count them, and ours is never shorter."""
    finders = {**finding(arena, office), CHEAPEST: graph_x.cheapest(arena, office, today())}
    pairs = drawn(office, 6, 7)
    assert len(pairs) == 6
    check(pairs, finders, office)
    with pytest.raises(RuntimeError, match="disagree"):
        check(pairs, {**finders, RINGS: lambda _: Length(99)}, office)


def test_no_path_is_told_by_all(arena: Arena, office: Office) -> None:
    """Who has no tie that counts is reached by nobody."""
    tied = {iri for (iri,) in _iris(office, "SELECT party.iri FROM role JOIN party ON party.id = role.party")}
    alone = next(iri for (iri,) in _iris(office, "SELECT iri FROM party ORDER BY iri") if iri not in tied)
    pair = Pair(drawn(office, 1, 7)[0].start, alone.rpartition("/")[2])
    assert all(finding(arena, office)[name](pair) is None for name in (ONE_WAY, FEWEST, RINGS))


def _iris(office: Office, query: str) -> list[tuple[str]]:
    assert isinstance(office.store, EmbeddedStore)
    return office.store.connection.execute(query).fetchall()


def test_each_contestant_answers_in_a_process_of_its_own(arena: Arena) -> None:
    """What that takes is told: seconds, and memory of more than Python alone."""
    for name in ENGINES:
        took = spent(child(name, "ask", arena, Goal("place", "cn", "China")))
        assert took.seconds > 0
        assert took.memory > 2**23
    with pytest.raises(CalledProcessError):
        spent(child("ours", "ask", arena, Goal("place", "nowhere", "Nowhere-at-all")))


def test_by_default_the_rows_are_those_of_all(arena: Arena) -> None:
    """What is asked by default is a part of the whole answer, evidence included."""
    from benchmarks.contest import ours

    goal = Goal("place", "cn", "China")
    first, whole = (module.facts(module.opened(arena)(goal)) for module in (ours_first, ours))
    assert first.rows <= whole.rows
    assert first.proofs <= whole.proofs


def test_the_report_names_what_is_slow() -> None:
    """Each question has its line, what takes too long is listed, and aims that are missed are named as such."""
    slow, quick = _asked("sheet", 1.5), _asked("who", 0.05)
    text = report(_measured(Graph("The graph", (slow, quick), (_asked(REFUSED, 0.01),))))
    assert "| `sheet` | 1 | 1.5 s | 1.5 s (the hub) |" in text
    assert "* Over 100 ms warm: `sheet` of the hub 1.5 s." in text
    assert "| every question cold, JSON, the graph, worst | ≤ 1.0 s | 1.5 s | **falls short** |" in text
    assert "| pyoxigraph, fewest ties | 40 ms | 40 ms | 2 × |" in text
    assert over([slow, quick], None, 0.1) == [slow]


def _asked(question: str, seconds: float) -> Asked:
    times = Times((seconds,))
    return Asked(question, "the hub", 3, times, {"table": times, "json": times})


def _measured(graph: Graph) -> Measured:
    spent = dict.fromkeys(("ours", "graph_x", "oxigraph"), Spent(1.0, 2**20))
    rollup = dict.fromkeys((*spent, "ours_first"), Times((0.02,)))
    names = (ONE_WAY, "intgraph, three ways", CHEAPEST, FEWEST)
    paths = {**dict.fromkeys(names, Times((0.02,))), RINGS: Times((0.04,))}
    others = Beside("China", 10, 2, rollup, 5, paths, spent, spent, 1.0)
    return Measured((graph,), {"pass": Times((0.01,))}, others, Rounds(), 300, 0.5)
