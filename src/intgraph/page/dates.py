"""Dates in words: EDTF as a council member reads it, without losing what it leaves open."""

from __future__ import annotations

import re
from typing import Final

from intgraph.locale import Words
from intgraph.model.period import Moment, Period

_DATE: Final = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_KEY: Final = {"?": "page.date.uncertain", "~": "page.date.about", "%": "page.date.about_uncertain"}


def moment_in_words(moment: Moment, say: Words) -> str:
    """Return a date in words: ``1998-05`` is ``May 1998``, ``[2012,2014]`` is ``2012 or 2014``."""
    text = moment.edtf
    if text.startswith("["):
        return say("page.date.or").join(_span(part.strip(), say) for part in text[1:-1].split(","))
    return _date(text, say)


def period_in_words(period: Period, say: Words) -> str:
    """Return a period in words; an unstated end is left out, an undated period is empty."""
    since = moment_in_words(period.since, say) if period.since else ""
    until = moment_in_words(period.until, say) if period.until else ""
    if since and until:
        return since if since == until else say("page.date.from_to", since=since, until=until)
    if since:
        return say("span.since", since=since)
    return say("span.until", until=until) if until else ""


def _span(text: str, say: Words) -> str:
    first, dots, last = text.partition("..")
    if not dots:
        return _date(first, say)
    if not last:
        return say("page.date.or_after", date=_date(first, say))
    if not first:
        return say("page.date.or_before", date=_date(last, say))
    return say("page.date.between", first=_date(first, say), last=_date(last, say))


def _date(text: str, say: Words) -> str:
    match = _DATE.fullmatch(text)
    if match is None:
        return text
    year, month, day, qualifier = match.groups()
    plain = _plain(year, month, day, say)
    return say(_KEY[qualifier], date=plain) if qualifier else plain


def _plain(year: str, month: str | None, day: str | None, say: Words) -> str:
    if "X" in year:
        return f"{year.replace('X', '0')}–{year.replace('X', '9')}"
    written = year.lstrip("0") or "0"
    if month is None:
        return written
    named = f"{say(f'page.month.{month}')} {written}"
    return f"{int(day)} {named}" if day else named
