"""Claims: what the evidence says of each field, and where it disagrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from intgraph.model.period import Period
from intgraph.model.register import Register
from intgraph.model.source import Evidence


def conflicting_claims(register: Register) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """Return the claims about each field, by subject and field, for which evidence gives different values.

    A claim without a value says what the tables have, and counts as that value. A proposal claims nothing, and
    two values of a list (themes, purposes) do not exclude each other.
    """
    claims: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for evidence in register.evidence.values():
        if evidence.field and evidence.modality != "proposes":
            claims[evidence.subject, evidence.field].append(evidence)
    return {
        about: tuple(told)
        for about, told in claims.items()
        if any(claim.value for claim in told) and _differ(told, _stated(register, *about))
    }


def _differ(claims: Iterable[Evidence], stated: object) -> bool:
    return not isinstance(stated, tuple) and len({claim.value or str(stated) for claim in claims}) > 1


def _stated(register: Register, subject: str, field: str) -> object:
    """What the tables have in a field."""
    thing = next((things[subject] for _, things in register.nouns() if subject in things), None)
    period = getattr(thing, "period", None)
    holder = period if isinstance(period, Period) and field in ("since", "until") else thing
    return getattr(holder, field, "")
