"""Promises of the remote store towards endpoints that misbehave: a plain error within bounds, never a wrong answer."""

from __future__ import annotations

import base64
import gzip
import os
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from intgraph.errors import InputError
from intgraph.locale import words
from intgraph.locale.faults import error_sentence
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.store.remote.address import Credentials, address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.queries import query
from intgraph.store.remote.sending import Patience, Sender
from intgraph.store.remote.store import RemoteStore
from store.sparql_server import Asked, Said, endpoint, rows, serving

QUICK = Patience(connect=2, answer=5, tries=3, first_wait=0.01, longest_wait=0.05, most=100_000)
HURRIED = replace(QUICK, answer=0.3)
NONE = rows([])
# A term within a term within a term, as results with quoted triples may have them.
DEEP = b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":' + b'{"type":"triple","value":{"subject":' * 2_700
PARTIES = Register(party={f"http://x.example/{n:02}": Party(f"http://x.example/{n:02}", f"P{n}") for n in range(25)})


def _things(url: str, patience: Patience = QUICK, given: Credentials | None = None) -> list[str]:
    """What an endpoint has of one class, sorted."""
    sender = Sender(url, given or Credentials(), patience)
    asked = Endpoint(address(url), sender, page=1000)
    try:
        found = asked.rows(query("things").bind("class", ["<http://www.w3.org/ns/org#Organization>"]))
        return sorted(str(row[0]) for row in found)
    finally:
        asked.close()


def _then(*said: Said) -> Callable[[Asked], Said]:
    """One answer after the other, the last one for ever."""
    ahead = list(said)
    return lambda _: ahead.pop(0) if len(ahead) > 1 else ahead[0]


WRONG: dict[str, tuple[Said, str]] = {
    "a web page": (Said(media_type="text/html", body=b"<html>welcome</html>"), "remote.no_sparql"),
    "a web page that calls itself JSON": (Said(body=b"<html>welcome</html>"), "remote.no_sparql"),
    "XML instead of JSON": (Said(media_type="application/sparql-results+xml", body=b"<sparql/>"), "remote.no_sparql"),
    "nothing": (Said(body=b""), "remote.no_sparql"),
    "not found": (Said(404, "text/plain", b"?"), "remote.no_sparql"),
    "no JSON": (Said(body=b"{]"), "remote.malformed"),
    "cut JSON": (Said(body=rows([{"thing": {"type": "uri", "value": "http://x.example/1"}}])[:-9]), "remote.malformed"),
    "deep JSON": (Said(body=b'{"head":' * 11_000), "remote.malformed"),
    "deep terms": (Said(body=DEEP), "remote.malformed"),
    "a yes": (Said(body=b'{"head": {}, "boolean": true}'), "remote.malformed"),
    "an IRI that is none": (Said(body=rows([{"thing": {"type": "uri", "value": "a b"}}])), "remote.malformed"),
    "no gzip": (Said(body=b"{}", headers={"Content-Encoding": "gzip"}), "remote.malformed"),
    "too much": (Said(body=b"{" + b" " * 200_000), "remote.too_large"),
    "too much, packed": (
        Said(body=gzip.compress(b"{" + b" " * 5_000_000), headers={"Content-Encoding": "gzip"}),
        "remote.too_large",
    ),
    "a locked door": (Said(401, "text/plain", b"who are you"), "remote.refused"),
    "a closed door": (Said(403, "text/plain", b"no"), "remote.refused"),
    "a fault of ours": (Said(400, "text/plain", b"SPARQL compiler: what?"), "remote.status"),
    "a fault of theirs": (Said(500, "text/plain", b"out of memory"), "remote.status"),
    "always busy": (Said(503, "text/plain", b""), "remote.busy"),
    "always resting": (Said(429, "text/plain", b"", {"Retry-After": "9999999"}), "remote.busy"),
    "always breaking off": (Said(0), "remote.busy"),
    "half an answer": (Said(body=NONE, length=len(NONE) + 10), "remote.busy"),
    "slow": (Said(body=NONE, wait=2), "remote.slow"),
    "a drop at a time": (Said(body=NONE + b" " * 40, pieces=80, wait=0.05), "remote.slow"),
    "cut in time": (Said(body=NONE, headers={"X-SQL-State": "S1TAT"}), "remote.slow"),
    "moved in circles": (Said(302, headers={"Location": "/sparql"}), "remote.elsewhere"),
    "moved to another host": (Said(307, headers={"Location": "http://example.org/sparql"}), "remote.elsewhere"),
    "moved to another port": (Said(308, headers={"Location": "http://127.0.0.1:9/sparql"}), "remote.elsewhere"),
    "moved to a file": (Said(301, headers={"Location": "file:///etc/passwd"}), "remote.elsewhere"),
}


