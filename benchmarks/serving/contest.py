"""The contestants: servers of the same data on loopback, each ended by this process."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from intgraph.office import Office

OURS = "intgraph serve"
JSON = "application/sparql-results+json"
_ROOT = Path(__file__).parents[2]
_UV = _ROOT / ".cache" / "uv" / "bin" / "uv"


@dataclass(frozen=True, slots=True)
class Server:
    """A server: the command that starts it, in which ``PORT`` is to be filled in, and the path of its endpoint."""

    command: tuple[str, ...]
    endpoint: str


def contestants(graph: str, folder: Path) -> Mapping[str, Server]:
    """Return the servers by name; what the others read is written to ``folder``. uv fetches them into its cache."""
    uv = str(_UV if _UV.exists() else shutil.which("uv"))
    nt, store = str(folder / "data.nt"), str(folder / "store")
    with Office.open(graph) as office:
        office.export(nt)
    oxigraph = (uv, "tool", "run", "--from", "oxigraph", "oxigraph")
    subprocess.run([*oxigraph, "load", "--location", store, "--file", nt], check=True, capture_output=True)
    rdflib = (uv, "tool", "run", "--from", "rdflib-endpoint[cli]", "rdflib-endpoint", "serve", "--host", "127.0.0.1")
    return {
        OURS: Server((sys.executable, "-m", "intgraph", "serve", "--port", "PORT", "-g", graph), "/sparql"),
        "oxigraph serve": Server(
            (*oxigraph, "serve-read-only", "--location", store, "--bind", "127.0.0.1:PORT"), "/query"
        ),
        "rdflib-endpoint": Server((*rdflib, "--port", "PORT", nt), "/"),
    }


@contextmanager
def running(server: Server) -> Iterator[str]:
    """Run a server on a free port; yield its address, without a slash at its end, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    filled = [part.replace("PORT", port) for part in server.command]
    with subprocess.Popen(filled, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _await(address + server.endpoint)
            yield address
        finally:
            process.terminate()


def _await(endpoint: str) -> None:
    asked = urllib.request.Request(f"{endpoint}?query={quote('ASK {}')}", headers={"Accept": JSON})
    for _ in range(300):
        try:
            with urllib.request.urlopen(asked, timeout=5) as answer:
                answer.read()
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{endpoint} does not answer.")
