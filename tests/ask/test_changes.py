"""Promises of `began` and `ended`: what began or ended in a time, surely or perhaps, with the claims."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.ask.answer import Answer
from intgraph.ask.changing.in_time import lies_in
from intgraph.errors import InputError, NameUnknownError, PeriodError
from intgraph.model.period import Certainty, Period, day, period_between
from intgraph.office import Office

BOND, AID = "Friendship tie Harbour City – Yantai", "Aid to Yantai"


def told(answer: Answer) -> list[tuple[str | None, str, bool, str]]:
    """Date, tie, whether a party by itself, and how surely."""
    return [(row.date, row.tie.name, row.by_itself, row.in_time.value) for row in answer.answers]


def test_all_starts_in_order(small: Office) -> None:
    """Without any bound every start is there, the earliest first; the school joined by itself in 2010."""
    assert told(small.answer("began")) == [
        ("1985", AID, False, "yes"),
        ("1998", BOND, False, "yes"),
        ("2005", "Sea city", False, "yes"),
        ("2010", BOND, True, "yes"),
        ("2040", "New quay", False, "yes"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "dates"),
    [
        ("1998", "2005", ["1998", "2005"]),
        ("1999", None, ["2005", "2010", "2040"]),
        (None, "1998", ["1985", "1998"]),
        ("1998", "1998", ["1998"]),
        ("1999", "2004", []),
    ],
)
def test_both_bounds_count_and_either_may_be_missing(
    small: Office, first: str | None, last: str | None, dates: list[str]
) -> None:
    """From and to are included; a missing one is open."""
    assert [row.date for row in small.answer("began", first=first, last=last).answers] == dates


def test_half_a_year_is_unsure(small: Office) -> None:
    """1998 is a year: from May 1998 on it may have begun, or before; outside that year it did not."""
    assert told(small.answer("began", first="1998-05", last="2004")) == [("1998", BOND, False, "unsure")]
    assert any("outside that time" in note for note in small.answer("began", first="1998-05", last="2004").notes)


@pytest.mark.parametrize(
    ("first", "last", "sure"),
    [("2013", "2020", "unsure"), ("2012", "2014", "yes"), ("1990", "2012", "unsure"), ("2013", "2013", None)],
)
def test_claims_that_differ_are_judged_each(small: Office, first: str, last: str, sure: str | None) -> None:
    """Ends of 2012 and 2014 are claimed: one of both within is unsure, both is yes, none is no; both are shown."""
    found = small.answer("ended", first=first, last=last).answers
    assert [(row.date, row.in_time.value, row.claims) for row in found] == (
        [("[2012,2014]", sure, ("2012", "2014"))] if sure else []
    )
    for row in found:
        assert {proof.value for proof in row.evidence if proof.field == "until"} == {"2012", "2014"}


def test_claims_are_said_aloud(small: Office) -> None:
    """The sentence names each claimed year with its source."""
    told_so = small.tell(small.answer("ended"))
    (sentence,) = told_so.sections[0].sentences
    assert sentence.endswith("until: 2014 [1] or 2012 [2]. [1] [2]")
    assert len(told_so.sources) == 2


def test_an_approximate_start_may_lie_outside(small_with: Callable[..., Office]) -> None:
    """Omstreeks 1999 may be 1998 or 2000."""
    with small_with(ties="old,Oude band,Old tie,twinning,,1999~,,,,,,,,,,,,", roles=",old,town,partner,,,,") as office:
        assert told(office.answer("began", first="1999", last="1999")) == [("1999~", "Old tie", False, "unsure")]
        assert ("1999~", "Old tie", False, "yes") in told(office.answer("began", first="1998", last="2000"))


def test_a_party_that_left_by_itself(small_with: Callable[..., Office]) -> None:
    """The fund took part from 2001 to 2003 in a tie that runs on: both are there, marked, with the tie's own years."""
    with small_with(roles=",bond,fund,executor,2001,2003,,") as office:
        (left,) = office.answer("ended", first="2003", last="2003").answers
        assert (left.by_itself, left.date, left.tie_since, left.members[0].party.name) == (
            True, "2003", "1998", "Support Fund",
        )  # fmt: skip
        assert ("2001", BOND, True, "yes") in told(office.answer("began", target="Yantai"))
        (said,) = office.tell(office.answer("ended", first="2003", last="2003")).sections[0].sentences
        assert said.startswith(f"2003: Support Fund left {BOND} (role: executor); the tie itself: since 1998")


