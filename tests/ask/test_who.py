"""Promises of `who`: who works with a place or party, in which role, since when, how surely."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.judge import Status
from intgraph.errors import NameUnknownError, PeriodError
from intgraph.office import Office


def told(answer: Answer) -> set[tuple[str, str, str]]:
    """Who works in which tie, and how surely."""
    return {(row.party.name, row.tie.name, row.status.value) for row in answer.answers}


def names(answer: Answer) -> set[str]:
    """Which parties."""
    return {row.party.name for row in answer.answers}


def row_of(answer: Answer, party: str, tie: str) -> Any:
    """One row of an answer."""
    (row,) = [row for row in answer.answers if (row.party.name, row.tie.name) == (party, tie)]
    return row


BOND, AID, EXCHANGE = "Friendship tie Harbour City – Yantai", "Aid to Yantai", "Exchange"
TOWN, SCHOOL, FUND = "Municipality of Harbour City", "Sea School", "Support Fund"


def test_the_parties_outside_the_target_are_the_answer(small: Office) -> None:
    """Who works with a city: every party outside it that shares a tie with a party in it."""
    assert told(small.who("Yantai", as_of="2026")) == {
        (TOWN, BOND, "possible"),
        (SCHOOL, BOND, "possible"),
        (SCHOOL, EXCHANGE, "undated"),
    }


@pytest.mark.parametrize("target", ["Shandong", "China", "Asia"])
def test_a_region_means_all_that_lies_in_it(small: Office, target: str) -> None:
    """City, province, country and continent: each finds the partners of the places within it."""
    assert told(small.who(target, as_of="2010")) == told(small.who("Yantai", as_of="2010"))


@pytest.mark.parametrize("target", ["Netherlands", "Europe", "EU"])
def test_a_country_lies_in_its_continent_and_in_its_bloc(small: Office, target: str) -> None:
    """A bloc of countries is rolled up as a continent is, and gives the other side of every tie."""
    assert names(small.who(target, as_of="2010")) == {"Yantai", "Port of Yantai"}


def test_the_world_has_no_outside(small: Office) -> None:
    """Every party with a place lies in the world, so nobody outside works with it."""
    answer = small.who("World", as_of="2010")
    assert not answer.answers
    assert "Nobody found." in answer.notes


def test_the_place_of_work_of_a_tie_touches(small: Office) -> None:
    """A subsidy for work in a city touches the city, though no party of the city has a role in it."""
    answer = small.who("Yantai", as_of="1990")
    assert told(answer) == {(TOWN, AID, "certain"), (FUND, AID, "certain"), (SCHOOL, EXCHANGE, "undated")}
    assert [ref.name for ref in row_of(answer, FUND, AID).with_] == ["Yantai"]


def test_a_party_means_itself_and_its_parts(small: Office) -> None:
    """Who works with a municipality finds the ties of its council too, and neither is its own partner."""
    answer = small.who("party/town", as_of="2026", former=True)
    assert (FUND, "Talks of the council", "undated") in told(answer)
    assert TOWN not in names(answer)
    assert "Council of Harbour City" not in names(answer)


def test_a_part_does_not_mean_the_whole(small: Office) -> None:
    """Who works with the council does not give the ties of the municipality."""
    assert told(small.who("party/council", as_of="2026")) == {(FUND, "Talks of the council", "undated")}


def test_a_role_has_its_own_start(small: Office) -> None:
    """A party that joined later is not there before, is planned then, and shows its own year."""
    before, after = small.who("Yantai", as_of="2005"), small.who("Yantai", as_of="2011")
    assert (SCHOOL, BOND, "certain") not in told(before)
    assert "Left out: 1 party that joins a tie after 2005." in before.notes
    assert "Left out: 1 tie that begins after 2005." in before.notes
    assert row_of(after, SCHOOL, BOND).since == "2010"
    assert row_of(after, TOWN, BOND).since == "1998"


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("1998", "possible"), ("2005", "certain"), ("2015-06-01", "certain"), ("2015-06-02", "possible")],
)
def test_status_follows_the_day(small: Office, as_of: str, status: str) -> None:
    """A tie is certain after the year it began, until its last source, and possible after that."""
    assert row_of(small.who("Yantai", as_of=as_of), TOWN, BOND).status.value == status


def test_conflicting_claims_are_told(small: Office) -> None:
    """Where one source says 2012 and another 2014, 2013 is a conflict, with both claims as evidence."""
    answer = small.who("Yantai", as_of="2013")
    row = row_of(answer, FUND, AID)
    assert row.status.value == "conflicting"
    assert (row.since, row.until) == ("1985", "[2012,2014]")
    assert {proof.value for proof in row.evidence if "until" in proof.field} == {"2012", "2014"}
    assert any(note.startswith("Conflicting") for note in answer.notes)


def test_former_ties_stand_apart_and_are_counted(small: Office) -> None:
    """A tie that ended is left out and counted; asked for, it comes last."""
    without, with_ = small.who("Yantai", as_of="2020"), small.who("Yantai", as_of="2020", former=True)
    assert "Left out: 1 former tie; --former shows it." in without.notes
    assert told(with_) - told(without) == {(TOWN, AID, "former"), (FUND, AID, "former")}
    assert [row.status.value for row in with_.answers][-2:] == ["former", "former"]
    assert not any("--former" in note for note in with_.notes)


def test_planned_ties_are_noted_and_not_shown(small: Office) -> None:
    """A tie that begins later is no answer, but a note says that it is coming."""
    assert "Left out: 1 tie that begins after 2020." in small.who("Yantai", as_of="2020").notes
    assert row_of(small.who("Yantai", as_of="2041"), TOWN, "New quay").status.value == "possible"


def test_titles_and_networks_do_not_count_as_working_together(small: Office) -> None:
    """A shared title or network is left out with a note that says how to see it."""
    answer = small.who("Yantai", as_of="2010")
    assert not {"Sea city", "Club of sea cities"} & {row.tie.name for row in answer.answers}
    assert any("--kind title" in note for note in answer.notes)
    assert told(small.who("Yantai", as_of="2010", kinds=["title"])) == {(TOWN, "Sea city", "possible")}


def test_filters_let_through_what_they_name(small: Office) -> None:
    """Kind, sector and role each keep their own, in either language, and several are an either-or."""
    assert {row.tie.kind for row in small.who("Yantai", kinds=["cooperation"]).answers} == {"cooperation"}
    assert {row.party.sector for row in small.who("Yantai", sectors=["onderwijs"]).answers} == {"education"}
    assert {row.role for row in small.who("Yantai", roles=["partner"]).answers} == {"partner"}
    both = small.who("Yantai", as_of="1990", roles=["funder", "recipient"])
    assert {row.role for row in both.answers} == {"funder", "recipient"}


def test_filters_work_together(small: Office) -> None:
    """What passes one filter must pass the others too, and what they kept out is counted."""
    answer = small.who("Yantai", as_of="2010", kinds=["friendship"], sectors=["business"])
    assert answer.answers == ()
    assert answer.notes[0] == "Nobody found."
    assert any(note.startswith("Left out by the filters") for note in answer.notes)


@pytest.mark.parametrize("filters", [{"kinds": ["marriage"]}, {"sectors": ["army"]}, {"roles": ["king"]}])
def test_an_unknown_filter_is_refused(small: Office, filters: dict[str, list[str]]) -> None:
    """A word that no list has is not an empty answer but a question back."""
    with pytest.raises(NameUnknownError):
        small.who("Yantai", **filters)  # type: ignore[arg-type]


@pytest.mark.parametrize("as_of", ["soon", "2005-13", "31-12-2005", "2005-02-30", ""])
def test_an_impossible_day_is_refused(small: Office, as_of: str) -> None:
    """A day that is no date or does not exist is refused, not guessed."""
    with pytest.raises(PeriodError):
        small.who("Yantai", as_of=as_of)


def test_answers_come_surest_first_then_by_name(small: Office) -> None:
    """Certain before possible before conflicting before undated; within these by name."""
    order = ["certain", "possible", "conflicting", "undated", "planned", "former"]
    rows = small.who("China", as_of="2013", former=True).answers
    ranks = [(order.index(row.status.value), row.party.name) for row in rows]
    assert ranks == sorted(ranks)


def test_every_answer_brings_the_evidence_of_its_role_and_tie(small: Office) -> None:
    """The evidence of a row speaks of the party's part and of the tie, one proof a passage,
    the dates first, with the fields it is about."""
    proofs = row_of(small.who("Yantai", as_of="2011"), SCHOOL, BOND).evidence
    assert [(proof.locator, proof.field) for proof in proofs] == [
        ("lines 5-6", "party;role;since;tie"),
        ("line 4", "kind;since"),
        ("line 9", "since"),
        ("line 3", ""),
    ]


def test_a_target_without_ties_says_so(small: Office) -> None:
    """That no source states a tie is itself an answer."""
    assert small.who("Spain").notes == ("The sources state no tie with this party or place.",)


def test_a_role_with_a_start_keeps_the_claims_about_the_end_of_its_tie(small_with: Callable[..., Office]) -> None:
    """A party with its own start in a tie whose end is contested is in conflict as the tie is."""
    office = small_with(roles=",aid,school,executor,1990,,,")
    assert row_of(office.who("Yantai", as_of="2013"), SCHOOL, AID).status.value == "conflicting"
    assert row_of(office.who("Yantai", as_of="2000"), SCHOOL, AID).status.value == "certain"


def test_a_role_that_begins_after_its_tie_ended_is_a_conflict(small_with: Callable[..., Office]) -> None:
    """Dates that cannot be true together do not end the question: they are told as a conflict."""
    office = small_with(roles=",aid,school,executor,2020,,,")
    assert row_of(office.who("Yantai", as_of="2021"), SCHOOL, AID).status.value == "conflicting"


def test_the_other_side_of_a_tie_is_named(small: Office) -> None:
    """`with` names the parties of the target that the tie joins."""
    assert [ref.name for ref in row_of(small.who("China", as_of="2010"), TOWN, BOND).with_] == ["Yantai"]
    assert {ref.name for ref in row_of(small.who("Netherlands", as_of="2011"), "Yantai", BOND).with_} == {TOWN, SCHOOL}


def test_the_answer_is_in_the_language_asked(small_with: Callable[..., Office]) -> None:
    """Names, sentences and notes are Dutch when Dutch is asked."""
    answer = small_with("nl").who("Yantai", as_of="2020")
    assert answer.understood == "wie werkt samen met Yantái"
    assert "Gemeente Havenstad" in names(answer)
    assert all(note.startswith(("Weggelaten", "Mogelijk")) for note in answer.notes)


def test_a_party_that_left_a_running_tie_is_former(small_with: Callable[..., Office]) -> None:
    """A party whose own part ended is former, though the tie runs on with others."""
    office = small_with(roles=",bond,fund,supporter,2000,2003,,")
    answer = office.who("Yantai", as_of="2010")
    assert "Left out: 1 party that left a tie; --former shows it." in answer.notes
    assert (FUND, BOND, "former") in told(office.who("Yantai", as_of="2010", former=True))


def test_a_limit_keeps_the_surest(small_with: Callable[..., Office]) -> None:
    """Cut to one row, the answer is what certainly runs, though a source spoke later of a tie without dates."""
    office = small_with(
        ties="late,Later contact,,project,,,,,,,,,,,,,,",
        roles=",late,yantai,partner,,,,\n,late,fund,partner,,,,\n,late,council,partner,,,,",
        events="visit,Bezoek,Visit,last-contact,2020,tie/late,,,",
    )
    everyone = office.who("place/yantai", as_of="2012").answers
    (surest,) = office.who("place/yantai", as_of="2012", limit=1).answers
    assert {row.status for row in everyone} >= {Status.CERTAIN, Status.UNDATED}
    assert surest == everyone[0]
    assert surest.status is Status.CERTAIN
