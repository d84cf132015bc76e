"""Promises about the description of a dataset: what a catalogue asks, from what the office itself says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import rdflib
from rdflib import DCAT, DCTERMS, FOAF, RDF, VOID

from export.linked_office import BASE, ON, VELSEN, iri, office, with_tie
from intgraph.export.linked.authorities import licence_iri
from intgraph.export.linked.describe import describe
from intgraph.export.linked.description import Description, Dump, dump_of
from intgraph.export.linked.graph import linked_triples
from intgraph.model.office import OfficeCard
from intgraph.model.period import parse_period
from intgraph.model.register import Register
from intgraph.rdf.bridge import as_rdflib
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.validate import validate

OFFICE = rdflib.URIRef(iri("office", "velsen"))
DUMP = Dump("https://data.example/graph.ttl", "ttl", 1234, "ab" * 32)
TOLD = Description(ON, "https://data.example", (DUMP,), "https://data.example/sparql")
EUPL = "http://publications.europa.eu/resource/authority/licence/EUPL_1_2"


def _described(register: Register, told: Description = TOLD) -> rdflib.Graph:
    return as_rdflib(describe(register, told, linked_triples(register)))


def _texts(found: Iterable[Any]) -> set[str]:
    return {str(one) for one in found}


def _two_offices() -> Register:
    other = OfficeCard(iri("office", "b"), "Ander kantoor", party=iri("party", "luton"), base=BASE)
    before = office()
    return replace(before, office={**before.office, other.iri: other})


def test_the_dataset_is_the_office() -> None:
    """Its own IRI is described: title, publisher by TOOI IRI, dates, languages, place and years."""
    graph = _described(office())
    assert {(str(text), text.language) for text in graph.objects(OFFICE, DCTERMS.title)} == {  # type: ignore[attr-defined]
        ("Velsen internationaal", "nl"),
        ("Velsen International", "en"),
    }
    assert _texts(graph.objects(OFFICE, DCTERMS.publisher)) == {VELSEN}
    assert graph.value(OFFICE, DCTERMS.modified).toPython() == ON  # type: ignore[union-attr]
    assert len(set(graph.objects(OFFICE, DCTERMS.language))) == 2
    assert _texts(graph.objects(OFFICE, DCTERMS.spatial)) == {iri("place", "velsen")}
    assert (rdflib.URIRef(VELSEN), RDF.type, FOAF.Agent) in graph


def test_the_counts_are_those_of_the_graph() -> None:
    """void:triples and the counts by class and property add up to what is in the dump."""
    register = office()
    data, graph = as_rdflib(linked_triples(register)), _described(register)
    assert int(str(graph.value(OFFICE, VOID.triples))) == len(data)
    by_property = sum(
        int(str(graph.value(part, VOID.triples))) for part in graph.objects(OFFICE, VOID.propertyPartition)
    )
    assert by_property == len(data)
    assert int(str(graph.value(OFFICE, VOID.properties))) == len(set(data.predicates()))
    for part in graph.objects(OFFICE, VOID.classPartition):
        members = set(data.subjects(RDF.type, graph.value(part, VOID["class"])))
        assert int(str(graph.value(part, VOID.entities))) == len(members)


def test_a_file_has_its_size_hash_type_and_licence(tmp_path: Path) -> None:
    """Whoever downloads it can tell whether it came over whole, and what may be done with it."""
    path = tmp_path / "the graph.ttl"
    path.write_bytes(b"<urn:a> <urn:b> <urn:c> .")
    dump = dump_of(path, "https://data.example")
    assert dump.url == "https://data.example/the%20graph.ttl"
    graph = _described(office(), replace(TOLD, dumps=(dump,)))
    (row,) = graph.query("""SELECT ?size ?sum ?media ?format ?licence WHERE { ?d dcat:distribution ?f .
        ?f dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum ; dcat:mediaType ?media ; dct:format ?format ;
           dct:license ?licence ; dcat:downloadURL ?url . ?d void:dataDump ?url }""")
    assert (int(row.size), str(row.sum)) == (25, hashlib.sha256(path.read_bytes()).hexdigest())  # type: ignore[union-attr]
    assert str(row.media).endswith("/text/turtle")  # type: ignore[union-attr]
    assert str(row.format).endswith("/RDF_TURTLE")  # type: ignore[union-attr]
    assert str(row.licence) == EUPL  # type: ignore[union-attr]


def test_a_file_that_is_not_there_has_neither_size_nor_hash(tmp_path: Path) -> None:
    """What is not known is not said."""
    assert dump_of(tmp_path / "no.nt", BASE) == Dump(f"{BASE}/no.nt", "nt")


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("https://eupl.eu/1.2/en/", EUPL),
        ("EUPL-1.2", EUPL),
        ("CC0", "http://publications.europa.eu/resource/authority/licence/CC0"),
        (
            "http://creativecommons.org/licenses/by/4.0/",
            "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
        ),
        (
            "https://creativecommons.org/licenses/by-sa/4.0/",
            "http://publications.europa.eu/resource/authority/licence/CC_BYSA_4_0",
        ),
        ("https://example.org/own-licence", "https://example.org/own-licence"),
        ("https://eupl.eu/1.21", "https://eupl.eu/1.21"),
    ],
)
def test_a_licence_is_that_of_the_european_list_where_it_is_there(stated: str, found: str) -> None:
    """A licence that is only alike is left as it was stated."""
    assert licence_iri(stated) == found


def test_nothing_is_made_up() -> None:
    """Without a party no publisher, without a licence none, without a file or endpoint none of those."""
    bare = OfficeCard(iri("office", "velsen"), "Velsen internationaal")
    graph = _described(office(office={bare.iri: bare}), Description(ON))
    assert set(graph.objects(None, DCTERMS.publisher)) == set()
    assert set(graph.objects(None, DCTERMS.license)) == set()
    assert set(graph.subjects(RDF.type, DCAT.Distribution)) == set()
    assert set(graph.subjects(RDF.type, DCAT.DataService)) == set()
    assert set(graph.objects(None, DCTERMS.issued)) == set()


@pytest.mark.parametrize(
    ("period", "years"), [("1956/..", ("1956-01-01", None)), ("1956/2001", ("1956-01-01", "2001-12-31"))]
)
def test_the_years_are_those_of_the_ties(period: str, years: tuple[str, str | None]) -> None:
    """From the first start to the last end; while one tie has no stated end, neither has the whole."""
    graph = _described(with_tie(period=parse_period(period)))
    (node,) = graph.objects(OFFICE, DCTERMS.temporal)
    end = graph.value(node, DCAT.endDate)
    assert (str(graph.value(node, DCAT.startDate)), end and str(end)) == years


@pytest.mark.parametrize(
    ("contact", "reached"),
    [
        ("", "https://velsen.example"),
        ("internationaal@velsen.example", "mailto:internationaal@velsen.example"),
        ("https://velsen.example/contact", "https://velsen.example/contact"),
    ],
)
def test_there_is_always_somebody_to_ask(contact: str, reached: str) -> None:
    """An e-mail or web address that is given, else the website of the publisher."""
    graph = _described(office(), replace(TOLD, contact=contact))
    (node,) = graph.objects(OFFICE, DCAT.contactPoint)
    assert reached in _texts(graph.objects(node))


def test_several_offices_are_parts_of_one_dataset() -> None:
    """Each office keeps its own publisher; the whole has the files and the counts."""
    graph = _described(_two_offices())
    whole = rdflib.URIRef("https://data.example/#dataset")
    assert _texts(graph.objects(whole, DCTERMS.hasPart)) == {str(OFFICE), iri("office", "b")}
    assert _texts(graph.objects(rdflib.URIRef(iri("office", "b")), DCTERMS.publisher)) == {iri("party", "luton")}
    assert set(graph.objects(OFFICE, DCAT.distribution)) == set()
    assert len(set(graph.objects(whole, DCAT.distribution))) == 1
    assert _texts(graph.objects(None, DCAT.dataset)) == {str(whole), str(OFFICE), iri("office", "b")}


def test_it_can_stand_with_the_data_or_alone() -> None:
    """Together with the data it reads back as the same register; alone it keeps to our shapes."""
    for register in (office(), _two_offices(), Register()):
        data = linked_triples(register)
        told = describe(register, TOLD, data)
        assert decode([*data, *told]) == decode(encode(register))
        assert validate([*data, *told]) == ()
        assert validate(told) == ()


def test_the_same_data_on_the_same_day_give_the_same_description() -> None:
    """No clock, no order of a set, no blank node."""
    one, other = office(), office()
    assert describe(one, TOLD, linked_triples(one)) == describe(other, TOLD, linked_triples(other))
    assert "_:" not in " ".join(str(triple.subject) for triple in describe(one, TOLD, linked_triples(one)))


def test_issued_and_audience_are_told() -> None:
    """The day of the first version, and for whom the data are in terms of the European list."""
    graph = _described(office(), replace(TOLD, issued=date(2020, 1, 1), audience="internal"))
    assert graph.value(OFFICE, DCTERMS.issued).toPython() == date(2020, 1, 1)  # type: ignore[union-attr]
    assert str(graph.value(OFFICE, DCTERMS.accessRights)).endswith("/NON_PUBLIC")
