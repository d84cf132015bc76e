"""Hostile requests against the real server: none reaches a file or a socket, none ends it, each is answered in time."""

from __future__ import annotations

import re
import socket
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from urllib.parse import quote

import pytest

from web.canary import Canary, canary
from web.hostile import Hostile, hostile, raw
from web.sparql_served import serving

LIMIT = 10.0
GRACE = 0.25
SECRET = "no-query-may-read-this"
PASSWORDS = Path("/etc/passwd").read_bytes().partition(b"\n")[0] if Path("/etc/passwd").exists() else b"root:"
# The names alone; addresses are filled in when the server runs.
CASES = {case.name: case for case in hostile("http://canary/", "file:///secret")}


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


@pytest.fixture(scope="module")
def siege(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Siege]:
    """The server, with every request sent: those that take long at once, the others one by one beside them."""
    secret = tmp_path_factory.mktemp("secret") / "secret.nt"
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
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT + 5) as connection:
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
    connection.settimeout(LIMIT + 5)


@pytest.mark.parametrize("name", CASES)
def test_every_hostile_request_is_refused_in_time(siege: Siege, name: str) -> None:
    """Each gets a status that it deserves, within the limit and a quarter second, and nothing it should not see."""
    answer = siege.answers[name]
    assert answer.status in CASES[name].expected, answer.said[:2000]
    assert answer.seconds < LIMIT + GRACE
    assert SECRET.encode() not in answer.said
    assert PASSWORDS not in answer.said
    assert b"Traceback" not in answer.said
    assert not re.search(rb"\r\nx-evil:", answer.said.partition(b"\r\n\r\n")[0].lower())


def test_nobody_was_asked_anything(siege: Siege) -> None:
    """The server that all of them pointed at heard no connection."""
    assert siege.bird.heard == []


def test_the_server_stands_as_before(siege: Siege) -> None:
    """The same process runs on, and a proper query is answered at once."""
    assert siege.process.poll() is None
    answer = send(siege.port, Hostile("after", asking("ASK { ?s ?p ?o }")))
    assert answer.said.endswith(b'"boolean":true}')
    assert answer.seconds < 1


def test_there_are_enough_of_them() -> None:
    """At least thirty requests are told apart by name."""
    assert len(CASES) == len(list(hostile("x", "y"))) >= 30


def test_a_crowd_is_answered(siege: Siege) -> None:
    """A hundred clients at once each get their answer or are told to come back, and none an error of the server."""
    with ThreadPoolExecutor(100) as threads:
        answers = list(threads.map(lambda _: send(siege.port, Hostile("crowd", asking("ASK {}"))), range(100)))
    assert {answer.status for answer in answers} <= {200, 503}
    assert sum(answer.status == 200 for answer in answers) >= 16
    assert all(b"retry-after" in answer.said for answer in answers if answer.status == 503)
