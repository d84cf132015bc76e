"""Registers made by hand for the tests of what draws them."""

from __future__ import annotations

from collections.abc import Sequence

from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.model.tie import Role, Tie


def iri(noun: str, name: str) -> str:
    """Return the IRI of a thing."""
    return f"https://example.org/id/{noun}/{name}"


def register(ties: dict[str, Sequence[str]], alone: Sequence[str] = ()) -> Register:
    """Return a register with these ties, each with its parties as partners, and parties without a tie."""
    names = dict.fromkeys([*(party for parties in ties.values() for party in parties), *alone])
    roles = [
        Role(iri("role", f"{tie}.{party}"), iri("tie", tie), iri("party", party), "partner")
        for tie, parties in ties.items()
        for party in parties
    ]
    return Register(
        party={iri("party", name): Party(iri("party", name), name) for name in names},
        tie={iri("tie", name): Tie(iri("tie", name), name, "twinning") for name in ties},
        role={role.iri: role for role in roles},
    )


def star(leaves: int) -> Register:
    """Return a hub city with so many partners of its own."""
    return register({f"tie{at}": ("hub", f"leaf{at}") for at in range(leaves)})
