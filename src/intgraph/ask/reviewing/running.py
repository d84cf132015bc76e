"""Running: what a query needs to count only what may run on a day, where judging every tie would take too long."""

from __future__ import annotations

from collections.abc import Callable

from intgraph.ask.judge import Status
from intgraph.ask.role_statuses import role_statuses
from intgraph.model.period import Moment
from intgraph.store.protocol import Participation, Scope, Store


def running(store: Store, scope: Scope, when: Moment, wants: Callable[[Status], bool]) -> dict[str, object]:
    """Return the values of ``:first``, ``:last`` and ``:apart`` for a query about the ties in ``scope``.

    Ties that end before the day ``first`` or begin after ``last`` (ISO, ``None`` for no bound) do not run on
    ``when``; nor do the roles (IRIs) in ``apart``, which were judged one by one: their dates are disputed, or
    their own. ``wants`` tells which statuses count.
    """
    first = when.earliest.isoformat() if when.earliest and not wants(Status.FORMER) else None
    last = when.latest.isoformat() if when.latest and not wants(Status.PLANNED) else None
    rows = store.select(Participation, "roles_apart", scope, year=last[:4] if last else None)
    statuses = role_statuses(store, rows, when)
    return {"first": first, "last": last, "apart": sorted(role for role, state in statuses.items() if not wants(state))}
