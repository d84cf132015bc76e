"""A siege: every hostile request sent to the real server; as a script it tells how long each took."""

from __future__ import annotations

import json
import re
import socket
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[1]))

from web.canary import Canary, canary
from web.hostile import Hostile, hostile, raw
from web.sparql_served import serving

LIMIT = 10.0
# Beside other tests a machine may be slow; a query that nobody ends would take for ever.
BUSY = 5.0
SECRET = "no-query-may-read-this"


@dataclass(frozen=True)
class Answer:
    """What came back: status (0: none), everything that was sent, and how long it took."""

    status: int
    said: bytes
    seconds: float


@dataclass(frozen=True)
class Siege:
    """The server after all requests, with the answer to each."""

    answers: Mapping[str, Answer]
    bird: Canary
    port: int
    process: Popen[str]


@contextmanager
def siege(folder: Path) -> Iterator[Siege]:
    """The server, with every request sent: those that take long at once, the others one by one after them."""
    secret = folder / "secret.nt"
    secret.write_text(f'<x:s> <x:p> "{SECRET}" .\n')
    with canary() as bird, serving() as (port, process):
        cases = list(hostile(f"http://127.0.0.1:{bird.port}/sparql", secret.as_uri()))
        send(port, Hostile("ready", asking("ASK {}")))
        with ThreadPoolExecutor(len(cases)) as threads:
            long = {case.name: threads.submit(send, port, case) for case in cases if case.endless}
            found = {name: future.result() for name, future in long.items()}
        found |= {case.name: send(port, case) for case in cases if not case.endless}
        yield Siege(found, bird, port, process)


def asking(query: str) -> bytes:
    """A query as bytes."""
    return raw("GET", f"/sparql?query={quote(query)}")


def send(port: int, case: Hostile) -> Answer:
    """Send a request and return what comes back until the connection closes."""
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT + BUSY) as connection:
        said = _exchanged(connection, case)
    status = re.match(rb"HTTP/1\.1 (?:100 Continue\r\n\r\nHTTP/1\.1 )?(\d{3})", said)
    return Answer(int(status[1]) if status else 0, said, time.monotonic() - started)


def _exchanged(connection: socket.socket, case: Hostile) -> bytes:
    said = bytearray()
    try:
        if case.drip:
            _drip(connection, case)
        else:
            connection.sendall(case.payload)
        while piece := connection.recv(1 << 16):
            said += piece
    except ConnectionError:
        pass
    return bytes(said)


def _drip(connection: socket.socket, case: Hostile) -> None:
    """Send byte by byte until the server has had enough, which shows as something to read."""
    connection.settimeout(case.drip)
    for place in range(max(len(case.payload), 1)):
        connection.send(case.payload[place : place + 1])
        try:
            if not connection.recv(1, socket.MSG_PEEK):
                break
        except TimeoutError:
            continue
    connection.settimeout(LIMIT + BUSY)


def main() -> None:
    """Print the seconds that each request took, and the limit, as JSON."""
    with tempfile.TemporaryDirectory() as folder, siege(Path(folder)) as besieged:
        told = {name: answer.seconds for name, answer in besieged.answers.items()}
    sys.stdout.write(json.dumps({"limit": LIMIT, "seconds": told}))


if __name__ == "__main__":
    main()
