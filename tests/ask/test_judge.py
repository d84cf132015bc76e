"""Promises of judging: what periods and conflicting claims mean on a day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.ask.judge import Status, claimed_periods, status
from intgraph.model.period import UNDATED, Period, day, parse_moment, parse_period

CALM = settings(deadline=None, max_examples=100)
YEARS = st.integers(1900, 2100)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
SPANS = st.tuples(YEARS, YEARS).map(lambda years: parse_period(f"{min(years)}/{max(years)}"))
OPEN = YEARS.map(lambda year: parse_period(f"{year}/.."))
PERIODS = SPANS | OPEN | YEARS.map(lambda year: parse_period(f"../{year}")) | st.just(UNDATED)
ATTESTED = st.none() | DAYS


class Claimed(NamedTuple):
    """A claim as evidence makes it."""

    field: str
    value: str | None


@pytest.mark.parametrize(
    ("period", "when", "attested", "expected"),
    [
        ("1998/..", "2005", "2017-03-01", Status.CERTAIN),
        ("1998/..", "2017-03-01", "2017-03-01", Status.CERTAIN),
        ("1998/..", "2017-03-02", "2017-03-01", Status.POSSIBLE),
        ("1998/..", "2005", None, Status.POSSIBLE),
        ("1998/..", "1998", "2017-03-01", Status.POSSIBLE),
        ("1998/..", "1997", "2017-03-01", Status.PLANNED),
        ("1998-05-17/..", "1998-05-17", "2017-03-01", Status.CERTAIN),
        ("1985/2014", "2013", None, Status.CERTAIN),
        ("1985/2014", "2014", None, Status.POSSIBLE),
        ("1985/2014", "2015", None, Status.FORMER),
        ("../2014", "2010", None, Status.POSSIBLE),
        ("../2014", "2015", None, Status.FORMER),
        ("[1991..2004]/..", "1990", "2017-01-01", Status.PLANNED),
        ("[1991..2004]/..", "2000", "2017-01-01", Status.POSSIBLE),
        ("[1991..2004]/..", "2005", "2017-01-01", Status.CERTAIN),
        ("1956~/..", "1956", "2017-01-01", Status.POSSIBLE),
    ],
)
def test_status_of_one_period(period: str, when: str, attested: str | None, expected: Status) -> None:
    """A period runs for certain between its latest start and earliest end, or until a source still says so."""
    known = date.fromisoformat(attested) if attested else None
    assert status([parse_period(period)], parse_moment(when), known) is expected


def test_a_later_source_does_not_move_a_stated_end() -> None:
    """A source of 2017 that tells of an end in 2015 makes no day of 2015 certain."""
    assert status([parse_period("2013/2015")], parse_moment("2015"), date(2017, 1, 1)) is Status.POSSIBLE


def test_nothing_dated_is_undated_on_every_day() -> None:
    """Where no date is stated, no day is certain and none is excluded."""
    assert status([UNDATED], parse_moment("1700"), date(2017, 1, 1)) is Status.UNDATED


@pytest.mark.parametrize(
    ("when", "expected"),
    [("1990", Status.CERTAIN), ("2013", Status.CONFLICTING), ("2014-06", Status.CONFLICTING), ("2015", Status.FORMER)],
)
def test_claims_that_disagree_conflict_only_where_they_differ(when: str, expected: Status) -> None:
    """Two ends, 2012 and 2014, conflict in between; before and after them both say the same."""
    claims = [parse_period("1985/2012"), parse_period("1985/2014")]
    assert status(claims, parse_moment(when), date(2017, 3, 1)) is expected


@CALM
@given(st.lists(PERIODS, min_size=1, max_size=4), DAYS, ATTESTED)
def test_order_and_repetition_of_claims_change_nothing(
    periods: list[Period], when: date, attested: date | None
) -> None:
    """The status depends on which claims there are, not on their order or how often they are made."""
    asked = status(periods, day(when), attested)
    assert status(periods[::-1] + periods, day(when), attested) is asked


@CALM
@given(OPEN, DAYS, DAYS)
def test_an_unstated_end_never_makes_a_tie_former(period: Period, when: date, attested: date) -> None:
    """What is not said to have ended has not ended."""
    assert status([period], day(when), attested) is not Status.FORMER


@CALM
@given(SPANS, DAYS, ATTESTED)
def test_a_stated_end_is_judged_without_the_date_of_the_source(
    period: Period, when: date, attested: date | None
) -> None:
    """The date of a source matters only where no end is stated."""
    assert status([period], day(when), attested) is status([period], day(when), None)


@CALM
@given(PERIODS, DAYS, DAYS, DAYS)
def test_a_later_source_never_makes_a_day_less_certain(period: Period, when: date, one: date, other: date) -> None:
    """What is certain by a source stays certain when a later source speaks of it too."""
    if status([period], day(when), min(one, other)) is Status.CERTAIN:
        assert status([period], day(when), max(one, other)) is Status.CERTAIN


@CALM
@given(SPANS, DAYS)
def test_every_day_lies_before_within_or_after_a_span(period: Period, when: date) -> None:
    """A span with both ends stated is planned before its first day, former after its last, current within."""
    assert period.start_earliest is not None
    assert period.end_latest is not None
    found = status([period], day(when), None)
    assert (found is Status.PLANNED) == (when < period.start_earliest)
    assert (found is Status.FORMER) == (when > period.end_latest)
    assert found.is_current == (period.start_earliest <= when <= period.end_latest)


def test_without_claims_the_tables_speak() -> None:
    """No claim about dates leaves one period: what the tables have."""
    assert claimed_periods("1985", "2014", [Claimed("kind", "subsidy")]) == [parse_period("1985/2014")]


def test_every_claimed_end_is_a_period() -> None:
    """Each value that evidence claims is kept, and a claim without a value repeats the tables."""
    claims = [Claimed("until", "2014"), Claimed("until", "2012"), Claimed("since", None)]
    found = claimed_periods("1985", "[2012,2014]", claims)
    assert {period.edtf for period in found} == {"1985/2014", "1985/2012"}


def test_a_start_and_an_end_that_cannot_go_together_are_left_out() -> None:
    """Of four pairs of claims the one that ends before it starts is no period."""
    claims = [Claimed("since", value) for value in ("1985", "2013")] + [Claimed("until", v) for v in ("2012", "2014")]
    found = {period.edtf for period in claimed_periods(None, None, claims)}
    assert found == {"1985/2012", "1985/2014", "2013/2014"}


def test_a_start_after_every_end_stands_apart_from_it() -> None:
    """A role that starts after its tie ended is no error: the two dates are claims that disagree."""
    found = claimed_periods("2016", "2014", [])
    assert {period.edtf for period in found} == {"2016/..", "../2014"}
    assert status(found, parse_moment("2017"), date(2018, 1, 1)) is Status.CONFLICTING


@CALM
@given(st.lists(YEARS, max_size=3), st.lists(YEARS, max_size=3), st.none() | YEARS, st.none() | YEARS)
def test_claimed_periods_are_never_empty_and_only_say_what_was_claimed(
    starts: list[int], ends: list[int], since: int | None, until: int | None
) -> None:
    """Whatever is claimed, at least one period comes out, and each of its dates is a claimed or stated one."""
    claims = [Claimed("since", str(year)) for year in starts] + [Claimed("until", str(year)) for year in ends]
    found = claimed_periods(str(since) if since else None, str(until) if until else None, claims)
    assert found
    assert {str(period.since) for period in found} <= {*map(str, starts), str(since)} | {"None"}
    assert {str(period.until) for period in found} <= {*map(str, ends), str(until)} | {"None"}
