"""The endpoint in process: the SPARQL 1.1 Protocol, content negotiation, limits that show, and plain words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from intgraph.rdf.formats import FORMATS
from intgraph.web.sparql.dataset import VOCABULARY, Dataset
from intgraph.web.sparql.endpoint import CUT_OFF, Endpoint, Settings
from intgraph.web.sparql.examples import examples
from intgraph.web.sparql.limits import Limits
from web.sparql_served import app, offices

FEW = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 3"
MANY = "SELECT * { ?s ?p ?o }"
GRAPH = "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type } LIMIT 20"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
QUERY = {"content-type": "application/sparql-query"}


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """An endpoint over the four offices, with small limits."""
    dataset = partial(Dataset.of, offices(), tmp_path_factory.mktemp("data"))
    made = Endpoint(dataset, Limits(seconds=20, rows=50, most_rows=120, workers=1), Settings())
    yield made
    made.close()


@pytest.fixture(scope="module")
def client(endpoint: Endpoint) -> TestClient:
    """A client of the endpoint behind the guard."""
    return TestClient(app(endpoint), base_url="http://localhost")


def ask(client: TestClient, query: str, accept: str = "", **fields: Any) -> Any:
    """The response to a query by GET."""
    headers = {"accept": accept} if accept else {}
    return client.get("/sparql", params={"query": query, **fields}, headers=headers)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/xml", "application/sparql-results+xml"),
        ("text/csv;q=0.5, text/tab-separated-values;q=0.9", "text/tab-separated-values; charset=utf-8"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/sparql-results+json;q=0, */*;q=0.1", "application/sparql-results+xml"),
        ("text/turtle, application/sparql-results+xml;q=0.2", "application/sparql-results+xml"),
        (BROWSER, "text/html; charset=utf-8"),
    ],
)
def test_rows_come_in_the_form_that_is_liked_best(client: TestClient, accept: str, media_type: str) -> None:
    """Quality values decide, JSON is the default, and caches are told what it depended on."""
    response = ask(client, FEW, accept)
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_graph_comes_in_every_rdf_format(client: TestClient, form: str) -> None:
    """CONSTRUCT is answered in six formats, by Accept and by name, with the same triples in each."""
    by_type = ask(client, GRAPH, FORMATS[form].media_type)
    assert by_type.headers["content-type"].startswith(FORMATS[form].media_type)
    assert by_type.content == ask(client, GRAPH, output=form).content
    triples = {quad.triple for quad in ox.parse(by_type.content, FORMATS[form].rdf_format())}
    assert triples == {quad.triple for quad in ox.parse(ask(client, GRAPH).content, ox.RdfFormat.TURTLE)}
    assert len(triples) == 20


@pytest.mark.parametrize(
    ("query", "accept"), [(FEW, "text/turtle"), (GRAPH, "text/csv"), (FEW, "image/png"), (FEW, "text/csv;q=0")]
)
def test_what_cannot_be_is_not_acceptable(client: TestClient, query: str, accept: str) -> None:
    """A form that does not fit the query is 406, with the forms that do."""
    response = ask(client, query, accept)
    assert response.status_code == 406
    assert ("turtle" if query == GRAPH else "results+json") in response.text


def test_three_ways_to_ask_give_one_answer(client: TestClient) -> None:
    """GET, POST of a form and POST of the bare query are the same; HEAD has the headers alone."""
    asked = ask(client, FEW)
    form = client.post("/sparql/", data={"query": FEW})
    bare = client.post("/sparql", content=FEW.encode(), headers=QUERY)
    assert asked.content == form.content == bare.content
    head = client.head("/sparql", params={"query": FEW})
    assert (head.status_code, head.headers["content-length"]) == (200, str(len(asked.content)))


@pytest.mark.parametrize(
    ("status", "request_"),
    [
        (400, {"method": "GET", "params": [("query", "ASK {}"), ("query", "ASK {}")]}),
        (400, {"method": "POST", "params": {"query": "ASK {}"}, "content": b"ASK {}", "headers": QUERY}),
        (400, {"method": "POST", "content": b"\xff", "headers": QUERY}),
        (400, {"method": "GET", "url": "/sparql?query=%FF"}),
        (400, {"method": "POST", "data": {"x": "y"}}),
        (400, {"method": "GET", "params": {"query": "ASK {}", "rows": "many"}}),
        (400, {"method": "GET", "params": {"query": "ASK {}", "output": "docx"}}),
        (403, {"method": "POST", "data": {"update": "CLEAR ALL"}}),
        (403, {"method": "GET", "params": {"update": "CLEAR ALL"}}),
        (403, {"method": "POST", "content": b"CLEAR ALL", "headers": {"content-type": "application/sparql-update"}}),
        (403, {"method": "GET", "params": {"query": "DROP ALL"}}),
        (405, {"method": "PUT", "params": {"query": "ASK {}"}}),
        (405, {"method": "DELETE"}),
        (413, {"method": "POST", "content": b"#" * (300 << 10), "headers": QUERY}),
        (415, {"method": "POST", "content": b"ASK {}", "headers": {"content-type": "text/plain"}}),
        (415, {"method": "POST", "content": b"ASK {}"}),
        (
            415,
            {
                "method": "POST",
                "content": "ASK {}".encode("utf-16"),
                "headers": {"content-type": "application/sparql-query; charset=UTF-16"},
            },
        ),
    ],
)
def test_a_request_that_is_no_query_is_refused_in_words(
    client: TestClient, status: int, request_: dict[str, Any]
) -> None:
    """Each misuse has its own status and a sentence in both languages."""
    request = {"url": "/sparql", **request_}
    english = client.request(**request)
    request["headers"] = {**request.get("headers", {}), "accept-language": "nl-NL,nl;q=0.9,en;q=0.1"}
    dutch = client.request(**request)
    assert english.status_code == dutch.status_code == status
    assert english.headers["content-type"] == "text/plain; charset=utf-8"
    assert 20 < len(english.text) < 400
    assert dutch.text != english.text
    assert status != 405 or "POST" in english.headers["allow"]


def test_a_mistake_is_shown_where_it_is(client: TestClient) -> None:
    """A syntax error names line and column and what could stand there, without the ranges of letters of the parser."""
    response = ask(client, "SELECT * {\n  ?s ?p ?o\n  FILTR(?o)\n}")
    assert response.status_code == 400
    assert response.text.startswith("Line 3, character ")
    assert "\\u{" not in response.text
    page = ask(client, "SELECT * {\n  ?s ?p ?o\n  FILTR(?o)\n}", BROWSER)
    assert page.status_code == 400
    assert 'data-line="3"' in page.text
    assert "FILTR(?o)" in page.text


def test_a_result_that_is_cut_off_says_so(client: TestClient) -> None:
    """Past the row limit there is a header in every form, a link in JSON and XML, and a sentence on the page."""
    for accept in ("application/json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"):
        assert ask(client, MANY, accept).headers[CUT_OFF] == "50"
    found = ask(client, MANY).json()
    assert len(found["results"]["bindings"]) == 50
    assert found["head"]["link"]
    assert ask(client, GRAPH.replace("20", "60")).headers[CUT_OFF] == "50"
    assert "Cut off" in ask(client, MANY, BROWSER).text
    whole = ask(client, FEW)
    assert CUT_OFF not in whole.headers
    assert "link" not in whole.json()["head"]
    assert "Cut off" not in ask(client, FEW, BROWSER).text


def test_more_rows_come_when_asked_up_to_a_limit(client: TestClient) -> None:
    """``rows`` raises or lowers the number of rows, never past the most there may be."""
    sizes = [len(ask(client, MANY, rows=rows).json()["results"]["bindings"]) for rows in (7, 90, 5000)]
    assert sizes == [7, 90, 120]


def test_all_columns_stand_in_the_order_of_the_query(client: TestClient) -> None:
    """``SELECT *`` names its variables as they appear, which the engine does not."""
    assert ask(client, "SELECT * { ?zebra ?mule ?ape } LIMIT 1").json()["head"]["vars"] == ["zebra", "mule", "ape"]
    body = ask(client, "SELECT * { ?zebra a ?ape } LIMIT 1", "text/csv").text
    assert next(csv.reader(io.StringIO(body))) == ["zebra", "ape"]


def test_pages_of_other_sites_may_read(client: TestClient) -> None:
    """The endpoint allows any origin to ask and to read the cut-off mark, on errors too; it sends no credentials."""
    for response in (ask(client, FEW), ask(client, "nonsense"), client.put("/sparql")):
        assert response.headers["access-control-allow-origin"] == "*"
        assert CUT_OFF in response.headers["access-control-expose-headers"]
        assert "access-control-allow-credentials" not in response.headers
    preflight = client.options(
        "/sparql", headers={"origin": "https://x.example", "access-control-request-method": "POST"}
    )
    assert preflight.status_code == 204
    assert "Content-Type" in preflight.headers["access-control-allow-headers"]


def test_an_endpoint_of_more_than_public_data_is_not_shared(endpoint: Endpoint, tmp_path: Path) -> None:
    """Where sharing is off, no page of another site may read what the endpoint says."""
    with closing(Endpoint(partial(Dataset.write, [], tmp_path), Limits(), Settings(shared=False))) as own:
        response = TestClient(app(own), base_url="http://localhost").get("/sparql")
    assert response.status_code == 200
    assert "access-control-allow-origin" not in response.headers


def test_the_request_chooses_the_graphs(client: TestClient) -> None:
    """The graphs of the request stand above FROM; the vocabulary is a named graph; unknown graphs are empty."""
    count = "SELECT (COUNT(*) AS ?n) {} "
    everything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"

    def number(query: str, **fields: Any) -> int:
        return int(ask(client, query, **fields).json()["results"]["bindings"][0]["n"]["value"])

    concepts = number(named)
    assert number(count) == 1
    assert number(everything, **{"default-graph-uri": VOCABULARY}) == concepts > 1000
    assert number(f"SELECT (COUNT(*) AS ?n) FROM <{VOCABULARY}> {{ ?s ?p ?o }}") == concepts
    assert number(everything, **{"default-graph-uri": "http://nowhere.example/"}) == 0
    assert number(named, **{"named-graph-uri": VOCABULARY}) == concepts
    assert number(everything, **{"named-graph-uri": VOCABULARY}) == 0
    assert number(everything) > concepts


def test_relative_iris_are_resolved_against_the_endpoint(client: TestClient) -> None:
    """A query without BASE has the endpoint as its base, as the protocol allows."""
    found = ask(client, "SELECT (<here> AS ?x) {}").json()["results"]["bindings"][0]["x"]["value"]
    assert found == "http://localhost/here"


def test_the_page_shows_rows_truth_and_graphs(client: TestClient) -> None:
    """A browser gets a table, a word or Turtle, links to the other forms, and every text escaped."""
    table = ask(client, 'SELECT ("<script>alert(1)</script>" AS ?x) (<javascript:alert(1)> AS ?y) {}', BROWSER).text
    assert "<script>alert" not in table
    assert "&lt;script&gt;" in table
    assert 'href="javascript:' not in table
    assert "output=csv" in table
    assert "<strong>Yes</strong>" in ask(client, "ASK {}", BROWSER).text
    assert "<strong>Ja</strong>" in ask(client, "ASK {}", BROWSER, lang="nl").text
    assert "@prefix" in ask(client, GRAPH, BROWSER).text


def test_a_hostile_query_does_not_break_the_page(client: TestClient) -> None:
    """What was typed stands in the field as text, whatever it is."""
    page = ask(client, "</textarea><script>alert(1)</script>", BROWSER).text
    assert "<script>alert" not in page
    assert "&lt;/textarea&gt;" in page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_example_finds_something(client: TestClient, language: str) -> None:
    """Each example of the page has a title in both languages and finds something in the four offices."""
    for example in examples():
        assert example.titles[language]
        response = ask(client, example.query_in(language), rows=20)
        assert response.status_code == 200
        found = response.json()["results"]["bindings"] if "SELECT" in example.query else response.text.count(" .")
        assert found, example.name


def test_the_page_offers_the_examples_in_its_language(client: TestClient) -> None:
    """The page without a query lists the examples; following one shows its result on the page."""
    page = client.get("/sparql", headers={"accept": BROWSER, "accept-language": "nl"}).text
    assert '<html lang="nl">' in page
    for example in examples():
        assert example.titles["nl"] in page


@pytest.mark.parametrize("form", FORMATS)
def test_the_service_describes_itself(client: TestClient, endpoint: Endpoint, form: str) -> None:
    """Without a query there is a description in each RDF format: endpoint, language, formats, graphs, counts."""
    body = client.get("/sparql", headers={"accept": FORMATS[form].media_type}).content
    store = ox.Store()
    store.load(body, FORMATS[form].rdf_format())
    told = store.query("""
        PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> PREFIX void: <http://rdfs.org/ns/void#>
        SELECT ?endpoint ?name ?default ?named (COUNT(?format) AS ?formats) {
          ?service a sd:Service ; sd:endpoint ?endpoint ; sd:supportedLanguage sd:SPARQL11Query ;
            sd:resultFormat ?format ; sd:defaultDataset ?dataset .
          ?dataset sd:defaultGraph/void:triples ?default ; sd:namedGraph ?graph .
          ?graph sd:name ?name ; sd:graph/void:triples ?named
        } GROUP BY ?endpoint ?name ?default ?named""")
    (row,) = list(told)  # type: ignore[arg-type]
    assert row["endpoint"].value == "http://localhost/sparql"
    assert row["name"].value == VOCABULARY
    assert int(row["formats"].value) == 10
    counted = ask(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").json()["results"]["bindings"][0]["n"]["value"]
    assert row["default"].value == counted


def test_the_page_loads_only_what_is_served_here(client: TestClient) -> None:
    """Script and style are served by the endpoint itself, with their types."""
    page = client.get("/sparql", headers={"accept": BROWSER}).text
    assert "//" not in page.partition("</head>")[0].replace("<!doctype", "")
    for file, media_type in (("query.js", "text/javascript"), ("query.css", "text/css")):
        assert f"/sparql/{file}" in page
        response = client.get(f"/sparql/{file}")
        assert (response.status_code, response.headers["content-type"]) == (200, f"{media_type}; charset=utf-8")


def test_json_results_are_json(client: TestClient) -> None:
    """Language tags, datatypes and unbound variables stand as SPARQL 1.1 JSON results have them."""
    found = ask(client, 'SELECT ("a"@nl AS ?a) (1 AS ?b) (?z AS ?c) (<x:y> AS ?d) {}').json()
    assert found["results"]["bindings"] == [
        {
            "a": {"type": "literal", "value": "a", "xml:lang": "nl"},
            "b": {"type": "literal", "value": "1", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
            "d": {"type": "uri", "value": "x:y"},
        }
    ]
    assert json.loads(ask(client, "ASK {}").content) == {"head": {}, "boolean": True}
