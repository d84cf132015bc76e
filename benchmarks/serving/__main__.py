"""Servers under load: ``python -m benchmarks.serving`` measures, prints and writes ``docs/performance-serving.md``."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import Any

from benchmarks.serving.contest import Server, contestants, running
from benchmarks.serving.load import Asked, under_load
from benchmarks.serving.questions import questions

_ROOT = Path(__file__).parents[2]
_CLIENTS = (1, 16)
_HEADS = ("asked", "server", "clients", "answers/s", "median", "p99", "errors")
_TOOLS = ("oxigraph", "rdflib-endpoint")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", default="graphs", help="what is served (default graphs)")
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each is asked for (default 4)")
    parser.add_argument("--output", type=Path, default=_ROOT / "docs" / "performance-serving.md", help="where it goes")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        servers = contestants(given.graph, Path(folder))
        rows = [row for name, server in servers.items() for row in _measured(name, server, given.seconds)]
        triples = (Path(folder) / "data.nt").read_bytes().count(b"\n")
    text = _report(rows, given.seconds, triples)
    given.output.write_text(text, encoding="utf-8")
    print(text)


def _measured(name: str, server: Server, seconds: float) -> Iterator[tuple[str, ...]]:
    """Yield a row for each question and number of clients."""
    with running(server) as address:
        for question in questions(name, server.endpoint):
            for clients in _CLIENTS:
                found = under_load(Asked(address + question.path, question.accept, clients, seconds))
                times = f"{found.median:.1f}", f"{found.slowest_of_100:.1f}"
                row = question.name, name, str(clients), f"{found.per_second:,.0f}", *times, str(found.errors)
                print(" | ".join(row), file=sys.stderr, flush=True)
                yield row


def _report(rows: list[tuple[str, ...]], seconds: float, triples: int) -> str:
    harm = _harm()
    took: dict[str, float] = harm["seconds"]
    slowest = max(took, key=lambda name: took[name])
    order = list(dict.fromkeys(name for name, *_ in rows))
    return Template((Path(__file__).parent / "report.md").read_text(encoding="utf-8")).substitute(
        machine=f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}",
        versions=", ".join(map(_version, _TOOLS)),
        triples=f"{triples:,}",
        seconds=f"{seconds:g}",
        table="\n".join(_table(sorted(rows, key=lambda row: (order.index(row[0]), int(row[2]))))),
        hostile=len(took),
        limit=f"{harm['limit']:g}",
        slowest=f"{took[slowest]:.2f}",
        slowest_name=slowest,
        refused=f"{max(one for one in took.values() if one < harm['limit'] / 2):.2f}",
    )


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(_HEADS)} |"
    yield "| --- | --- |" + " ---: |" * (len(_HEADS) - 2)
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _harm() -> dict[str, Any]:
    """Besiege the server; the seconds that each request took, and the limit."""
    command = [sys.executable, str(_ROOT / "tests" / "web" / "siege.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _version(tool: str) -> str:
    uv = str(_ROOT / ".cache" / "uv" / "bin" / "uv")
    code = f"from importlib.metadata import version; print(version('{tool}'))"
    command = [uv, "tool", "run", "--from", tool, "--with", tool, "python", "-c", code]
    return f"{tool} {subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()}"


if __name__ == "__main__":
    main()
