"""How long the questions of the catalogue and sentences take: warm in an open office, cold in a new process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.samples import Sample, samples, sentences, targets
from benchmarks.stopwatch import Times, by_turns, process
from intgraph.errors import IntgraphError
from intgraph.office import Office
from intgraph.store.embedded import EmbeddedStore

FORMS: Final = ("table", "json")
REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often is measured, after how many seconds a slow sample has its turn no more, and the seed of the samples.

    ``sentences`` are the most sentences of a kind that are asked cold.
    """

    warm: int = 7
    cold: int = 5
    patience: float = 30.0
    seed: int = 7
    sentences: int = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """One sample or sentence: the question, what it was about, how many rows it has, and the times warm and cold.

    ``cold`` is by the form of the answer: ``table`` to read, ``json`` with up to a thousand rows.
    """

    question: str
    about: str
    rows: int
    warm: Times
    cold: Mapping[str, Times]


@dataclass(frozen=True, slots=True)
class Graph:
    """What was measured of one graph; ``title`` is what it is called in the report."""

    title: str
    questions: tuple[Asked, ...]
    sentences: tuple[Asked, ...]


def measure(title: str, graphs: Path, phrasings: Sequence[str], rounds: Rounds) -> Graph:
    """Measure every question, and ``phrasings`` besides sentences of our own, on the offices in ``graphs``."""
    with Office.open(graphs, language="nl") as office:
        assert isinstance(office.store, EmbeddedStore)
        chosen = targets(office.store, Random(rounds.seed))
        asked = tuple(_asked(sample, office, graphs, rounds) for sample in samples(chosen))
        texts = phrasings or sentences(chosen)
        cold = set(Random(rounds.seed).sample(list(texts), min(rounds.sentences, len(texts))))
        told = tuple(_told(text, office, graphs if text in cold else None, rounds) for text in texts)
    return Graph(title, asked, told)


def yardsticks(rounds: Rounds) -> Mapping[str, Times]:
    """Return how long Python takes by itself, and importing click, in processes of their own."""
    runs = {code: partial(process, [sys.executable, "-c", code]) for code in ("pass", "import click")}
    for run in runs.values():
        run()
    return by_turns(runs, rounds.cold * 5, rounds.patience)


def answered(command: Sequence[str]) -> float:
    """Return the seconds of a process that answers, or says in a sentence that it cannot; raise when it breaks."""
    start = time.perf_counter()
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1, 2) or "Traceback" in done.stderr:
        raise RuntimeError(f"{command!r} ended with {done.returncode}: {done.stderr}")
    return seconds


def _asked(sample: Sample, office: Office, graphs: Path, rounds: Rounds) -> Asked:
    print(sample.question, sample.about, file=sys.stderr, flush=True)
    answer = partial(office.answer, sample.question, **sample.arguments)
    rows = len(answer().answers)  # this first time also warms up
    commands = {form: sample.command(graphs, form) for form in FORMS}
    return Asked(sample.question, sample.about, rows, _warm(answer, rounds), _cold(commands, rounds))


def _told(text: str, office: Office, graphs: Path | None, rounds: Rounds) -> Asked:
    """Ask a sentence; cold as well where ``graphs`` are given."""
    rows = 0
    question = REFUSED
    with suppress(IntgraphError):
        found = office.ask(text)
        question, rows = found.answer.question, len(found.answer.answers)
    command = [sys.executable, "-m", "intgraph", "ask", text, "-g", str(graphs)]
    return Asked(
        question,
        text,
        rows,
        _warm(partial(_understood, office, text), rounds),
        _cold({"table": command} if graphs else {}, rounds),
    )


def _understood(office: Office, text: str) -> None:
    with suppress(IntgraphError):
        office.ask(text)


def _warm(answer: Callable[[], object], rounds: Rounds) -> Times:
    return by_turns({"": partial(_seconds, answer)}, rounds.warm, rounds.patience)[""]


def _cold(commands: Mapping[str, Sequence[str]], rounds: Rounds) -> Mapping[str, Times]:
    return by_turns(
        {form: partial(answered, command) for form, command in commands.items()}, rounds.cold, rounds.patience
    )


def _seconds(answer: Callable[[], object]) -> float:
    start = time.perf_counter()
    answer()
    return time.perf_counter() - start


def over(asked: Iterable[Asked], form: str | None, seconds: float) -> list[Asked]:
    """Return what takes longer than ``seconds``, by its median: cold in a ``form``, or warm for ``None``."""
    return [one for one in asked if (times := _of(one, form)) is not None and times.median > seconds]


def _of(asked: Asked, form: str | None) -> Times | None:
    return asked.warm if form is None else asked.cold.get(form)
