"""The W3C tests of the SPARQL 1.1 Protocol and Service Description, against a real server. Needs ../shared/suites."""

from __future__ import annotations

import http.client
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from pyshacl import validate
from rdflib.collection import Collection
from rdflib.namespace import Namespace
from rdflib.query import Result

from web.sparql_served import Served, served

ROOT = Path(__file__).parents[2]
SUITES = ROOT.parent / "shared" / "suites"
PROTOCOL = SUITES / "sparql11-protocol" / "manifest.ttl"
DESCRIPTION = SUITES / "sparql11-service-description" / "manifest.ttl"
SHAPES = Path(__file__).parent / "service_description_shapes.ttl"

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

# The endpoint is for reading: a test that wants an update carried out wants what must be refused.
REFUSED = {
    "update_dataset_default_graph",
    "update_dataset_default_graphs",
    "update_dataset_named_graphs",
    "update_dataset_full",
    "update_post_form",
    "update_post_direct",
    "update_base_uri",
}
BOOLEAN = ("application/sparql-results+json", "application/sparql-results+xml")
TABULAR = (*BOOLEAN, "text/csv", "text/tab-separated-values")
RDF = ("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json")
FORMATS = {"boolean": BOOLEAN, "tabular": TABULAR, "RDF": RDF}


@dataclass(frozen=True)
class Exchange:
    """A request of a manifest, and what its response has to be."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    form: str
    truth: bool | None


@dataclass(frozen=True)
class Answer:
    """A response."""

    status: int
    media_type: str
    body: bytes


def entries(manifest: Path) -> Iterator[tuple[str, rdflib.Graph, Any]]:
    """Each test of a manifest: its name, the graph, and its node."""
    if not manifest.exists():
        pytest.fail(
            f"The W3C tests are not in {manifest.parent}: put them there, or run `make test`, which does without."
        )
    graph = rdflib.Graph().parse(manifest, publicID=manifest.as_uri())
    for head in graph.objects(None, MF.entries):
        for node in Collection(graph, head):
            yield str(node).rpartition("#")[2], graph, node


def exchanges(graph: rdflib.Graph, node: Any) -> Iterator[Exchange]:
    """The requests of a test, in order."""
    for head in graph.objects(graph.value(node, MF.action), HT.requests):
        yield from map(partial(exchange, graph), Collection(graph, head))


def exchange(graph: rdflib.Graph, request: Any) -> Exchange:
    """Read one request from a manifest."""
    response, body, head = (graph.value(request, one) for one in (HT.resp, HT.body, HT.headers))
    headers = list(Collection(graph, head)) if head else []
    truth = graph.value(response, MF.expectedBoolean)
    encoding = str(graph.value(body, CNT.characterEncoding) or "utf-8")
    return Exchange(
        str(graph.value(request, HT.methodName)),
        str(graph.value(request, HT.absolutePath)),
        {str(graph.value(one, HT.fieldName)): str(graph.value(one, HT.fieldValue)) for one in headers},
        str(graph.value(body, CNT.chars)).encode(encoding) if body else None,
        frozenset(str(status)[-3] for status in graph.objects(response, MF.expectedStatus)),
        str(graph.value(response, MF.expectedFormat) or ""),
        None if truth is None else truth.toPython(),
    )


def graph_data(graph: rdflib.Graph, nodes: list[Any]) -> Iterator[ox.Quad]:
    """The data that the tests of a manifest ask for, each file in the graph it is named by."""
    data = {
        (graph.value(one, UT.graph), graph.value(one, rdflib.RDFS.label))
        for n in nodes
        for one in graph.objects(n, UT.graphData)
    }
    for file, name in data:
        for quad in ox.parse(path=str(PROTOCOL.parent / Path(str(file)).name), format=ox.RdfFormat.N_TRIPLES):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(str(name)))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A real server over the data that the manifest names, and nothing else."""
    found = list(entries(PROTOCOL))
    file = tmp_path_factory.mktemp("data") / "data.nq"
    ox.serialize(graph_data(found[0][1], [node for _, _, node in found]), str(file), ox.RdfFormat.N_QUADS)
    with served(data=str(file)) as running:
        yield running


