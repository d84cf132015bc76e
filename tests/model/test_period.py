"""Promises of dates and periods: precision is kept, bounds are right, and judgement has three values."""

from __future__ import annotations

import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.errors import PeriodError
from intgraph.model.period import (
    UNDATED,
    Certainty,
    Moment,
    Period,
    day,
    parse_moment,
    parse_period,
    period_between,
)
from strategies import moments, periods

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # pyparsing warns about the grammar of edtf while it is imported
    import edtf

MARKS = ("", "?", "~", "%")
years = st.integers(1000, 2999).map(str)
decades = st.integers(100, 299).map(lambda decade: f"{decade}X") | st.integers(10, 29).map(lambda age: f"{age}XX")
months = st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(lambda found: f"{found:%Y-%m}")
days = st.dates(date(1000, 3, 1), date(2999, 10, 1)).map(date.isoformat)
marks = st.sampled_from(MARKS)


def _as_date(time_struct: tuple[int, ...]) -> date:
    return date(*time_struct[:3])


@settings(max_examples=60, deadline=None)
@given(years | decades, marks)
def test_years_have_the_bounds_of_the_edtf_library(text: str, mark: str) -> None:
    """A year, decade or century has the bounds that the library `edtf` gives: strict when plain, else fuzzy."""
    moment, theirs = parse_moment(text + mark), edtf.parse_edtf(text + mark)
    first, last = (theirs.lower_fuzzy, theirs.upper_fuzzy) if mark else (theirs.lower_strict, theirs.upper_strict)
    assert (moment.earliest, moment.latest) == (_as_date(first()), _as_date(last()))


@settings(max_examples=60, deadline=None)
@given(months | days, marks)
def test_months_and_days_lie_between_strict_and_fuzzy(text: str, mark: str) -> None:
    """A month or day has the strict bounds of `edtf` when plain, and else lies between its strict and fuzzy ones."""
    moment, theirs = parse_moment(text + mark), edtf.parse_edtf(text + mark)
    strict = _as_date(theirs.lower_strict()), _as_date(theirs.upper_strict())
    fuzzy = _as_date(theirs.lower_fuzzy()), _as_date(theirs.upper_fuzzy())
    assert moment.earliest is not None
    assert moment.latest is not None
    if mark:
        assert fuzzy[0] <= moment.earliest < strict[0] <= strict[1] < moment.latest <= fuzzy[1]
    else:
        assert (moment.earliest, moment.latest) == strict


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1998", date(1998, 1, 1), date(1998, 12, 31)),
        ("1998-02", date(1998, 2, 1), date(1998, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("1998-05-17", date(1998, 5, 17), date(1998, 5, 17)),
        ("1956~", date(1955, 1, 1), date(1957, 12, 31)),
        ("2014?", date(2013, 1, 1), date(2015, 12, 31)),
        ("2014%", date(2012, 1, 1), date(2016, 12, 31)),
        ("1998-01~", date(1997, 12, 1), date(1998, 2, 28)),
        ("2000-03-01?", date(2000, 2, 29), date(2000, 3, 2)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("[2012,2014]", date(2012, 1, 1), date(2014, 12, 31)),
        ("[2014, 2012-06]", date(2012, 6, 1), date(2014, 12, 31)),
        ("[2013..2016]", date(2013, 1, 1), date(2016, 12, 31)),
        ("[2013-03..]", date(2013, 3, 1), None),
        ("[..2017]", None, date(2017, 12, 31)),
        ("[1998,2013..]", date(1998, 1, 1), None),
        (" 1998 ", date(1998, 1, 1), date(1998, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1)),
    ],
)
def test_bounds(text: str, first: date | None, last: date | None) -> None:
    """A date has the first and last day that it can mean, and keeps the text of its source."""
    assert parse_moment(text) == Moment(text.strip(), first, last)
    assert str(parse_moment(text)) == text.strip()


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "period.malformed"),
        ("soon", "period.malformed"),
        ("98", "period.malformed"),
        ("1998-5", "period.malformed"),
        ("17-05-1998", "period.malformed"),
        ("1998/05", "period.malformed"),
        ("1998-05-17T12:00", "period.malformed"),
        ("~1998", "period.malformed"),
        ("198x", "period.malformed"),
        ("198X-05", "period.malformed"),
        ("1XXX", "period.malformed"),
        ("-0044", "period.malformed"),
        ("١٩٩٨", "period.malformed"),
        ("1998\n1999", "period.malformed"),
        ("[]", "period.malformed"),
        ("[..]", "period.malformed"),
        ("[2012,2014", "period.malformed"),
        ("[2012,[2014]]", "period.malformed"),
        ("[2014..2012]", "period.malformed"),
        ("[1998..1999..2000]", "period.malformed"),
        ("{2012,2014}", "period.malformed"),
        ("2021-13", "period.impossible"),
        ("2021-00", "period.impossible"),
        ("2021-02-29", "period.impossible"),
        ("1900-02-29", "period.impossible"),
        ("2021-04-31", "period.impossible"),
        ("0000", "period.impossible"),
        ("9999~", "period.impossible"),
        ("9999-12-31%", "period.impossible"),
        ("0001?", "period.impossible"),
        ("[2012,2021-02-30]", "period.impossible"),
    ],
)
def test_what_is_no_date_is_refused(text: str, key: str) -> None:
    """A text that is no supported date, or that no calendar has, raises `PeriodError` and says which of the two."""
    with pytest.raises(PeriodError) as wrong:
        parse_moment(text)
    assert wrong.value.key == key


