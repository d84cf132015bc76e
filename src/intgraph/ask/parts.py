"""Parts: the roles of parties in ties as answers list them, each with its own time beside that of its tie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intgraph.ask.answer import PartyRef, Proof, TieRef
from intgraph.ask.judge import Status
from intgraph.ask.proof import Proofs
from intgraph.ask.refs import party_ref, tie_of
from intgraph.ask.role_statuses import role_statuses
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section
from intgraph.model.period import Moment
from intgraph.store.protocol import Participation, Store


@dataclass(frozen=True, slots=True)
class Part:
    """A party's role in a tie.

    ``since`` and ``until`` are the role's own and ``None`` where the source gives it none; then those of the tie,
    ``tie_since`` and ``tie_until``, count. ``status`` is that of the role on the day asked.
    """

    party: PartyRef
    role: str
    tie: TieRef
    since: str | None
    until: str | None
    tie_since: str | None
    tie_until: str | None
    status: Status
    evidence: tuple[Proof, ...]

    @property
    def in_force(self) -> tuple[str | None, str | None]:
        """The start and end that count: the role's own, else those of its tie."""
        return self.since or self.tie_since, self.until or self.tie_until

    def aside(self, telling: Telling) -> str:
        """Return what is to be said of the tie: its own time where the role's differs, or that it is over."""
        if self.in_force != (self.tie_since, self.tie_until):
            return telling.words("roles.tie_itself", period=telling.span(self.tie_since, self.tie_until))
        return telling.words("roles.tie_over") if self.status is Status.FORMER else ""


def parts_of(store: Store, rows: Sequence[Participation], when: Moment, language: str) -> list[Part]:
    """Return roles, in the order of ``rows``, with their status on ``when`` and what proves them."""
    statuses = role_statuses(store, rows, when)
    proofs = Proofs.of_rows(store, rows)
    return [
        Part(
            party_ref(row, language),
            row.role,
            tie_of(row, language),
            row.since,
            row.until,
            row.tie_since,
            row.tie_until,
            statuses[row.role_iri],
            proofs.of(row),
        )
        for row in rows
    ]


def part_section(heading: str, parts: Sequence[Part], telling: Telling) -> Section:
    """Return roles as a table and as sentences."""
    columns = ("role", "party", "tie", "period", "status", "source")
    return telling.section(
        heading, columns, parts, lambda part: _cells(part, telling), lambda part: _said(part, telling)
    )


def _cells(part: Part, telling: Telling) -> tuple[str, ...]:
    period = _since_when(part, telling)
    status = telling.status(part.status)
    return (
        telling.label("role", part.role),
        part.party.name,
        telling.tie(part.tie),
        period,
        status,
        telling.cite(part.evidence),
    )


def _said(part: Part, telling: Telling) -> str:
    opening = telling.words(
        "who.sentence", party=part.party.name, tie=telling.tie(part.tie), role=telling.label("role", part.role)
    )
    aside = part.aside(telling)
    opened = f"{opening} ({aside})" if aside else opening
    since, until = part.in_force
    return telling.sentence(opened, since, until, part.status, telling.best(part.evidence))


def _since_when(part: Part, telling: Telling) -> str:
    """Return the time of a role in a few words, with that of its tie where it differs."""
    period, aside = telling.span(*part.in_force), part.aside(telling)
    return f"{period} ({aside})" if aside else period
