"""The dossier of a thing: everything known of it, with evidence and conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from intgraph.ask.answer import Proof, Ref, TargetRef, TieRef
from intgraph.ask.judge import Status
from intgraph.model.names import fold


@dataclass(frozen=True, slots=True)
class Fact:
    """A stated field of the thing: its notation or text, and the proofs of it."""

    field: str
    value: str
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A party's part in a tie."""

    party: Ref
    role: str
    since: str | None
    until: str | None
    evidence: tuple[Proof, ...]


def by_name(members: Iterable[Member]) -> tuple[Member, ...]:
    """Return the members of a tie by name; sources give them no order that means anything."""
    return tuple(sorted(members, key=lambda member: (fold(member.party.name), member.party.id, member.role)))


@dataclass(frozen=True, slots=True)
class TieEntry:
    """A tie with its members, its period, and its status on the day asked."""

    tie: TieRef
    members: tuple[Member, ...]
    open_list: bool
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event about or by the thing."""

    id: str
    name: str
    kind: str
    date: str | None
    by: tuple[Ref, ...]
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class PolicyEntry:
    """A policy of or about the thing."""

    id: str
    name: str
    kind: str
    party: Ref | None
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post at a party and who holds it; the name is empty where it is not known or not allowed."""

    id: str
    name: str
    function: str
    status: str
    party: Ref
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which sources claim different values; every claim is kept."""

    about: Ref
    field: str
    claims: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything known of one thing."""

    thing: TargetRef
    facts: tuple[Fact, ...]
    parts: tuple[Ref, ...]
    ties: tuple[TieEntry, ...]
    events: tuple[Happening, ...]
    policies: tuple[PolicyEntry, ...]
    people: tuple[Post, ...]
    conflicts: tuple[Conflict, ...]

    def first(self, most: int) -> tuple[Dossier, int]:
        """Return the dossier with at most ``most`` rows in each of its lists, and how many that leaves out."""
        lists = (self.parts, self.ties, self.events, self.policies, self.people)
        kept = replace(
            self,
            parts=self.parts[:most],
            ties=self.ties[:most],
            events=self.events[:most],
            policies=self.policies[:most],
            people=self.people[:most],
        )
        return kept, sum(max(0, len(rows) - most) for rows in lists)