@given(st.text(max_size=12) | st.text("0123456789-X?~%[],./", max_size=14))
def test_any_text_is_a_date_or_a_period_error(text: str) -> None:
    """Whatever stands in a cell: it parses to bounds in order and plain ASCII, or raises `PeriodError`."""
    try:
        moment = parse_moment(text)
    except PeriodError:
        return
    assert moment.earliest is None or moment.latest is None or moment.earliest <= moment.latest
    assert moment.edtf.isascii()


@given(moments())
def test_a_date_reads_back_from_its_text(moment: Moment) -> None:
    """What a date prints reads back to the same date."""
    assert parse_moment(str(moment)) == moment


@given(periods())
def test_a_period_reads_back_from_its_text(period: Period) -> None:
    """What a period prints reads back to the same period."""
    assert parse_period(period.edtf) == period


@pytest.mark.parametrize(
    ("text", "edtf_text"),
    [
        ("1998/..", "1998/.."),
        ("1998/", "1998/.."),
        ("/1998", "../1998"),
        ("1985/2014?", "1985/2014?"),
        ("1998", "1998"),
        ("1998/1998", "1998"),
        ("../..", "../.."),
    ],
)
def test_periods_keep_the_words_of_the_source(text: str, edtf_text: str) -> None:
    """A period prints its dates with their precision; an end that is not stated is `..`."""
    assert parse_period(text).edtf == edtf_text


def test_undated_is_false() -> None:
    """A period without any date is false, and one with a start or an end is true."""
    assert not UNDATED
    assert period_between("..", "") == UNDATED
    assert Period(since=parse_moment("1998"))
    assert Period(until=parse_moment("1998"))


@pytest.mark.parametrize(
    ("since", "until"), [("2014", "2012"), ("[2013..]", "2012"), ("1998-05-17", "1998-05-16"), ("1956", "[..1955]")]
)
def test_a_period_that_ends_before_it_starts_is_refused(since: str, until: str) -> None:
    """An end that lies wholly before the start raises `PeriodError` with both dates."""
    with pytest.raises(PeriodError) as wrong:
        period_between(since, until)
    assert wrong.value.key == "period.reversed"
    assert wrong.value.words == {"since": since, "until": until}


@pytest.mark.parametrize(
    ("since", "until"), [("2014", "2014"), ("2014?", "2013"), ("2014-06", "2014"), ("201X", "2012")]
)
def test_a_period_that_may_be_in_order_is_kept(since: str, until: str) -> None:
    """An end that can lie on or after the start is no fault, however vague the two are."""
    assert period_between(since, until).edtf.startswith(since)


@given(moments(), moments())
def test_only_wholly_reversed_periods_are_refused(since: Moment, until: Moment) -> None:
    """A period is refused exactly when no day of its end can lie on or after a day of its start."""
    reversed_wholly = bool(since.earliest and until.latest and until.latest < since.earliest)
    try:
        Period(since, until)
    except PeriodError:
        assert reversed_wholly
    else:
        assert not reversed_wholly


dates = st.dates(date(950, 1, 1), date(2150, 12, 31))


@given(periods(), dates, st.none() | dates)
def test_certainty_follows_the_bounds(period: Period, when: date, attested: date | None) -> None:
    """Yes means: after the latest start and not after the earliest end, or an unstated end with a source later.

    No means: surely before the start or after the end; everything else is unsure.
    """
    verdict = period.holds(day(when), attested)
    before = period.start_earliest is not None and when < period.start_earliest
    after = period.end_latest is not None and when > period.end_latest
    sure_end = period.end_earliest if period.until else attested
    inside = period.start_latest is not None and sure_end is not None and period.start_latest <= when <= sure_end
    expected = Certainty.NO if period and (before or after) else Certainty.YES if inside else Certainty.UNSURE
    assert verdict is expected


@given(periods(), dates, st.integers(0, 400), st.none() | dates)
def test_a_span_is_certain_only_when_each_day_is(
    period: Period, first: date, length: int, attested: date | None
) -> None:
    """Yes for a span of days means yes for its first and last day; no means no for each of them."""
    last = first + timedelta(days=length)
    verdict = period.holds(Moment("span", first, last), attested)
    ends = {period.holds(day(when), attested) for when in (first, last)}
    if verdict is not Certainty.UNSURE:
        assert ends == {verdict}


@pytest.mark.parametrize(
    ("period", "when", "attested", "verdict"),
    [
        ("1998/..", "2005", date(2010, 1, 1), Certainty.YES),
        ("1998/..", "2005", date(2005, 6, 1), Certainty.UNSURE),
        ("1998/..", "2020", date(2010, 1, 1), Certainty.UNSURE),
        ("1998/..", "1998", date(2010, 1, 1), Certainty.UNSURE),
        ("1998/..", "1997", None, Certainty.NO),
        ("1985/2014?", "2012", None, Certainty.YES),
        ("1985/2014?", "2014", date(2015, 1, 1), Certainty.UNSURE),
        ("1985/2014?", "2016", None, Certainty.NO),
        ("1985/[2012,2014]", "2013", date(2016, 1, 1), Certainty.UNSURE),
        ("../2010", "2005", date(2006, 1, 1), Certainty.UNSURE),
        ("../2010", "2011", None, Certainty.NO),
        ("../..", "2005", date(2020, 1, 1), Certainty.UNSURE),
        ("1998/..", "[2013..]", date(2020, 1, 1), Certainty.UNSURE),
        ("1998", "1998-05-17", None, Certainty.UNSURE),
    ],
)
def test_judgement_has_three_values(period: str, when: str, attested: date | None, verdict: Certainty) -> None:
    """A source attests an end that nobody states, moves none that is stated, and vagueness is never certainty."""
    assert parse_period(period).holds(parse_moment(when), attested) is verdict