@pytest.mark.parametrize("how", WRONG)
def test_what_is_wrong_is_told_in_two_languages_and_in_time(how: str) -> None:
    """Whatever an endpoint does instead of answering, the error says so plainly, in Dutch and English, in 6 seconds."""
    said, key = WRONG[how]
    patience = HURRIED if key == "remote.slow" else QUICK
    with serving(lambda _: said) as served:
        started = time.monotonic()
        with pytest.raises(InputError) as caught:
            _things(served.url, patience)
        assert time.monotonic() - started < 6
    assert caught.value.key == key
    for language in ("nl", "en"):
        sentence = error_sentence(caught.value, words(language))
        assert "127.0.0.1" in sentence
        assert "{" not in sentence


def test_who_is_not_there_is_told_at_once() -> None:
    """Nobody listens: no wait, no second try, and no number of the system's in what is told."""
    with pytest.raises(InputError) as caught:
        _things("http://127.0.0.1:9/sparql", Patience(connect=2))
    assert caught.value.key == "remote.no_connection"
    assert "Errno" not in caught.value.words["why"]


@pytest.mark.parametrize("first", [Said(503), Said(429, headers={"Retry-After": "0"}), Said(502), Said(504), Said(0)])
def test_a_busy_endpoint_is_asked_again(first: Said) -> None:
    """Turned down or broken off twice, answered the third time: the answer counts."""
    with serving(_then(first, first, Said(body=NONE))) as served:
        assert _things(served.url) == []
    assert len(served.asked) >= 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 500])
def test_a_fault_is_not_tried_again(status: int) -> None:
    """What will not change by asking again is asked once."""
    with serving(lambda _: Said(status, "text/plain", b"no")) as served, pytest.raises(InputError):
        _things(served.url)
    assert len(served.asked) == 1


def test_waits_double_have_chance_in_them_and_are_bounded() -> None:
    """Waits grow, differ from run to run, follow Retry-After, and never exceed the longest."""
    waits: list[float] = []
    patience = Patience(tries=6, first_wait=0.1, longest_wait=0.9)
    with serving(_then(*[Said(503)] * 4, Said(503, headers={"Retry-After": "86400"}), Said(body=NONE))) as served:
        sender = Sender(served.url, Credentials(), patience, waits.append)
        sender.send("POST", served.url, form={"query": "x"})
        sender.close()
    assert [0.05 * 2**n <= wait <= 0.15 * 2**n for n, wait in enumerate(waits[:3])] == [True] * 3
    assert waits[4] == 0.9
    assert len({round(wait / 2**n, 6) for n, wait in enumerate(waits[:3])}) == 3


@pytest.mark.parametrize("most", [1, 7, 24, 25, None])
def test_an_answer_that_is_cut_in_silence_is_fetched_in_pages(most: int | None) -> None:
    """Of an engine that gives so many rows and does not say that there are more, all are had."""
    with serving(endpoint(encode(PARTIES), most)) as served:
        assert len(_things(served.url)) == 25


