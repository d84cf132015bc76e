"""Hostile requests against the real server: none reaches a file or a socket, none ends it, each is answered.

How far past the limit the slowest answer came is measured on a free machine by ``python -m benchmarks.serving``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from web.hostile import Hostile, hostile
from web.siege import BUSY, LIMIT, SECRET, Siege, asking, send
from web.siege import siege as laid

PASSWORDS = Path("/etc/passwd").read_bytes().partition(b"\n")[0] if Path("/etc/passwd").exists() else b"root:"
# The names alone; addresses are filled in when the server runs.
CASES = {case.name: case for case in hostile("http://canary/", "file:///secret")}


@pytest.fixture(scope="module")
def siege(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Siege]:
    """The server after every request."""
    with laid(tmp_path_factory.mktemp("secret")) as besieged:
        yield besieged


@pytest.mark.parametrize("name", CASES)
def test_every_hostile_request_is_refused(siege: Siege, name: str) -> None:
    """Each gets a status that it deserves, once the limit is reached at the latest, and nothing it should not see."""
    answer = siege.answers[name]
    assert answer.status in CASES[name].expected, answer.said[:2000]
    assert answer.seconds < LIMIT + BUSY
    assert SECRET.encode() not in answer.said
    assert PASSWORDS not in answer.said
    assert b"Traceback" not in answer.said
    assert not re.search(rb"\r\nx-evil:", answer.said.partition(b"\r\n\r\n")[0].lower())


def test_nobody_was_asked_anything(siege: Siege) -> None:
    """The server that all of them pointed at heard no connection."""
    assert siege.bird.heard == []


def test_the_server_stands_as_before(siege: Siege) -> None:
    """The same process runs on, and a proper query is answered."""
    assert siege.process.poll() is None
    answer = send(siege.port, Hostile("after", asking("ASK { ?s ?p ?o }")))
    assert answer.said.endswith(b'"boolean":true}')


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
