"""Tie entries: ties as an answer lists them, with their parties, status and evidence, and how they are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from intgraph.ask.dossier import Member, TieEntry, by_name
from intgraph.ask.judge import tie_statuses
from intgraph.ask.proof import proofs_of, proving
from intgraph.ask.refs import plain_party_ref, tie_ref
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Participation, Store, TieRow


def tie_entries(store: Store, rows: Sequence[TieRow], when: Moment, language: str) -> list[TieEntry]:
    """Return the ties in ``rows``, in that order, with their parties and what proves them."""
    roles: dict[str, list[Participation]] = defaultdict(list)
    for role in store.participations([row.iri for row in rows]) if rows else ():
        roles[role.tie].append(role)
    cited = store.cited([*roles, *(role.role_iri for parts in roles.values() for role in parts)])
    statuses = tie_statuses(store, rows, when)
    return [
        TieEntry(
            tie_ref(row, language),
            by_name(_member(role, cited, language) for role in roles[row.iri]),
            bool(row.open_list),
            row.since,
            row.until,
            statuses[row.iri],
            proving(cited.get(row.iri, ())),
        )
        for row in rows
    ]


def _member(role: Participation, cited: Mapping[str, Sequence[Cited]], language: str) -> Member:
    proofs = proofs_of(cited.get(role.role_iri, ()))
    return Member(plain_party_ref(role, language), role.role, role.since, role.until, proofs)


def tie_section(heading: str, entries: Sequence[TieEntry], telling: Telling) -> Section:
    """Return ties as a table and as sentences."""

    def cells(entry: TieEntry) -> tuple[str, ...]:
        span, status = telling.span(entry.since, entry.until), telling.status(entry.status)
        return telling.tie(entry.tie), members_told(entry, telling), span, status, telling.cite(entry.evidence)

    def sentence(entry: TieEntry) -> str:
        opening = telling.words("ties.sentence", tie=telling.tie(entry.tie), members=members_told(entry, telling))
        return telling.sentence(opening, entry.since, entry.until, entry.status, telling.best(entry.evidence))

    return telling.section(heading, ("tie", "members", "period", "status", "source"), entries, cells, sentence)


def members_told(entry: TieEntry, telling: Telling) -> str:
    """Return the parties of a tie with role and own period; an open list ends with “and others”."""
    told = ", ".join(member_told(member, telling) for member in entry.members)
    return f"{told}, {telling.words('show.and_others')}" if entry.open_list else told


def member_told(member: Member, telling: Telling) -> str:
    """Return a party with its role, and its period where it has one of its own."""
    when = telling.span(member.since, member.until) if member.since or member.until else ""
    details = ", ".join(filter(None, (telling.label("role", member.role), when)))
    return f"{member.party.name} ({details})"


def current_first(entries: Iterable[TieEntry]) -> tuple[list[TieEntry], list[TieEntry]]:
    """Return the ties that may run, and apart from them those that are over or have yet to begin."""
    listed = list(entries)
    return [e for e in listed if e.status.is_current], [e for e in listed if not e.status.is_current]
