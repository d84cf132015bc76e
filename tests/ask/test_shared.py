"""Promises of `shared`: which cities work with the same place abroad, each by its own ties."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_tables
from intgraph.errors import NameUnknownError
from intgraph.office import Office

DUIN = {
    "places": "duinstad,Duinstad,Dune City,,city,netherlands,NL,,,,\npenglai,Penglai,Penglai,,city,shandong,CN,,,,",
    "parties": "duin,Gemeente Duinstad,Municipality of Dune City,,government,duinstad,,,,,,\n"
    "penglai,Penglai,Penglai,,government,penglai,,,,,,",
}


def shared(answer: Answer) -> dict[tuple[str, str], list[str]]:
    """The cities that share a place, by level and place."""
    return {(row.level, row.place.name): [sharer.city.name for sharer in row.cities] for row in answer.answers}


def test_one_city_shares_with_nobody(small: Office) -> None:
    """With one municipality there is nothing shared, and the answer says what was looked for."""
    answer = small.answer("shared")
    assert answer.answers == ()
    assert any("no two cities" in note for note in answer.notes)


def test_two_cities_share_a_city_and_its_country(small_with: Callable[..., Office]) -> None:
    """Both work with Yantai, so they share Yantai and China, on levels apart."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,,,\n,visit,yantai,partner,,,,",
    )
    answer = office.answer("shared", when="2010")
    both = ["Dune City", "Harbour City"]
    assert shared(answer) == {("city", "Yantai"): both, ("country", "China"): both}
    (city, _) = answer.answers
    assert city.count == 2
    harbour = city.cities[1]
    assert {tie.tie.name for tie in harbour.ties} == {"Friendship tie Harbour City – Yantai", "Aid to Yantai"}
    assert all(tie.evidence for tie in harbour.ties)


def test_two_cities_share_a_country_alone(small_with: Callable[..., Office]) -> None:
    """One works with Yantai and one with Penglai: only China is shared."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,,,\n,visit,penglai,partner,,,,",
    )
    assert set(shared(office.answer("shared", when="2010"))) == {("country", "China")}


def test_a_target_is_named_first_and_asks_both_ways(small_with: Callable[..., Office]) -> None:
    """Asked about a city, it comes first; asked about the partner, the answer is who shares it."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,,,\n,visit,yantai,partner,,,,",
    )
    own = shared(office.answer("shared", target="Havenstad", when="2010"))
    assert own["city", "Yantai"] == ["Harbour City", "Dune City"]
    assert own == shared(office.answer("shared", target="party/town", when="2010"))
    assert set(shared(office.answer("shared", target="China", when="2010"))) == {
        ("city", "Yantai"),
        ("country", "China"),
    }


def test_titles_and_what_is_over_do_not_count(small_with: Callable[..., Office]) -> None:
    """A title from Yantai is no working together; a project that ended counts only when asked for."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,2004,,,,,,,,,,,\nhonour,Eer,Honour,title,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,,,\n,visit,yantai,partner,,,,\n,honour,duin,holder,,,,\n,honour,yantai,grantor,,,,",
    )
    assert office.answer("shared", when="2010").answers == ()
    assert ("city", "Yantai") in shared(office.answer("shared", when="2010", former=True))
    assert ("city", "Yantai") in shared(office.answer("shared", when="2003"))


def test_a_city_that_left_the_tie_does_not_share(small_with: Callable[..., Office]) -> None:
    """A municipality with a role that ended shares until then."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,2005,,\n,visit,yantai,partner,,,,",
    )
    assert ("city", "Yantai") in shared(office.answer("shared", when="2003"))
    assert office.answer("shared", when="2010").answers == ()


def test_an_unknown_name_is_refused(small: Office) -> None:
    """A name that nothing has is an error."""
    with pytest.raises(NameUnknownError):
        small.answer("shared", target="Xyzzyx")


def test_told_in_eighty_columns(small_with: Callable[..., Office]) -> None:
    """The table names the place once, with how many share it."""
    office = small_with(
        **DUIN,
        ties="visit,Bezoek,Visit,project,,2001,,,,,,,,,,,,",
        roles=",visit,duin,lead,,,,\n,visit,yantai,partner,,,,",
    )
    text = in_tables(office.tell(office.answer("shared", when="2010")), 80)
    assert all(len(line) <= 80 for line in text.splitlines())
    assert text.count("Yantai (2") == 1
