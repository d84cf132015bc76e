"""Promises of `path`: who can introduce one party to another, over which ties, on which evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import InputError, NameUnknownError, PeriodError
from intgraph.office import Office

TOWN, SCHOOL, FUND, PORT = "Municipality of Harbour City", "Sea School", "Support Fund", "Port of Yantai"
OPEN = Callable[..., Office]


def stops(route: Any) -> list[str]:
    """The parties of a route, from one end to the other."""
    return [route.start.name, *(hop.end.name for hop in route.hops)]


def first(answer: Answer) -> list[str]:
    """The parties of the shortest route."""
    return stops(answer.answers[0])


def path(office: Office, start: str, end: str, as_of: str = "2010", **others: Any) -> Answer:
    """The introduction path."""
    return office.answer("path", start=start, end=end, when=as_of, **others)


def test_every_hop_is_explained(small: Office) -> None:
    """From the fund over town and school to the port: each hop with tie, kind, period, status and evidence."""
    (route,) = path(small, "party/fund", "party/port").answers
    assert stops(route) == [FUND, TOWN, SCHOOL, PORT]
    assert [party.name for party in route.via] == [TOWN, SCHOOL]
    told = [(hop.tie.name, hop.tie.kind, hop.since, hop.until, hop.status.value) for hop in route.hops]
    assert told == [
        ("Aid to Yantai", "subsidy", "1985", "[2012,2014]", "certain"),
        ("Friendship tie Harbour City – Yantai", "friendship", "2010", None, "possible"),
        ("Exchange", "cooperation", None, None, "undated"),
    ]
    assert {"lines 5-6", "line 4"} <= {proof.locator for proof in route.hops[1].evidence}
    assert not route.hops[2].evidence


def test_back_is_the_same_way(small: Office) -> None:
    """Introductions go both ways."""
    there, back = path(small, "party/fund", "party/port"), path(small, "party/port", "party/fund")
    assert first(there) == first(back)[::-1]


def test_a_place_stands_for_every_party_in_it(small: Office) -> None:
    """From one city to another: over the tie of whichever of their parties is nearest; a country as well."""
    assert first(path(small, "Harbour City", "Yantai"))[1:] == ["Yantai"]
    assert first(path(small, "Support Fund", "China")) == [FUND, TOWN, "Yantai"]


def test_a_party_stands_for_its_parts(small: Office) -> None:
    """Whom the council knows, the town knows; a note says that the one is part of the other."""
    answer = path(small, "party/town", "party/fund", "2026")
    assert first(answer) == ["Council of Harbour City", FUND]
    assert f"Part of {TOWN}: Council of Harbour City." in answer.notes


def test_who_shares_a_tie_needs_no_introduction(small: Office) -> None:
    """A direct way has no go-between, and a note says that no introduction is needed."""
    answer = path(small, "party/town", "party/yantai")
    assert (first(answer), answer.answers[0].length) == ([TOWN, "Yantai"], "direct")
    assert "They already share a tie: no introduction is needed." in answer.notes


@pytest.mark.parametrize(("end", "common"), [("party/fund", FUND), ("Harbour City", FUND), ("Netherlands", FUND)])
def test_who_is_at_both_ends_needs_no_path(small: Office, end: str, common: str) -> None:
    """A party, its own city or country: nobody is to be introduced, and the answer says who is in both."""
    answer = path(small, "party/fund", end)
    assert not answer.answers
    assert answer.notes == (f"Belongs to both: {common}. So there is nobody to introduce.",)


def test_networks_and_titles_bring_nobody_together(small: Office) -> None:
    """The league knows the town by a network only: no path, and the answer says why."""
    answer = path(small, "League of Sea Cities", "party/yantai")
    assert not answer.answers
    assert answer.notes[0] == "No introduction path found from League of Sea Cities to Yantai."
    assert answer.notes[1].startswith("No tie of League of Sea Cities leads on: they are titles")


def test_a_planned_tie_carries_nobody_yet(small: Office) -> None:
    """Town and port will build a quay in 2040: before, one goes by the school."""
    assert first(path(small, "party/town", "party/port", "2039")) == [TOWN, SCHOOL, PORT]
    assert first(path(small, "party/town", "party/port", "2041")) == [TOWN, PORT]


def test_a_former_tie_is_a_last_resort(small: Office) -> None:
    """Who worked together once can still introduce, and the hop says that it is over."""
    (route,) = path(small, "party/fund", "party/yantai", "2026").answers
    assert [hop.status.value for hop in route.hops] == ["former", "possible"]


def test_a_dispute_is_told(small: Office) -> None:
    """In 2013 one source has the aid ended and another has not: the hop is in conflict, with a note."""
    answer = path(small, "party/fund", "party/yantai", "2013")
    assert answer.answers[0].hops[0].status.value == "conflicting"
    assert any(note.startswith("Conflicting") for note in answer.notes)


BRIDGE = "left,Links,Left,,ngo,havenstad,,,,,,\nright,Rechts,Right,,ngo,yantai,,,,,,"
TIES = "one,Een,One,project,,,,,,,,,,,,,,\ntwo,Twee,Two,project,,,,,,,,,,,,,,"
ROLES = ",one,left,partner,,,,\n,one,between,partner,,,,\n,two,between,partner,,,,\n,two,right,partner,,,,"


@pytest.mark.parametrize(
    ("between", "found"),
    [
        ("between,Tussen,Between,,ngo,havenstad,,,,,,", True),
        ("between,Tussen,Between,,ngo,,,,,,,", True),
        ("between,Tussen,Between,,ngo,havenstad,,yes,,,,", False),
        ("between,Tussen,Between,,intergovernmental,havenstad,,,,,,", False),
        ("between,Tussen,Between,,ngo,netherlands,,,,,,", False),
        ("between,Tussen,Between,,ngo,eu,,,,,,", False),
    ],
)
def test_who_can_be_a_go_between(small_with: OPEN, between: str, found: bool) -> None:
    """A party of a city can, or of a place unknown; a group, the UN's like, or a party of a country cannot."""
    office = small_with(parties=f"{BRIDGE}\n{between}", ties=TIES, roles=ROLES)
    assert bool(path(office, "Left", "Right").answers) is found
    assert first(path(office, "Left", "party/between")) == ["Left", "Between"]


