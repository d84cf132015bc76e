"""Dates: what is said of a time becomes EDTF of the same precision, and which words say it is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.ask.plain.dates import span_in, years_in
from intgraph.ask.plain.lexicon import lexicon
from intgraph.ask.plain.tokens import tokens


def _texts(sentence: str) -> list[str]:
    return [token.text for token in tokens(sentence)]


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("in 1988", "1988", "1988"),
        ("juli 2013", "2013-07", "2013-07"),
        ("op 1 maart 2014", "2014-03-01", "2014-03-01"),
        ("2014-03-01", "2014-03-01", "2014-03-01"),
        ("sinds 2014", "2014", None),
        ("vanaf maart 2012", "2012-03", None),
        ("voor 1980", None, "1980"),
        ("tussen 1990 en 2000", "1990", "2000"),
        ("van 2010 tot en met 2012", "2010", "2012"),
        ("in de jaren negentig", "1990", "1999"),
        ("in de jaren 80", "1980", "1989"),
    ],
)
def test_a_time_is_read_with_its_precision(said: str, first: str | None, last: str | None) -> None:
    """A year stays a year, a month a month; an end that is not said stays open."""
    found = span_in(_texts(said), lexicon("nl"))
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("said", ["", "morgen", "in 88", "1998 2003 2010", "31", "maart"])
def test_what_is_no_time_or_more_than_one_is_not_guessed(said: str) -> None:
    """No time is made of words that say none, nor one of several."""
    assert span_in(_texts(said), lexicon("nl")) is None


@pytest.mark.parametrize(("said", "count"), [("al tien jaar", 10), ("de laatste 3 jaar", 3), ("vijf jaren", 5)])
def test_a_number_of_years_is_counted(said: str, count: int) -> None:
    """A number before the word for years is a number of years, in words or figures."""
    found = years_in(_texts(said), lexicon("nl"))
    assert found is not None
    assert found.count == count


@given(st.integers(1000, 2099), st.integers(1, 12), st.integers(1, 28))
def test_any_date_written_as_iso_is_read_as_it_stands(year: int, month: int, day: int) -> None:
    """An ISO date comes back as it was written, by exactly its own words."""
    date = f"{year}-{month:02}-{day:02}"
    found = span_in(_texts(f"banden op {date}"), lexicon("nl"))
    assert found is not None
    assert (found.first, found.last, found.positions) == (date, date, (2, 3, 4))


@given(st.lists(st.text(max_size=12), max_size=12))
def test_words_never_break_the_reading_of_dates(texts: list[str]) -> None:
    """Whatever the words, the positions of a time lie within them."""
    found = span_in(texts, lexicon("nl"))
    assert found is None or set(found.positions) <= set(range(len(texts)))
