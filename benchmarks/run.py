"""The benchmark: ``python -m benchmarks.run`` measures, prints and writes ``docs/performance.md``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.measure import ALL, Found, Settings, measure, who
from benchmarks.report import Cold, Report, report
from benchmarks.stopwatch import by_turns, process

ROOT = Path(__file__).resolve().parent.parent
# More seconds than this for reading alone, and rdflib stays out: it would be minutes a round.
MOST_SECONDS = 60.0


def main() -> None:
    """Run the command line."""
    asked = _asked()
    settings = Settings(asked.seed, asked.rounds)
    with tempfile.TemporaryDirectory(prefix="intgraph-bench-") as folder:
        keep_bytecode(Path(folder))
        found = [measure(size, Path(folder), ALL, settings) for size in asked.parties[:1]]
        for size in asked.parties[1:]:
            found.append(measure(size, Path(folder), _patient(found[0], size), settings))
        text = report(Report(tuple(found), _example(), settings))
    asked.output.write_text(text, encoding="utf-8")
    print(text)


def keep_bytecode(folder: Path) -> None:
    """Let every process find the bytecode that an earlier one made, as installed programs do."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")


def _patient(small: Found, parties: int) -> tuple[str, ...]:
    """The contestants of a larger network: rdflib is left out where its reading alone would take a minute."""
    seconds = small.load["rdf_lib"].median * parties / small.parties
    return ALL if seconds < MOST_SECONDS else tuple(name for name in ALL if name != "rdf_lib")


def _example() -> Cold:
    """The question of the README in a process of its own, beside what importing click alone takes."""
    graphs = str(ROOT / "graphs")
    runs = {
        "who": partial(process, who("Qingdao", "-g", graphs)),
        "click": partial(process, [sys.executable, "-c", "import click"]),
        "bare": partial(process, [sys.executable, "-c", "pass"]),
    }
    for run in runs.values():
        run()
    times = by_turns(runs, 25, 60.0)
    return Cold(times["who"], times["click"], times["bare"])


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, nargs="+", default=[1000, 100_000], help="sizes, smallest first")
    parser.add_argument("--seed", type=int, default=7, help="the seed of the networks (default 7)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each measurement (default 5)")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "performance.md", help="where the report goes")
    return parser.parse_args()


if __name__ == "__main__":
    main()
