"""Promises about how our concepts are mapped to those of others."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain

import pytest
import rdflib
from rdflib import RDF, SKOS

from intgraph.rdf.mapping import MAPS
from intgraph.vocab import CONTEXT, KINDS, ONTOLOGY
from intgraph.vocab.terms import expand, shorten

GRAPH = rdflib.Graph().parse(KINDS)
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch)
NAMESPACES = {
    "schema.org": "http://schema.org/",
    "TOOI": "https://identifier.overheid.nl/tooi/def/thes/top/c_",
    "European data themes": "http://publications.europa.eu/resource/authority/data-theme/",
    "European organisation types": "http://publications.europa.eu/resource/authority/organization-type/",
    "SDG": "http://metadata.un.org/sdg/",
    "Wikidata": "http://www.wikidata.org/entity/",
    "GeoNames": "http://www.geonames.org/ontology#",
}


def _targets() -> list[str]:
    return [str(found) for match in MATCHES for found in GRAPH.objects(None, match)]


@pytest.mark.parametrize("name", NAMESPACES)
def test_every_neighbour_is_matched(name: str) -> None:
    """Each scheme that people join with is matched somewhere."""
    assert any(target.startswith(NAMESPACES[name]) for target in _targets())


def test_nothing_is_matched_with_an_unknown_scheme() -> None:
    """A typing error in a prefix does not make a match."""
    assert [one for one in _targets() if not one.startswith(tuple(NAMESPACES.values()))] == []


def test_a_match_is_of_one_sort() -> None:
    """No concept is close to and narrower than the same concept of others (SKOS integrity)."""
    pairs = Counter((one, other) for match in MATCHES for one, other in GRAPH.subject_objects(match))
    assert [pair for pair, times in pairs.items() if times > 1] == []


def test_two_of_our_concepts_are_not_the_same_thing_elsewhere() -> None:
    """What matches closely matches one of ours: two would be the same thing."""
    close = chain(GRAPH.objects(None, SKOS.closeMatch), GRAPH.objects(None, SKOS.exactMatch))
    assert [other for other, times in Counter(close).items() if times > 1] == []


def test_a_name_is_not_another_name_as_well() -> None:
    """A label is preferred or alternative, never both (SKOS S13)."""
    for concept in GRAPH.subjects(RDF.type, SKOS.Concept):
        preferred = set(GRAPH.objects(concept, SKOS.prefLabel))
        assert preferred.isdisjoint(GRAPH.objects(concept, SKOS.altLabel)), concept


def test_the_context_has_every_term() -> None:
    """Every property that is written, and every term of our own, is in the JSON-LD context."""
    context = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    written = {column.predicate for noun in MAPS.values() for column in noun.columns}
    written |= {link.predicate for noun in MAPS.values() for link in noun.links}
    ontology = rdflib.Graph().parse(ONTOLOGY)
    kinds = (expand("owl:ObjectProperty"), expand("owl:DatatypeProperty"))
    own = {shorten(str(term)) for kind in kinds for term in ontology.subjects(RDF.type, rdflib.URIRef(kind))}
    assert (written | own) - {"rdf:type"} <= set(context)
