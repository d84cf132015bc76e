"""Dates as people say them: ``juli 2013``, ``tussen 1990 en 2000``, ``the nineties``, ``sinds 2014``, ``tien jaar``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.plain.lexicon import Lexicon

_YEAR: Final = re.compile(r"1\d{3}|20\d{2}")
_DECADE: Final = re.compile(r"(\d{2}|\d{4})s?")
_DAY: Final = re.compile(r"(\d{1,2})(?:e|ste|de|st|nd|rd|th)?")
_COUNT: Final = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Span:
    """A time as EDTF: ``first`` and ``last`` are its ends, the same for one date, ``None`` where open.

    ``positions`` are the words that say it.
    """

    first: str | None
    last: str | None
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """A number of years."""

    count: int
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Date:
    edtf: str
    start: int
    end: int


def span_in(texts: Sequence[str], words: Lexicon) -> Span | None:
    """Return the one time that a sentence names; ``None`` when it names none, or more than one."""
    decade = _decade(texts, words)
    if decade:
        return decade
    found = list(_dates(texts, words))
    if len(found) == 2:  # noqa: PLR2004
        return _between(found[0], found[1], texts, words)
    if len(found) != 1:
        return None
    return _single(found[0], texts, words)


def years_in(texts: Sequence[str], words: Lexicon) -> Years | None:
    """Return the number of years that a sentence names (``tien jaar``), or ``None``."""
    for at, text in enumerate(texts):
        if text in words.dates["decades"]:
            return Years(10, (at,))
    for at, text in enumerate(texts[:-1]):
        count = int(text) if _COUNT.fullmatch(text) else words.numbers.get(text)
        if count and texts[at + 1] in words.dates["years"]:
            return Years(count, (at, at + 1))
    return None


def _single(date: _Date, texts: Sequence[str], words: Lexicon) -> Span:
    before = texts[date.start - 1] if date.start else ""
    places = tuple(range(date.start, date.end))
    if before in words.dates["since"]:
        return Span(date.edtf, None, (date.start - 1, *places))
    if before in words.dates["before"]:
        return Span(None, date.edtf, (date.start - 1, *places))
    return Span(date.edtf, date.edtf, places)


def _between(first: _Date, last: _Date, texts: Sequence[str], words: Lexicon) -> Span | None:
    joining = list(texts[first.end : last.start])
    if any(text not in words.dates["joins"] for text in joining):
        return None
    before = texts[first.start - 1] if first.start else ""
    opening = first.start - (before in (*words.dates["between"], *words.dates["since"]))
    return Span(first.edtf, last.edtf, tuple(range(opening, last.end)))


def _dates(texts: Sequence[str], words: Lexicon) -> Iterator[_Date]:
    at = 0
    while at < len(texts):
        found = _date_at(at, texts, words)
        if found:
            yield found
        at = found.end if found else at + 1


def _date_at(at: int, texts: Sequence[str], words: Lexicon) -> _Date | None:
    """A year, ISO date, ``juli 2013``, ``1 maart 2014`` or ``March 1 2014`` that begins here."""
    rest = texts[at : at + 3]
    if _YEAR.fullmatch(rest[0]):
        return _iso(at, rest)
    day, month = _DAY.fullmatch(rest[0]), words.months.get(rest[0])
    if month and len(rest) > 1 and _YEAR.fullmatch(rest[1]):
        return _Date(f"{rest[1]}-{month:02}", at, at + 2)
    if len(rest) < 3 or not _YEAR.fullmatch(rest[2]):  # noqa: PLR2004
        return None
    if month and (day_after := _DAY.fullmatch(rest[1])):
        return _Date(f"{rest[2]}-{month:02}-{int(day_after[1]):02}", at, at + 3)
    if day and rest[1] in words.months:
        return _Date(f"{rest[2]}-{words.months[rest[1]]:02}-{int(day[1]):02}", at, at + 3)
    return None


def _iso(at: int, rest: Sequence[str]) -> _Date:
    parts = [rest[0]]
    for part in rest[1:]:
        if not re.fullmatch(r"[01]\d|[0-3]\d", part):
            break
        parts.append(part)
    return _Date("-".join(parts), at, at + len(parts))


def _decade(texts: Sequence[str], words: Lexicon) -> Span | None:
    for at, text in enumerate(texts):
        named = words.numbers.get(f"decade:{text}")
        if named is None and at and texts[at - 1] in words.dates["decade"]:
            match = _DECADE.fullmatch(text)
            named = int(match[1]) if match else words.numbers.get(text)
        elif named is None and text.endswith("s") and (match := _DECADE.fullmatch(text)):
            named = int(match[1])
        if named is not None and named % 10 == 0:
            first = named if named > 100 else named + (1900 if named >= 30 else 2000)  # noqa: PLR2004
            opening = at - 1 if at and texts[at - 1] in words.dates["decade"] else at
            return Span(str(first), str(first + 9), tuple(range(opening, at + 1)))
    return None
