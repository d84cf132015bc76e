"""The crisis sheet: what stands on the one page for the day that relations with a country, city or party sour."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import PartyRef, Proof, Ref, TieRef
from intgraph.ask.dossier import Conflict, Member, TieEntry
from intgraph.ask.judge import Status
from intgraph.ask.living.life import Sign
from intgraph.ask.policies import PolicyOnRecord


@dataclass(frozen=True, slots=True)
class TieAtStake:
    """One tie that touches the target; ``last_sign`` is ``None`` where no source or event has a date."""

    tie: TieRef
    members: tuple[Member, ...]
    open_list: bool
    since: str | None
    until: str | None
    status: Status
    last_sign: Sign | None
    evidence: tuple[Proof, ...]

    @classmethod
    def of(cls, entry: TieEntry, last_sign: Sign | None) -> TieAtStake:
        """Return a tie with its last sign."""
        span = entry.since, entry.until
        return cls(entry.tie, entry.members, entry.open_list, *span, entry.status, last_sign, entry.evidence)

    @property
    def entry(self) -> TieEntry:
        """The tie without its last sign."""
        span = self.since, self.until
        return TieEntry(self.tie, self.members, self.open_list, *span, self.status, self.evidence)


@dataclass(frozen=True, slots=True)
class Taking:
    """A part that a party has in a tie."""

    role: str
    tie: TieRef
    status: Status


@dataclass(frozen=True, slots=True)
class PartyInvolved:
    """A party outside the target; ``group`` tells that the sources do not name who is in it."""

    party: PartyRef
    group: bool
    takes: tuple[Taking, ...]
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """Money in a tie: ``amount`` in ``currency``, ``None`` where no source states it."""

    tie: TieRef
    amount: str | None
    currency: str
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class OfficeSharing:
    """An office whose own party, or a part of it, takes part in these ties."""

    office: Ref
    ties: tuple[TieRef, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A field that no source states (``manner`` is ``not-stated``, ``value`` ``None``), or of which the value is
    implied or our reading."""

    about: Ref
    field: str
    manner: str
    value: str | None = None
    evidence: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are, also where a list was cut off: ties that count as working together and may run, by
    status; those apart (titles, networks, campaigns); former; planned; parties outside the target."""

    ties: dict[str, int]
    apart: int
    former: int
    planned: int
    parties: int


@dataclass(frozen=True, slots=True)
class CrisisSheet:
    """The page. Ties are listed the oldest first; ``summary`` is its first line in words."""

    summary: str
    ties: tuple[TieAtStake, ...]
    apart: tuple[TieAtStake, ...]
    former: tuple[TieAtStake, ...]
    planned: tuple[TieAtStake, ...]
    parties: tuple[PartyInvolved, ...]
    policies: tuple[PolicyOnRecord, ...]
    money: tuple[Money, ...]
    offices: tuple[OfficeSharing, ...]
    conflicts: tuple[Conflict, ...]
    unknown: tuple[Unknown, ...]
