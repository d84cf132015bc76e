"""Role statuses: whether parties take part on a day, by their own years or else those of their tie."""

from __future__ import annotations

from collections.abc import Sequence

from intgraph.ask.judge import Status, claims_of_role, contested, status_of
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Participation, Store


def claims_about(store: Store, rows: Sequence[Participation]) -> dict[str, tuple[Cited, ...]]:
    """Return by role (IRI) the claims that its time rests on; only for roles of which sources dispute the time."""
    claims = store.cited(contested(rows))
    found = {row.role_iri: claims_of_role(claims.get(row.role_iri, ()), claims.get(row.tie, ()), row) for row in rows}
    return {role: told for role, told in found.items() if told}


def role_statuses(store: Store, rows: Sequence[Participation], when: Moment) -> dict[str, Status]:
    """Return the status on ``when`` of each role (IRI) in ``rows``."""
    claims = claims_about(store, rows)
    return {
        row.role_iri: status_of(
            row.since or row.tie_since,
            row.until or row.tie_until,
            row.attested,
            when,
            claims.get(row.role_iri, ()),
        )
        for row in rows
    }
