"""Promises about what the model looks like as RDF."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, parse
from rdf_example import EVIDENCE, FISHERS, GRANT, PERSON, SOURCE, TIE, VELSEN, example, iri

from intgraph.errors import DataError
from intgraph.model.party import Party
from intgraph.model.period import parse_moment, period_between
from intgraph.model.register import Register
from intgraph.model.source import Source
from intgraph.model.tie import Tie
from intgraph.rdf.encode import encode
from intgraph.vocab import ONTOLOGY
from intgraph.vocab.terms import PREFIXES, expand, shorten


def _objects(register: Register, subject: str, curie: str) -> list[NamedNode | Literal]:
    predicate = expand(curie)
    return [t.object for t in encode(register) if t.subject.value == subject and t.predicate.value == predicate]


def _values(subject: str, curie: str) -> list[str]:
    return [shorten(found.value) for found in _objects(example(), subject, curie)]


def test_a_municipality_keeps_its_tooi_iri() -> None:
    """A Dutch municipality is named by the IRI that the government gave it, and is a public organisation."""
    assert VELSEN == "https://identifier.overheid.nl/tooi/id/gemeente/gm0453"
    assert _values(VELSEN, "rdf:type") == ["org:Organization", "cv:PublicOrganisation"]


def test_a_group_is_no_public_organisation() -> None:
    """An unnamed group is marked as such, whatever its sector."""
    assert _values(FISHERS, "rdf:type") == ["org:Organization", "ig:UnnamedGroup"]


def test_a_subsidy_is_a_grant_too() -> None:
    """A tie is a collaboration; a subsidy is a monetary grant beside that, with an amount and a currency."""
    assert _values(TIE, "rdf:type") == ["ig:Tie", "org:OrganizationalCollaboration"]
    assert _values(GRANT, "rdf:type") == ["ig:Tie", "org:OrganizationalCollaboration", "schema:MonetaryGrant"]
    assert str(_objects(example(), GRANT, "schema:amount")[0]) == f'"12.50"^^<{expand("xsd:decimal")}>'


def test_only_what_changes_a_tie_is_a_change_event() -> None:
    """Beginning is a change; a discussion is not."""
    assert _values(iri("event", "start"), "rdf:type") == ["prov:Activity", "org:ChangeEvent"]
    assert _values(iri("event", "gesprek"), "rdf:type") == ["prov:Activity"]


def test_a_period_has_its_edtf_and_the_bounds_that_it_has() -> None:
    """The source's precision stands in EDTF; a bound is a day or is absent."""
    period = f"{TIE}#period"
    assert _values(TIE, "dct:temporal") == [period]
    assert [str(found) for found in _objects(example(), period, "ig:edtf")] == [f'"1976/.."^^<{expand("edtf:EDTF")}>']
    assert _values(period, "dcat:startDate") == ["1976-01-01"]
    assert _values(period, "ig:startLatest") == ["1976-12-31"]
    assert _values(period, "ig:endEarliest") == _values(period, "dcat:endDate") == []


def test_every_bound_is_a_day() -> None:
    """No date in the graph is anything but an xsd:date, so that SPARQL engines agree when they compare."""
    bounds = {expand(name) for name in ("dcat:startDate", "ig:startLatest", "ig:endEarliest", "dcat:endDate")}
    found = [triple.object for triple in encode(example()) if triple.predicate.value in bounds]
    assert len(found) > 10
    assert {literal.datatype.value for literal in found} == {expand("xsd:date")}


def test_a_role_joins_a_party_and_a_tie() -> None:
    """A role is a membership; nothing else ties a party to a tie."""
    role = iri("role", "velsen-galle.gm0453.partner")
    assert _values(role, "org:member") == [VELSEN]
    assert _values(role, "org:organization") == [TIE]
    assert _values(role, "org:role") == ["ig:role-partner"]
    used = {shorten(triple.predicate.value) for triple in encode(example())}
    assert used.isdisjoint({"org:memberOf", "org:basedAt", "org:hasMembership"})


