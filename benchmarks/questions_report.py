"""The report of ``benchmarks.questions``: a table question by question, and what falls short of what was aimed at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from statistics import median
from string import Template
from typing import Final

from benchmarks.asking import FORMS, REFUSED, Asked, Graph, Rounds, over
from benchmarks.beside import CHEAPEST, ENGINES, FEWEST, FIRST, ONE_WAY, RINGS, THREE_WAYS, Beside
from benchmarks.report import figure, machine, table
from benchmarks.stopwatch import Times

_TITLES: Final = {"ours": "intgraph", "graph_x": "networkx", "oxigraph": "pyoxigraph", FIRST: "intgraph, by default"}
_MADE: Final = {
    "ours": "tables read, validated and compiled to SQLite",
    "graph_x": "graph in memory, built from the tables without validation",
    "oxigraph": "store on disk, loaded in bulk from N-Triples made before",
}
_COLD: Final = 1.0
_WARM: Final = 0.1
_TOLD: Final = {None: "warm", "table": "cold, to read", "json": "cold, JSON"}


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything that was measured in one run; ``load`` is that of the machine (one minute) when it began."""

    graphs: tuple[Graph, ...]
    yardsticks: Mapping[str, Times]
    beside: Beside
    rounds: Rounds
    parties: int
    load: float


def report(measured: Measured) -> str:
    """Return the report as Markdown."""
    template = Template((Path(__file__).parent / "questions_report.md").read_text(encoding="utf-8"))
    others, rounds = measured.beside, measured.rounds
    return template.substitute(
        machine=machine(),
        versions=", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "networkx", "click")),
        load=f"{measured.load:.1f}",
        seed=rounds.seed,
        warm=_times(rounds.warm),
        cold=_times(rounds.cold),
        yardsticks=", ".join(
            f'`python -c "{code}"` {figure(took.median)}' for code, took in measured.yardsticks.items()
        ),
        aims=table(("aim", "aimed at", "measured", ""), _aims(measured)),
        graphs="\n".join(map(_graph, measured.graphs)),
        parties=f"{measured.parties:,}",
        country=others.country,
        rows=f"{others.rows:,}",
        pairs=others.pairs,
        rollup=table(("", "rows", "median", "worst", "/ intgraph"), _rollup(others)),
        paths=table(("", "median", "worst", "median / intgraph, one way"), _paths(others)),
        making=table(("", "what", "seconds", "memory", "memory, opened and asked"), _making(others)),
    )


def _aims(measured: Measured) -> Iterator[tuple[str, ...]]:
    others = measured.beside
    yield _aim("a path between two parties, warm, three ways, worst", _WARM, max(others.paths[THREE_WAYS].seconds))
    yield _aim(f"who works with {others.country}, warm, as asked by default", _WARM, others.rollup[FIRST].median)
    for graph in measured.graphs:
        for form in FORMS:
            slowest = max((one.cold[form] for one in graph.questions), key=lambda times: times.median)
            yield _aim(f"every question {_TOLD[form]}, {_small(graph.title)}, worst", _COLD, slowest.median)


def _aim(what: str, aimed: float, seconds: float) -> tuple[str, ...]:
    return what, f"≤ {figure(aimed)}", figure(seconds), "reached" if seconds <= aimed else "**falls short**"


def _graph(graph: Graph) -> str:
    """One section: the questions, what is slow, and plain language."""
    rows = (_question(name, list(found)) for name, found in groupby(graph.questions, key=lambda one: one.question))
    parts = (
        f"## {graph.title}\n",
        table(("question", "samples", *(f"{_TOLD[form]}: {of}" for form in _TOLD for of in ("median", "worst"))), rows),
        f"\n{_slow(graph)}",
        f"### Plain language, {_small(graph.title)}\n",
        table(("", "sentences", "median", "worst"), _sentences(graph.sentences)),
    )
    return "\n".join(parts) + "\n"


def _question(name: str, asked: Sequence[Asked]) -> tuple[str, ...]:
    return f"`{name}`", str(len(asked)), *(cell for form in _TOLD for cell in _middle_and_worst(asked, _by(form)))


def _middle_and_worst(asked: Sequence[Asked], times: Callable[[Asked], Times]) -> Iterator[str]:
    slowest = max(asked, key=lambda one: times(one).median)
    yield figure(median(times(one).median for one in asked))
    yield f"{figure(times(slowest).median)} ({slowest.about})"


def _by(form: str | None) -> Callable[[Asked], Times]:
    return lambda one: one.warm if form is None else one.cold[form]


def _slow(graph: Graph) -> str:
    """What is over a second cold, or over a tenth of one warm."""
    lines = []
    for form, told in _TOLD.items():
        most = _WARM if form is None else _COLD
        found = sorted(over(graph.questions, form, most), key=lambda one: -_by(form)(one).median)
        names = ", ".join(f"`{one.question}` of {one.about} {figure(_by(form)(one).median)}" for one in found)
        lines.append(f"* Over {figure(most)} {told}: {names or 'none'}.\n")
    return "".join(lines)


def _sentences(told: Sequence[Asked]) -> Iterator[tuple[str, ...]]:
    cold = [one for one in told if "table" in one.cold]
    refused = [one for one in told if one.question == REFUSED]
    for what, asked, form in (
        ("answered, warm", [one for one in told if one not in refused], None),
        ("not understood, or a name that is not known, warm", refused, None),
        ("cold", cold, "table"),
    ):
        if asked:
            yield what, str(len(asked)), *_middle_and_worst(asked, _by(form))


def _rollup(others: Beside) -> Iterator[tuple[str, ...]]:
    ours = others.rollup["ours"].median
    for name in (*ENGINES, FIRST):
        took = others.rollup[name]
        rows = others.first_rows if name == FIRST else others.rows
        yield _TITLES[name], f"{rows:,}", *_ratio(took, ours)


def _paths(others: Beside) -> Iterator[tuple[str, ...]]:
    for name in (ONE_WAY, THREE_WAYS, CHEAPEST, FEWEST, RINGS):
        yield name, *_ratio(others.paths[name], others.paths[ONE_WAY].median)


def _ratio(took: Times, ours: float) -> tuple[str, str, str]:
    return figure(took.median), figure(max(took.seconds)), f"{took.median / ours:.2g} ×"


def _making(others: Beside) -> Iterator[tuple[str, ...]]:
    for name in ENGINES:
        made, asked = others.making[name], others.asking[name]
        yield _TITLES[name], _MADE[name], figure(made.seconds), _bytes(made.memory), _bytes(asked.memory)
    yield _TITLES["graph_x"], "the graph with costs for paths", figure(others.weighing), "–", "–"


def _bytes(size: int) -> str:
    return f"{size / 2**20:,.0f} MiB"


def _times(rounds: int) -> str:
    return "once" if rounds == 1 else f"{rounds} times"


def _small(title: str) -> str:
    return title[0].lower() + title[1:]
