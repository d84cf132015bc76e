"""Every question timed: ``python -m benchmarks.questions`` writes ``docs/performance-questions.md``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks.asking import Graph, Rounds, measure, yardsticks
from benchmarks.beside import beside
from benchmarks.contest.rules import Arena
from benchmarks.generate import generate
from benchmarks.measure import write_triples
from benchmarks.phrasings import phrasings
from benchmarks.questions_report import Measured, report
from benchmarks.run import keep_bytecode

ROOT = Path(__file__).resolve().parent.parent
QUICK = Rounds(warm=1, cold=1, patience=1.0, sentences=3)


def main() -> None:
    """Run the command line."""
    asked = _asked()
    rounds = QUICK if asked.quick else Rounds(seed=asked.seed)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="intgraph-bench-") as folder:
        keep_bytecode(Path(folder))
        arena = network(asked.parties, asked.seed, asked.cache)
        bare = yardsticks(rounds)
        graphs = (_offices(rounds), measure(f"{asked.parties:,} parties", arena.tables, (), rounds))
        others = beside(arena, rounds.cold, 3 if asked.quick else 20, rounds.patience * 2, asked.seed)
    text = report(Measured(graphs, bare, others, rounds, asked.parties, load))
    asked.output.write_text(text, encoding="utf-8")
    print(text)


def network(parties: int, seed: int, cache: Path) -> Arena:
    """Return the generated network of a seed with its triples, made when it is not in ``cache`` yet."""
    arena = Arena(cache / f"network-{parties}-{seed}")
    if not arena.triples.exists():
        generate(parties, seed, arena.tables)
        write_triples(arena)
    return arena


def _offices(rounds: Rounds) -> Graph:
    sets = sorted((ROOT / "tests" / "phrasings").glob("*.jsonl"))
    texts = [phrasing.text for file in sets for phrasing in phrasings(file)]
    return measure("The four offices", ROOT / "graphs", texts, rounds)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, default=100_000, help="the size of the network (default 100,000)")
    parser.add_argument("--seed", type=int, default=7, help="the seed of network and samples (default 7)")
    parser.add_argument("--quick", action="store_true", help="one round of each: to see that it works")
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "benchmarks", help="where the network is kept")
    written = ROOT / "docs" / "performance-questions.md"
    parser.add_argument("--output", type=Path, default=written, help="where it is written")
    return parser.parse_args()


if __name__ == "__main__":
    main()
