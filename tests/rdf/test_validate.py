"""Promises about the shapes: good data conform, and each planted fault is found and named in two languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
import rdflib
from pyoxigraph import Triple
from rdf_example import EVIDENCE, FISHERS, GRANT, PERSON, SOURCE, TIE, VELSEN, example, iri
from rdflib import RDF, SH

from intgraph.errors import InputError
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import parse, serialise
from intgraph.rdf.validate import validate, validate_with
from intgraph.vocab import SHAPES

IG = "https://w3id.org/intgraph/ns#"
ROLE = iri("role", "velsen-galle.gm0453.partner")

# A line to take out (empty for none), a line to put in (empty for none), where the fault is then seen.
FAULTS = {
    "a place type is no kind of tie": ("", f"<{TIE}> dct:type ig:place-type-city", TIE, "dct:type"),
    "a tie without kind": (f"<{TIE}> dct:type ig:kind-twinning", "", TIE, "dct:type"),
    "a theme nobody knows": ("", f"<{TIE}> dct:subject ig:theme-astrology", TIE, "dct:subject"),
    "a tie without roles": ("", "<urn:x> a ig:Tie", "urn:x", "^org:organization"),
    "two Dutch names": ("", f'<{VELSEN}> skos:prefLabel "Velsen"@nl', VELSEN, "skos:prefLabel"),
    "a name without language": ("", f'<{VELSEN}> skos:prefLabel "Velsen"', VELSEN, "skos:prefLabel"),
    "a role of nobody": (f"<{ROLE}> org:member <{VELSEN}>", "", ROLE, "org:member"),
    "a role of two parties": ("", f"<{ROLE}> org:member <{FISHERS}>", ROLE, "org:member"),
    "a role in a party": ("", f"<{ROLE}> org:organization <{FISHERS}>", ROLE, "org:organization"),
    "a day that is a year": (
        f'<{TIE}#period> dcat:startDate "1976-01-01"^^xsd:date',
        f'<{TIE}#period> dcat:startDate "1976"^^xsd:gYear',
        f"{TIE}#period",
        "dcat:startDate",
    ),
    "a start after its latest start": (
        f'<{TIE}#period> dcat:startDate "1976-01-01"^^xsd:date',
        f'<{TIE}#period> dcat:startDate "1977-01-01"^^xsd:date',
        f"{TIE}#period",
        "dcat:startDate",
    ),
    "an end before its start": (
        f'<{GRANT}#period> dcat:endDate "2015-12-31"^^xsd:date',
        f'<{GRANT}#period> dcat:endDate "1980-12-31"^^xsd:date',
        f"{GRANT}#period",
        "dcat:startDate",
    ),
    "an amount without currency": (f'<{GRANT}> schema:currency "EUR"', "", GRANT, ""),
    "a public body that uses org:memberOf": ("", f"<{VELSEN}> org:memberOf <{TIE}>", VELSEN, "org:memberOf"),
    "an organisation based at a site": ("", f"<{FISHERS}> org:basedAt <urn:site>", FISHERS, "org:basedAt"),
    "no visibility": (f"<{TIE}> ig:visibility ig:visibility-public", "", TIE, "ig:visibility"),
    "a public name of a civil servant": (
        f"<{PERSON}#post> dct:type ig:post-office-holder",
        f"<{PERSON}#post> dct:type ig:post-civil-servant",
        f"{PERSON}#post",
        "",
    ),
    "a quotation with a language": (
        f'<{EVIDENCE}#quote> oa:exact "ontstond in 1976"',
        f'<{EVIDENCE}#quote> oa:exact "ontstond in 1976"@nl',
        f"{EVIDENCE}#quote",
        "oa:exact",
    ),
    "a quotation of thirteen words": (
        f'<{EVIDENCE}#quote> oa:exact "ontstond in 1976"',
        f'<{EVIDENCE}#quote> oa:exact "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"',
        f"{EVIDENCE}#quote",
        "oa:exact",
    ),
    "evidence in a source that is not there": (
        f"<{EVIDENCE}#target> oa:hasSource <{SOURCE}>",
        f"<{EVIDENCE}#target> oa:hasSource <urn:gone>",
        f"{EVIDENCE}#target",
        "oa:hasSource",
    ),
    "a website that is a text": ("", f'<{VELSEN}> schema:url "www.velsen.nl"', VELSEN, "schema:url"),
    "a latitude beyond the pole": (
        "",
        f"<{iri('place', 'galle')}> geo:lat 91.0",
        iri("place", "galle"),
        "geo:lat",
    ),
}

PREFIXES = "".join(
    f"@prefix {prefix}: <{namespace}> .\n"
    for prefix, namespace in {
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "ig": IG,
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "schema": "http://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }.items()
)


def _triples(line: str) -> set[Triple]:
    return {quad.triple for quad in parse(f"{PREFIXES}{line} .".encode(), FORMATS["ttl"])} if line else set()


def test_the_example_conforms() -> None:
    """A register that has everything conforms."""
    assert validate(encode(example())) == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str) -> None:
    """A single fault is reported at its node and path, with a sentence in Dutch and in English."""
    out, into, node, path = FAULTS[fault]
    triples = set(encode(example()))
    assert _triples(out) <= triples
    found = validate((triples - _triples(out)) | _triples(into))
    assert (node, path) in {(violation.node, violation.path) for violation in found}
    for violation in found:
        assert violation.nl
        assert violation.en
        assert violation.message("nl") != violation.message("en")


def test_a_fault_in_the_model_is_found_after_encoding() -> None:
    """A text where an IRI is meant is kept, not dropped, and the shapes point at it."""
    register = example()
    party = replace(register.party[VELSEN], website="not a web address")
    broken = replace(register, party={**register.party, VELSEN: party})
    assert [found.value for found in validate(encode(broken))] == ["not a web address"]


def test_violations_come_in_one_order() -> None:
    """The same data give the same list."""
    data = parse(serialise(example(), FORMATS["nt"]), FORMATS["nt"])
    faulty = [triple for triple in data if "visibility" not in triple.predicate.value]
    first = validate(faulty)
    assert len(first) > 10
    assert first == tuple(sorted(first)) == validate(reversed(faulty))


def _languages(graph: rdflib.Graph, node: rdflib.term.Node) -> set[str | None]:
    return {text.language for text in graph.objects(node, SH.message) if isinstance(text, rdflib.Literal)}


def test_every_shape_speaks_two_languages() -> None:
    """Whatever can be broken has a message in Dutch and one in English."""
    graph = rdflib.Graph().parse(SHAPES)
    rules = {*graph.subjects(RDF.type, SH.NodeShape), *graph.objects(None, SH.property)}
    assert len(rules) > 100
    assert [str(graph.value(rule, SH.path) or rule) for rule in rules if _languages(graph, rule) != {"nl", "en"}] == []


def test_a_thing_without_an_iri_is_named_in_both_languages() -> None:
    """A blank node where an IRI is needed is told as a person would, not in the words of the validator."""
    found = validate(_triples('[] a org:Organization ; skos:prefLabel "P"@nl ; ig:visibility ig:visibility-public'))
    (violation,) = [one for one in found if one.rule == "nodeKind"]
    assert "IRI" in violation.nl
    assert "IRI" in violation.en


OTHERS = """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <urn:> .
ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; %s ] ."""


@pytest.mark.parametrize(
    ("rule", "said", "rest", "told"),
    [
        ("minCount", "sh:minCount 2", "", ("1", "2", "urn:p")),
        ("maxCount", "sh:maxCount 0", "", ("0", "urn:p")),
        ("class", "sh:class ex:D", "", ("urn:D",)),
        ("datatype", "sh:datatype ex:D", "", ("urn:D", "v")),
        ("in", "sh:in ( ex:D )", "", ("v",)),
    ],
)
def test_rules_of_others_are_told_in_two_languages_with_a_remedy(
    rule: str, said: str, rest: str, told: tuple[str, ...]
) -> None:
    """A shape without any message gets one of ours, and a remedy that names what to change."""
    data = parse(b"<urn:x> a <urn:C> ; <urn:p> 'v' .", FORMATS["ttl"])
    (found,) = validate_with(data, parse((OTHERS % said).encode(), FORMATS["ttl"]))
    assert (found.rule, found.node, found.path) == (rule, "urn:x", "urn:p")
    for language in ("nl", "en"):
        text = f"{found.message(language)} {found.remedy(language)}"
        assert any(part in text for part in told), text
        assert "{" not in text
    assert found.message("nl") != found.message("en")
    assert found.remedy("nl") != found.remedy("en")


@pytest.mark.parametrize(
    "code",
    [
        "sh:sparql [ sh:select 'SELECT $this WHERE { SERVICE <http://127.0.0.1:9/> { $this ?p ?o } }' ]",
        "sh:js [ sh:jsFunctionName 'f' ]",
        "sh:rule [ a sh:TripleRule ]",
    ],
)
def test_shapes_of_others_run_nothing(code: str) -> None:
    """Queries, scripts and rules in shapes could reach the network: such shapes are refused before they are used."""
    shapes = parse(
        f"@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:S> a sh:NodeShape ; {code} .".encode(), FORMATS["ttl"]
    )
    with pytest.raises(InputError, match=r"check\.shapes_with_code"):
        validate_with([], shapes)


def test_shapes_that_are_none_are_refused() -> None:
    """A shape that is no SHACL ends in a sentence, not in a traceback."""
    shapes = parse(b"@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:S> a sh:NodeShape ; sh:targetClass <urn:C> ;"
                   b" sh:property [ sh:path <urn:p> ; sh:minCount 'many' ] .", FORMATS["ttl"])  # fmt: skip
    with pytest.raises(InputError, match=r"check\.shapes_wrong"):
        validate_with(parse(b"<urn:x> a <urn:C> .", FORMATS["ttl"]), shapes)
