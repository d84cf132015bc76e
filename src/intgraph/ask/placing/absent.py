"""Absent: the answer of every question about a place that is known, but not in the graph: not stated."""

from __future__ import annotations

from typing import Final

from intgraph.ask.answer import Answer, TargetRef
from intgraph.ask.told import Told, titled
from intgraph.errors import PlaceAbsentError
from intgraph.locale import words
from intgraph.model.period import Moment, day

_GEONAMES: Final = "https://sws.geonames.org/"


def not_stated(question: str, absent: PlaceAbsentError, when: object, language: str) -> Answer:
    """Return the answer that the graph has nothing of a place, with what was looked for in its notes."""
    from datetime import date

    moment = when if isinstance(when, Moment) else day(date.today())
    target = TargetRef(absent.iri, absent.place, "place")
    understood = words(language)("absent.understood", place=absent.place)
    return Answer(question, target, moment.edtf, understood, (), absent.notes)


def is_absent(answer: Answer) -> bool:
    """Tell whether an answer is one of ``not_stated``."""
    return not answer.answers and answer.target is not None and answer.target.id.startswith(_GEONAMES)


def tell_absent(answer: Answer) -> Told:
    """Return the answer as a person reads it: what was looked for, and the notes."""
    return Told(titled(answer.understood), (), (), answer.notes)
