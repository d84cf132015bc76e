"""Promises of `intgraph serve` as a process: it answers on loopback, is read by anyone's tools, and ends calmly."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import quote

import pytest
from running import Process, command, run, running
from standing import GRAPHS, ROOT


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    """One server for this module."""
    with running() as found:
        yield found


def test_it_says_where_it_is_and_for_whom(process: Process) -> None:
    """The address, the audience, and how to stop."""
    assert "everyone" in process.said
    assert "Ctrl-C" in process.said


def test_it_answers_as_curl_asks(process: Process) -> None:
    """A page, a document by Accept after a redirect, a question, a query, and nothing at what is not there."""
    page, body = process.get("/", Accept="text/html")
    assert (page.status, b"<h1>" in body) == (200, True)
    lead, _ = process.get("/id/tie/velsen-galle", Accept="text/turtle")
    assert lead.status == 303
    document, body = process.get(str(lead.headers["location"]), Accept="text/turtle")
    assert document.headers["content-type"] == "text/turtle; charset=utf-8"
    assert b"ig:Tie" in body
    _, body = process.get("/api/who?target=Galle")
    assert json.loads(body)["question"] == "who"
    answer, body = process.get("/sparql?query=ASK%7B%3Fs%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fintgraph%2Fns%23Tie%3E%7D")
    assert json.loads(body)["boolean"] is True, answer.status
    assert process.get("/nope")[0].status == 404
    assert "server" not in page.headers


def test_it_is_for_this_machine_and_for_reading(process: Process) -> None:
    """Another name in Host is turned away, and nothing can be written."""
    assert process.get("/", Host="evil.example")[0].status == 421
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert process.get("/doc/party/gm0453", method)[0].status == 405
    with socket.socket() as other:
        addresses = {one[4][0] for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {
            "127.0.0.1"
        }
        for address in (one for one in addresses if not str(one).startswith("127.")):
            assert other.connect_ex((address, process.port)) != 0


def test_head_and_condition_hold_over_the_wire(process: Process) -> None:
    """HEAD has the headers and no body, and what one has is not sent again."""
    whole, body = process.get("/doc/tie/velsen-galle.ttl")
    head, nothing = process.get("/doc/tie/velsen-galle.ttl", "HEAD")
    assert (head.headers["etag"], head.headers["content-length"]) == (whole.headers["etag"], str(len(body)))
    assert nothing == b""
    assert process.get("/doc/tie/velsen-galle.ttl", **{"If-None-Match": str(whole.headers["etag"])})[0].status == 304


def test_a_kept_connection_is_answered_at_once(process: Process) -> None:
    """No answer waits for the other side to acknowledge (Nagle's algorithm with delayed ACK takes 40 ms each)."""
    connection = HTTPConnection("127.0.0.1", process.port, timeout=20)
    taken = []
    for _ in range(30):
        began = time.perf_counter()
        connection.request("GET", "/style.css")
        assert connection.getresponse().read()
        taken.append(time.perf_counter() - began)
    connection.close()
    assert median(taken) < 0.03


def test_a_port_that_is_taken_is_said(process: Process) -> None:
    """In a sentence, with the option that mends it, and status 2."""
    done = run("--port", str(process.port))
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("path", "accept", "status", "told"),
    [
        ("/doc/party/gm0453", "text/turtle", 0, "gm0453>"),
        ("/doc/party/gm0453.jsonld", "*/*", 0, "@context"),
        ("/api/who?target=Galle", "*/*", 0, '"question": "who"'),
        ("/nope", "application/json", 1, '"status": 404'),
        ("/sparql?query=ASK%7B%7D", "application/json", 0, "true"),
    ],
)
def test_one_request_can_be_had_without_a_server(path: str, accept: str, status: int, told: str) -> None:
    """``--get`` prints the body; status and headers go to standard error."""
    done = run("--get", path, "--accept", accept)
    assert done.returncode == status, done.stderr
    assert told in done.stdout
    assert "content-type: " in done.stderr


def test_ctrl_c_ends_it_calmly() -> None:
    """One word, no traceback, status 0; its files are gone."""
    started = subprocess.Popen(
        command("--port", "0"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    assert "http://" in started.stdout.readline()
    started.send_signal(signal.SIGINT)
    said, wrong = started.communicate(timeout=30)
    assert (started.returncode, said, wrong) == (0, "Stopped.\n", "")


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """Tables of one's own."""
    return Path(shutil.copytree(GRAPHS / "velsen", tmp_path / "velsen", ignore=shutil.ignore_patterns(".*")))


def test_a_table_that_is_saved_shows_at_once(tables: Path) -> None:
    """Pages, data and SPARQL follow the tables, and the terminal says so."""
    parties = tables / "parties.csv"
    with running(tables) as served:
        assert b"SOS Velsen" in served.get("/doc/party/sos-velsen")[1]
        parties.write_text(parties.read_text(encoding="utf-8").replace("SOS Velsen", "SOS Velzen"), encoding="utf-8")
        assert served.hears() == "The tables were changed; the site shows them now.\n"
        query = quote('ASK { ?party ?property ?name FILTER(STR(?name) = "SOS Velzen") }')
        for path in ("/doc/party/sos-velsen", "/doc/party/sos-velsen.ttl"):
            assert "SOS Velzen" in served.get(path)[1].decode()
        answer = served.get(f"/sparql?query={query}", accept="application/sparql-results+json")[1]
        assert json.loads(answer)["boolean"] is True


def test_a_table_that_cannot_be_read_changes_nothing(tables: Path) -> None:
    """Every fault is said with its place; the site stays as it was until the table is whole again."""
    ties = tables / "ties.csv"
    whole = ties.read_text(encoding="utf-8")
    with running(tables) as served:
        ties.write_text(whole.replace("friendship", "frendship"), encoding="utf-8")
        assert served.running.stderr is not None
        said = [served.running.stderr.readline()]
        while said[-1] and not said[-1].startswith("The site stays"):
            said.append(served.running.stderr.readline())
        assert any("ties.csv" in line and "frendship" in line for line in said)
        assert served.get("/doc/tie/velsen-qingdao")[0].status == 200
        ties.write_text(whole, encoding="utf-8")
        assert served.hears() == "The tables were changed; the site shows them now.\n"