def test_an_unnamed_person_is_only_a_post() -> None:
    """Where no name may be known, no person is written: only the post."""
    nameless = iri("person", "medewerker")
    assert _values(nameless, "rdf:type") == []
    assert _values(f"{nameless}#post", "rdf:type") == ["org:Post"]
    assert _values(PERSON, "org:holds") == [f"{PERSON}#post"]


def test_evidence_names_statement_spot_and_words() -> None:
    """Evidence leads to the claim, and to the lines and the words of the source."""
    assert _values(f"{EVIDENCE}#statement", "rdf:subject") == [TIE]
    assert _values(f"{EVIDENCE}#statement", "rdf:predicate") == ["dcat:startDate"]
    assert _values(f"{EVIDENCE}#statement", "rdf:object") == ["1976"]
    assert _values(f"{EVIDENCE}#target", "oa:hasSource") == [SOURCE]
    assert _values(f"{EVIDENCE}#where", "rdf:value") == ["line=63,68"]
    assert _values(f"{EVIDENCE}#where", "dct:conformsTo") == ["http://tools.ietf.org/rfc/rfc5147"]
    quoted = _objects(example(), f"{EVIDENCE}#quote", "oa:exact")
    assert [(found.value, found.language) for found in quoted] == [("ontstond in 1976", None)]


def test_evidence_for_a_thing_as_a_whole_claims_its_type() -> None:
    """A claim about no field is that the thing is what it is; without value it has no object."""
    statement = f"{iri('evidence', 'e2')}#statement"
    assert _values(statement, "rdf:predicate") == ["rdf:type"]
    assert _values(statement, "rdf:object") == []


def test_names_bear_lower_case_languages() -> None:
    """Dutch names are tagged nl, English ones en."""
    names = _objects(example(), VELSEN, "skos:prefLabel")
    assert [(name.value, name.language) for name in names] == [
        ("Gemeente Velsen", "nl"),
        ("Municipality of Velsen", "en"),
    ]


def test_every_term_is_defined_by_us_or_comes_from_a_known_vocabulary() -> None:
    """Each predicate and class has a known namespace; those of our own stand in the ontology."""
    defined = {str(quad.subject.value) for quad in parse(path=str(ONTOLOGY))}
    used = {triple.predicate.value for triple in encode(example())}
    used |= {t.object.value for t in encode(example()) if t.predicate.value == expand("rdf:type")}
    for term in used:
        assert shorten(term).partition(":")[0] in PREFIXES, term
        if term.startswith(PREFIXES["ig"]):
            assert term in defined, term


def test_a_date_without_lower_bound_has_none() -> None:
    """A source dated before some day has an end and no beginning."""
    source = Source(SOURCE, "Nota", date=parse_moment("[..2017]"))
    register = Register(source={SOURCE: source})
    assert _objects(register, f"{SOURCE}#period", "dcat:startDate") == []
    assert _objects(register, f"{SOURCE}#period", "dcat:endDate")[0].value == "2017-12-31"


def test_what_xml_cannot_carry_becomes_a_visible_mark() -> None:
    """A control character or lone surrogate is replaced, so that all six formats hold the same graph."""
    register = Register(party={FISHERS: Party(FISHERS, "a\x00b\ud800c\ufffe", note="tab\tand\r\nline")})
    assert _objects(register, FISHERS, "skos:prefLabel")[0].value == "a\ufffdb\ufffdc\ufffd"
    assert _objects(register, FISHERS, "rdfs:comment")[0].value == "tab\tand\r\nline"


@pytest.mark.parametrize("wrong", ["", "velsen", "https://e/a b", "https://e/<x>"])
def test_a_thing_without_proper_iri_is_refused(wrong: str) -> None:
    """A thing whose IRI is none is named in the error."""
    with pytest.raises(DataError) as caught:
        list(encode(Register(party={wrong: Party(wrong, "x")})))
    assert [(fault.key, fault.where.value) for fault in caught.value.faults] == [("rdf.iri_invalid", wrong)]


def test_lists_are_sets() -> None:
    """A doubled or reordered value in a list changes nothing."""
    tie = Tie(TIE, "x", "project", purposes=("b", "a", "b"), period=period_between("1998", ""))
    same = replace(tie, purposes=("a", "b"))
    assert list(encode(Register(tie={TIE: tie}))) == list(encode(Register(tie={TIE: same})))
