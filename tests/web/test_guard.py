"""The gate: foreign hosts and foreign pages are turned away, bodies have a size and a time, every answer is marked."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from intgraph.web.guard import LOOPBACK, POLICY, Gate, Guard


async def echo(request: Request) -> Response:
    """Say what came in."""
    return PlainTextResponse(await request.body() or b"nothing")


async def own_policy(_: Request) -> Response:
    """A page that brings its own policy."""
    return PlainTextResponse("x", headers={"Content-Security-Policy": "default-src 'none'"})


METHODS = ["GET", "POST", "PUT", "DELETE"]
ROUTES = [Route("/sparql", echo, methods=METHODS), Route("/other", echo, methods=METHODS), Route("/own", own_policy)]


def guarded(**gate: Any) -> TestClient:
    """A client of an application behind the gate."""
    return TestClient(Guard(Starlette(routes=ROUTES), Gate(**gate)), base_url="http://localhost:8000")


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "evil.example:8000", "127.0.0.1.nip.io", "localhost@evil.example", ""],
)
def test_a_foreign_host_is_turned_away(host: str) -> None:
    """A name that is not ours in Host is 421, whatever is asked, and the sentence has the names that are."""
    response = guarded().get("/other", headers={"host": host})
    assert response.status_code == 421
    assert "localhost" in response.text


@pytest.mark.parametrize("host", [*LOOPBACK, "LOCALHOST", "127.0.0.1:8000", "[::1]:99"])
def test_our_own_names_are_let_in(host: str) -> None:
    """The names of loopback are ours with any port."""
    assert guarded().get("/other", headers={"host": host}).status_code == 200


def test_other_names_are_ours_when_they_are_set() -> None:
    """A gate may have names of its own, and then has only those."""
    client = guarded(hosts=("data.velsen.example",))
    assert client.get("/other", headers={"host": "data.velsen.example"}).status_code == 200
    assert client.get("/other").status_code == 421


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://localhost:9000", "http://localhost:8000.evil.example"]
)
def test_a_page_of_another_site_may_not_send(origin: str) -> None:
    """POST, PUT and DELETE with a foreign Origin are 403; reading is not, and where all may ask neither is sending."""
    client = guarded()
    for method in ("POST", "PUT", "DELETE"):
        assert client.request(method, "/other", headers={"origin": origin}).status_code == 403
    assert client.get("/other", headers={"origin": origin}).status_code == 200
    assert client.post("/sparql", headers={"origin": origin}).status_code == 200


def test_our_own_page_may_send() -> None:
    """POST from a page of this server is let in, and so is one from a program, which sends no Origin."""
    client = guarded()
    assert client.post("/other", content=b"a", headers={"origin": "http://localhost:8000"}).text == "a"
    assert client.post("/other", content=b"b").text == "b"


def test_every_answer_is_marked() -> None:
    """Content-Security-Policy and the like stand on answers and refusals; a page's own policy is kept."""
    client = guarded()
    for response in (client.get("/other"), client.get("/nowhere"), client.get("/other", headers={"host": "x"})):
        assert response.headers["content-security-policy"] == POLICY
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["referrer-policy"] == "no-referrer"
        assert response.headers["x-frame-options"] == "DENY"
    assert client.get("/own").headers["content-security-policy"] == "default-src 'none'"


def test_a_body_too_long_is_refused() -> None:
    """A body over the limit is 413 whether or not its length was announced; up to the limit it arrives whole."""
    client = guarded(body=1000)
    assert client.post("/other", content=b"a" * 1000).text == "a" * 1000
    assert client.post("/other", content=b"a" * 1001).status_code == 413
    assert client.post("/other", content=iter([b"a" * 400] * 3)).status_code == 413
    assert client.post("/other", content=b"a", headers={"content-length": "-1"}).status_code == 413


def test_a_body_that_does_not_come_is_given_up() -> None:
    """A client that announces a body and sends it in bits is answered 408 in time."""
    sent: list[Any] = []

    async def receive() -> Any:
        await asyncio.sleep(0.03)
        return {"type": "http.request", "body": b"a", "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"localhost"), (b"content-length", b"900")]
    scope = {"type": "http", "method": "POST", "path": "/other", "query_string": b"", "headers": headers}
    asyncio.run(Guard(Starlette(routes=ROUTES), Gate(seconds=0.2))(scope, receive, send))
    assert sent[0]["status"] == 408


def test_the_refusal_is_in_the_language_of_the_reader() -> None:
    """Dutch for who reads Dutch, English for everybody else."""
    client = guarded()
    dutch = client.get("/other", headers={"host": "x", "accept-language": "nl"})
    assert "Deze server" in dutch.text
    assert "This server" in client.get("/other", headers={"host": "x", "accept-language": "fr"}).text
