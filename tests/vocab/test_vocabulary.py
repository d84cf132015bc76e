"""Promises about the vocabulary as data: ontology, concept schemes, shapes and context."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SH, SKOS

from intgraph.model.names import fold
from intgraph.vocab import CONTEXT, KINDS, ONTOLOGY, SHAPES
from intgraph.vocab.concepts import (
    Concept,
    concept,
    concepts,
    kinds_that_work_together,
    scheme,
    scheme_labels,
)
from intgraph.vocab.terms import IG, PREFIXES, SCHEMES, concept_iri, expand, scheme_iri, shorten

LANGUAGES = ("nl", "en")
TURTLE = (ONTOLOGY, KINDS, SHAPES)


def _graph(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format="turtle")


def _languages(graph: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef) -> Counter[str | None]:
    return Counter(text.language for text in graph.objects(node, predicate) if isinstance(text, rdflib.Literal))


@pytest.mark.parametrize("found", concepts(), ids=lambda found: f"{found.scheme}-{found.notation}")
def test_every_concept_is_named_and_defined_in_both_languages(found: Concept) -> None:
    """A concept has one Dutch and one English label and definition, and the IRI of its scheme and notation."""
    assert set(found.labels) == set(found.definitions) == set(LANGUAGES)
    assert all(text.strip() == text != "" for text in (*found.labels.values(), *found.definitions.values()))
    assert found.iri == concept_iri(found.scheme, found.notation)
    assert found.label("nl") == found.labels["nl"]


@pytest.mark.parametrize("name", SCHEMES)
def test_no_word_of_a_scheme_means_two_things(name: str) -> None:
    """Within a scheme, a notation, label or other name leads to one concept, however it is spelt."""
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for notation, found in scheme(name).items():
        for text in (notation, *found.labels.values(), *found.aliases):
            meanings[fold(text)].add(notation)
    assert {text: found for text, found in meanings.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", SCHEMES)
def test_every_scheme_has_its_own_name(name: str) -> None:
    """A scheme is labelled in both languages and is not empty."""
    assert set(scheme_labels(name)) == set(LANGUAGES)
    assert len(scheme(name)) > 1


def test_there_are_no_other_schemes() -> None:
    """The schemes of the file are those that the code knows, and an unknown one is refused."""
    assert {found.scheme for found in concepts()} == set(SCHEMES)
    for missing in ("colour", ""):
        with pytest.raises(KeyError):
            scheme(missing)
    with pytest.raises(KeyError):
        concept("kind", "marriage")


def test_kinds_of_tie_tell_whether_parties_work_together() -> None:
    """Sharing a network, campaign or title is no working together; all other kinds are, and only kinds say so."""
    assert set(scheme("kind")) - kinds_that_work_together() == {"network", "campaign", "title"}
    assert all((found.works_together is None) == (found.scheme != "kind") for found in concepts())


@pytest.mark.parametrize("word", ["stedenband", "jumelage", "zusterstad", "sister city", "town twinning"])
def test_twinning_goes_by_the_words_that_people_use(word: str) -> None:
    """Each of the usual words is a name of twinning."""
    twinning = concept("kind", "twinning")
    assert fold(word) in {fold(text) for text in (*twinning.labels.values(), *twinning.aliases)}


def test_goals_are_those_of_the_united_nations() -> None:
    """The seventeen goals have the IRIs of the United Nations."""
    assert [goal.iri for goal in scheme("sdg").values()] == [f"http://metadata.un.org/sdg/{n}" for n in range(1, 18)]


def test_themes_map_to_tooi_and_twinning_to_wikidata() -> None:
    """Mappings are there where they are certain: development cooperation is a TOOI theme, twinning P190."""
    graph = _graph(KINDS)
    theme = rdflib.URIRef(concept_iri("theme", "development-cooperation"))
    assert str(graph.value(theme, SKOS.exactMatch)) == "https://identifier.overheid.nl/tooi/def/thes/top/c_8940ed07"
    twinning = rdflib.URIRef(concept_iri("kind", "twinning"))
    assert str(graph.value(twinning, SKOS.closeMatch)) == "http://www.wikidata.org/entity/P190"


def test_every_own_term_is_labelled_and_defined_in_both_languages() -> None:
    """A class or property of ours has a label and a definition in Dutch and English, and the ontology a version."""
    graph = _graph(ONTOLOGY)
    own = {term for term in graph.subjects(RDF.type) if str(term).startswith(IG)}
    assert len(own) > 10
    for term in own:
        for predicate in (RDFS.label, SKOS.definition):
            assert _languages(graph, term, predicate) == Counter(LANGUAGES), term
    ontology = rdflib.URIRef(IG.removesuffix("#"))
    assert str(graph.value(ontology, OWL.versionInfo))
    assert graph.value(ontology, OWL.versionIRI)


def test_own_terms_and_concepts_do_not_collide() -> None:
    """No IRI is a term of the ontology and a concept or scheme at once."""
    terms = {str(term) for term in _graph(ONTOLOGY).subjects(RDF.type)}
    assert terms.isdisjoint({found.iri for found in concepts()} | {scheme_iri(name) for name in SCHEMES})


@pytest.mark.parametrize("path", [KINDS, SHAPES], ids=lambda path: path.name)
def test_terms_used_in_the_vocabulary_are_defined(path: Path) -> None:
    """Whatever of our own namespace a file mentions stands in the ontology or the concept schemes."""
    known = {str(term) for file in (ONTOLOGY, KINDS) for term in _graph(file).subjects(RDF.type)}
    mentioned = {str(term) for triple in _graph(path) for term in triple if str(term).startswith(IG)}
    assert mentioned <= known


def test_shapes_are_core_and_speak_both_languages() -> None:
    """Shapes use no SPARQL and no script, and every property of a noun has a message in Dutch and English."""
    graph = _graph(SHAPES)
    used = {str(term) for triple in graph for term in triple}
    assert used.isdisjoint({str(SH.sparql), str(SH.js), str(SH.SPARQLConstraint), str(SH.rule)})
    for shape in graph.subjects(SH.targetClass):
        assert _languages(graph, shape, RDFS.label) == Counter(LANGUAGES)
        for found in graph.objects(shape, SH.property):
            assert _languages(graph, found, SH.message) == Counter(LANGUAGES), shape


@pytest.mark.parametrize("path", TURTLE, ids=lambda path: path.name)
def test_language_tags_are_in_lower_case(path: Path) -> None:
    """Tags are written nl and en, so that engines that compare them as text agree."""
    found = {text.language for text in _graph(path).objects() if isinstance(text, rdflib.Literal) and text.language}
    assert found <= {"nl", "en", "de"}
    assert not any(f"@{tag}" in path.read_text(encoding="utf-8") for tag in ("NL", "EN", "En", "Nl"))


def test_the_context_is_json_with_our_prefixes() -> None:
    """The JSON-LD context can be read alone and means what our prefixes mean."""
    context = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    assert context["ig"] == IG
    assert all(PREFIXES[name] == value for name, value in context.items() if isinstance(value, str))


def test_prefixed_names_expand_and_shorten() -> None:
    """A prefixed name and its IRI lead to each other; an unknown prefix is refused, an unknown IRI left whole."""
    for prefix in PREFIXES:
        assert shorten(expand(f"{prefix}:x")) == f"{prefix}:x"
    assert shorten("urn:x") == "urn:x"
    with pytest.raises(KeyError):
        expand("nobody:x")
