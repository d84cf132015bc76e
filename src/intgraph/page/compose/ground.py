"""The ground of an entry: its remark, the claims that contradict each other, and all evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from intgraph.ask.told import locator
from intgraph.errors import PeriodError
from intgraph.locale.dates import date_in_words
from intgraph.model.names import clean
from intgraph.model.period import Period
from intgraph.model.source import Evidence
from intgraph.model.tie import Role
from intgraph.page.anchors import number_of
from intgraph.page.compose.book import Book
from intgraph.page.report import Claim, Concept, Conflict, Ground

_FIRMEST_FIRST: Final = ("states", "implies", "proposes", "our-reading")
_DATED: Final = frozenset({"since", "until", "date"})
# One phrase of one source, said in one manner.
_Spot: TypeAlias = tuple[str, str, str, str, str]


def ground(book: Book, subject: str, note: str, roles: Sequence[Role] = ()) -> Ground:
    """Return what a thing rests on; the claims about its ``roles`` are told with it."""
    subjects = subjects_of(subject, roles)
    conflicts, claims = tuple(_conflicts(book, subjects)), tuple(_claims(book, subjects))
    return Ground(_manner(book, subject), book.own(note), conflicts, claims)


def sources_of(book: Book, subjects: Iterable[str]) -> int:
    """Return how many sources speak of things."""
    claims = (claim.source for subject in subjects for claim in book.claims.get(subject, ()))
    return len({source for source in claims if source in book.anchors})


def subjects_of(subject: str, roles: Sequence[Role]) -> list[str]:
    """Return a thing and its roles, which evidence speaks of apart."""
    return [subject, *(role.iri for role in roles)]


def _manner(book: Book, subject: str) -> Concept:
    """How firmly the thing itself is said; a field that we read ourselves takes nothing from what is stated."""
    said = {claim.modality for claim in book.claims.get(subject, ())}
    firmest = next((manner for manner in _FIRMEST_FIRST if manner in said), "unsourced")
    return Concept(firmest, book.say(f"page.manner.{firmest}"))


def _claims(book: Book, subjects: Iterable[str]) -> list[Claim]:
    """The claims of the same phrase as one, in the order of the sources."""
    joined: dict[_Spot, Claim] = {}
    for evidence in (evidence for subject in subjects for evidence in book.claims.get(subject, ())):
        if evidence.source in book.register.source:
            about = _about(book, evidence)
            claim = joined.get(_spot(evidence)) or _claim(book, evidence, _value(book, evidence))
            if about and about not in claim.about:
                claim = replace(claim, about=tuple(sorted((*claim.about, about))))
            joined[_spot(evidence)] = claim
    return sorted(joined.values(), key=_order)


def _spot(evidence: Evidence) -> _Spot:
    return evidence.source, evidence.locator, evidence.phrase, evidence.modality, evidence.value


def _claim(book: Book, evidence: Evidence, value: str) -> Claim:
    return Claim(
        about=(),
        value=value,
        phrase=book.own(evidence.phrase),
        manner=Concept(evidence.modality, book.say.get(f"modality.{evidence.modality}", evidence.modality)),
        source=number_of(book.anchors[evidence.source]),
        locator=clean(locator(evidence.locator, book.say)),
    )


def _about(book: Book, evidence: Evidence) -> str:
    """The field that a claim is about, empty for a thing as a whole."""
    role = book.register.role.get(evidence.subject)
    if role is not None and evidence.field not in _DATED:
        return book.say("page.role_of", party=book.names.get(role.party, ""))
    field = book.say.get(f"field.{evidence.field}", evidence.field) if evidence.field else ""
    return field if role is None else f"{field} ({book.names.get(role.party, '')})"


def _value(book: Book, evidence: Evidence) -> str:
    if not evidence.value or evidence.field not in _DATED:
        return clean(evidence.value)
    return _date(book, evidence.value)


def _date(book: Book, edtf: str) -> str:
    try:
        return date_in_words(edtf, book.say)
    except PeriodError:
        return clean(edtf)


def _conflicts(book: Book, subjects: Iterable[str]) -> Iterator[Conflict]:
    for subject in subjects:
        for field in sorted({evidence.field for evidence in book.claims.get(subject, ())}):
            claims = book.conflicts.get((subject, field), ())
            told = (_claim(book, claim, _said(book, claim)) for claim in claims if claim.source in book.anchors)
            in_order = sorted(told, key=lambda claim: (claim.value, _order(claim)))
            if in_order:
                yield Conflict(_about(book, claims[0]), tuple(in_order))


def _said(book: Book, evidence: Evidence) -> str:
    """What a claim says of its field; without a value of its own it says what the tables have."""
    if evidence.value:
        return _value(book, evidence)
    register = book.register
    things = (things.get(evidence.subject) for _, things in register.nouns())
    thing = next((thing for thing in things if thing is not None), None)
    period = getattr(thing, "period", None)
    holder = period if isinstance(period, Period) and evidence.field in ("since", "until") else thing
    stated = str(getattr(holder, evidence.field, None) or "")
    return _date(book, stated) if stated and evidence.field in _DATED else clean(stated)


def _order(claim: Claim) -> tuple[int, tuple[int, ...], str, str, str]:
    lines = tuple(int(number) for number in re.findall(r"[0-9]{1,9}", claim.locator))
    return claim.source, lines, claim.phrase.text, claim.manner.notation, claim.value
