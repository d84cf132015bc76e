"""Dates in words: EDTF as a council member reads it, without losing what it leaves open."""

from __future__ import annotations

import re
from typing import Final

from intgraph.locale import Words
from intgraph.model.period import Period

_DATE: Final = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_QUALIFIERS: Final = {"?": "date.perhaps", "~": "date.about", "%": "date.perhaps_about"}


def date_in_words(edtf: str, words: Words) -> str:
    """Return an EDTF date in words: ``1998-05`` is ``May 1998``, ``[2012,2014]`` is ``2012 or 2014``.

    What is no EDTF stays as it is.
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        return words("date.or").join(_choice(part.strip(), words) for part in edtf[1:-1].split(","))
    return _single(edtf, words)


def span_in_words(since: str | None, until: str | None, words: Words) -> str:
    """Return the time between two EDTF dates in words; an unstated end is left out, and nothing stated is empty."""
    start, end = (date_in_words(edtf, words) if edtf else "" for edtf in (since, until))
    if start and end:
        return start if start == end else f"{start} – {end}"
    if start:
        return words("span.since", since=start)
    return words("span.until", until=end) if end else ""


def period_in_words(period: Period, words: Words) -> str:
    """Return a period in words, as ``span_in_words`` does; an undated period is empty."""
    since, until = period.since, period.until
    return span_in_words(since.edtf if since else None, until.edtf if until else None, words)


def _choice(part: str, words: Words) -> str:
    first, dots, last = part.partition("..")
    if not dots:
        return _single(first, words)
    if not last:
        return words("date.or_later", date=_single(first, words))
    if not first:
        return words("date.or_earlier", date=_single(last, words))
    return words("date.some_time", first=_single(first, words), last=_single(last, words))


def _single(edtf: str, words: Words) -> str:
    match = _DATE.fullmatch(edtf)
    if match is None:
        return edtf
    year, month, day, qualifier = match.groups()
    plain = _plain(year, month, day, words)
    return words(_QUALIFIERS[qualifier], date=plain) if qualifier else plain


def _plain(year: str, month: str | None, day: str | None, words: Words) -> str:
    if "X" in year:
        return f"{year.replace('X', '0')}–{year.replace('X', '9')}"
    written = year.lstrip("0") or "0"
    if month is None:
        return written
    named = f"{words.get(f'month.{month}', month)} {written}"
    return f"{int(day)} {named}" if day else named