def send(server: Served, asked: Exchange) -> Answer:
    """Send a request; a body without a type goes without one, as the test has it."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=15)
    try:
        connection.request(asked.method, asked.target, asked.body, asked.headers)
        response = connection.getresponse()
        media_type = response.headers.get_content_type()
        return Answer(response.status, media_type, response.read())
    finally:
        connection.close()


def faults(asked: Exchange, answer: Answer) -> Iterator[str]:
    """What a response lacks of what its test wants."""
    if str(answer.status)[0] not in asked.statuses:
        yield f"status {answer.status}"
    if asked.form and answer.media_type not in FORMATS[asked.form]:
        yield f"media type {answer.media_type}"
    if asked.truth is not None and truth_of(answer) is not asked.truth:
        yield f"not {asked.truth}"


def truth_of(answer: Answer) -> bool | None:
    """The truth value of a response."""
    form = "json" if answer.media_type.endswith("json") else "xml"
    return Result.parse(io.BytesIO(answer.body), format=form).askAnswer if answer.media_type in BOOLEAN else None


def test_the_protocol_is_kept(server: Served, capsys: pytest.CaptureFixture[str]) -> None:
    """All 34 tests pass but the seven that want an update carried out; those are refused as read-only."""
    wrong = {name: found for name, graph, node in entries(PROTOCOL) if (found := failing(server, graph, node))}
    count = len(list(entries(PROTOCOL)))
    with capsys.disabled():
        sys.stdout.write(
            f"\nSPARQL 1.1 Protocol: {count - len(wrong)} of {count} passed, {len(wrong)} updates refused\n"
        )
    assert count == 34
    assert set(wrong) == REFUSED


def failing(server: Served, graph: rdflib.Graph, node: Any) -> list[str]:
    """What is wrong with the answers to the requests of a test."""
    return [fault for asked in exchanges(graph, node) for fault in faults(asked, send(server, asked))]


def test_an_update_is_refused_properly(server: Served) -> None:
    """Each update of the suite, valid or not, is a client error with a sentence, and changes nothing."""
    refusals = []
    for name, graph, node in entries(PROTOCOL):
        asked = next(exchanges(graph, node))
        if name in REFUSED:
            refusals.append(send(server, asked))
    assert {answer.status for answer in refusals} == {403}
    assert all(b"reading only" in answer.body for answer in refusals)
    count = send(
        server,
        Exchange(
            "GET",
            "/sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7BGRAPH%20%3Fg%20%7B%3Fs%20%3Fp%20%3Fo%7D%7D",
            {},
            None,
            frozenset(),
            "",
            None,
        ),
    )
    assert json.loads(count.body)["results"]["bindings"][0]["n"]["value"] == "3"


def conforms(graph: rdflib.Graph) -> bool:
    """Whether a description keeps to the schema of the recommendation."""
    return bool(validate(graph, shacl_graph=rdflib.Graph().parse(SHAPES))[0])


@pytest.fixture(scope="module")
def description(server: Served) -> tuple[rdflib.Graph, Answer]:
    """The service description as the endpoint gives it to who asks for nothing in particular."""
    answer = send(server, Exchange("GET", "/sparql", {}, None, frozenset(), "", None))
    return rdflib.Graph().parse(data=answer.body, format="turtle"), answer


def test_the_service_is_described(
    server: Served, description: tuple[rdflib.Graph, Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    """The three tests: GET on the endpoint returns RDF, it names this endpoint, and it conforms to the schema."""
    graph, answer = description
    passed = {
        "returns-rdf": answer.status == 200 and answer.media_type in RDF and len(graph) > 0,
        "has-endpoint-triple": (None, SD.endpoint, rdflib.URIRef(server.url)) in graph,
        "conforms-to-schema": conforms(graph),
    }
    with capsys.disabled():
        sys.stdout.write(f"\nSPARQL 1.1 Service Description: {sum(passed.values())} of {len(passed)} passed\n")
    assert passed == dict.fromkeys((name for name, _, _ in entries(DESCRIPTION)), True)


def test_the_schema_finds_faults(description: tuple[rdflib.Graph, Answer]) -> None:
    """A description without its endpoint, or with a graph that has no name, does not conform: the shapes can fail."""
    for predicate in (SD.endpoint, SD.name, SD.defaultGraph):
        broken = rdflib.Graph() + description[0]
        broken.remove((None, predicate, None))
        assert not conforms(broken)