def test_rows_that_stay_away_are_told() -> None:
    """An engine that counts more rows than it gives on any page is not believed."""
    one = rows([{"thing": {"type": "uri", "value": "http://x.example/1"}}])
    number = {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#integer", "value": "3"}
    count = rows([{"count": number}], ["count"])

    def answer(asked: Asked) -> Said:
        sql = asked.form["query"]
        return Said(body=count if "COUNT" in sql else NONE if "OFFSET 1" in sql else one)

    with serving(answer) as served, pytest.raises(InputError) as caught:
        _things(served.url)
    assert (caught.value.key, caught.value.words["found"], caught.value.words["all"]) == ("remote.cut", 1, 3)


def test_an_answer_said_to_be_cut_is_counted() -> None:
    """Virtuoso tells in a header that it cut at its limit: then even a small answer is not believed."""
    whole = endpoint(encode(PARTIES))

    def answer(asked: Asked) -> Said:
        said = whole(asked)
        said.headers["X-SPARQL-MaxRows"] = "10"
        return said

    with serving(answer) as served:
        assert len(_things(served.url)) == 25
    assert sum("COUNT" in asked.form["query"] for asked in served.asked) == 1


def test_a_store_counts_seldom() -> None:
    """An answer of no more rows than one that was counted is believed: the limit of an engine is one number."""
    with serving(endpoint(encode(PARTIES))) as served:
        asked = Endpoint.at(address(served.url), QUICK)
        everything = query("statements").bind("node", [f"<{iri}>" for iri in PARTIES.party])
        for _ in range(4):
            asked.rows(everything)
        asked.close()
    assert sum("COUNT" in one.form["query"] for one in served.asked) == 1


def _closed(kind: str) -> Callable[[Asked], Said]:
    """An endpoint that lets in who gives a password, and asks for it in one way."""

    def answer(asked: Asked) -> Said:
        if asked.headers.get("authorization", "").startswith(kind.split(" ", maxsplit=1)[0]):
            return Said(body=NONE)
        return Said(401, "text/plain", b"", {"WWW-Authenticate": kind})

    return answer


@pytest.mark.parametrize("kind", ['Basic realm="x"', 'Digest realm="x", nonce="n", qop="auth", algorithm=MD5'])
def test_a_password_is_given_to_who_asks_in_the_way_that_is_asked_for(kind: str) -> None:
    """Basic and Digest are both entered; nothing is sent before it is asked for, Digest shows no password."""
    with serving(_closed(kind)) as served:
        assert _things(served.url, given=Credentials("jan", "geheim")) == []
    assert "authorization" not in served.asked[0].headers
    basic = base64.b64encode(b"jan:geheim").decode()
    assert any(basic in asked.headers.get("authorization", "") for asked in served.asked) == kind.startswith("Basic")
    assert not any(b"geheim" in asked.body or "geheim" in asked.path for asked in served.asked)


def test_a_token_is_given_at_once() -> None:
    """A token is a Bearer token."""
    with serving(lambda _: Said(body=NONE)) as served:
        _things(served.url, given=Credentials(token="t0k"))
    assert served.asked[0].headers["authorization"] == "Bearer t0k"


def test_who_is_pointed_to_gets_neither_password_nor_question() -> None:
    """Another host that an endpoint points to is not asked anything."""
    with serving(lambda _: Said(body=NONE)) as other:
        moved = Said(307, headers={"Location": other.url})
        with serving(lambda _: moved) as served, pytest.raises(InputError, match="elsewhere"):
            _things(served.url, given=Credentials(token="t0k"))
    assert other.asked == []


def test_the_same_host_may_point_to_another_path() -> None:
    """A redirect within the host is followed, with the question."""

    def answer(asked: Asked) -> Said:
        return Said(body=NONE) if asked.path == "/query" else Said(301, headers={"Location": "/query"})

    with serving(answer) as served:
        assert _things(served.url) == []
    assert [asked.path for asked in served.asked] == ["/sparql", "/query"]
    assert served.asked[1].form["query"] == served.asked[0].form["query"]


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the representation of a sender nor an error holds a password or a token."""
    monkeypatch.setitem(os.environ, "INTGRAPH_SPARQL_USER", "jan")
    monkeypatch.setitem(os.environ, "INTGRAPH_SPARQL_PASSWORD", "geheim")
    with serving(lambda _: Said(401, "text/plain", b"")) as served, pytest.raises(InputError) as caught:
        RemoteStore.open(served.url, QUICK)
    shown = Endpoint.at(address(served.url))
    assert "geheim" not in f"{caught.value!r} {caught.value} {shown!r} {shown.sender.credentials!r}"


def test_a_graph_is_named_as_the_protocol_names_it() -> None:
    """``?default-graph-uri=`` of the address comes with every query but that for other graphs, at the very end; its
    other parameters stay in the address."""
    with serving(endpoint([])) as served, pytest.raises(InputError, match="nothing"):
        RemoteStore.open(f"{served.url}?default-graph-uri=http://x.example/g%231&a=b", QUICK)
    *asked_there, asked_elsewhere = served.asked
    assert {asked.form["default-graph-uri"] for asked in asked_there} == {"http://x.example/g#1"}
    assert "GRAPH ?graph" in asked_elsewhere.form["query"]
    assert {asked.path for asked in served.asked} == {"/sparql?a=b"}


@pytest.mark.parametrize("text", ["http://", "https:///sparql", "http://[::1/sparql", "http://x:99999/sparql"])
def test_what_is_no_address_is_told(text: str) -> None:
    """An address without a host, or with an impossible one, is no address."""
    with pytest.raises(InputError) as caught:
        address(text)
    assert caught.value.key == "remote.address"


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    """Others can read a command line."""
    with pytest.raises(InputError) as caught:
        address("https://jan:geheim@example.org/sparql")
    assert caught.value.key == "remote.password_in_address"
    assert "geheim" not in error_sentence(caught.value, words("en"))


def test_an_endpoint_without_our_data_is_told() -> None:
    """A graph of something else, or none at all, is not taken for an empty network."""
    with serving(endpoint([])) as served, pytest.raises(InputError) as caught:
        RemoteStore.open(served.url, QUICK)
    assert caught.value.key == "remote.nothing"
