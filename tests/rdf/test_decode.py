"""Promises about reading the RDF of others: what is missing or double is named, what is foreign is left aside."""

from __future__ import annotations

import pytest
from rdf_example import GALLE, TIE, VELSEN, example

from intgraph.errors import DataError, Fault
from intgraph.locale import words
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import parse
from intgraph.vocab.terms import PREFIXES

TURTLE = FORMATS["ttl"]
HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())


def _read(turtle: str) -> Register:
    return decode(parse((HEADER + turtle).encode(), TURTLE), file="x.ttl")


def _faults(turtle: str) -> tuple[Fault, ...]:
    with pytest.raises(DataError) as caught:
        _read(turtle)
    return caught.value.faults


def test_what_is_foreign_is_left_aside() -> None:
    """Triples that the model has no place for do not disturb it."""
    foreign = f"<{TIE}> rdfs:seeAlso <urn:x> ; skos:prefLabel 'Band'@de . <urn:s> <urn:p> [ <urn:q> 1 ] ."
    triples = [*encode(example()), *parse((HEADER + foreign).encode(), TURTLE)]
    assert decode(triples) == example()


def test_a_reasoner_may_have_been_here() -> None:
    """A tie that was inferred to be an organisation stays a tie."""
    inferred = f"<{TIE}> a org:Organization, foaf:Agent ."
    assert decode([*encode(example()), *parse((HEADER + inferred).encode(), TURTLE)]) == example()


def test_named_graphs_are_read_as_one() -> None:
    """In which graph a statement stands makes no difference."""
    text = f"{HEADER} <urn:g> {{ <urn:p> a org:Organization }} <urn:h> {{ <urn:p> skos:prefLabel 'P'@nl }}"
    assert decode(parse(text.encode(), FORMATS["trig"])).party["urn:p"].name == "P"


def test_what_is_not_said_has_its_default() -> None:
    """A party of others needs a name and no more; an untagged or English name is taken for want of a Dutch one."""
    party = _read("<urn:p> a org:Organization ; skos:prefLabel 'Plain' .").party["urn:p"]
    assert (party.name, party.name_en, party.visibility) == ("Plain", "", Visibility.PUBLIC)
    assert _read("<urn:p> a org:Organization ; skos:prefLabel 'E'@en-GB .").party["urn:p"].name == "E"


def test_a_period_of_others_is_read_by_its_dates() -> None:
    """Without EDTF, the first and the last date make the period, as blank node or not."""
    tie = _read(
        "<urn:t> a ig:Tie ; skos:prefLabel 'T'@nl ; dct:type ig:kind-project ; dct:temporal"
        " [ a dct:PeriodOfTime ; dcat:startDate '1998-05-01'^^xsd:date ; dcat:endDate '2001'^^xsd:gYear ] ."
    ).tie["urn:t"]
    assert tie.period.edtf == "1998-05-01/2001"


def test_a_foreign_type_beside_ours_does_not_count() -> None:
    """A concept of another scheme is not taken for one of ours."""
    tie = _read("<urn:t> a ig:Tie ; skos:prefLabel 'T'@nl ; dct:type ig:kind-project, <urn:x>, ig:event-signed .")
    assert tie.tie["urn:t"].kind == "project"


def test_evidence_of_others_is_found_by_its_links() -> None:
    """The parts of evidence are found by where the links lead, whatever their IRIs."""
    evidence = _read(
        "<urn:p> a org:Organization ; skos:prefLabel 'P'@nl . <urn:s> a foaf:Document ; dct:title 'S'@nl ."
        "<urn:e> a oa:Annotation ; oa:hasBody [ a rdf:Statement ; rdf:subject <urn:p> ; rdf:predicate dct:spatial ] ;"
        " oa:hasTarget [ a oa:SpecificResource ; oa:hasSource <urn:s> ; oa:hasSelector"
        "   [ a oa:TextQuoteSelector ; oa:exact 'woorden' ] , [ a oa:FragmentSelector ; rdf:value 'page 3' ] ] ."
    ).evidence["urn:e"]
    assert (evidence.subject, evidence.source, evidence.field) == ("urn:p", "urn:s", "place")
    assert (evidence.phrase, evidence.locator) == ("woorden", "page 3")


def test_all_that_is_missing_is_told_at_once() -> None:
    """Every missing property is named with its node, in one error, in sentences of both languages."""
    faults = _faults("<urn:p> a org:Organization . <urn:t> a ig:Tie . <urn:r> a org:Membership ; org:member <urn:p> .")
    assert {(fault.key, fault.words["node"], fault.words["predicate"]) for fault in faults} == {
        ("rdf.missing", "urn:p", "skos:prefLabel"),
        ("rdf.missing", "urn:t", "skos:prefLabel"),
        ("rdf.missing", "urn:t", "dct:type"),
        ("rdf.missing", "urn:r", "org:organization"),
        ("rdf.missing", "urn:r", "org:role"),
    }
    assert {fault.where.file for fault in faults} == {"x.ttl"}
    for language in ("nl", "en"):
        assert all("urn:" in words(language)(fault.key, **fault.words) for fault in faults)


