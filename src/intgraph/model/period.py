"""Dates and periods with the precision of their source: a subset of EDTF (ISO 8601-2:2019) and its bounds.

Supported dates: ``1998``, ``1998-05``, ``1998-05-17``, a decade or century (``198X``, ``19XX``), each with
``?`` (uncertain), ``~`` (approximate) or ``%`` (both), and *one of*: ``[2012,2014]``, ``[2013..2016]``,
``[2013-03..]``, ``[..2017]``. Periods: one date, or two joined by ``/``, where ``..`` or nothing stands for
an end that is not stated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Final

from intgraph.errors import PeriodError

_DATE: Final = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)", re.ASCII)
_DECEMBER: Final = 12
_OPEN: Final = ("", "..")
# Qualified dates are widened by one unit of their own precision, doubly qualified ones by two. So does the EDTF
# library for Python (python-edtf, "fuzzy" bounds) for years; months and days it widens by a year besides.
_PADDING: Final = {"": 0, "?": 1, "~": 1, "%": 2}


class Certainty(Enum):
    """Whether something holds: yes, no, or the source leaves it open."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as the source has it, with the first and the last day it can mean (``None``: without bound)."""

    edtf: str
    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        return self.edtf


@dataclass(frozen=True, slots=True)
class Period:
    """From a start to an end, either of which may be unstated (``None``). ``Period()`` is undated.

    Raises ``PeriodError`` when the end lies wholly before the start.
    """

    since: Moment | None = None
    until: Moment | None = None

    def __post_init__(self) -> None:
        first, last = self.start_earliest, self.end_latest
        if first and last and last < first:
            raise PeriodError("period.reversed", since=str(self.since), until=str(self.until))

    def __bool__(self) -> bool:
        return self.since is not None or self.until is not None

    @property
    def edtf(self) -> str:
        """The period in EDTF: one date when it starts and ends alike, else two joined by ``/``."""
        if self.since is not None and self.since == self.until:
            return self.since.edtf
        return f"{self.since or '..'}/{self.until or '..'}"

    @property
    def start_earliest(self) -> date | None:
        """The first day on which it can have started."""
        return self.since.earliest if self.since else None

    @property
    def start_latest(self) -> date | None:
        """The last day on which it can have started."""
        return self.since.latest if self.since else None

    @property
    def end_earliest(self) -> date | None:
        """The first day on which it can have ended."""
        return self.until.earliest if self.until else None

    @property
    def end_latest(self) -> date | None:
        """The last day on which it can have ended."""
        return self.until.latest if self.until else None

    def holds(self, when: Moment, attested: date | None = None) -> Certainty:
        """Tell whether the period covers the whole of ``when``.

        ``attested`` is the last day on which a source speaks of it: an unstated end is taken to lie after that
        day, and nothing is certain beyond it. ``NO`` means that no day of ``when`` can be covered.
        """
        if not self or when.earliest is None or when.latest is None:
            return Certainty.UNSURE
        if self.ended_before(when) or self.starts_after(when):
            return Certainty.NO
        sure_until = self.end_earliest if self.until else attested
        started = self.start_latest is not None and self.start_latest <= when.earliest
        return Certainty.YES if started and sure_until and when.latest <= sure_until else Certainty.UNSURE

    def starts_after(self, when: Moment) -> bool:
        """Tell whether it surely starts after the last day of ``when``."""
        return bool(self.start_earliest and when.latest and when.latest < self.start_earliest)

    def ended_before(self, when: Moment) -> bool:
        """Tell whether it surely ended before the first day of ``when``."""
        return bool(self.end_latest and when.earliest and self.end_latest < when.earliest)


UNDATED: Final = Period()


@lru_cache(maxsize=16384)
def parse_moment(text: str) -> Moment:
    """Return the date that ``text`` writes in EDTF; raise ``PeriodError`` when it is none or cannot exist."""
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]"):
        return _one_of(bare)
    return Moment(bare, *_bounds(bare))


@lru_cache(maxsize=16384)
def parse_period(text: str) -> Period:
    """Return the period that ``text`` writes in EDTF; raise ``PeriodError`` when it is none.

    An open end (``1998/..``) and an unknown one (``1998/``) both mean here: no end is stated.
    """
    start, slash, end = text.strip().partition("/")
    if not slash:
        moment = parse_moment(start)
        return Period(moment, moment)
    return period_between(start, end)


def period_between(since: str, until: str) -> Period:
    """Return the period between two EDTF dates, either of which may be empty or ``..``."""
    start, end = since.strip(), until.strip()
    return Period(
        None if start in _OPEN else parse_moment(start),
        None if end in _OPEN else parse_moment(end),
    )


def day(value: date) -> Moment:
    """Return one calendar day as a moment."""
    return Moment(value.isoformat(), value, value)


def _one_of(text: str) -> Moment:
    spans = [_span(part, text) for part in text[1:-1].split(",")]
    firsts, lasts = [first for first, _ in spans], [last for _, last in spans]
    earliest = None if None in firsts else min(filter(None, firsts))
    latest = None if None in lasts else max(filter(None, lasts))
    if earliest is None and latest is None:
        raise PeriodError("period.malformed", text=text)
    return Moment(text, earliest, latest)


def _span(part: str, whole: str) -> tuple[date | None, date | None]:
    first, dots, last = part.strip().partition("..")
    if not dots:
        return _bounds(first)
    start = _bounds(first)[0] if first else None
    end = _bounds(last)[1] if last else None
    if start and end and end < start:
        raise PeriodError("period.malformed", text=whole)
    return start, end


def _bounds(text: str) -> tuple[date, date]:
    match = _DATE.fullmatch(text)
    if match is None or ("X" in match[1] and match[2]):
        raise PeriodError("period.malformed", text=text)
    year, month, day_of_month, qualifier = match.groups()
    try:
        return _widened(*_exact(year, month, day_of_month), _PADDING[qualifier], _unit(year, month, day_of_month))
    except (ValueError, OverflowError) as wrong:
        raise PeriodError("period.impossible", text=text) from wrong


def _exact(year: str, month: str | None, day_of_month: str | None) -> tuple[date, date]:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month is None:
        return date(first, 1, 1), date(last, 12, 31)
    if day_of_month is None:
        return date(first, int(month), 1), _last_of_month(first, int(month))
    exact = date(first, int(month), int(day_of_month))
    return exact, exact


def _last_of_month(year: int, month: int) -> date:
    """The module calendar would do, but loads the whole of locale with it."""
    return date(year, 12, 31) if month == _DECEMBER else date(year, month + 1, 1) - timedelta(days=1)


def _unit(year: str, month: str | None, day_of_month: str | None) -> int:
    """Months in one unit of the precision; 0 stands for a day."""
    if day_of_month is not None:
        return 0
    return 1 if month is not None else 12 * 10 ** year.count("X")


def _widened(first: date, last: date, padding: int, unit: int) -> tuple[date, date]:
    if unit == 0:
        return first - timedelta(days=padding), last + timedelta(days=padding)
    after_last = last + timedelta(days=1) if last < date.max else last
    return _months_later(first, -padding * unit), (
        _months_later(after_last, padding * unit) - timedelta(days=1) if padding else last
    )


def _months_later(first_of_month: date, months: int) -> date:
    years, month = divmod(first_of_month.month - 1 + months, 12)
    return date(first_of_month.year + years, month + 1, 1)
