"""What the sources say of a tie's time: until when it is attested, and whether claims differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from intgraph.model.register import Register

_DATED_FIELDS = ("since", "until")
# What happened of these kinds is no sign of life.
NO_SIGN = frozenset({"historical-link", "proposed"})


def attested_until(register: Register) -> dict[str, date]:
    """Return for each tie the last day on which a source says that it, or one of its roles, is there.

    Evidence about the thing as a whole (no field) says so; a claim about one field does not: a text that tells
    when a tie began need not know whether it still runs. The day is the earliest that the date of the source can
    mean; a proposal attests nothing.
    """
    latest: dict[str, date] = {}
    for evidence in register.evidence.values():
        source = register.source.get(evidence.source)
        day = source.date.earliest if source and source.date else None
        if day is None or evidence.field or evidence.modality == "proposes":
            continue
        role = register.role.get(evidence.subject)
        tie = role.tie if role else evidence.subject
        if tie in register.tie and (tie not in latest or latest[tie] < day):
            latest[tie] = day
    return latest


def last_signs(register: Register) -> dict[str, date]:
    """Return for each tie its last sign of life: the latest event about it, or date of a source that speaks of it.

    Both count as the earliest day they can mean. A historical link and what is only proposed are no signs of life.
    """
    latest: dict[str, date] = {}
    for tie, day in (*_evidenced(register), *_happened(register)):
        if tie in register.tie and (tie not in latest or latest[tie] < day):
            latest[tie] = day
    return latest


def _evidenced(register: Register) -> Iterator[tuple[str, date]]:
    for evidence in register.evidence.values():
        source = register.source.get(evidence.source)
        if source and source.date and source.date.earliest and evidence.modality != "proposes":
            role = register.role.get(evidence.subject)
            yield role.tie if role else evidence.subject, source.date.earliest


def _happened(register: Register) -> Iterator[tuple[str, date]]:
    for event in register.event.values():
        if event.date and event.date.earliest and event.kind not in NO_SIGN:
            yield from ((iri, event.date.earliest) for iri in event.about)


def contested_subjects(register: Register) -> Iterator[str]:
    """Yield the ties and roles of which a source gives another start or end than the tables have."""
    for evidence in register.evidence.values():
        if evidence.value and evidence.field in _DATED_FIELDS:
            thing = register.tie.get(evidence.subject) or register.role.get(evidence.subject)
            if thing is not None and str(getattr(thing.period, evidence.field)) != evidence.value:
                yield evidence.subject
