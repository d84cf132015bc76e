"""Conflicts: fields of which sources claim different values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from intgraph.ask.answer import Proof, Ref
from intgraph.ask.dossier import Conflict
from intgraph.ask.proof import rank
from intgraph.model.claims import conflicting_claims
from intgraph.model.period import Period
from intgraph.model.register import Register


def conflicts(
    register: Register, ref: Callable[[str], Ref], proofs: Callable[[str, str], tuple[Proof, ...]]
) -> Iterator[Conflict]:
    """Yield every conflict in ``register`` with all its claims and the value of each; proposals claim nothing."""
    for subject, field in conflicting_claims(register):
        stated = _stated(register, subject, field)
        claims = (claim for claim in proofs(subject, field) if claim.modality != "proposes")
        told = (replace(claim, value=claim.value or stated) for claim in claims)
        yield Conflict(ref(subject), field, in_order(told))


def in_order(claims: Iterable[Proof]) -> tuple[Proof, ...]:
    """Return claims about one field by what they claim, the plainest said first."""
    return tuple(sorted(claims, key=lambda claim: (claim.value or "", rank(claim), claim.source_id, claim.locator)))


def _stated(register: Register, subject: str, field: str) -> str | None:
    """What the tables have, which a claim without a value repeats."""
    thing = next((things[subject] for _, things in register.nouns() if subject in things), None)
    period = getattr(thing, "period", None)
    value = getattr(period if isinstance(period, Period) and field in ("since", "until") else thing, field, None)
    return str(value) if value else None
