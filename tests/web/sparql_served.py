"""The endpoint as a server of its own on loopback, for tests that need a real one; as a script it tells its port."""

from __future__ import annotations

import json
import re
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from starlette.applications import Starlette

from intgraph.office import Office
from intgraph.web.guard import Gate, Guard
from intgraph.web.sparql.dataset import Dataset
from intgraph.web.sparql.endpoint import Endpoint, Settings, sparql_routes
from intgraph.web.sparql.limits import Limits

ROOT = Path(__file__).parents[2]
GRAPHS = ROOT / "graphs"


@dataclass(frozen=True)
class Served:
    """A running server: where it is, and its process."""

    port: int
    process: Popen[str]

    @property
    def url(self) -> str:
        """The address of the endpoint."""
        return f"http://127.0.0.1:{self.port}/sparql"


def offices() -> Any:
    """The four offices, as everybody may see them."""
    return Office.open(GRAPHS).register("public")


def app(endpoint: Endpoint, gate: Gate = Gate()) -> Starlette:  # noqa: B008 - a gate never changes
    """The endpoint behind the guard."""
    made = Starlette(routes=sparql_routes(endpoint))
    made.add_middleware(Guard, gate=gate)
    return made


@contextmanager
def served(**settings: float | str) -> Iterator[Served]:
    """Run the server in a process of its own; whatever happens, it is ended.

    ``data`` is an N-Quads file to serve instead of the four offices, ``patience`` how long a request may take to come
    in; other settings are limits.
    """
    command = [sys.executable, "-W", "error", __file__, json.dumps(settings)]
    with Popen(command, stdout=PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Served(int(process.stdout.readline()), process)
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def serving() -> Iterator[tuple[int, Popen[str]]]:
    """Run `intgraph serve` on a free port; it is ended by whoever started it."""
    command = [sys.executable, "-m", "intgraph", "serve", "--port", "0", "-g", str(GRAPHS)]
    with Popen(command, stdout=PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:(\d+)", process.stdout.readline())
            assert address is not None
            yield int(address[1]), process
        finally:
            process.terminate()
            process.wait(30)


def main() -> None:
    """Serve until told to end."""
    import uvicorn
    from pyoxigraph import parse

    from intgraph.web.patience import Impatient

    given = json.loads(sys.argv[1])
    Impatient.seconds = seconds = given.pop("patience", 10.0)
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listening:
        data = given.pop("data", "")
        make = partial(Dataset.write, parse(path=data)) if data else partial(Dataset.of, offices())
        endpoint = Endpoint(partial(make, Path(folder)), Limits(**given), Settings())
        endpoint.start()
        sys.stdout.write(f"{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        config = uvicorn.Config(app(endpoint, Gate(seconds=seconds)), http=Impatient, ws="none", log_level="error")
        uvicorn.Server(config).run(sockets=[listening])
        endpoint.close()


if __name__ == "__main__":
    main()
