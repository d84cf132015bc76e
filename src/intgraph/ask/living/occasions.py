"""Occasions: the dated history of a place, party, tie or policy: starts, ends, events, and the last sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from intgraph.ask.answer import Proof, Ref
from intgraph.ask.changing.in_time import claimed_dates
from intgraph.ask.claiming.ledger import names_of
from intgraph.ask.filters import ties_in
from intgraph.ask.living.happenings import Event, happenings, happenings_about
from intgraph.ask.living.life import Life, lives_of
from intgraph.ask.policies import PolicyRow
from intgraph.ask.proof import proofs_of
from intgraph.ask.refs import named, plain_party_ref
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.protocol import Cited, Participation, Scope, Store, Target, TieRow, listed

_ENDS: Final = {"since": "began", "until": "ended"}
_End: TypeAlias = tuple[str, str, str | None]  # of a tie or policy (IRI): what, and when
# Kinds of events that tell the start or end of a tie.
_TELLS: Final = {"started": "began", "ended": "ended"}
_OWN_ENDS: Final = {"since": "joined", "until": "left"}
_MOST_PROOFS: Final = 3


@dataclass(frozen=True, slots=True)
class Occasion:
    """One moment of a history, or something without a date.

    ``what`` is ``began`` or ``ended`` (a tie), ``joined`` or ``left`` (``party``, in ``role``), ``event``,
    ``policy-began`` or ``policy-ended``, ``last-source`` (of the ties it is ``about``, which may run), or ``without``
    (a tie or policy without years). ``claims`` are all dates that sources claim where these differ: each of them has an
    occasion of its own.
    """

    date: str | None
    what: str
    id: str
    name: str
    kind: str
    party: Ref | None
    role: str
    about: tuple[Ref, ...]
    claims: tuple[str, ...]
    evidence: tuple[Proof, ...]


def occasions(store: Store, target: Target, when: Moment, most: int, language: str) -> list[Occasion]:
    """Return the history of ``target``, in no order; at most ``most`` ties, roles, events and policies."""
    ties = [] if target.noun == "policy" else ties_in(store, target, most=most)
    policies, events = _policies(store, target, most), _events(store, target, most)
    cited = store.cited([*(row.iri for row in ties), *(row.iri for row in policies), *(row.iri for row in events)])
    telling = {end: cited.get(event.iri, ()) for event in events if (end := _same_as(event))}
    edges = [
        *(found for row in ties for found in _ends(row, "", cited, telling, language)),
        *(
            found
            for row in policies
            for found in _ends(row, "policy-", cited, telling, language)
            if found.date or not row.document
        ),
    ]
    told = {(found.id, found.what.removeprefix("policy-"), found.date) for found in edges}
    happened = {iri for event in events if event.date for iri in listed(event.about)}
    others = [event for event in events if _same_as(event) not in told]
    return [
        *(found for found in edges if found.date or found.id not in happened),
        *_happened(store, others, cited, language),
        *_roles(store, target, most, language),
        *_last_sources(lives_of(store, ties, when, language)),
    ]


def _policies(store: Store, target: Target, most: int) -> Sequence[PolicyRow]:
    if target.noun == "policy":
        return store.select(PolicyRow, "policies_named", [target.iri], things=[target.iri])
    scope: Scope = [target.iri] if target.noun == "tie" else target
    return store.select(PolicyRow, "policies_near", scope, most=most)


def _events(store: Store, target: Target, most: int) -> Sequence[Event]:
    """What happened to or by the target; of a tie not all that its parties did besides."""
    if target.noun in ("tie", "policy"):
        return happenings_about(store, [target.iri]).get(target.iri, ())
    return happenings(store, target, (), most)


def _same_as(event: Event) -> _End | None:
    """The start or end of one tie that an event tells, if it tells that."""
    what = _TELLS.get(event.kind)
    about = listed(event.about)
    return (about[0], what, event.date) if what and len(about) == 1 else None


def _ends(
    row: TieRow | PolicyRow,
    prefix: str,
    cited: Mapping[str, Sequence[Cited]],
    telling: Mapping[_End, Sequence[Cited]],
    language: str,
) -> Iterator[Occasion]:
    """The start and the end, once for each date that is claimed; or the thing without a date."""
    name, claims = named(row.name, row.name_en, language), cited.get(row.iri, ())
    if not row.since and not row.until and not any(claim.field in _ENDS for claim in claims):
        yield Occasion(None, "without", row.iri, name, row.kind, None, "", (), (), proofs_of(claims)[:_MOST_PROOFS])
        return
    for field, what in _ENDS.items():
        dates = claimed_dates(field, getattr(row, field), claims)
        for date in dates:
            own = [claim for claim in claims if claim.field == field and claim.value in ("", date)]
            proofs = proofs_of([*own, *telling.get((row.iri, what, date), ())])
            yield Occasion(date, f"{prefix}{what}", row.iri, name, row.kind, None, "", (), _several(dates), proofs)


def _several(dates: tuple[str, ...]) -> tuple[str, ...]:
    return dates if len(dates) > 1 else ()


def _happened(
    store: Store, events: Sequence[Event], cited: Mapping[str, Sequence[Cited]], language: str
) -> Iterator[Occasion]:
    names = names_of(store, sorted({iri for event in events for iri in listed(event.about)}), language)
    for event in events:
        about = tuple(Ref(iri, names[iri].name) for iri in listed(event.about) if iri in names)
        name, proofs = named(event.name, event.name_en, language), proofs_of(cited.get(event.iri, ()))
        yield Occasion(event.date, "event", event.iri, name, event.kind, None, "", about, (), proofs)


def _roles(store: Store, target: Target, most: int, language: str) -> Iterator[Occasion]:
    """Parties that joined or left a tie by themselves."""
    if target.noun == "policy":
        return
    rows = store.select(Participation, "roles_dated", target, most=most)
    cited = store.cited(row.role_iri for row in rows)
    for row in rows:
        for field, what in _OWN_ENDS.items():
            yield from _own_end(row, field, what, cited.get(row.role_iri, ()), language)


def _own_end(row: Participation, field: str, what: str, claims: Sequence[Cited], language: str) -> Iterator[Occasion]:
    dates = claimed_dates(field, getattr(row, field), claims)
    if dates == (getattr(row, f"tie_{field}"),):
        return
    name, party = named(row.tie_name, row.tie_name_en, language), plain_party_ref(row, language)
    for date in dates:
        own = proofs_of(claim for claim in claims if claim.field == field and claim.value in ("", date))
        yield Occasion(date, what, row.tie, name, row.kind, party, row.role, (), _several(dates), own)


def _last_sources(lives: Iterable[Life]) -> Iterator[Occasion]:
    """The sources that are the last sign of ties that may run, each once."""
    spoken: dict[str, list[Life]] = defaultdict(list)
    for life in lives:
        if life.last_sign and life.last_sign.kind == "source" and life.status.is_current:
            spoken[life.last_sign.evidence[0].source_id].append(life)
    for source, theirs in spoken.items():
        signs = [life.last_sign for life in theirs if life.last_sign]
        about = tuple(
            sorted((Ref(life.tie.id, life.tie.name) for life in theirs), key=lambda ref: (fold(ref.name), ref.id))
        )
        proofs = tuple(sign.evidence[0] for sign in signs[:_MOST_PROOFS])
        yield Occasion(signs[0].date, "last-source", source, signs[0].name, "", None, "", about, (), proofs)
