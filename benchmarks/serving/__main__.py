"""``python -m benchmarks.serving`` serves the offices on loopback and asks for a page, a document and a question."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.serving.load import Asked, under_load

_ASKED = (
    ("page", "/doc/party/gm0453", "text/html"),
    ("Turtle", "/doc/party/gm0453", "text/turtle"),
    ("JSON question", "/api/who?target=China&when=2026-11-22", "application/json"),
    ("search", "/search?q=Velsen", "text/html"),
)
_CLIENTS = (1, 16)


@contextmanager
def served(graph: str) -> Iterator[str]:
    """Serve a graph on a port that the system chooses; yield its address without a slash at its end."""
    command = [sys.executable, "-m", "intgraph", "serve", "--port", "0", "-g", graph, "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            found = re.search(r"http://\S+(?=/ )", running.stdout.readline())
            assert found is not None
            yield found[0]
        finally:
            running.terminate()


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", default="graphs", help="what is served (default graphs)")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each is asked for (default 5)")
    asked = parser.parse_args()
    print("| asked | clients | answers/s | median ms | p99 ms | errors |\n| --- | --- | --- | --- | --- | --- |")
    with served(asked.graph) as address:
        for what, path, accept in _ASKED:
            for clients in _CLIENTS:
                found = under_load(Asked(address + path, accept, clients, asked.seconds))
                told = f"{found.per_second:.0f} | {found.median:.1f} | {found.slowest_of_100:.1f} | {found.errors}"
                print(f"| {what} | {clients} | {told} |", flush=True)


if __name__ == "__main__":
    main()
