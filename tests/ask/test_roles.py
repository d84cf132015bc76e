"""Promises of `roles`: who has which role in the ties that touch a place or party, inside or outside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.errors import NameUnknownError
from intgraph.office import Office


def told(answer: Answer) -> list[tuple[str, str, str, str]]:
    """Role, party, tie and status of each row."""
    return [(row.role, row.party.name, row.tie.name, row.status.value) for row in answer.answers]


BOND, AID, QUAY = "Friendship tie Harbour City – Yantai", "Aid to Yantai", "New quay"
TOWN, SCHOOL, FUND = "Municipality of Harbour City", "Sea School", "Support Fund"


def test_parties_inside_and_outside_the_target_are_told_by_role(small: Office) -> None:
    """Who has a role in the ties of a city: its own parties too, by role and then by party."""
    assert told(small.answer("roles", target="Yantai", when="2011")) == [
        ("funder", TOWN, AID, "certain"),
        ("grantor", "Yantai", "Sea city", "possible"),
        ("holder", TOWN, "Sea city", "possible"),
        ("participant", "Port of Yantai", "Exchange", "undated"),
        ("participant", SCHOOL, "Exchange", "undated"),
        ("participant", SCHOOL, BOND, "certain"),
        ("partner", TOWN, BOND, "certain"),
        ("partner", "Yantai", BOND, "certain"),
        ("recipient", FUND, AID, "certain"),
    ]


@pytest.mark.parametrize("word", ["funder", "financier", "FUNDER"])
def test_a_role_is_asked_for_by_notation_or_label(small: Office, word: str) -> None:
    """A role may be written as in the tables or as a person says it, in either language."""
    assert told(small.answer("roles", target="China", roles=word, when="1990")) == [("funder", TOWN, AID, "certain")]


def test_an_unknown_role_is_refused_with_the_words_there_are(small: Office) -> None:
    """A word that is no role is an error that names the roles."""
    with pytest.raises(NameUnknownError) as caught:
        small.answer("roles", roles=("boss",))
    assert "lead" in caught.value.near


def test_without_a_target_the_whole_network_is_meant(small: Office) -> None:
    """Who leads, anywhere: a role in a tie that has yet to begin shows when planned ones are asked for."""
    assert told(small.answer("roles", roles=("lead",), planned=True, when="2026")) == [("lead", TOWN, QUAY, "planned")]
    assert told(small.answer("roles", roles=("lead",), when="2026")) == []


def test_a_role_with_a_later_start_is_told_with_the_time_of_its_tie(small: Office) -> None:
    """The school joined in 2010 a tie of 1998: both are said; before 2010 it had no role, which is counted."""
    answer = small.answer("roles", target="Sea School", roles=("participant",), when="2011")
    (row,) = [row for row in answer.answers if (row.party.name, row.tie.name) == (SCHOOL, BOND)]
    assert (row.since, row.tie_since, row.until, row.tie_until) == ("2010", "1998", None, None)
    assert "since 2010 (the tie itself since 1998)" in in_tables(small.tell(answer), 200)
    assert f"{SCHOOL}: participant in {BOND} (the tie itself since 1998), since 2010" in in_sentences(
        small.tell(answer), 300
    )
    before = small.answer("roles", target="Sea School", roles=("participant",), when="2005")
    assert {row.tie.name for row in before.answers} == {"Exchange"}
    assert any("Left out: 1 role" in note for note in before.notes)


def test_what_is_over_is_apart_and_said_to_be_over(small: Office) -> None:
    """A role in a tie that ended shows only when asked for, under its own heading, and the tie is said to be over."""
    assert not small.answer("roles", target="Yantai", roles=("recipient",), when="2020").answers
    answer = small.answer("roles", target="Yantai", roles=("recipient",), when="2020", former=True)
    assert told(answer) == [("recipient", FUND, AID, "former")]
    text = in_sentences(small.tell(answer), 300)
    assert "Not running on that date" in text
    assert "(the tie is over)" in text


def test_a_contested_end_is_conflicting_with_both_claims(small: Office) -> None:
    """The aid ended in 2012 or in 2014: in 2013 its funder may or may not be one, and the sentence says both."""
    answer = small.answer("roles", target="Yantai", roles=("funder",), when="2013")
    assert told(answer) == [("funder", TOWN, AID, "conflicting")]
    assert "until: 2014 [1] or 2012 [2]" in in_sentences(small.tell(answer), 300)


def test_a_role_that_ended_before_its_tie_is_former(small_with: Callable[..., Office]) -> None:
    """A party's own end counts, not that of its tie."""
    office = small_with(roles=",bond,fund,executor,2000,2005,,")
    assert told(office.answer("roles", target="Yantai", roles=("executor",), when="2003", former=True)) == [
        ("executor", FUND, BOND, "certain")
    ]
    assert not office.answer("roles", target="Yantai", roles=("executor",), when="2010").answers


def test_nobody_is_said_with_what_was_looked_for(small: Office) -> None:
    """A role that nobody has is not stated, and the note names it."""
    answer = small.answer("roles", target="Spain", roles=("executor",))
    assert answer.answers == ()
    assert answer.notes == ("Not stated: no source names anyone with the role executor on this date.",)


def test_every_role_carries_its_proof(small: Office) -> None:
    """The school's role rests on the line that says when it joined."""
    answer = small.answer("roles", target="Sea School", when="2011")
    (row,) = [row for row in answer.answers if (row.party.name, row.tie.name) == (SCHOOL, BOND)]
    assert row.evidence[0].phrase == "the school joined in 2010"


def test_more_rows_than_the_limit_are_said(small: Office) -> None:
    """A cut list says so."""
    answer = small.answer("roles", when="2011", limit=2)
    assert len(answer.answers) <= 2
    assert any("first 2 rows" in note for note in answer.notes)


def test_an_unknown_name_is_an_error(small: Office) -> None:
    """No guess is made for a name that nothing bears."""
    with pytest.raises(NameUnknownError):
        small.answer("roles", target="Zzyzx")
