"""Life: the last sign of life of a tie, and until when sources say that it ran."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from intgraph.ask.answer import Proof, TieRef
from intgraph.ask.judge import Status, tie_statuses
from intgraph.ask.living.happenings import Event, happenings_about
from intgraph.ask.proof import proofs_of, proving
from intgraph.ask.refs import named, tie_ref
from intgraph.model.period import Moment, parse_moment
from intgraph.store.attested import NO_SIGN
from intgraph.store.protocol import Cited, Store, TieRow

_MOST_PROOFS: Final = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of life of a tie: a dated source that speaks of it, or an event; ``evidence`` are the best three proofs.

    ``date`` is EDTF; ``kind`` is ``source`` or the notation of the event's kind; ``name`` that of source or event.
    """

    date: str
    kind: str
    name: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """Whether a tie runs on the day asked, and what the last of it is.

    ``last_sign`` is the latest source or event; ``attested`` the latest source that says that it ran when that source
    was written. ``years_since`` are whole years from the last sign to the day, 0 where it lies later; all three are
    ``None`` where there is no such dated source or event.
    """

    tie: TieRef
    since: str | None
    until: str | None
    status: Status
    last_sign: Sign | None
    attested: Sign | None
    years_since: int | None
    evidence: tuple[Proof, ...]


class _Dated(NamedTuple):
    """A claim or an event with the first day that it can be of."""

    day: date
    edtf: str
    of: Cited | Event


def lives_of(store: Store, rows: Sequence[TieRow], when: Moment, language: str) -> list[Life]:
    """Return the ties in ``rows``, in that order, with their status on ``when`` and their last signs of life."""
    claims, statuses = _claims(store, rows), tie_statuses(store, rows, when)
    events = happenings_about(store, (row.iri for row in rows))
    last = {
        row.iri: sign
        for row in rows
        for sign in _latest([*_happened(events.get(row.iri, ())), *_signs(claims.get(row.iri, ()))])
    }
    of_events = store.cited(one.of.iri for one in last.values() if isinstance(one.of, Event))
    return [
        Life(
            tie_ref(row, language),
            row.since,
            row.until,
            statuses[row.iri],
            _sign(last.get(row.iri), claims.get(row.iri, ()), of_events, language),
            _attested(claims.get(row.iri, ()), language),
            years_between(last[row.iri].day, when) if row.iri in last else None,
            proving(claims.get(row.iri, ())),
        )
        for row in rows
    ]


def first_day_of(when: Moment) -> date:
    """Return the first day that a date can mean, or the last where it has no first."""
    day = when.earliest or when.latest
    assert day is not None, "a date in EDTF has one of both"
    return day


def years_between(day: date, when: Moment) -> int:
    """Return the whole years from ``day`` to the first day of ``when``; 0 where that comes earlier."""
    end = first_day_of(when)
    return max(0, end.year - day.year - ((end.month, end.day) < (day.month, day.day)))


def _claims(store: Store, rows: Sequence[TieRow]) -> Mapping[str, Sequence[Cited]]:
    """The claims about each tie and its roles."""
    owner = {row.iri: row.iri for row in rows}
    owner.update((role.role_iri, role.tie) for role in (store.participations(list(owner)) if owner else ()))
    found: dict[str, list[Cited]] = defaultdict(list)
    for subject, told in store.cited(owner).items():
        found[owner[subject]] += told
    return found


def _signs(claims: Iterable[Cited]) -> Iterator[_Dated]:
    for claim in claims:
        if claim.date and claim.modality != "proposes":
            yield from _dated(claim.date, claim)


def _attested(claims: Iterable[Cited], language: str) -> Sign | None:
    """The latest source that speaks of the tie or a part in it as a whole: that it is there, see ``attested_until``."""
    whole = [claim for claim in claims if not claim.field]
    return _sign(next(_latest(_signs(whole)), None), whole, {}, language)


def _happened(events: Iterable[Event]) -> Iterator[_Dated]:
    for event in events:
        if event.date and event.kind not in NO_SIGN:
            yield from _dated(event.date, event)


def _dated(edtf: str, of: Cited | Event) -> Iterator[_Dated]:
    day = parse_moment(edtf).earliest
    if day is not None:
        yield _Dated(day, edtf, of)


def _latest(signs: Iterable[_Dated]) -> Iterator[_Dated]:
    """The latest sign, if there is any; of one day a source before an event, and always the same one."""
    yield from sorted(signs, key=lambda one: (one.day, one.of.__class__ is Cited, one.edtf, _iri(one.of)))[-1:]


def _iri(of: Cited | Event) -> str:
    return of.source if isinstance(of, Cited) else of.iri


def _sign(
    found: _Dated | None, claims: Iterable[Cited], of_events: Mapping[str, Sequence[Cited]], language: str
) -> Sign | None:
    if found is None:
        return None
    of = found.of
    if isinstance(of, Event):
        return Sign(found.edtf, of.kind, named(of.name, of.name_en, language), proofs_of(of_events.get(of.iri, ())))
    spoken = (claim for claim in claims if claim.source == of.source and claim.modality != "proposes")
    return Sign(found.edtf, "source", of.source_name, proofs_of(spoken)[:_MOST_PROOFS])
