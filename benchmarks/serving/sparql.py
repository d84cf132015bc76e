"""``python -m benchmarks.serving.sparql``: SPARQL beside ``oxigraph serve`` and rdflib-endpoint, on the same data.

The two others are fetched by uv into its cache. All listen on loopback and are ended by this process.
"""

from __future__ import annotations

import argparse
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from benchmarks.serving.load import Asked, under_load
from intgraph.office import Office
from intgraph.web.sparql.examples import examples

ROOT = Path(__file__).parents[2]
UV = ROOT / ".cache" / "uv" / "bin" / "uv"
JSON = "application/sparql-results+json"
CLIENTS = (1, 16)
PREFIXES = "PREFIX org: <http://www.w3.org/ns/org#> "
QUERIES = {
    "ASK {}": "ASK {}",
    "who shares a tie with Qingdao": examples()[0].query,
    "how many roles has each party": PREFIXES
    + "SELECT ?p (COUNT(*) AS ?n) { ?r org:member ?p } GROUP BY ?p ORDER BY ?p",
    "1,000 rows": "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1000",
}
HEADS = ("query", "server", "clients", "answers/s", "median ms", "p99 ms", "errors")


def commands(graph: str, folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Each server: its name, the path of its endpoint and the command, in which ``PORT`` is to be filled in."""
    uv = str(UV if UV.exists() else shutil.which("uv"))
    nt, store = str(folder / "data.nt"), str(folder / "store")
    with Office.open(graph) as office:
        office.export(nt)
    oxigraph = [uv, "tool", "run", "--from", "oxigraph", "oxigraph"]
    subprocess.run([*oxigraph, "load", "--location", store, "--file", nt], check=True, capture_output=True)
    yield "intgraph serve", "/sparql", [sys.executable, "-m", "intgraph", "serve", "--port", "PORT", "-g", graph]
    yield "oxigraph serve", "/query", [*oxigraph, "serve-read-only", "--location", store, "--bind", "127.0.0.1:PORT"]
    rdflib = [uv, "tool", "run", "--from", "rdflib-endpoint[cli]", "rdflib-endpoint", "serve"]
    yield "rdflib-endpoint", "/", [*rdflib, "--host", "127.0.0.1", "--port", "PORT", nt]


@contextmanager
def running(command: list[str], path: str) -> Iterator[str]:
    """Run a server on a free port; yield the address of its endpoint once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    filled = [part.replace("PORT", port) for part in command]
    with subprocess.Popen(filled, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}{path}"
            _wait(address)
            yield address
        finally:
            process.terminate()


def _wait(address: str) -> None:
    asked = urllib.request.Request(f"{address}?query={quote('ASK {}')}", headers={"Accept": JSON})
    for _ in range(300):
        try:
            with urllib.request.urlopen(asked, timeout=5) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{address} does not answer.")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", default="graphs", help="what is served (default graphs)")
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each is asked for (default 4)")
    given = parser.parse_args()
    print(f"| {' | '.join(HEADS)} |\n|{' --- |' * len(HEADS)}")
    with tempfile.TemporaryDirectory() as folder:
        for server, path, command in list(commands(given.graph, Path(folder))):
            with running(command, path) as address:
                measure(server, address, given.seconds)


def measure(server: str, address: str, seconds: float) -> None:
    """Print a row for each query and number of clients."""
    for name, query in QUERIES.items():
        for clients in CLIENTS:
            found = under_load(Asked(f"{address}?query={quote(query)}", JSON, clients, seconds))
            told = f"{found.per_second:.0f} | {found.median:.1f} | {found.slowest_of_100:.1f} | {found.errors}"
            print(f"| {name} | {server} | {clients} | {told} |", flush=True)


if __name__ == "__main__":
    main()
