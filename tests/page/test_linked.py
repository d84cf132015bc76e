"""Promises of the page's own RDF."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from rdflib.compare import isomorphic

from intgraph.errors import DataError
from intgraph.intake.office import read_office
from intgraph.model.audience import withhold
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.linked.document import Edition, linked_data
from intgraph.rdf.encode import encode
from page.told_office import ON, office
from strategies import HOSTILE, registers

# rdflib's own parser still calls what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
GRAPHS = Path(__file__).parents[2] / "graphs"
EDITION = Edition({"nl": "Het netwerk", "en": "The network"}, ON, "0" * 64)


def _parsed(text: str) -> set[pyoxigraph.Triple]:
    quads = pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.JSON_LD, base_iri="file:///page.html")
    return {quad.triple for quad in quads}


def _about_things(text: str) -> set[pyoxigraph.Triple]:
    """All but the description of the data set, whose nodes are blank."""
    return {triple for triple in _parsed(text) if not isinstance(triple.subject, pyoxigraph.BlankNode)}


@pytest.mark.parametrize("folder", sorted(path.name for path in GRAPHS.iterdir() if path.is_dir()))
def test_the_page_says_nothing_that_the_export_does_not(folder: str) -> None:
    """Of each office: every triple about a thing stands in the RDF export as well, and no thing is missing."""
    register = withhold(read_office(GRAPHS / folder).register, Visibility.PUBLIC)
    told = _about_things(linked_data(register, EDITION))
    assert told <= set(encode(register))
    subjects = {triple.subject.value for triple in told if isinstance(triple.subject, pyoxigraph.NamedNode)}
    assert {*register.party, *register.tie, *register.place, *register.role, *register.event} <= subjects


@given(registers())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_the_tables_hold_it_is_a_part_of_the_export(register: Register) -> None:
    """Hostile names and identifiers give no triple of their own, and no remark ends the script element."""
    text = linked_data(register, EDITION)
    assert "<" not in text
    try:
        exported = set(encode(register))
    except DataError:
        return
    assert _about_things(text) <= exported


def test_two_parsers_read_the_same() -> None:
    """What rdflib reads is what pyoxigraph reads."""
    text = linked_data(office(), EDITION)
    ours = rdflib.Graph().parse(data=_as_ntriples(text), format="nt")
    assert isomorphic(_read(text), ours)


def _read(text: str) -> rdflib.Graph:
    """The document as rdflib reads it."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=text, format="json-ld", publicID="file:///page.html")
    graph = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        graph.add(triple)
    return graph


def _as_ntriples(text: str) -> bytes:
    return pyoxigraph.serialize(_parsed(text), format=pyoxigraph.RdfFormat.N_TRIPLES) or b""


def test_ties_stand_with_their_roles_and_periods() -> None:
    """One can ask who takes part in what, and when, without any other file."""
    rows = _read(linked_data(office(), EDITION)).query(
        """PREFIX org: <http://www.w3.org/ns/org#> PREFIX ig: <https://w3id.org/intgraph/ns#>
        PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?name ?edtf WHERE {
          ?tie a ig:Tie; dct:type ig:kind-friendship; dct:temporal/ig:edtf ?edtf .
          ?role org:organization ?tie; org:member/skos:prefLabel ?name; org:role ig:role-partner
          FILTER (lang(?name) = "en") }"""
    )
    assert {(str(name), str(edtf)) for name, edtf in rows} == {  # type: ignore[misc]
        ("Municipality of Harbour City", "1998/.."),
        ("Yantai", "1998/.."),
    }


def test_the_data_set_is_described() -> None:
    """Title, licence, date, publisher, counts and content hash."""
    document: dict[str, Any] = json.loads(
        linked_data(office(), Edition({"nl": "N", "en": "E"}, date(2026, 1, 2), "ab"))
    )
    assert document["@type"] == "dcat:Dataset"
    assert document["titles"] == {"nl": "N", "en": "E"}
    assert document["licence"] == ["https://example.org/licence"]
    assert document["publisher"] == ["https://example.org/id/party/town"]
    assert (document["date"], document["content"]) == ("2026-01-02", "sha256:ab")
    assert {row["class"]: row["entities"] for row in document["counts"]} == {"Party": 4, "Tie": 3, "Place": 4}


def test_of_a_large_network_only_the_data_set_is_described() -> None:
    """The page does not carry a copy of itself; the counts still tell how large it is."""
    iris = [f"https://example.org/id/party/{at}" for at in range(1001)]
    many = {iri: Party(iri, "P") for iri in iris}
    document = json.loads(linked_data(office(party=many), EDITION))
    assert "parties" not in document
    assert document["counts"][0] == {"class": "Party", "entities": 1001}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_are_text(text: str) -> None:
    """Nothing that a title holds ends the script element or breaks the JSON."""
    written = linked_data(office(), Edition({"nl": text, "en": text}, ON, ""))
    assert "<" not in written
    json.loads(written)
