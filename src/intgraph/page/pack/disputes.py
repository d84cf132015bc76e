"""Disputes: the ties and roles about whose time sources differ, with every start and end they claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from intgraph.errors import PeriodError
from intgraph.model.period import Moment, parse_moment
from intgraph.model.register import Register
from intgraph.model.source import Evidence
from intgraph.model.tie import Role
from intgraph.page.pack.shelf import Shelf
from intgraph.page.payload import Dispute
from intgraph.store.attested import contested_subjects


def disputed_ties(shelf: Shelf) -> tuple[Dispute, ...]:
    """Return the ties with dates that sources dispute."""
    claims, contested = _claims(shelf.register), set(contested_subjects(shelf.register))
    ties = [shelf.register.tie[iri] for iri in shelf.order["tie"] if iri in contested]
    return tuple(
        Dispute(
            shelf.at(tie.iri),
            _claimed(shelf, "since", tie.period.since, claims[tie.iri]),
            _claimed(shelf, "until", tie.period.until, claims[tie.iri]),
        )
        for tie in ties
    )


def disputed_roles(shelf: Shelf, roles: Sequence[Role]) -> tuple[Dispute, ...]:
    """Return those of ``roles`` (numbered in their order) whose dates, or those of their tie, are disputed."""
    claims, contested = _claims(shelf.register), set(contested_subjects(shelf.register))
    disputing = {iri: claims[iri] for iri in contested}
    return tuple(
        _of_role(shelf, at, role, list(_claims_of_role(role, disputing)))
        for at, role in enumerate(roles)
        if role.iri in contested or role.tie in contested
    )


def _of_role(shelf: Shelf, at: int, role: Role, claims: Sequence[Evidence]) -> Dispute:
    tie = shelf.register.tie[role.tie].period
    return Dispute(
        at,
        _claimed(shelf, "since", role.period.since or tie.since, claims),
        _claimed(shelf, "until", role.period.until or tie.until, claims),
    )


def _claims_of_role(role: Role, claims: Mapping[str, Sequence[Evidence]]) -> Iterator[Evidence]:
    """Its own start or end, or claims about it, stand before those of its tie (``ask.judge.claims_of_role``).

    Claims are those about things of which the dates are disputed.
    """
    own = {claim.field for claim in claims.get(role.iri, ())}
    own |= {name for name in ("since", "until") if getattr(role.period, name)}
    yield from claims.get(role.iri, ())
    yield from (claim for claim in claims.get(role.tie, ()) if claim.field not in own)


def _claimed(shelf: Shelf, name: str, stated: Moment | None, claims: Sequence[Evidence]) -> tuple[int, ...]:
    """Every value of one date; a claim without a value repeats what the tables have."""
    known = [_moment(claim.value) if claim.value else stated for claim in claims if claim.field == name]
    numbers = [shelf.moment(moment) for moment in known] or [shelf.moment(stated)]
    return tuple(dict.fromkeys(numbers))


def _moment(edtf: str) -> Moment | None:
    try:
        return parse_moment(edtf)
    except PeriodError:
        return None


def _claims(register: Register) -> Mapping[str, Sequence[Evidence]]:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for claim in register.evidence.values():
        found[claim.subject].append(claim)
    return found
