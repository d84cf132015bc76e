"""Triples as a graph of rdflib, for notebooks and for what only rdflib's world can do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from intgraph.errors import InputError

if TYPE_CHECKING:
    import rdflib
    from pyoxigraph import Quad, Triple

    from intgraph.rdf.index import Object


def as_rdflib(triples: Iterable[Triple | Quad]) -> rdflib.Graph:
    """Return a new rdflib graph that holds ``triples``, with the usual prefixes bound.

    Raises ``InputError`` for the triple terms of RDF 1.2, which rdflib does not have.
    """
    import rdflib

    from intgraph.vocab.terms import PREFIXES

    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    for triple in triples:
        graph.add((_term(triple.subject), rdflib.URIRef(triple.predicate.value), _term(triple.object)))
    return graph


def _term(term: Object) -> Any:
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, pyoxigraph.Triple):
        raise InputError("rdf.triple_term", value=str(term))
    return _literal(term)


def _literal(term: Any) -> Any:
    """A literal in its own spelling: rdflib would otherwise write ``1.50`` as it computes it."""
    import rdflib

    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    if datatype == str(rdflib.XSD.string):
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(datatype), normalize=False)
