"""Promises of dates in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from intgraph.locale import words
from intgraph.locale.dates import date_in_words, period_in_words
from intgraph.model.period import Moment, Period, parse_period
from strategies import moments, periods


@pytest.mark.parametrize(
    ("edtf", "dutch", "english"),
    [
        ("1998", "1998", "1998"),
        ("0843", "843", "843"),
        ("1998-05", "mei 1998", "May 1998"),
        ("1998-05-07", "7 mei 1998", "7 May 1998"),
        ("1956~", "omstreeks 1956", "about 1956"),
        ("2014?", "misschien 2014", "perhaps 2014"),
        ("2014%", "misschien omstreeks 2014", "perhaps about 2014"),
        ("198X", "1980–1989", "1980–1989"),
        ("19XX", "1900–1999", "1900–1999"),
        ("[2012,2014]", "2012 of 2014", "2012 or 2014"),
        ("[1991..2004]", "ergens in 1991–2004", "some time in 1991–2004"),
        ("[2013-03..]", "maart 2013 of later", "March 2013 or later"),
        ("[..2017]", "2017 of eerder", "2017 or earlier"),
    ],
)
def test_every_form_of_date_is_told_in_words(edtf: str, dutch: str, english: str) -> None:
    """A council member reads no EDTF, and nothing that it leaves open is lost."""
    assert date_in_words(edtf, words("nl")) == dutch
    assert date_in_words(edtf, words("en")) == english


@pytest.mark.parametrize(
    ("edtf", "english"),
    [
        ("1985/[2012,2014]", "1985 – 2012 or 2014"),
        ("1998/..", "since 1998"),
        ("../2015", "until 2015"),
        ("2013", "2013"),
    ],
)
def test_periods_leave_out_what_is_not_stated(edtf: str, english: str) -> None:
    """An end that no source gives is not made up, and one year is written once."""
    assert period_in_words(parse_period(edtf), words("en")) == english


def test_an_undated_period_is_empty() -> None:
    """The page decides how to say that nothing is stated."""
    assert period_in_words(Period(), words("nl")) == ""


@given(moments(), periods())
@settings(max_examples=150)
def test_every_date_can_be_told(moment: Moment, period: Period) -> None:
    """Whatever the model reads has words in both languages, without brackets or marks."""
    for language in ("nl", "en"):
        told = date_in_words(moment.edtf, words(language)) + period_in_words(period, words(language))
        assert told
        assert not set("[]~?%X/") & set(told)
