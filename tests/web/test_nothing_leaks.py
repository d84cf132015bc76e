"""Promises of discretion: what an audience may not see is in no reply and in no file, and cannot be asked out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from httpx2 import Response
from standing import ON, standing
from starlette.testclient import TestClient

from house.test_same_everywhere import SECRET, _secretive
from intgraph.ask.catalogue import QUESTIONS
from intgraph.office import Office
from intgraph.rdf.formats import FORMATS
from intgraph.web.pages import DUMPS, NOUNS
from intgraph.web.publishing import publish

TOLD = ("tulp", "/memo", "zwijgband", "geheim", "zwarte", "jansen", "pietersen")
ASKED = (SECRET, "Zwijgband", "tulp", "zwijgband", "party/tulp", "tie/zwijgband", "geheim", "memo")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office in which all that is withheld is called after one secret."""
    return Office.open(_secretive(tmp_path_factory.mktemp("secret") / "office"), language="nl")


@pytest.fixture(scope="module")
def secretive(office: Office) -> Iterator[TestClient]:
    """Its public site."""
    with standing(office.register("public"), "nl") as client:
        yield client


def addresses() -> Iterator[str]:
    """Everything that one could ask for, by what it should not tell."""
    yield from (
        "/",
        "/about",
        "/data",
        "/network",
        "/ns",
        "/sitemap.xml",
        "/questions",
        "/api/openapi.json",
        "/reconcile",
    )
    yield from (f"/doc/{noun}" for noun in NOUNS)
    yield from (f"/data/graph.{form}" for form in DUMPS if form != "xlsx")
    yield "/data/dcat.ttl"
    for form in ("html", *FORMATS):
        yield from (
            f"/doc/party/gm0453.{form}",
            f"/doc/tie/open.{form}",
            f"/doc/party/tulp.{form}",
            f"/doc/tie/zwijgband.{form}",
        )
    for path in ("party/tulp", "party/vriend", "tie/zwijgband", "place/geheim", "event/gesprek", "policy/regel",
                 "person/p1", "person/p2", "source/memo", "role/open.tulp.funder"):  # fmt: skip
        yield from (f"/id/{path}", f"/doc/{path}")


def test_no_reply_tells_a_secret(secretive: TestClient) -> None:
    """Pages, documents, dumps, lists and descriptions hold not one byte of it."""
    for path in addresses():
        _discreet(secretive.get(path), path)


def test_no_question_asks_it_out(secretive: TestClient) -> None:
    """Asked by name, id or part, in every question, every search and every sentence, nothing of it comes back."""
    for text in ASKED:
        told = quote(text)
        paths = [
            f"/search?q={told}",
            f"/ask?q=wie werkt met {told}&output=json",
            f"/reconcile/suggest/entity?prefix={told}",
        ]
        for path in paths:
            _discreet(secretive.get(path, headers={"accept": "application/json"}), path, but=text)
        for name in QUESTIONS:
            for field in ("target", "name", "start"):
                _discreet(secretive.get(f"/api/{name}?{field}={told}"), name, but=text)
        batch = {"queries": json.dumps({"q": {"query": text}}), "extend": json.dumps({"ids": [text], "properties": []})}
        for field, sent in batch.items():
            _discreet(secretive.post("/reconcile", data={field: sent}), field, but=text)


def test_no_question_about_the_whole_tells_it(secretive: TestClient) -> None:
    """Questions without a target answer of what is public alone, ``withheld`` included."""
    for name in QUESTIONS:
        _discreet(secretive.get(f"/api/{name}"), name)
        _discreet(secretive.get(f"/api/{name}?when=2021&since=2000"), name)


def test_sparql_sees_the_public_graph_alone(secretive: TestClient) -> None:
    """Every triple that the endpoint has, of every graph."""
    query = "SELECT * WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    answer = secretive.get("/sparql", params={"query": query}, headers={"accept": "text/csv"})
    assert answer.status_code == 200
    assert len(answer.text.splitlines()) > 50
    _discreet(answer, "sparql")


def test_no_published_file_tells_it(office: Office, tmp_path: Path) -> None:
    """Neither a file nor the name of one."""
    publish(office, tmp_path / "site", "public", on=ON)
    files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert len(files) > 100
    for path in files:
        text = f"{path.relative_to(tmp_path)} {path.read_bytes().decode('utf-8', 'replace')}".casefold()
        assert not [word for word in TOLD if word in text], path


@pytest.mark.parametrize("path", ["/data/graph.ttl", "/api/openapi.json", "/id/party/gm0453", "/api/who?target=nobody"])
@pytest.mark.parametrize(("audience", "opening"), [("public", "*"), ("internal", None), ("partners", None)])
def test_only_what_is_public_may_be_read_by_pages_of_others(
    office: Office, path: str, audience: str, opening: str | None
) -> None:
    """Pages of other sites read nothing of a site that is not for everybody, and can send it nothing."""
    with standing(office.register(audience), audience=audience) as client:
        assert client.get(path).headers.get("access-control-allow-origin") == opening
        assert client.options(path).headers.get("access-control-allow-origin") == opening
        sent = client.post("/reconcile", data={"queries": "{}"}, headers={"Origin": "https://elsewhere.example"})
        assert (sent.status_code == 403) == (opening is None)


def test_colleagues_see_it_on_their_own_site(office: Office) -> None:
    """The same secrets are there for whom they are meant: the test above can fail."""
    with standing(office.register("internal"), "nl", "internal") as client:
        assert client.get("/doc/party/tulp").status_code == 200
        assert SECRET in client.get("/data/graph.ttl").text


def _discreet(answer: Response, path: str, but: str = "") -> None:
    """No secret in a reply, but for words of what was asked, which a reply may say back."""
    asked = f"{but} {path if path.startswith(('/doc/', '/id/')) else ''}".casefold()
    text = (answer.text + str(answer.headers)).casefold()
    assert not [word for word in TOLD if word in text and word.strip("/") not in asked], path
