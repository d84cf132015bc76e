"""Promises about matches of places: nothing is guessed, and every decision is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from export.linked_office import iri, office
from intgraph.export.linked.graph import linked_triples
from intgraph.export.linked.matches import Match, match_triples, matches
from intgraph.intake.places import placed
from intgraph.intake.reading import Reading
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.rdf.bridge import as_rdflib
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.validate import validate

GEONAMES = "https://sws.geonames.org/"


def _of(place: Place, *others: Place) -> list[Match]:
    register = Register(place={one.iri: one for one in (place, *others)})
    return [match for match in matches(register) if match.place == place.iri]


def _place(name: str, **stated: object) -> Place:
    return Place(iri("place", "it"), name, **stated)  # type: ignore[arg-type]


def test_a_cell_same_as_is_an_exact_match_by_the_editor() -> None:
    """Who filled in same_as decided it; the gazetteer adds nothing where GeoNames is stated."""
    place = _place("Luton", country_code="GB", same_as=(f"{GEONAMES}2643339/",))
    assert _of(place) == [Match(place.iri, f"{GEONAMES}2643339/", "skos:exactMatch", "editor")]


def test_the_only_place_that_fits_is_offered_as_a_close_match() -> None:
    """A name and a country that fit one place of the world give its GeoNames IRI, as an offer."""
    place = _place("Luton", country_code="GB")
    assert _of(place) == [Match(place.iri, f"{GEONAMES}2643339/", "skos:closeMatch", "only")]


def test_the_country_may_stand_in_the_place_around() -> None:
    """A town lies in a region, which lies in a country with a code: that is the country of the town."""
    region = Place(iri("place", "region"), "Bedfordshire", type="region", within=(iri("place", "uk"),))
    country = Place(iri("place", "uk"), "Verenigd Koninkrijk", type="country", country_code="GB")
    (match,) = _of(_place("Luton", within=(region.iri,)), region, country)
    assert match.other == f"{GEONAMES}2643339/"


@pytest.mark.parametrize(
    "place",
    [
        _place("Newcastle"),  # fourteen of them
        _place("Springfield", country_code="US"),
        _place("Nergenshuizen", country_code="NL"),
        _place("Luton", country_code="NL"),
        _place("Luton", type="region", country_code="GB"),
    ],
    ids=lambda place: f"{place.name} {place.country_code} {place.type}",
)
def test_nothing_is_offered_where_several_places_fit_or_none(place: Place) -> None:
    """Of namesakes none is chosen by size, and what the gazetteer does not know has no match."""
    assert _of(place) == []


def test_a_country_is_known_by_its_code() -> None:
    """A country code is no name: it means one country."""
    (match,) = _of(_place("Nederland", type="country", country_code="NL"))
    assert (match.other, match.predicate, match.decision) == (f"{GEONAMES}2750405/", "skos:closeMatch", "code")


def test_what_the_gazetteer_found_while_reading_is_not_said_to_be_stated() -> None:
    """A country that reading added is matched by the gazetteer, and its match tells so."""
    read = placed(Reading(Register(place={iri("place", "it"): _place("Luton", aliases=("Luton (GB)",))}), {}))
    found = {match.decision for match in matches(read.register)}
    assert "editor" not in found
    assert found <= {"read", "only", "code"}


def test_every_match_has_its_decision_in_two_languages() -> None:
    """Each match is an annotated axiom with its reason; a match of the gazetteer names its tool and source too."""
    graph = as_rdflib(match_triples(matches(office())))
    rows = list(
        graph.query("""SELECT ?place ?other ?reason ?nl ?en ?tool WHERE {
        ?axiom a owl:Axiom ; owl:annotatedSource ?place ; owl:annotatedProperty ?match ; owl:annotatedTarget ?other ;
          sssom:mapping_justification ?reason ; rdfs:comment ?nl, ?en .
        ?place ?match ?other
        OPTIONAL { ?axiom sssom:mapping_tool ?tool ; dct:source <https://www.geonames.org/> }
        FILTER (LANG(?nl) = "nl" && LANG(?en) = "en") }""")
    )
    assert len(rows) == len(list(matches(office()))) == 5  # Bourgoin-Jallieu is not in the gazetteer
    for row in rows:
        by_hand = "ManualMappingCuration" in str(row.reason)
        assert by_hand == ("wikidata" in str(row.other))
        assert (row.tool is None) == by_hand


def test_reading_an_export_gives_the_register_as_it_was() -> None:
    """A match that is only offered does not become a fact of the tables."""
    register = office()
    assert decode(linked_triples(register)) == decode(encode(register))
    assert validate(linked_triples(register)) == ()


def test_a_text_in_same_as_is_no_match() -> None:
    """What is no IRI is left to the shapes, which point it out."""
    before = office()
    place = replace(before.place[iri("place", "luton")], same_as=("see Wikipedia",))
    said = match_triples(matches(replace(before, place={place.iri: place})))
    assert "see Wikipedia" not in " ".join(map(str, said))
