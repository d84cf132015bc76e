"""Promises of the gazetteer: a name in any spelling gives the places it can mean, and hostile text gives none."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.gazetteer.places import Candidate, called_so, kilometres, plainly_meant, without_country
from intgraph.model.names import fold


def first(text: str) -> Candidate:
    """The first place of a name."""
    return gazetteer().named(text)[0]


@pytest.mark.parametrize(
    ("typed", "name", "country"),
    [
        ("Tsingtao", "Qingdao", "CN"),
        ("青岛", "Qingdao", "CN"),
        ("pulawy", "Puławy", "PL"),
        ("PUŁAWY", "Puławy", "PL"),
        ("Breslau", "Wrocław", "PL"),
        ("Den Haag", "The Hague", "NL"),
        ("'s-Gravenhage", "The Hague", "NL"),
        ("Keulen", "Köln", "DE"),
        ("Luik", "Liège", "BE"),
        ("Aken", "Aachen", "DE"),
        ("Londen", "London", "GB"),
        ("Parijs", "Paris", "FR"),
        ("Gulik", "Jülich", "DE"),
        ("Istanboel", "Istanbul", "TR"),
        ("Rundu", "Rundu", "NA"),
        ("Halle (Saale)", "Halle (Saale)", "DE"),
    ],
)
def test_exonyms_and_spellings_are_known(typed: str, name: str, country: str) -> None:
    """A Dutch name, an old name, another script, no accents: each gives the city, with its country and place."""
    found = first(typed)
    assert (found.name, found.country_code, found.type) == (name, country, "city")
    assert found.population > 0
    assert found.latitude is not None


@pytest.mark.parametrize(
    ("typed", "code", "dutch", "english"),
    [
        ("Turkije", "TR", "Turkije", "Türkiye"),
        ("Turkey", "TR", "Turkije", "Türkiye"),
        ("Sri Lanka", "LK", "Sri Lanka", "Sri Lanka"),
        ("verenigd koninkrijk", "GB", "Verenigd Koninkrijk", "United Kingdom"),
        ("Engeland", "GB", "Verenigd Koninkrijk", "United Kingdom"),
        ("Namibië", "NA", "Namibië", "Namibia"),
        ("VS", "US", "Verenigde Staten", "United States"),
        ("Ivoorkust", "CI", "Ivoorkust", "Côte d’Ivoire"),
        ("Holland", "NL", "Nederland", "Netherlands"),
    ],
)
def test_countries_are_known_in_dutch_and_english(typed: str, code: str, dutch: str, english: str) -> None:
    """A country goes before the cities that are called so, and is named in both languages."""
    found = first(typed)
    assert (found.type, found.country_code) == ("country", code)
    assert (found.called("nl"), found.called("en")) == (dutch, english)


def test_a_country_lies_in_its_continent_and_bloc() -> None:
    """Poland lies in Europe and in the European Union, the United Kingdom in Europe alone, all in the world."""
    known = gazetteer()
    above = {
        code: [area.slug for area in known.above(area)] for code in ("PL", "GB", "NA") if (area := known.country(code))
    }
    assert above == {"PL": ["europe", "eu", "world"], "GB": ["europe", "world"], "NA": ["africa", "world"]}
    assert known.country("XX") is None


def test_the_ids_are_those_of_the_offices() -> None:
    """The English names as ids are the ids that the four offices use for their countries."""
    codes = {
        "NL": "netherlands",
        "LK": "sri-lanka",
        "CN": "china",
        "GB": "united-kingdom",
        "NA": "namibia",
        "NI": "nicaragua",
    }
    found = {code: area.slug for code in codes if (area := gazetteer().country(code))}
    assert found == codes


@pytest.mark.parametrize("typed", ["Newcastle, Australia", "Newcastle (AU)", "newcastle,AUSTRALIË", "Newcastle ( au )"])
def test_a_country_decides_between_homonyms(typed: str) -> None:
    """A name with a country means the places in that country alone."""
    assert {found.country_code for found in gazetteer().named(typed)} == {"AU"}


def test_homonyms_are_all_there() -> None:
    """Newcastle is the name of places in at least six countries, and no two of them are one place."""
    found = called_so(gazetteer().named("Newcastle"), "Newcastle")
    assert {"AU", "GB", "ZA", "US", "IE", "CA"} <= {place.country_code for place in found}
    points = {(place.latitude, place.longitude) for place in found}
    assert len(points) == len(found)


def test_what_a_name_plainly_means() -> None:
    """Ten times larger than any other called so is plain; a rival of some size is not; a country always is."""
    meant = {name: plainly_meant(gazetteer().named(name), name) for name in ("Breslau", "Rome", "Newcastle", "Peru")}
    assert {name: place and place.name for name, place in meant.items()} == {
        "Breslau": "Wrocław",
        "Rome": "Rome",
        "Newcastle": None,
        "Peru": "Peru",
    }
    assert plainly_meant((), "x") is None


def test_a_namesake_that_is_far_larger_counts() -> None:
    """In the United Kingdom Newcastle is Newcastle upon Tyne; in the United States York is York, not a larger town that
    once was called so."""
    towns = {text: plainly_meant(gazetteer().named(text), text) for text in ("Newcastle, UK", "York, VS")}
    assert {text: town and town.name for text, town in towns.items()} == {
        "Newcastle, UK": "Newcastle upon Tyne",
        "York, VS": "York",
    }
    names = [found.name for found in called_so(gazetteer().named("Newcastle"), "Newcastle")]
    assert names[:3] == ["Newcastle", "Newcastle", "Newcastle upon Tyne"]


def test_codes_of_airports_are_no_names() -> None:
    """GeoNames lists CPH as a name of Copenhagen; here it is none."""
    assert gazetteer().named("CPH") == ()


@pytest.mark.parametrize(
    "text", ["", "  ", "\x00", ",", "()", "(,)", "x" * 100_000, "'; DROP TABLE city; --", "%", "*", "\ud800"]
)
def test_hostile_names_mean_nothing(text: str) -> None:
    """Empty, endless or hostile text is the name of no place."""
    assert gazetteer().named(text) == ()


@given(st.text(max_size=300))
def test_any_text_can_be_looked_up(text: str) -> None:
    """Every text gives places that are called so, largest first within the cities, and never an error."""
    found = gazetteer().named(text)
    asked = {fold(text), fold(without_country(text)[0])}
    assert all(asked & place.folded_names() for place in found)
    people = [place.population for place in found if place.type == "city"]
    assert people == sorted(people, reverse=True)


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(-90, 90), st.floats(-180, 180))
def test_distances_are_distances(north: float, east: float, other_north: float, other_east: float) -> None:
    """A distance is the same both ways, never below zero, and at most half way round the earth."""
    there = kilometres(north, east, other_north, other_east)
    assert 0 <= there <= 20_016
    assert there == pytest.approx(kilometres(other_north, other_east, north, east), abs=1e-6)
    assert kilometres(north, east, north, east) == 0


def test_known_distances() -> None:
    """Amsterdam to Paris is 430 km."""
    assert kilometres(52.37, 4.90, 48.86, 2.35) == pytest.approx(430, abs=3)


def test_no_network_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A look-up opens no connection."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was reached")

    monkeypatch.setattr(socket, "socket", refuse)
    assert gazetteer().named("Wrocław")
