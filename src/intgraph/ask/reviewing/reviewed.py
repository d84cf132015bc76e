"""Reviewed: what a review says of a tie, and what ending it would touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intgraph.ask.answer import Proof, Ref, TieRef
from intgraph.ask.judge import Status
from intgraph.ask.living.life import Life, Sign, lives_of
from intgraph.ask.policies import PolicyOnRecord, PolicyRow, policy_entries
from intgraph.ask.proof import proofs_of
from intgraph.ask.refs import named, plain_party_ref
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Participation, Store, Target, TieRow


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known of a field, and on which evidence; ``None`` where it is not stated."""

    value: str | None
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Initiator:
    """A party that took the initiative."""

    party: Ref
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Impact:
    """What ending a tie would touch; nothing where it does not run.

    ``left_alone`` are the parties without any other tie that may run, ``only_tie_to`` the cities and countries
    abroad to which there would be none left.
    """

    left_alone: tuple[Ref, ...]
    only_tie_to: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One tie under review. ``policies`` are about the tie, ``promises`` about the parties in it in general."""

    tie: TieRef
    since: str | None
    until: str | None
    status: Status
    pillar: Stated
    initiators: tuple[Initiator, ...]
    portfolio: Stated
    last_sign: Sign | None
    impact: Impact
    policies: tuple[PolicyOnRecord, ...]
    promises: tuple[PolicyOnRecord, ...]
    evidence: tuple[Proof, ...]


class _PartyTies(NamedTuple):
    """A row of ``party_ties``."""

    party: str
    ties: int


class _WorkedPlace(NamedTuple):
    """A row of ``worked_places``."""

    place: str


class _OnlyTie(NamedTuple):
    """A row of ``only_ties``."""

    tie: str
    place: str
    name: str
    name_en: str
    country: str | None


class _PolicyAbout(NamedTuple):
    """A row of ``policies_about``."""

    tie: str
    policy: str
    general: int


class _Known(NamedTuple):
    """What is known around the ties under review."""

    roles: Mapping[str, Sequence[Participation]]
    cited: Mapping[str, Sequence[Cited]]
    ties_of: Mapping[str, int]
    only: Mapping[str, Sequence[Ref]]
    policies: Mapping[tuple[str, int], Sequence[PolicyOnRecord]]


def reviewed(
    store: Store,
    rows: Sequence[TieRow],
    ours: Target | None,
    when: Moment,
    counted: Mapping[str, object],
    language: str,
) -> list[Reviewed]:
    """Return the ties in ``rows``, in that order, as a review sees them.

    ``counted`` tells which ties may run (``running``); the only tie to a place is so among those of ``ours``, or
    in the whole network where that is ``None``.
    """
    if not rows:
        return []
    known = _known(store, rows, ours, when, counted, language)
    lives = lives_of(store, rows, when, language)
    return [_reviewed(row, life, known, language) for row, life in zip(rows, lives, strict=True)]


def _known(
    store: Store,
    rows: Sequence[TieRow],
    ours: Target | None,
    when: Moment,
    counted: Mapping[str, object],
    language: str,
) -> _Known:
    ties = [row.iri for row in rows]
    roles: dict[str, list[Participation]] = defaultdict(list)
    for role in store.participations(ties):
        roles[role.tie].append(role)
    initiating = (role.role_iri for told in roles.values() for role in told if role.role == "initiator")
    ties_of = {row.party: row.ties for row in store.select(_PartyTies, "party_ties", ties, **counted)}
    only = _only(store, ties, ours, counted, language)
    policies = _policies(store, ties, when, language)
    return _Known(roles, store.cited([*ties, *initiating]), ties_of, only, policies)


def _only(
    store: Store, ties: Sequence[str], ours: Target | None, counted: Mapping[str, object], language: str
) -> Mapping[str, Sequence[Ref]]:
    """The places to which each is the only tie; only then can it be so for the country, which takes longer to tell."""
    worked = [row.place for row in store.select(_WorkedPlace, "worked_places", ties)]
    near = store.select(_OnlyTie, "only_ties", ours, places=worked, **counted)
    countries = sorted({row.country for row in near if row.country} - set(worked))
    wide = store.select(_OnlyTie, "only_ties", ours, places=countries, **counted) if countries else ()
    found: dict[str, list[Ref]] = defaultdict(list)
    for row in (*near, *wide):
        found[row.tie].append(Ref(row.place, named(row.name, row.name_en, language)))
    return found


def _policies(
    store: Store, ties: Sequence[str], when: Moment, language: str
) -> Mapping[tuple[str, int], Sequence[PolicyOnRecord]]:
    about = store.select(_PolicyAbout, "policies_about", ties)
    things = sorted({row.policy for row in about})
    rows = store.select(PolicyRow, "policies_named", None, things=things) if things else ()
    entries = {entry.id: entry for entry in policy_entries(store, rows, when, language)}
    found: dict[tuple[str, int], list[PolicyOnRecord]] = defaultdict(list)
    for row in about:
        found[row.tie, row.general].append(entries[row.policy])
    return found


def _reviewed(row: TieRow, life: Life, known: _Known, language: str) -> Reviewed:
    return Reviewed(
        life.tie,
        life.since,
        life.until,
        life.status,
        _stated("pillar", row.pillar, known.cited.get(row.iri, ())),
        tuple(_initiators(row, known, language)),
        _stated("portfolio", row.portfolio, known.cited.get(row.iri, ())),
        life.last_sign,
        _impact(row, life, known, language),
        tuple(known.policies.get((row.iri, 0), ())),
        tuple(known.policies.get((row.iri, 1), ())),
        life.evidence,
    )


def _stated(field: str, value: str, cited: Iterable[Cited]) -> Stated:
    return Stated(value or None, proofs_of(claim for claim in cited if claim.field == field))


def _initiators(row: TieRow, known: _Known, language: str) -> Iterator[Initiator]:
    """Who has that role. Who entered into a tie has not for that taken the initiative."""
    for role in known.roles.get(row.iri, ()):
        if role.role == "initiator":
            yield Initiator(plain_party_ref(role, language), proofs_of(known.cited.get(role.role_iri, ())))


def _impact(row: TieRow, life: Life, known: _Known, language: str) -> Impact:
    if not life.status.is_current:
        return Impact((), ())
    alone = {
        role.party: plain_party_ref(role, language)
        for role in known.roles.get(row.iri, ())
        if known.ties_of.get(role.party, 0) == 1
    }
    named = sorted(alone.values(), key=lambda ref: (fold(ref.name), ref.id))
    return Impact(tuple(named), tuple(known.only.get(row.iri, ())))
