"""Promises of `members`: who takes part in a tie, since when, how surely, and whether the list is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import InputError, NameUnknownError
from intgraph.office import Office

TOWN, SCHOOL, FUND = "Municipality of Harbour City", "Sea School", "Support Fund"


def members(office: Office, tie: str, when: str = "2026") -> Answer:
    """The members of a tie."""
    return office.answer("members", tie=tie, when=when)


def judged(answer: Answer) -> dict[str, tuple[str, str | None, str | None, str]]:
    """By party its role, the years that count, and the status."""
    return {row.party.name: (row.role, *row.in_force, row.status.value) for row in answer.answers}


def row_of(answer: Answer, party: str) -> Any:
    """One row."""
    (row,) = [row for row in answer.answers if row.party.name == party]
    return row


def test_each_party_has_its_own_years_or_those_of_the_tie(small: Office) -> None:
    """The school joined in 2010 a tie that runs since 1998: in 2005 it does not take part yet, the others do."""
    assert judged(members(small, "bond", "2005")) == {
        TOWN: ("partner", "1998", None, "certain"),
        "Yantai": ("partner", "1998", None, "certain"),
        SCHOOL: ("participant", "2010", None, "planned"),
    }


def test_own_years_stay_apart_from_those_of_the_tie(small: Office) -> None:
    """A row tells its own years and the tie's; a note tells those of the tie where a party's differ."""
    answer = members(small, "bond")
    school, town = row_of(answer, SCHOOL), row_of(answer, TOWN)
    assert (school.since, school.tie_since, town.since, town.tie_since) == ("2010", "1998", None, "1998")
    assert "The tie itself: since 1998." in answer.notes
    assert not [note for note in members(small, "aid").notes if note.startswith("The tie itself")]


def test_an_open_list_is_said_to_be_open(small: Office) -> None:
    """The source names the parties as examples: every row and a note say so; of another tie that is not said."""
    opened, other = members(small, "bond"), members(small, "aid")
    assert {row.open_list for row in opened.answers} == {True}
    assert {row.open_list for row in other.answers} == {False}
    assert any("The list is open" in note for note in opened.notes)
    assert "No source says that there are more parties." in other.notes


@pytest.mark.parametrize(
    "tie", ["bond", "tie/bond", "Friendship tie Harbour City – Yantai", "friendship tie", "Vriend"]
)
def test_a_tie_is_named_by_its_id_its_name_or_a_part_of_it(small: Office, tie: str) -> None:
    """Id, name in either language, or part of a name: the same tie."""
    assert members(small, tie) == members(small, "bond")


@pytest.mark.parametrize("tie", ["Qqqq", "yantai"])
def test_an_unknown_tie_or_several_are_not_guessed(small: Office, tie: str) -> None:
    """A name that no tie has, or that several share, is asked back."""
    with pytest.raises(NameUnknownError):
        members(small, tie)


def test_a_tie_must_be_named() -> None:
    """Without a tie there is no question."""
    with pytest.raises(InputError):
        Office.answer(Office(None, ()), "members")  # type: ignore[arg-type]


def test_a_disputed_end_is_disputed_for_each_party(small: Office) -> None:
    """One source lets the aid end in 2012, another in 2014: in 2013 both parties stand as conflicting, claims shown."""
    answer = members(small, "aid", "2013")
    assert {row.status.value for row in answer.answers} == {"conflicting"}
    claims = {proof.value for row in answer.answers for proof in row.evidence if proof.field == "until"}
    assert claims == {"2012", "2014"}
    assert "Conflicting: sources disagree about this date." in answer.notes


def test_each_party_has_its_proof(small: Office) -> None:
    """The own evidence of a part stands with the row, and is cited before all."""
    answer = members(small, "bond")
    assert ("memo.txt", "lines 5-6") in {(proof.source, proof.locator) for proof in row_of(answer, SCHOOL).evidence}
    (section,) = small.tell(answer).sections
    (sentence,) = [said for said in section.sentences if said.startswith(SCHOOL)]
    assert sentence == f"{SCHOOL}: participant, since 2010: may run; no source says so for certain. [1] [2]"
    assert small.tell(answer).sources[0].said.startswith("lines 5-6")


def test_a_tie_without_years_is_undated(small_with: Callable[..., Office]) -> None:
    """Where nothing is dated, nobody is; in Dutch as well."""
    with small_with(language="nl") as office:
        answer = members(office, "exchange")
        assert {row.status.value for row in answer.answers} == {"undated"}
        assert answer.understood == "wie deelneemt aan Uitwisseling"
        assert all("geen jaren genoemd" in said for said in office.tell(answer).sections[0].sentences)