def test_a_group_is_an_end_only_by_its_own_name(small_with: OPEN) -> None:
    """A place does not stand for the groups in it; asked for by name, a group is found."""
    group = "between,Tussen,Between,,ngo,san-pedro,,yes,,,,"
    office = small_with(parties=f"{BRIDGE}\n{group}", ties=TIES, roles=ROLES)
    assert first(path(office, "Left", "party/between")) == ["Left", "Between"]
    answer = path(office, "Left", "place/san-pedro")
    assert answer.notes[1] == "The sources state no party with a name in San Pedro."


def test_a_path_needs_no_dates(small_with: OPEN) -> None:
    """Where nothing is dated there is a path all the same, undated."""
    parties = f"{BRIDGE}\nbetween,Tussen,Between,,ngo,havenstad,,,,,,"
    (route,) = path(small_with(parties=parties, ties=TIES, roles=ROLES), "Left", "Right").answers
    assert {(hop.since, hop.until, hop.status.value) for hop in route.hops} == {(None, None, "undated")}


def test_alternatives_have_other_go_betweens(small_with: OPEN) -> None:
    """Two ways by two go-betweens are both told, nearest first; asked for one, one is."""
    parties = f"{BRIDGE}\nbetween,Tussen,Between,,ngo,havenstad,,,,,,\nother,Ander,Other,,ngo,havenstad,,,,,,"
    ties = f"{TIES}\nthree,Drie,Three,project,,,,,,,,,,,,,,\nfour,Vier,Four,consultation,,,,,,,,,,,,,,"
    roles = ",three,left,partner,,,,\n,three,other,partner,,,,\n,four,other,partner,,,,\n,four,right,partner,,,,"
    office = small_with(parties=parties, ties=ties, roles=f"{ROLES}\n{roles}")
    assert [stops(route)[1] for route in path(office, "Left", "Right").answers] == ["Between", "Other"]
    assert len(path(office, "Left", "Right", alternatives=1).answers) == 1


def test_two_roles_in_a_tie_are_one_part(small_with: OPEN) -> None:
    """A party that both leads and pays is there once, in the role that most surely runs."""
    office = small_with(roles=",exchange,school,funder,1990,1991,,")
    (hop,) = path(office, SCHOOL, PORT).answers[0].hops
    assert (hop.since, hop.until, hop.status.value) == (None, None, "undated")


def test_a_dead_end_tells_how_far_one_comes(small_with: OPEN) -> None:
    """Without a path, those whom one does reach are named."""
    office = small_with(parties=BRIDGE, ties=TIES, roles=",one,left,partner,,,,\n,one,right,partner,,,,")
    answer = path(office, "Left", "party/town")
    assert answer.notes[1] == "Over the ties of Left one reaches only: Right."


def test_who_has_no_tie_is_said_to_have_none(small_with: OPEN) -> None:
    """That no source states a tie is itself an answer."""
    answer = path(small_with(parties=BRIDGE), "Left", "party/town")
    assert answer.notes[1:] == ("The sources state no tie of Left.",)


@pytest.mark.parametrize("ends", [("Nergensland", "Yantai"), ("Yantai", "Nergensland"), ("San Pedro", "Yantai")])
def test_an_unknown_or_double_name_is_a_question_back(small: Office, ends: tuple[str, str]) -> None:
    """A name that means nothing, or two things, is not an empty answer."""
    with pytest.raises(NameUnknownError):
        path(small, *ends)


def test_bad_input_is_refused(small: Office) -> None:
    """An end that is missing and a day that is none are refused."""
    with pytest.raises(InputError):
        path(small, "Yantai", "")
    with pytest.raises(PeriodError):
        path(small, "Yantai", "party/fund", "soon")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_path_is_told_in_words(small: Office, language: str) -> None:
    """Each way is a section with its go-betweens in the heading; no number stands for how far it is."""
    office = Office(small.store, small.inputs, language)
    told = office.tell(path(office, "party/fund", "party/port"))
    (section,) = told.sections
    expected = {
        "en": f"1. Long way, 2 go-betweens: {TOWN}, {SCHOOL}",
        "nl": "1. Lange weg, 2 tussenschakels: Gemeente Havenstad, Zeeschool",
    }
    assert section.heading == expected[language]
    assert len(section.rows) == len(section.sentences) == 3
    assert section.sentences[1].count("[") > 0
