"""Holders: the things whose fields answer a question about a place, party or tie: it, its ties, its roles in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from intgraph.ask.filters import ties_in
from intgraph.store.protocol import Store, Target

SCOPES: Final = frozenset({"place", "party", "tie"})


class Part(NamedTuple):
    """A tie and a role in it, both by IRI."""

    tie: str
    role: str


class Linked(NamedTuple):
    """An event or policy, by IRI, with its date in EDTF."""

    iri: str
    noun: str
    date: str | None


def ties_and_roles(store: Store, target: Target, most: int) -> tuple[list[str], bool]:
    """Return the ties of a place or party, the oldest first, each followed by the roles of its own parties.

    A tie is followed by all its roles. At most ``most`` ties, and whether there are more.
    """
    ties = [row.iri for row in ties_in(store, target, most=most + 1)]
    roles: dict[str, list[str]] = defaultdict(list)
    for part in store.select(Part, "own_roles", target, ties=ties[:most]):
        roles[part.tie].append(part.role)
    return [iri for tie in ties[:most] for iri in (tie, *roles[tie])], len(ties) > most


def linked_to(store: Store, things: Sequence[str], noun: str, most: int) -> list[str]:
    """Return the events or policies (``noun``) about or by some things, by date."""
    rows = store.select(Linked, "linked", None, things=things, most=most)
    return [row.iri for row in rows if row.noun == noun]
