"""Promises of `delegated`: what was delegated, when, by whom, to whom, who remained, and what is not said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.errors import NameUnknownError
from intgraph.office import Office

BOND, TOWN, FUND = "Friendship tie Harbour City – Yantai", "Municipality of Harbour City", "Support Fund"
EVENT = "handing,Overgedragen,Handed over,delegated,2001,tie/bond;party/fund,party/town,,"


def test_nothing_delegated_is_said_with_what_was_looked_for(small: Office) -> None:
    """Without an event and without a delegator the answer is that no source names one."""
    answer = small.answer("delegated")
    assert answer.answers == ()
    assert answer.notes == (
        "Not stated: looked for an event “delegated” and for a party in the role of delegator; no source names one.",
    )


@pytest.mark.parametrize("target", ["", "China", "party/fund", "tie/bond", "party/town"])
def test_a_delegation_is_found_from_every_side(small_with: Callable[..., Office], target: str) -> None:
    """By its tie, a place of the tie, whoever delegated, whoever took over, and in the whole network."""
    office = small_with(events=EVENT, roles=",bond,fund,executor,2001,,,")
    (row,) = office.answer("delegated", target=target).answers
    assert (row.name, row.date) == ("Handed over", "2001")
    assert [[ref.name for ref in refs] for refs in (row.what, row.by, row.to)] == [[BOND], [TOWN], [FUND]]
    assert [(part.party.name, part.since) for part in row.executors] == [(FUND, "2001")]
    assert [(part.party.name, part.role) for part in row.remained] == [(TOWN, "partner")]


def test_what_a_source_leaves_open_is_said(small_with: Callable[..., Office]) -> None:
    """Delegating is not ending; no date, nobody who did it, no executor: each is named."""
    office = small_with(events="handing,Overgedragen,Handed over,delegated,,tie/bond,,,")
    answer = office.answer("delegated", target="tie/bond")
    assert answer.notes == (
        "When “Handed over” was is not stated.",
        "By whom “Handed over” was done is not stated.",
        "To whom “Handed over” was done is not stated.",
        f"Who has executed {BOND} since is not stated.",
    )
    office = small_with(events=EVENT, roles=",bond,fund,executor,2001,,,")
    assert office.answer("delegated").notes == (
        f"Until when {FUND} executes {BOND} is not stated.",
        f"No source says that {TOWN} left {BOND}; delegating is not ending.",
    )


def test_a_delegator_without_an_event_is_told(small_with: Callable[..., Office]) -> None:
    """A party in the role of delegator delegated, also where no event says when; the executor is to whom."""
    office = small_with(roles=",talks,town,delegator,,,,\n,talks,school,executor,,,,")
    (row,) = office.answer("delegated", target="party/town").answers
    assert (row.id, row.date, [ref.name for ref in row.by]) == (None, None, [TOWN])
    assert [ref.name for ref in row.to] == ["Sea School"]


def test_a_delegator_of_whom_an_event_tells_is_told_once(small_with: Callable[..., Office]) -> None:
    """An event and a role about the same delegation are one row."""
    office = small_with(events=EVENT, roles=",bond,town,delegator,,,,")
    assert len(office.answer("delegated").answers) == 1


def test_nobody_delegates_to_themselves(small_with: Callable[..., Office]) -> None:
    """A party that an event names on both sides is who delegated, not to whom."""
    office = small_with(
        events="handing,Overgedragen,Handed over,delegated,2001,tie/bond;party/town;party/fund,party/town,,"
    )
    (row,) = office.answer("delegated").answers
    assert [[ref.name for ref in refs] for refs in (row.by, row.to)] == [[TOWN], [FUND]]


def test_an_implied_delegator_is_said_to_be_implied(small_with: Callable[..., Office]) -> None:
    """Where the source does not say outright who delegated, the answer says so."""
    office = small_with(
        events=EVENT,
        evidence="event/handing,kind;date;about,,memo,line 30,handed over in 2001,states\n"
        "event/handing,by,,memo,line 30,at the request of the town,implies",
    )
    assert f"That {TOWN} delegated is implied by the source, not said outright." in office.answer("delegated").notes


def test_an_unknown_name_is_an_error(small: Office) -> None:
    """No guess is made for a name that nothing bears."""
    with pytest.raises(NameUnknownError):
        small.answer("delegated", target="Zzyzx")