WRONG = {
    "two names": (
        "<urn:p> a org:Organization ; skos:prefLabel 'A'@nl, 'B'@nl .",
        "rdf.several",
        "skos:prefLabel",
    ),
    "amount": (f"<{TIE}> schema:amount 'many'^^xsd:decimal .", "rdf.value_wrong", "schema:amount"),
    "amount with exponent": (f"<{TIE}> schema:amount 'Infinity' .", "rdf.value_wrong", "schema:amount"),
    "flag": (f"<{TIE}> ig:openList 'perhaps' .", "rdf.value_wrong", "ig:openList"),
    "latitude": (
        "<urn:l> a dct:Location ; skos:prefLabel 'L'@nl ; geo:lat 'north' .",
        "rdf.value_wrong",
        "geo:lat",
    ),
    "endless latitude": (
        f"<urn:l> a dct:Location ; skos:prefLabel 'L'@nl ; geo:lat '{'9' * 400}' .",
        "rdf.value_wrong",
        "geo:lat",
    ),
    "visibility": (
        "<urn:p> a org:Organization ; skos:prefLabel 'P'@nl ; ig:visibility ig:visibility-secret .",
        "rdf.value_wrong",
        "ig:visibility",
    ),
    "period": (
        "<urn:e> a prov:Activity ; skos:prefLabel 'E'@nl ; dct:type ig:event-signed ; dct:temporal <urn:d> ."
        "<urn:d> ig:edtf 'long ago' .",
        "rdf.value_wrong",
        "dct:temporal",
    ),
    "empty period": (
        "<urn:e> a prov:Activity ; skos:prefLabel 'E'@nl ; dct:type ig:event-signed ; dct:temporal <urn:d> .",
        "rdf.value_wrong",
        "dct:temporal",
    ),
    "reversed period": (
        "<urn:e> a dct:Policy ; skos:prefLabel 'E'@nl ; dct:type ig:policy-rule ; dct:temporal <urn:d> ."
        "<urn:d> ig:edtf '2001/1998' .",
        "rdf.value_wrong",
        "dct:temporal",
    ),
    "text as a triple": (
        f"<{VELSEN}> schema:url <<( <urn:a> <urn:b> 1 )>> .",
        "rdf.value_wrong",
        "schema:url",
    ),
    "claim about nothing of ours": (
        "<urn:e> a oa:Annotation ; oa:hasBody <urn:b> ; oa:hasTarget <urn:t> ."
        f"<urn:b> a rdf:Statement ; rdf:subject <{VELSEN}> ; rdf:predicate <urn:unheard> ."
        "<urn:t> a oa:SpecificResource ; oa:hasSource <urn:s> .",
        "rdf.value_wrong",
        "rdf:predicate",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_value_is_a_fault_with_its_place(case: str) -> None:
    """A value of the wrong sort is a fault that names the predicate; it is no other exception."""
    text, key, predicate = WRONG[case]
    triples = [*encode(example()), *parse((HEADER + text).encode(), TURTLE)]
    with pytest.raises(DataError) as caught:
        decode(triples)
    assert [(fault.key, fault.where.column) for fault in caught.value.faults] == [(key, predicate)]


def test_a_thing_needs_an_iri() -> None:
    """A blank node cannot be a thing, as nothing outside its file could point at it."""
    faults = _faults("[] a org:Organization ; skos:prefLabel 'P'@nl .")
    assert [(fault.key, fault.words["noun"]) for fault in faults] == [("rdf.blank", "party")]


def test_two_offices_merge_without_a_mapping() -> None:
    """The triples of two registers together are the register of both."""
    register = example()
    ties = Register(place=register.place, party=register.party, tie=register.tie, role=register.role)
    rest = Register(party=register.party, source=register.source, evidence=register.evidence, tie=register.tie)
    merged = decode([*encode(ties), *encode(rest)])
    assert merged.evidence == register.evidence
    assert merged.role == register.role


@pytest.mark.parametrize(
    ("predicate", "value", "field", "read"),
    [
        ("skos:altLabel", '"Tareco"', "aliases", ("Tareco",)),
        ("foaf:homepage", "<https://galle.example>", "website", "https://galle.example"),
    ],
)
def test_what_others_call_otherwise_is_read(predicate: str, value: str, field: str, read: object) -> None:
    """W3C ORG and CPOV have skos:altLabel and foaf:homepage; where our own property is absent, theirs is read."""
    register = decode([*encode(example()), *parse(f"{HEADER}<{GALLE}> {predicate} {value} .".encode(), TURTLE)])
    assert getattr(register.party[GALLE], field) == read


def test_our_own_property_goes_before_that_of_others() -> None:
    """A party with both has what our own property says: others are not added to it."""
    said = f"{HEADER}<{GALLE}> schema:alternateName 'Galle (stad)' ; skos:altLabel 'Gaalla' ."
    register = decode([*encode(example()), *parse(said.encode(), TURTLE)])
    assert register.party[GALLE].aliases == ("Galle (stad)",)
