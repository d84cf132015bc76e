"""The service described by itself, in the terms of SPARQL 1.1 Service Description and VoID."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import write
from intgraph.vocab.terms import expand
from intgraph.web.sparql.dataset import Dataset
from intgraph.web.sparql.media import GRAPHS, TABLES

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Triple

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_SIMPLE: Final = "http://www.w3.org/ns/entailment/Simple"


def describe(endpoint: str, dataset: Dataset, form: str) -> bytes:
    """Return the description of the service at ``endpoint``, in the RDF format ``form``."""
    return write(list(_triples(endpoint, dataset)), FORMATS[form])


def _triples(endpoint: str, dataset: Dataset) -> Iterator[Triple]:
    service, whole = f"{endpoint}#service", f"{endpoint}#dataset"
    yield _says(service, "rdf:type", f"{_SD}Service")
    yield _says(service, f"{_SD}endpoint", endpoint)
    yield _says(service, f"{_SD}supportedLanguage", f"{_SD}SPARQL11Query")
    yield _says(service, f"{_SD}defaultEntailmentRegime", _SIMPLE)
    for media in (*TABLES, *GRAPHS):
        yield _says(service, f"{_SD}resultFormat", media.described)
    yield _says(service, f"{_SD}defaultDataset", whole)
    yield _says(service, f"{_SD}availableGraphs", f"{endpoint}#graphs")
    yield from _dataset(endpoint, dataset)


def _dataset(endpoint: str, dataset: Dataset) -> Iterator[Triple]:
    whole, default = f"{endpoint}#dataset", f"{endpoint}#default-graph"
    yield _says(whole, "rdf:type", f"{_SD}Dataset")
    yield _says(whole, "rdf:type", expand("void:Dataset"))
    yield _counts(whole, dataset.triples + sum(dataset.graphs.values()))
    yield _says(whole, expand("void:sparqlEndpoint"), endpoint)
    yield _says(whole, f"{_SD}defaultGraph", default)
    for place, _ in enumerate(dataset.graphs, start=1):
        yield _says(whole, f"{_SD}namedGraph", f"{endpoint}#named-graph-{place}")
    yield from _graph(default, dataset.triples)
    yield _says(f"{endpoint}#graphs", "rdf:type", f"{_SD}GraphCollection")
    for place, (name, count) in enumerate(dataset.graphs.items(), start=1):
        named, graph = f"{endpoint}#named-graph-{place}", f"{endpoint}#graph-{place}"
        yield _says(f"{endpoint}#graphs", f"{_SD}namedGraph", named)
        yield _says(named, "rdf:type", f"{_SD}NamedGraph")
        yield _says(named, f"{_SD}name", name)
        yield _says(named, f"{_SD}graph", graph)
        yield from _graph(graph, count)


def _graph(graph: str, triples: int) -> Iterator[Triple]:
    yield _says(graph, "rdf:type", f"{_SD}Graph")
    yield _says(graph, "rdf:type", expand("void:Dataset"))
    yield _counts(graph, triples)


def _says(subject: str, predicate: str, found: str) -> Triple:
    from pyoxigraph import Triple

    return Triple(_node(subject), _node(expand(predicate) if predicate.startswith("rdf:") else predicate), _node(found))


def _counts(subject: str, count: int) -> Triple:
    from pyoxigraph import Literal, Triple

    number: Literal = Literal(count)
    return Triple(_node(subject), _node(expand("void:triples")), number)


def _node(iri: str) -> NamedNode:
    from pyoxigraph import NamedNode

    return NamedNode(iri)