def test_a_part_as_old_as_its_tie_is_no_change_of_its_own(small_with: Callable[..., Office]) -> None:
    """A role whose years are those of the tie is told with the tie alone."""
    with small_with(roles=",bond,fund,supporter,1998,,,") as office:
        assert told(office.answer("began", first="1998", last="1998")) == [("1998", BOND, False, "yes")]


def test_a_part_of_which_only_the_end_is_disputed(small_with: Callable[..., Office]) -> None:
    """Sources differ on when the fund left, not on when it joined, which was when the tie began: one start, one end."""
    claim = "role/bond.fund.supporter,until,2003,memo,line 30,left in 2003,states"
    with small_with(roles=",bond,fund,supporter,1998,2001,,", evidence=claim) as office:
        assert told(office.answer("began", first="1998", last="1998")) == [("1998", BOND, False, "yes")]
        (left,) = office.answer("ended", first="2000", last="2003").answers
        assert (left.by_itself, left.claims) == (True, ())


def test_a_disputed_start_of_a_part(small_with: Callable[..., Office]) -> None:
    """Another source lets the school join in 2012: until 2010 that is unsure, and both years are shown."""
    claim = "role/bond.school.participant,since,2012,memo,line 30,joined in 2012,states"
    with small_with(evidence=claim) as office:
        (row,) = office.answer("began", first="2010", last="2011").answers
        assert (row.by_itself, row.in_time, row.claims) == (True, Certainty.UNSURE, ("2010", "2012"))


def test_a_proposed_end_is_no_claim(small_with: Callable[..., Office]) -> None:
    """That someone proposes to end the aid in 2020 ends nothing."""
    with small_with(evidence="tie/aid,until,2020,memo,line 31,let it end in 2020,proposes") as office:
        assert office.answer("ended", first="2015", last="2030").answers == ()


def test_only_ties_of_the_target(small: Office) -> None:
    """A place or party sees the changes of its own ties."""
    assert [row.tie.name for row in small.answer("began", target="Zeestedenbond").answers] == []
    assert [row.tie.name for row in small.answer("began", target="fund").answers] == [AID]


def test_what_has_no_date_is_said(small: Office) -> None:
    """An empty answer says what was looked for, and of how many ties nothing is stated."""
    answer = small.answer("began", first="1999", last="2004")
    assert answer.answers == ()
    assert answer.notes == (
        "The sources state no start of a tie from 1999 to 2004.",
        "Of 3 ties the sources state no start; these are not listed.",
    )


def test_the_most_rows(small: Office) -> None:
    """More rows than asked for are left out, the latest, and a note says so."""
    answer = small.answer("began", limit=2)
    assert [row.date for row in answer.answers] == ["1985", "1998"]
    assert any(note.startswith("These are the first 2 rows") for note in answer.notes)


def test_bad_input(small: Office) -> None:
    """A time that ends before it begins, what is no date, an unknown name or argument: an error that says so."""
    with pytest.raises(PeriodError):
        small.answer("began", first="2010", last="2000")
    with pytest.raises(PeriodError):
        small.answer("ended", first="yesterday")
    with pytest.raises(NameUnknownError):
        small.answer("ended", target="Qqqq")
    with pytest.raises(InputError):
        small.answer("ended", since="2000")


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(years=st.lists(st.integers(1950, 2050), min_size=1, max_size=4), first=days, length=st.integers(0, 9000))
def test_yes_and_no_stand_when_time_grows_and_shrinks(years: list[int], first: date, length: int) -> None:
    """What surely lies in a time lies in a longer one, and what lies outside a longer one lies outside it."""
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    dates = tuple(f"{year}" for year in years)
    short, long = Period(day(first), day(last)), Period(day(first), None)
    if lies_in(dates, short) is Certainty.YES:
        assert lies_in(dates, long) is Certainty.YES
    if lies_in(dates, long) is Certainty.NO:
        assert lies_in(dates, short) is Certainty.NO
    inside = [first <= date(year, 1, 1) and date(year, 12, 31) <= last for year in years]
    assert (lies_in(dates, short) is Certainty.YES) is all(inside)


def test_a_date_without_bound_is_unsure() -> None:
    """2015 or later may be any time after; in an open time it is sure."""
    assert lies_in(("[2015..]",), period_between("2015", "2020")) is Certainty.UNSURE
    assert lies_in(("[2015..]",), period_between("2015", "")) is Certainty.YES
    assert lies_in(("[2015..]",), period_between("", "2014")) is Certainty.NO
