"""In time: whether a date that sources give, perhaps several, lies in a stretch of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

from intgraph.ask.judge import Claim
from intgraph.errors import PeriodError
from intgraph.model.period import Certainty, Moment, Period, parse_moment
from intgraph.store.protocol import Cited


def claimed_dates(field: str, stated: str | None, claims: Iterable[Cited]) -> tuple[str, ...]:
    """Return the EDTF dates that sources claim for ``field``, the earliest first.

    A claim without a value says what the tables have (``stated``), which stands alone where nothing is claimed. A
    proposal claims nothing, and what is no date is left out.
    """
    told = [claim for claim in claims if claim.field == field and claim.modality != "proposes"]
    values = dict.fromkeys(_valued(told, stated)) or dict.fromkeys([stated or ""])
    return tuple(moment.edtf for moment in sorted(_moments(values), key=first_day))


def _valued(claims: Sequence[Claim], stated: str | None) -> list[str]:
    return [claim.value or stated or "" for claim in claims]


def _moments(values: Iterable[str]) -> list[Moment]:
    found = []
    for value in values:
        with suppress(PeriodError):
            found.append(parse_moment(value))
    return found


def first_day(moment: Moment) -> tuple[str, str, str]:
    """Return the key by which dates are put in order: the first day each can mean, then the last."""
    return moment.earliest.isoformat() if moment.earliest else "", str(moment.latest or "9999"), moment.edtf


def lies_in(dates: Sequence[str], time: Period) -> Certainty:
    """Tell whether a thing of which these EDTF dates are claimed lies in ``time``, whose ends may be open.

    ``YES`` when each date lies wholly within, ``NO`` when each lies wholly outside.
    """
    verdicts = {_lies_in(parse_moment(date), time) for date in dates}
    return verdicts.pop() if len(verdicts) == 1 else (Certainty.UNSURE if verdicts else Certainty.NO)


def _lies_in(moment: Moment, time: Period) -> Certainty:
    first, last = time.start_earliest, time.end_latest
    if (first and moment.latest and moment.latest < first) or (last and moment.earliest and moment.earliest > last):
        return Certainty.NO
    starts_within = first is None or (moment.earliest is not None and moment.earliest >= first)
    ends_within = last is None or (moment.latest is not None and moment.latest <= last)
    return Certainty.YES if starts_within and ends_within else Certainty.UNSURE
