"""Promises of `introductions`: who in a city is worth introducing to whom, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import NameUnknownError
from intgraph.office import Office

OPEN = Callable[..., Office]
SCHOOL, FUND = "Sea School", "Support Fund"


def introductions(office: Office, target: str = "", as_of: str = "2011", **others: Any) -> Answer:
    """The introductions worth making."""
    return office.answer("introductions", target=target, when=as_of, **others)


def told(answer: Answer) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Who and whom, and what they share."""
    return [
        (row.party.name, row.other.name, [(reason.kind, reason.what.name) for reason in row.reasons])
        for row in answer.answers
    ]


def test_two_who_work_in_one_place_and_do_not_know_each_other(small: Office) -> None:
    """The fund pays for work in Yantai, the school has a partner there: both grounds are told with their evidence."""
    answer = introductions(small)
    assert told(answer) == [(FUND, SCHOOL, [("place", "Yantai")])]
    ((fund, school),) = (reason.grounds for reason in answer.answers[0].reasons)
    assert (fund.tie.name, fund.since, fund.until, fund.status.value) == (
        "Aid to Yantai",
        "1985",
        "[2012,2014]",
        "certain",
    )
    assert (school.tie.name, school.since) == ("Friendship tie Harbour City – Yantai", "2010")
    assert {proof.locator for proof in fund.evidence} == {"line 10", "line 12"}
    assert "lines 5-6" in {proof.locator for proof in school.evidence}


@pytest.mark.parametrize("target", ["Harbour City", "party/fund", "Sea School"])
def test_a_city_or_a_party_can_be_asked_about(small: Office, target: str) -> None:
    """For a city all its pairs, for a party those with itself."""
    assert told(introductions(small, target)) == told(introductions(small))


def test_a_party_is_told_only_its_own(small: Office) -> None:
    """Others of its city are no answer for the council."""
    assert not introductions(small, "party/council").answers


def test_only_ties_that_may_run_count(small: Office) -> None:
    """Before the school joined the friendship tie it has only an undated exchange; after the aid there is nothing."""
    (row,) = introductions(small, as_of="1990").answers
    assert [(ground.tie.name, ground.status.value) for ground in row.reasons[0].grounds] == [
        ("Aid to Yantai", "certain"),
        ("Exchange", "undated"),
    ]
    answer = introductions(small, as_of="2026")
    assert not answer.answers
    assert answer.notes[0].startswith("No introduction found")


def test_who_has_a_tie_of_any_kind_knows_each_other(small_with: OPEN) -> None:
    """A shared network, too, is a tie of their own."""
    assert not introductions(small_with(roles=",club,school,member,,,,\n,club,fund,member,,,,")).answers


def test_one_sector_is_no_introduction(small_with: OPEN) -> None:
    """Another fund with work in Yantai is worth introducing to school and town, not to the fund."""
    office = small_with(
        parties="fund2,Fonds Twee,Fund Two,,ngo,havenstad,,,,,,",
        ties="aid2,Hulp,Help,project,,,,yantai,,,,,,,,,,",
        roles=",aid2,fund2,lead,,,,",
    )
    town = "Municipality of Harbour City"
    assert {pair[:2] for pair in told(introductions(office))} == {
        (FUND, SCHOOL),
        ("Fund Two", SCHOOL),
        ("Fund Two", town),
    }


def test_partner_cities_are_never_introduced_to_each_other(small_with: OPEN) -> None:
    """Pairs are of one city: parties of two cities with a partner in common are none."""
    office = small_with(
        parties="pedro,San Pedro,San Pedro,,ngo,san-pedro,,,,,,",
        ties="pact,Pact,Pact,project,,,,,,,,,,,,,,",
        roles=",pact,pedro,partner,,,,\n,pact,yantai,partner,,,,",
    )
    assert all(row.party.place == row.other.place == "Harbour City" for row in introductions(office).answers)
    assert not introductions(office, "place/san-pedro").answers


