"""Promises of names that the graph does not know: the gazetteer finds the place meant, or says that it is not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.resolve import resolve
from intgraph.errors import InputError, NameUnknownError, PlaceAbsentError
from intgraph.office import Office

PLACE_OR_PARTY = ("place", "party")
GDANSK = "gdansk,Gdańsk,Gdańsk,,city,europe,PL,54.35,18.65,,\n"
NEWCASTLE = "newcastle,Newcastle,Newcastle,,city,uk,GB,54.97,-1.61,,\n"
KINGDOM = "uk,Verenigd Koninkrijk,United Kingdom,,country,europe,GB,,,,\n"


def found(office: Office, text: str) -> str:
    """The id of the place that a text means."""
    return resolve(office.store, text, PLACE_OR_PARTY, "en").iri.rpartition("/")[2]


def test_an_exonym_finds_the_place_of_the_graph(small_with: Callable[..., Office]) -> None:
    """A name that no table has finds the city that the graph calls otherwise, and the answer says so."""
    office = small_with(places=GDANSK.strip())
    assert found(office, "Danzig") == "gdansk"
    assert "Danzig is Gdańsk, as the graph calls it." in office.who("Danzig").notes
    assert not any("Danzig" in note for note in office.who("Gdańsk").notes)


def test_a_country_is_found_by_any_of_its_names(small: Office) -> None:
    """A country of the graph is known by its code, however it is called."""
    assert found(small, "Volksrepubliek China") == "china"
    assert found(small, "People's Republic of China") == "china"


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ("", True),
        (",54.35,18.65,", True),
        (",10.0,18.65,", False),
    ],
)
def test_a_namesake_far_away_is_another_place(small_with: Callable[..., Office], changed: str, same: bool) -> None:
    """Name and country are not enough where coordinates are more than 30 km apart."""
    point = changed or ",,,"
    office = small_with(places=f"gdansk,Gdańsk,,,city,europe,PL{point},")
    if same:
        assert found(office, "Danzig") == "gdansk"
    else:
        with pytest.raises(PlaceAbsentError):
            resolve(office.store, "Danzig", PLACE_OR_PARTY, "en")


def test_a_match_at_geonames_decides(small_with: Callable[..., Office]) -> None:
    """What is matched to the GeoNames entry is that place, whatever it is called; matched to another it is not."""
    row = "town,Ons plaatsje,,,city,europe,PL,,,https://sws.geonames.org/{}/,"
    assert found(small_with(places=row.format(3099434)), "Danzig") == "town"
    named = row.replace("Ons plaatsje", "Gdańsk").format(1)
    with pytest.raises(PlaceAbsentError):
        resolve(small_with(places=named).store, "Danzig", PLACE_OR_PARTY, "en")


def _absent(answer: Answer) -> tuple[str, str]:
    assert answer.target is not None
    assert answer.answers == ()
    return answer.target.id, answer.target.name


def test_a_place_that_is_not_there_is_not_stated(small: Office) -> None:
    """A known city without ties is an answer: nothing, with what was looked for and where there are ties instead."""
    answer = small.who("Breslau")
    assert _absent(answer) == ("https://sws.geonames.org/3081368/", "Wrocław (Poland)")
    assert answer.notes[0] == "Not stated: Breslau is Wrocław (Poland), and the graph has no tie there."
    assert answer.notes[-1] == "No tie is stated elsewhere in the country (Poland) either."
    told = small.tell(answer)
    assert (told.sections, told.notes, told.title) == ((), answer.notes, "What the graph knows of Wrocław (Poland)")


def test_ties_elsewhere_in_the_country_are_offered(small: Office) -> None:
    """Where the graph has ties in the same country the answer says how to ask for them."""
    assert small.who("Shanghai").notes[-1] == "There are ties elsewhere in the country: ask about China."


def test_every_question_about_a_place_says_so(small: Office) -> None:
    """Each question that takes the name of a place answers "not stated" for one that is not in the graph."""
    asked = 0
    for name in QUESTIONS:
        parameters = list(question(name).parameters())
        things = [parameter for parameter in parameters if parameter.holds == "thing" and "place" in parameter.of]
        if len(things) != 1 or name == "where":
            continue
        try:
            answer = small.answer(name, **{things[0].name: "Breslau"})
        except InputError:  # it needs more than a name
            continue
        assert _absent(answer)[1] == "Wrocław (Poland)", name
        assert small.tell(answer).notes == answer.notes, name
        asked += 1
    assert asked >= 3


def test_several_places_ask_back(small: Office) -> None:
    """A name of several places, none of them in the graph, is answered with the choices, each of which can be typed."""
    with pytest.raises(NameUnknownError) as caught:
        small.who("Newcastle")
    assert caught.value.key == "name.homonyms"
    assert "Newcastle (Australia)" in caught.value.near
    assert "Newcastle upon Tyne (United Kingdom)" in caught.value.near
    for choice in caught.value.near:
        country = choice.rpartition("(")[2]
        assert _absent(small.who(choice))[1].endswith(country)


def test_one_of_several_in_the_graph_is_said_aloud(small_with: Callable[..., Office]) -> None:
    """Where the graph has one of several places of a name that one is answered, and a note says which."""
    office = small_with(places=KINGDOM + NEWCASTLE.strip())
    notes = office.who("Newcastle").notes
    assert notes[0].startswith("Newcastle here is Newcastle (United Kingdom), as the graph has it;")
    assert _absent(office.who("Newcastle, Australia"))[1] == "Newcastle (Australia)"
    assert found(office, "Newcastle, United Kingdom") == "newcastle"
    assert office.who("place/newcastle").notes[:1] != notes[:1]


def test_names_of_the_graph_go_first(small: Office) -> None:
    """A name, alias or beginning of a name in the graph is never taken for a place elsewhere."""
    assert found(small, "steunf") == "fund"
    assert found(small, "Chefoo") == "yantai"
    assert found(small, "Holland") == "netherlands"


@pytest.mark.parametrize("text", ["Yantsai", "zzzzqqqq", "", "\x00", "x" * 5000])
def test_what_nobody_knows_stays_unknown(small: Office, text: str) -> None:
    """A typing error or nonsense is refused as before, with the near names of the graph."""
    with pytest.raises(NameUnknownError) as caught:
        resolve(small.store, text, PLACE_OR_PARTY, "en")
    assert caught.value.key in ("name.near", "name.unknown")


def test_a_place_with_its_country_is_found_without_the_gazetteer(small_with: Callable[..., Office]) -> None:
    """A town that no list has is found by its name and country, and not under another country."""
    office = small_with(places="dorp,Zyzzyxdorp,,,city,spain,ES,,,,")
    assert found(office, "Zyzzyxdorp, Spanje") == found(office, "Zyzzyxdorp (ES)") == "dorp"
    with pytest.raises(NameUnknownError):
        resolve(office.store, "Zyzzyxdorp, China", PLACE_OR_PARTY, "en")


def test_a_spelling_that_may_be_an_error_offers_the_near_name(small: Office) -> None:
    """Where only another name of a place is spelt so, the names of the graph that come near are offered as well."""
    assert small.who("Yantak").notes[-1] == "Or did you mean Yantai?"
    assert not any("did you mean" in note for note in small.who("Wrocław").notes)
