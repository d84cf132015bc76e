"""Since a day: what began, ended, happened or was laid down, and which ties a source of since then speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, islice
from operator import attrgetter
from typing import Final, NamedTuple

from intgraph.ask.answer import Proof, TargetRef
from intgraph.ask.changing.changed import Changed
from intgraph.ask.changing.changes import BEGAN, ENDED, Asked, Change, changes
from intgraph.ask.changing.in_time import first_day, lies_in
from intgraph.ask.living.happenings import happenings
from intgraph.ask.proof import proofs_of
from intgraph.ask.refs import named
from intgraph.locale import words
from intgraph.model.period import Certainty, Period, parse_moment
from intgraph.store.protocol import Cited, Store, Target

# Of one tie a young source may say much: so many of its statements are fetched.
_STATEMENTS: Final = 12
_YOUNGEST: Final = 20
_FIELDS: Final = ((BEGAN, "begun"), (ENDED, "ended"))
_POLICY_FIELDS: Final = (("since", "laid-down"), ("until", "lapsed"))


class Dated(NamedTuple):
    """A policy with its start and end in EDTF."""

    iri: str
    name: str
    name_en: str
    since: str | None
    until: str | None


class Told(NamedTuple):
    """A tie, and one subject of it (the tie or a role) of which a source with a date speaks; all by IRI."""

    tie: str
    name: str
    name_en: str
    subject: str
    source: str
    date: str


def since(store: Store, scope: Target | None, time: Period, most: int, language: str) -> list[Changed]:
    """Return what changed in ``time`` as the graph has it, by kind of change and then by date.

    At most ``most`` rows, and one more where there are more: what would come after them is not looked up.
    """
    rows = chain(
        (row for asked, change in _FIELDS for row in _moved(store, asked, change, scope, time, most, language)),
        _happened(store, scope, time, most, language),
        _policies(store, scope, time, most, language),
        _spoken_of(store, scope, time, most, language),
    )
    return list(islice(rows, most + 1))


def _moved(
    store: Store, asked: Asked, change: str, scope: Target | None, time: Period, most: int, language: str
) -> Iterator[Changed]:
    if time.until is None:
        return
    for row in changes(store, asked, scope, time, time.until, most, language):
        yield Changed(
            change, _of_tie(row, language, store), asked.field, None, None, row.date, row.in_time, row.evidence
        )


def _of_tie(row: Change, language: str, store: Store) -> TargetRef:
    """The tie, or the part of the one party that joined or left it."""
    if not row.by_itself:
        return TargetRef(row.tie.id, row.tie.name, "tie")
    (member,) = row.members
    label = store.labels("role")[member.role]._asdict()[language]
    said = words(language)("who.sentence", party=member.party.name, role=label, tie=row.tie.name)
    return TargetRef(row.tie.id, said, "tie")


def _happened(store: Store, scope: Target | None, time: Period, most: int, language: str) -> Iterator[Changed]:
    dated = ((event.date, event) for event in happenings(store, scope, ()) if event.date)
    within = sorted(((date, event) for date, event in dated if _in_time(date, time)), key=_by_date)[: most + 1]
    cited = store.cited([event.iri for _, event in within])
    for date, event in within:
        about = TargetRef(event.iri, named(event.name, event.name_en, language), "event")
        proofs = proofs_of(cited.get(event.iri, ()))
        yield Changed("happened", about, "date", None, None, date, _in_time(date, time), proofs)


def _policies(store: Store, scope: Target | None, time: Period, most: int, language: str) -> Iterator[Changed]:
    rows = store.select(Dated, "policies_dated", scope, first=_first_year(time), everything=int(scope is None))
    edges = ((getattr(row, field), (row, field, change)) for row in rows for field, change in _POLICY_FIELDS)
    within = sorted(((date, edge) for date, edge in edges if date and _in_time(date, time)), key=_by_date)[: most + 1]
    cited = store.cited([row.iri for _, (row, *_) in within])
    for date, (row, field, change) in within:
        about = TargetRef(row.iri, named(row.name, row.name_en, language), "policy")
        proofs = proofs_of(claim for claim in cited.get(row.iri, ()) if claim.field == field)
        yield Changed(change, about, field, None, None, date, _in_time(date, time), proofs)


def _spoken_of(store: Store, scope: Target | None, time: Period, most: int, language: str) -> Iterator[Changed]:
    """The ties of which a source of that time speaks, the youngest source first."""
    rows = _told(store, scope, time, (most + 1) * _STATEMENTS)
    pairs = [list(group) for _, group in groupby(rows, attrgetter("tie", "source"))]
    dated = [(group, certainty) for group in pairs if (certainty := _in_time(group[0].date, time))][: most + 1]
    cited = store.cited({row.subject for group, _ in dated for row in group})
    for group, certainty in dated:
        tie = group[0]
        about = TargetRef(tie.tie, named(tie.name, tie.name_en, language), "tie")
        proofs = _from(tie.source, group, cited)
        yield Changed("told", about, "", None, None, tie.date, certainty, proofs)


def _in_time(date: str | None, time: Period) -> Certainty | None:
    certainty = lies_in((date,), time) if date else Certainty.NO
    return None if certainty is Certainty.NO else certainty


def _told(store: Store, scope: Target | None, time: Period, most: int) -> Sequence[Told]:
    """The youngest sources often say enough; where they do not, all are read."""
    first = _first_year(time)
    few = store.select(Told, "told_since", scope, first=first, sources=_YOUNGEST, most=most)
    return few if len(few) == most else store.select(Told, "told_since", scope, first=first, sources=-1, most=most)


def _by_date(dated: tuple[str, tuple[object, ...]]) -> tuple[tuple[str, str, str], str]:
    """By the first day that a date can mean; the IRI, which comes first in a row, breaks ties."""
    date, row = dated
    return first_day(parse_moment(date)), str(row[0])


def _first_year(time: Period) -> str:
    return time.start_earliest.isoformat()[:4] if time.start_earliest else ""


def _from(source: str, group: Sequence[Told], cited: Mapping[str, Sequence[Cited]]) -> tuple[Proof, ...]:
    claims = (claim for row in group for claim in cited.get(row.subject, ()))
    return proofs_of(claim for claim in claims if claim.source == source and claim.modality != "proposes")
