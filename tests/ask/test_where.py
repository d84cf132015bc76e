"""Promises of `where`: what a place lies in, from the graph with evidence; what is inferred is called inferred."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import NameUnknownError
from intgraph.office import Office


def chain(answer: Answer) -> list[tuple[str, str, bool]]:
    """The place and what it lies in: name, type, and whether that is inferred."""
    return [(row.place.name, row.type, row.inferred) for row in answer.answers if row.step != "other"]


def test_a_place_lies_in_province_country_and_continent(small: Office) -> None:
    """From the city upwards, as the graph has it, with the code of the country."""
    answer = small.answer("where", name="Yantai")
    assert chain(answer) == [
        ("Yantai", "city", False),
        ("Shandong", "province", False),
        ("China", "country", False),
        ("Asia", "continent", False),
    ]
    assert [row.country_code for row in answer.answers[:4]] == ["CN", "CN", "CN", None]


def test_a_bloc_is_told_and_a_party_lies_where_its_place_lies(small: Office) -> None:
    """A party is where its place is, the European Union included."""
    names = [name for name, *_ in chain(small.answer("where", name="Zeeschool"))]
    assert names == ["Harbour City", "Netherlands", "Europe", "European Union"]


def test_a_party_without_a_place_is_not_stated(small_with: Callable[..., Office]) -> None:
    """Where the graph does not say where a party is the answer is empty and says so."""
    answer = small_with(parties="lost,Zwerfstichting,,,ngo,,,,,,,").answer("where", name="Zwerfstichting")
    assert answer.answers == ()
    assert answer.notes == ("Not stated: the graph does not say where Zwerfstichting lies.",)


def test_our_reading_is_called_inferred(small_with: Callable[..., Office]) -> None:
    """What only we read is inferred, and so is all that rests on it; what a source states is not."""
    rows = "place/shandong,within,,memo,line 2,in China,our-reading\nplace/yantai,within,,memo,line 1,Chinese,states"
    answer = small_with(evidence=rows).answer("where", name="Yantai")
    assert [inferred for *_, inferred in chain(answer)] == [False, True, True, True]
    assert answer.answers[0].evidence[0].locator == "line 1"


def test_what_only_the_gazetteer_says_is_inferred(small: Office) -> None:
    """A place that is not in the graph is answered from GeoNames, every line inferred and with its number there."""
    answer = small.answer("where", name="Breslau")
    assert chain(answer) == [
        ("Wrocław (Poland)", "city", True),
        ("Poland", "country", True),
        ("Europe", "continent", True),
        ("European Union", "bloc", True),
    ]
    city = answer.answers[0]
    assert (city.place.id, city.evidence[0].locator) == ("https://sws.geonames.org/3081368/", "geonames 3081368")
    assert (round(city.latitude, 1), round(city.longitude, 1)) == (51.1, 17.0)
    assert "Breslau is not in the graph; this is known from GeoNames." in answer.notes


def test_a_country_without_continent_is_completed(small_with: Callable[..., Office]) -> None:
    """Where the tables stop at a country the gazetteer adds the continent, inferred."""
    answer = small_with(places="peru,Peru,,,country,,PE,,,,").answer("where", name="place/peru")
    assert chain(answer) == [("Peru", "country", False), ("South America", "continent", True)]


def test_homonyms_are_listed(small_with: Callable[..., Office]) -> None:
    """Other cities of the name stand below, never the city itself; without one in the graph they are all listed."""
    row = "uk,VK,United Kingdom,,country,europe,GB,,,,\nnewcastle,Newcastle,,,city,uk,GB,54.97,-1.61,,"
    answer = small_with(places=row).answer("where", name="Newcastle")
    others = [row for row in answer.answers if row.step == "other"]
    assert {"AU", "ZA", "US", "IE"} <= {row.country_code for row in others}
    assert all(row.inferred for row in others)
    assert not any(abs(row.latitude - 54.97) < 0.1 for row in others)


def test_a_name_of_several_places_lists_them(small: Office) -> None:
    """Where no place of a name is in the graph and none is plainly meant, all are listed and the country is asked."""
    answer = small.answer("where", name="Newcastle", limit=5)
    assert [row.step for row in answer.answers] == ["other"] * 5
    assert answer.target is None
    assert "several places are called so" in answer.notes[0]


def test_an_unknown_name_is_asked_back(small: Office) -> None:
    """What neither the graph nor the gazetteer knows is refused."""
    with pytest.raises(NameUnknownError):
        small.answer("where", name="zzzzqqqq")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_told_in_both_languages(small_with: Callable[..., Office], language: str) -> None:
    """The table and the sentences say what is inferred, in Dutch and English, with degrees and marks."""
    office = small_with(language)
    told = office.tell(office.answer("where", name="Breslau"))
    word = {"nl": "afgeleid", "en": "inferred"}[language]
    assert all(word in row[1] for section in told.sections for row in section.rows)
    assert told.sections[0].rows[0][3] == "51.10° N 17.03° E"
    assert told.sections[0].sentences[0].endswith("51.10° N 17.03° E. [1]")
    assert (
        told.sections[1].heading == {"nl": "Andere plaatsen met deze naam", "en": "Other places of this name"}[language]
    )
