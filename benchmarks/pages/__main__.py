"""The benchmark of pages: ``python -m benchmarks.pages`` measures, prints and writes ``docs/performance-page.md``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.pages.measure import Measured, measure
from benchmarks.pages.telling import report

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, nargs="+", default=[100, 1000, 10_000, 20_000, 100_000])
    parser.add_argument("--seed", type=int, default=7, help="the seed of the networks (default 7)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each page is opened (default 3)")
    parser.add_argument("--patience", type=float, default=120.0, help="seconds until a page is given up (default 120)")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "performance-page.md", help="where it goes")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="intgraph-pages-") as folder:
        found: list[Measured] = []
        for size in asked.parties:
            found += measure(size, asked.seed, asked.rounds, asked.patience, Path(folder), found)
    text = report(found, asked.seed, asked.rounds, asked.patience)
    asked.output.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
