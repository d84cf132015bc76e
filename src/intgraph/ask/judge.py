"""Judging: what periods and conflicting claims mean on a day, decided once for every store (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from itertools import product
from typing import Protocol

from intgraph.errors import PeriodError
from intgraph.model.period import Certainty, Moment, Period, period_between


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
