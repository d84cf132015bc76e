"""Changes: ties that began or ended in a stretch of time, and parties that joined or left a tie by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Proof, TieRef
from intgraph.ask.changing.in_time import claimed_dates, first_day, lies_in
from intgraph.ask.dossier import Member
from intgraph.ask.judge import Status, contested
from intgraph.ask.parts import parts_of
from intgraph.ask.refs import plain_party_ref
from intgraph.ask.tie_entries import tie_entries
from intgraph.model.names import fold
from intgraph.model.period import Certainty, Moment, Period, parse_moment
from intgraph.store.protocol import Cited, Participation, Scope, Store, TieRow

_OTHER: Final = {"since": "until", "until": "since"}


@dataclass(frozen=True, slots=True)
class Change:
    """The start or end of a tie, or of one party's part in a tie (``by_itself``).

    ``date`` is what the tables have; ``claims`` are the dates that sources claim where these differ, else empty.
    ``in_time`` tells whether it lies in the time asked: ``yes`` or ``unsure``. ``tie_since`` and ``tie_until`` are
    those of the tie; ``status`` is that of the tie or part on the day asked.
    """

    date: str | None
    in_time: Certainty
    claims: tuple[str, ...]
    tie: TieRef
    by_itself: bool
    members: tuple[Member, ...]
    open_list: bool
    tie_since: str | None
    tie_until: str | None
    status: Status
    evidence: tuple[Proof, ...]


class Asked(NamedTuple):
    """What is looked for: ``field`` is ``since`` or ``until``; the queries select ties and roles by that field."""

    field: str
    of_ties: str
    of_roles: str


BEGAN: Final = Asked("since", "ties_began", "roles_began")
ENDED: Final = Asked("until", "ties_ended", "roles_ended")


class _Found(NamedTuple):
    """A tie, or the role of one party, with the dates claimed for its start or end."""

    row: TieRow | Participation
    dates: tuple[str, ...]
    in_time: Certainty


def changes(
    store: Store, asked: Asked, scope: Scope, time: Period, when: Moment, most: int, language: str
) -> list[Change]:
    """Return what may have begun or ended in ``time``, the earliest first: at most ``most`` rows and one more."""
    found = sorted(
        [*_ties(store, asked, scope, time, most + 1), *_roles(store, asked, scope, time, most + 1)], key=_place
    )
    shown = found[: most + 1]
    ties = [one for one in shown if isinstance(one.row, TieRow)]
    roles = [one for one in shown if isinstance(one.row, Participation)]
    told = {
        **dict(zip(ties, _of_ties(store, ties, asked, when, language), strict=True)),
        **dict(zip(roles, _of_roles(store, roles, asked, when, language), strict=True)),
    }
    return [told[one] for one in shown]


def _place(found: _Found) -> tuple[object, ...]:
    first = first_day(parse_moment(found.dates[0]))
    if isinstance(found.row, TieRow):
        return first, fold(found.row.name), found.row.iri, ""
    return first, fold(found.row.tie_name), found.row.tie, found.row.role_iri


def _ties(store: Store, asked: Asked, scope: Scope, time: Period, most: int) -> Iterator[_Found]:
    first, last = _bounds(time)
    dated = store.select(TieRow, asked.of_ties, scope, first=first, last=last, most=most)
    disputed = store.select(TieRow, "ties_disputed", scope)
    claims = store.cited(row.iri for row in disputed)
    for row in (*dated, *disputed):
        yield from _judged(row, getattr(row, asked.field), claims.get(row.iri, ()), asked, time)


def _roles(store: Store, asked: Asked, scope: Scope, time: Period, most: int) -> Iterator[_Found]:
    first, last = (day and day[:4] for day in _bounds(time))
    rows = store.select(Participation, asked.of_roles, scope, first=first, last=last, most=most)
    claims = store.cited(contested(rows))
    for row in rows:
        for found in _judged(row, getattr(row, asked.field), claims.get(row.role_iri, ()), asked, time):
            if found.dates != (getattr(row, f"tie_{asked.field}"),):
                yield found


def _bounds(time: Period) -> tuple[str | None, str | None]:
    first, last = time.start_earliest, time.end_latest
    return first.isoformat() if first else None, last.isoformat() if last else None


def _judged(
    row: TieRow | Participation, stated: str | None, claims: Iterable[Cited], asked: Asked, time: Period
) -> Iterator[_Found]:
    dates = claimed_dates(asked.field, stated, claims)
    in_time = lies_in(dates, time)
    if in_time is not Certainty.NO:
        yield _Found(row, dates, in_time)


def _of_ties(store: Store, found: Sequence[_Found], asked: Asked, when: Moment, language: str) -> Iterator[Change]:
    rows = [one.row for one in found if isinstance(one.row, TieRow)]
    for one, row, entry in zip(found, rows, tie_entries(store, rows, when, language), strict=True):
        yield Change(
            getattr(row, asked.field),
            one.in_time,
            one.dates if len(one.dates) > 1 else (),
            entry.tie,
            False,
            entry.members,
            entry.open_list,
            entry.since,
            entry.until,
            entry.status,
            _about(asked, entry.evidence),
        )


def _of_roles(store: Store, found: Sequence[_Found], asked: Asked, when: Moment, language: str) -> Iterator[Change]:
    rows = [one.row for one in found if isinstance(one.row, Participation)]
    for one, row, part in zip(found, rows, parts_of(store, rows, when, language), strict=True):
        evidence = _about(asked, part.evidence)
        yield Change(
            getattr(row, asked.field),
            one.in_time,
            one.dates if len(one.dates) > 1 else (),
            part.tie,
            True,
            (Member(plain_party_ref(row, language), row.role, row.since, row.until, evidence),),
            False,
            row.tie_since,
            row.tie_until,
            part.status,
            evidence,
        )


def _about(asked: Asked, evidence: Iterable[Proof]) -> tuple[Proof, ...]:
    """The evidence without what speaks of the other end of the time alone."""
    return tuple(proof for proof in evidence if proof.field != _OTHER[asked.field])