def test_the_partner_itself_is_the_better_reason(small_with: OPEN) -> None:
    """Who share a partner are told so; that they then share its place goes without saying."""
    office = small_with(
        ties="pact,Pact,Pact,project,,,,,,,,,,,,,,", roles=",pact,fund,partner,,,,\n,pact,port,partner,,,,"
    )
    assert told(introductions(office)) == [(FUND, SCHOOL, [("partner", "Port of Yantai")])]


def test_a_theme_is_a_reason(small_with: OPEN) -> None:
    """Two who both work on sport have something in common, in the words of the language."""
    office = small_with(
        parties="club,Sportclub,Sports Club,,residents,havenstad,,,,,,\nshop,Winkel,Shop,,business,havenstad,,,,,,",
        ties="t1,Een,One,project,,,,,,sport,,,,,,,,\nt2,Twee,Two,project,,,,,,sport;culture,,,,,,,,",
        roles=",t1,club,lead,,,,\n,t2,shop,lead,,,,",
    )
    assert ("Shop", "Sports Club", [("theme", "sport")]) in [
        (*sorted(pair[:2]), pair[2]) for pair in told(introductions(office))
    ]


def test_a_group_is_counted_and_not_introduced(small_with: OPEN) -> None:
    """One cannot introduce “the fishermen”: a note says that they were left out."""
    office = small_with(
        parties="fishers,Vissers,Fishermen,,business,havenstad,,yes,,,,",
        ties="catch,Vangst,Catch,project,,,,yantai,,,,,,,,,,",
        roles=",catch,fishers,lead,,,,",
    )
    answer = introductions(office)
    assert told(answer) == [(FUND, SCHOOL, [("place", "Yantai")])]
    assert answer.notes[0].startswith("Left out: 1 group without a name.")


@pytest.mark.parametrize("partner_place", ["netherlands", "world", "havenstad"])
def test_what_is_everywhere_or_at_home_is_no_reason(small_with: OPEN, partner_place: str) -> None:
    """A nationwide partner, the home country and the home city itself bring nobody together."""
    office = small_with(
        parties=f"bank,Bank,Bank,,business,{partner_place},,,,,,\nclub,Club,Club,,residents,havenstad,,,,,,",
        ties=f"t1,Een,One,project,,,,{partner_place},,,,,,,,,,\nt2,Twee,Two,project,,,,{partner_place},,,,,,,,,,",
        roles=",t1,fund,lead,,,,\n,t1,bank,partner,,,,\n,t2,club,lead,,,,\n,t2,bank,partner,,,,",
    )
    assert not [row for row in introductions(office).answers if "Club" in (row.party.name, row.other.name)]


def test_a_whole_country_is_too_much(small: Office) -> None:
    """Introductions are made in a city: about a country the answer asks for one."""
    answer = introductions(small, "Netherlands")
    assert answer.notes == (
        "Netherlands is no city and is in none that the sources name. Ask about a city, or about a party in a city.",
    )


def test_an_unknown_name_is_a_question_back(small: Office) -> None:
    """A name that means nothing is not an empty answer."""
    with pytest.raises(NameUnknownError):
        introductions(small, "Nergensland")


def test_more_than_the_limit_is_said(small_with: OPEN) -> None:
    """The best come first, and a note says that there are more."""
    office = small_with(
        parties="fund2,Fonds Twee,Fund Two,,ngo,havenstad,,,,,,",
        ties="aid2,Hulp,Help,project,,,,yantai,,,,,,,,,,",
        roles=",aid2,fund2,lead,,,,",
    )
    answer = introductions(office, limit=1)
    assert len(answer.answers) == 1
    assert answer.notes[-1].startswith("These are the first 1 rows")


def test_introductions_are_told_in_dutch(small: Office) -> None:
    """A sentence one can act on, with both claims about the end of the aid, and a source for the school."""
    office = Office(small.store, small.inputs, "nl")
    (section,) = office.tell(introductions(office)).sections
    assert section.rows[0][:3] == (
        "Steunfonds (maatschappelijke organisatie)",
        "Zeeschool (onderwijs)",
        "beide in Yantái",
    )
    assert section.sentences[0].startswith(
        "Stel Steunfonds (maatschappelijke organisatie) en Zeeschool (onderwijs) uit"
    )
    assert section.sentences[0].endswith("[1] [2] [3]")
