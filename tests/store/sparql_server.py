"""A small SPARQL endpoint on loopback for tests: the standard library in front of pyoxigraph; it can misbehave."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from pyoxigraph import Quad as _Quad
from pyoxigraph import QueryResultsFormat, Store, Triple

JSON = "application/sparql-results+json"


@dataclass
class Asked:
    """One request as it came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        """The fields of the form."""
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}


@dataclass
class Said:
    """What is answered: ``wait`` seconds before the body, which is sent in ``pieces`` with as long between them."""

    status: int = 200
    media_type: str = JSON
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    pieces: int = 1
    wait: float = 0.0


@dataclass
class Served:
    """A running endpoint: its address, and everything that was asked of it."""

    url: str
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def serving(answer: Callable[[Asked], Said]) -> Iterator[Served]:  # noqa: C901 - one small server, whole
    """Serve on a free port of loopback until the block ends."""
    served = Served("")
    done = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 10

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked = Asked(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            served.asked.append(asked)
            self._say(answer(asked))

        do_GET = do_POST = do_PUT = handle_any  # noqa: N815 - names that the standard library calls

        def _say(self, said: Said) -> None:
            if said.status == 0:  # the connection breaks
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(said.status)
            self.send_header("Content-Type", said.media_type)
            self.send_header("Content-Length", str(len(said.body) if said.length is None else said.length))
            for name, value in said.headers.items():
                self.send_header(name, value)
            self.end_headers()
            size = -(-len(said.body) // said.pieces) or 1
            for start in range(0, max(len(said.body), 1), size):
                if said.wait and done.wait(said.wait):
                    return
                self.wfile.write(said.body[start : start + size])
                self.wfile.flush()
            self.close_connection = self.close_connection or said.length is not None

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            """Tests read no logs."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    served.url = f"http://127.0.0.1:{server.server_port}/sparql"
    try:
        yield served
    finally:
        done.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


def rows(found: Iterable[dict[str, Any]], names: Iterable[str] = ("thing",)) -> bytes:
    """Solutions as SPARQL results in JSON."""
    return json.dumps({"head": {"vars": list(names)}, "results": {"bindings": list(found)}}).encode()


def endpoint(triples: Iterable[Triple], most: int | None = None) -> Callable[[Asked], Said]:
    """An engine that answers queries over ``triples``; it cuts answers of more than ``most`` rows and says nothing."""
    store = Store()
    store.bulk_extend(_Quad(triple.subject, triple.predicate, triple.object) for triple in triples)

    def answer(asked: Asked) -> Said:
        solutions = store.query(asked.form["query"])
        text = bytes(solutions.serialize(format=QueryResultsFormat.JSON) or b"")  # type: ignore[union-attr]
        if most is None:
            return Said(body=text)
        document = json.loads(text)
        document["results"]["bindings"] = document["results"]["bindings"][:most]
        return Said(body=json.dumps(document).encode())

    return answer
