"""Judging: what periods and conflicting claims mean on a day, decided once for every store (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from functools import lru_cache
from itertools import product
from typing import Protocol

from intgraph.errors import PeriodError
from intgraph.model.period import Certainty, Moment, Period, period_between
from intgraph.store.protocol import Cited, Participation, Store


class Status(Enum):
    """Whether a tie or role runs on a day."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    CONFLICTING = "conflicting"
    UNDATED = "undated"
    PLANNED = "planned"
    FORMER = "former"

    @property
    def is_current(self) -> bool:
        """Tell whether it may run on the day."""
        return self not in (Status.PLANNED, Status.FORMER)


class Claim(Protocol):
    """A claim about a field; ``value`` is empty where it says what the tables have."""

    @property
    def field(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> str | None: ...  # noqa: D102


def status(periods: Sequence[Period], when: Moment, attested: date | None) -> Status:
    """Return the status on ``when`` of something for which claims give ``periods`` (at least one).

    ``attested`` is the last day on which a source speaks of it.
    """
    if not any(periods):
        return Status.UNDATED
    verdicts = {period.holds(when, attested) for period in periods}
    if len(verdicts) > 1:
        return Status.CONFLICTING
    if verdicts == {Certainty.NO}:
        return Status.PLANNED if all(period.starts_after(when) for period in periods) else Status.FORMER
    return Status.CERTAIN if verdicts == {Certainty.YES} else Status.POSSIBLE


def status_of(
    since: str | None, until: str | None, attested: str | None, when: Moment, claims: tuple[Cited, ...] = ()
) -> Status:
    """Return the status on ``when`` of what runs between two EDTF dates.

    ``attested`` is an ISO date; ``claims`` are those about its start and end, where sources disagree.
    """
    return _judged(since, until, attested, when, claims) if claims else _undisputed(since, until, attested, when, ())


def _judged(
    since: str | None, until: str | None, attested: str | None, when: Moment, claims: tuple[Cited, ...]
) -> Status:
    day = date.fromisoformat(attested) if attested else None
    return status(claimed_periods(since, until, claims), when, day)


# Ties have their years in common: without claims that dispute them they are judged once.
_undisputed = lru_cache(maxsize=8192)(_judged)


class Dated(Protocol):
    """A tie with what its status on a day rests on."""

    @property
    def iri(self) -> str: ...  # noqa: D102
    @property
    def since(self) -> str | None: ...  # noqa: D102
    @property
    def until(self) -> str | None: ...  # noqa: D102
    @property
    def attested(self) -> str | None: ...  # noqa: D102
    @property
    def contested(self) -> int | None: ...  # noqa: D102


def tie_statuses(store: Store, rows: Iterable[Dated], when: Moment) -> dict[str, Status]:
    """Return the status on ``when`` of each tie (IRI) in ``rows``."""
    ties = list(rows)
    claims = store.cited(row.iri for row in ties if row.contested)
    return {
        row.iri: status_of(row.since, row.until, row.attested, when, tuple(claims.get(row.iri, ()))) for row in ties
    }


def claims_of_role(of_role: Sequence[Cited], of_tie: Sequence[Cited], row: Participation) -> tuple[Cited, ...]:
    """Return the claims that the time of a role rests on.

    Its own start or end, or claims about it, stand before those of its tie.
    """
    if not of_role and not of_tie:
        return ()
    dated = {field for field, stated in (("since", row.since), ("until", row.until)) if stated}
    own = {claim.field for claim in of_role} | dated
    return (*of_role, *(claim for claim in of_tie if claim.field not in own))


def contested(rows: Iterable[Participation]) -> set[str]:
    """Return the ties and roles among ``rows`` of which sources dispute the dates."""
    return {row.tie for row in rows if row.tie_contested} | {row.role_iri for row in rows if row.contested}


def claimed_periods(since: str | None, until: str | None, claims: Iterable[Claim]) -> list[Period]:
    """Return every period that the claims about a start and an end allow; impossible pairs are left out.

    ``since`` and ``until`` are what the tables have; a claim without a value repeats that. Where no start goes
    with any end, each of them stands alone: they are claims that disagree.
    """
    known = list(claims)
    starts, ends = _claimed("since", since, known), _claimed("until", until, known)
    apart = [*product(starts, [""]), *product([""], ends)]
    return _possible(product(starts, ends)) or _possible(apart)


def _claimed(field: str, stated: str | None, claims: Sequence[Claim]) -> list[str]:
    values = [claim.value or stated or "" for claim in claims if claim.field == field]
    return list(dict.fromkeys(values)) or [stated or ""]


def _possible(pairs: Iterable[tuple[str, str]]) -> list[Period]:
    found = []
    for since, until in pairs:
        with suppress(PeriodError):
            found.append(period_between(since, until))
    return found
