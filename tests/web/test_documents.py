"""Promises of IRIs and documents: an IRI leads to its document, in every form the same."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest
from standing import within
from starlette.testclient import TestClient

from intgraph.export.linked.graph import linked_triples
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS
from intgraph.web.sparql.examples import to_take_along

VELSEN = "https://identifier.overheid.nl/tooi/id/gemeente/gm0453"


def triples(body: bytes, extension: str) -> set[str]:
    """The triples in a body."""
    return {str(quad.triple) for quad in pyoxigraph.parse(body, FORMATS[extension].rdf_format())}


def test_an_iri_leads_to_its_document(client: TestClient, register: Register) -> None:
    """Every IRI of ours answers 303, See Other, to a document that is there; so does that of a role and of evidence."""
    ours = [iri for iri in (*register.tie, *register.role, *list(register.evidence)[:20]) if "/id/" in iri]
    assert len(ours) > 100
    for iri in ours:
        answer = client.get("/id/" + iri.partition("/id/")[2])
        assert answer.status_code == 303, iri
        assert "Accept" in answer.headers["vary"]
        assert client.get(answer.headers["location"]).status_code == 200


def test_a_municipality_is_found_by_its_code(client: TestClient) -> None:
    """A party whose IRI stands elsewhere has its document here too, under its code."""
    assert VELSEN in client.get("/doc/party/gm0453").text
    assert client.get("/id/party/gm0453").headers["location"] == "/doc/party/gm0453"


@pytest.mark.parametrize("extension", FORMATS)
def test_every_form_says_the_same(client: TestClient, extension: str) -> None:
    """By suffix, by ``?output=`` and by Accept come the same bytes, with the same triples as in Turtle."""
    by_suffix = client.get(f"/doc/tie/velsen-galle.{extension}")
    by_output = client.get(f"/doc/tie/velsen-galle?output={extension}")
    by_accept = client.get("/doc/tie/velsen-galle", headers={"accept": FORMATS[extension].media_type})
    assert by_suffix.content == by_output.content == by_accept.content
    assert by_accept.headers["content-type"].startswith(FORMATS[extension].media_type)
    assert by_accept.headers["content-location"] == f"/doc/tie/velsen-galle.{extension}"
    assert by_accept.headers["access-control-allow-origin"] == "*"
    assert triples(by_accept.content, extension) == triples(client.get("/doc/tie/velsen-galle.ttl").content, "ttl")


def test_a_document_describes_its_thing(client: TestClient, register: Register) -> None:
    """It has every statement about the tie, its roles and their evidence, and says what the others are called."""
    found = triples(client.get("/doc/tie/velsen-galle.ttl").content, "ttl")
    everything = list(encode(register))
    (tie,) = (iri for iri in register.tie if iri.endswith("/velsen-galle"))
    roles = {role.iri for role in register.role.values() if role.tie == tie}
    about = {claim.iri for claim in register.evidence.values() if claim.subject in {tie, *roles}}
    own = {str(triple) for triple in everything if str(triple.subject)[1:-1].partition("#")[0] in {tie, *roles, *about}}
    assert len(about) > 5
    assert own <= found <= {str(triple) for triple in everything}
    for party in {register.role[role].party for role in roles}:
        assert any(f"<{party}> <http://www.w3.org/2004/02/skos/core#prefLabel>" in line for line in found)


def test_a_form_that_is_not_there_is_refused_with_a_choice(client: TestClient) -> None:
    """406 names every form that there is, as links; so does an output that nobody knows."""
    for answer in (
        client.get("/doc/tie/velsen-galle", headers={"accept": "image/png"}),
        client.get("/doc/tie/velsen-galle?output=pdf"),
    ):
        assert answer.status_code == 406
        assert "Accept" in answer.headers["vary"]
        assert all(f"/doc/tie/velsen-galle.{form}" in answer.text for form in FORMATS)


def test_what_one_has_is_not_sent_again(client: TestClient) -> None:
    """The same ETag answers 304 without a body; another, or another form, answers whole. HEAD has no body."""
    first = client.get("/doc/party/gm0453.ttl")
    again = client.get("/doc/party/gm0453.ttl", headers={"if-none-match": f'"x", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/doc/party/gm0453.nt", headers={"if-none-match": first.headers["etag"]}).status_code == 200
    head = client.head("/doc/party/gm0453.ttl")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]
    assert "last-modified" not in first.headers


def test_what_is_packed_is_another_representation(client: TestClient) -> None:
    """Packed on request, with an ETag of its own, and the same once unpacked."""
    plain = client.get("/data/graph.nt")
    packed = client.get("/data/graph.nt", headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "Accept-Encoding" in plain.headers["vary"]


def test_dumps_are_all_that_the_export_has(client: TestClient, register: Register) -> None:
    """Every format is there, plain and packed, with the triples of the whole graph."""
    import gzip

    turtle = triples(client.get("/data/graph.ttl").content, "ttl")
    assert turtle == {str(triple) for triple in linked_triples(register)}
    for extension in FORMATS:
        body = client.get(f"/data/graph.{extension}").content
        assert triples(body, extension) == turtle
        assert gzip.decompress(client.get(f"/data/graph.{extension}.gz").content) == body
    assert client.get("/data/graph.csv").text.startswith("party,sector")
    assert client.get("/data/graph.xlsx").content.startswith(b"PK")


def test_the_endpoint_has_what_the_dump_has(client: TestClient) -> None:
    """Files, endpoint and description count the same triples, matches with other places among them."""
    dumped = triples(client.get("/data/graph.nt").content, "nt")
    query = "SELECT (COUNT(*) AS ?all) { ?s ?p ?o }"
    counted = client.get("/sparql", params={"query": query}, headers={"accept": "text/csv"}).text.split()[1]
    described = "".join(triples(client.get("/data/dcat.ttl").content, "ttl"))
    assert int(counted) == len(dumped)
    assert f'<http://rdfs.org/ns/void#triples> "{counted}"' in described


def test_a_place_tells_which_place_elsewhere_it_is(client: TestClient) -> None:
    """The document of a place has its match and how that was decided, as the dump has, and no match of another."""
    qingdao = triples(client.get("/doc/place/qingdao.ttl").content, "ttl")
    matched = {line for line in qingdao if "core#closeMatch" in line or "LexicalMatching" in line}
    assert len(matched) == 3
    assert matched <= triples(client.get("/data/graph.ttl").content, "ttl")
    assert not matched & triples(client.get("/doc/place/galle.ttl").content, "ttl")


@pytest.mark.parametrize("name", to_take_along())
def test_the_core_questions_may_be_taken_along(client: TestClient, name: str) -> None:
    """Each stands at its address as a query, and is offered on the page of the data in both languages."""
    answer = client.get(f"/queries/{name}.rq")
    assert answer.headers["content-type"].startswith("application/sparql-query")
    assert "VALUES ?" in answer.text
    for language, title in to_take_along()[name].titles.items():
        assert f'<a href="/queries/{name}.rq">{title}</a>' in client.get(f"/data?lang={language}").text
    assert client.get("/queries/nothing.rq").status_code == 404


def test_a_harvester_finds_the_data(client: TestClient) -> None:
    """``/.well-known/void`` leads to the description; the sitemap, named by robots.txt, lists pages that are there."""
    place = client.get("/.well-known/void")
    assert place.status_code == 303
    described = client.get(place.headers["location"])
    found = "".join(triples(described.content, "ttl"))
    assert "http://www.w3.org/ns/dcat#Dataset" in found
    assert "http://127.0.0.1:8000/data/graph.ttl>" in found
    assert "http://127.0.0.1:8000/sparql>" in found
    address = client.get("/robots.txt").text.partition("Sitemap: ")[2].strip()
    listed = [
        line.split("<loc>")[1].split("</loc>")[0] for line in client.get(address).text.splitlines() if "<loc>" in line
    ]
    assert len(listed) > 300
    for one in (listed[0], listed[40], listed[-1]):
        assert client.get(within("/", one)).status_code == 200


def test_the_vocabulary_is_at_its_name(client: TestClient) -> None:
    """``/ns`` is a page for a reader and RDF for a program, with every class and concept in it."""
    page, turtle = (
        client.get("/ns", headers={"accept": "text/html"}),
        client.get("/ns", headers={"accept": "text/turtle"}),
    )
    assert "text/html" in page.headers["content-type"]
    found = triples(turtle.content, "ttl")
    assert any("https://w3id.org/intgraph/ns#Tie>" in line for line in found)
    assert any("ns#kind-twinning>" in line for line in found)
    assert triples(client.get("/ns.jsonld").content, "jsonld") == found


def test_paths_of_others_lead_nowhere(client: TestClient) -> None:
    """What is no address of ours is 404, whatever it looks like; no file is ever read by its path."""
    secret = Path(__file__).name
    for path in ("/doc/party/..%2f..%2fpyproject", "/data/..%2fgraph.ttl", f"/data/{secret}", "/id/tie/nope",
                 "/doc/party/gm0453.exe", "/doc/nope", "/doc/party?page=99", "/doc/party?page=-1",
                 "/static/query.js"):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert "Traceback" not in answer.text
    assert (
        client.get("/nope", headers={"accept": "application/json"}).headers["content-type"]
        == "application/problem+json"
    )
    assert client.post("/doc/party/gm0453").status_code == 405
