"""Checking: what a careful colleague would find wrong in tables that can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from intgraph.errors import DataError, Fault, Where
from intgraph.intake.circles import circles
from intgraph.intake.columns import SHEETS
from intgraph.intake.foreign import is_rdf, read_faults, shape_faults
from intgraph.intake.merge import differences, merge
from intgraph.intake.places import doubts, placed
from intgraph.intake.read import read_each
from intgraph.intake.reading import Reading
from intgraph.intake.tables import sheet_called
from intgraph.model.audience import telling_names
from intgraph.model.claims import conflicting_claims
from intgraph.model.iri import local_id
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.store.inputs import csv_files

MOST_WORDS: Final = 12
MOST_THINGS_VALIDATED: Final = 10_000
# A title or campaign is borne by one party where the source does not say who gives or leads it.
_BORNE_ALONE: Final = frozenset({"title", "campaign"})


def check(inputs: Iterable[Path], shapes: Iterable[Path] = ()) -> list[Fault]:
    """Return every fault of the data in ``inputs``; what cannot be read gives its faults of reading.

    RDF is held to our shapes as it stands, and to those in the files ``shapes``. Raises ``InputError`` for a file that
    is no RDF at all, and for shapes that cannot be used.
    """
    given, rules = tuple(inputs), tuple(shapes)
    rdf = [path for path in given if is_rdf(path)]
    shaped = shape_faults(rdf, rules) if rdf else []
    try:
        readings = read_each(given)
    except DataError as wrong:
        return [*shaped, *read_faults(wrong, shaped, shaped=bool(rules))]
    reading = placed(merge(readings))
    own = () if len(rdf) == len(given) else _shapes(reading.register, reading.origins)
    return [*_unread(given), *_disagreements(readings, reading.origins), *_faults_of(reading), *shaped, *own]


def _faults_of(reading: Reading) -> Iterator[Fault]:
    """Yield the faults of what was read, each at the row where it can be mended."""
    register, origins = reading.register, reading.origins
    yield from _conflicts(register, origins)
    yield from _ties(register, origins)
    yield from _dates(register, origins)
    yield from _evidence(register, origins)
    yield from _unused(register, origins)
    yield from _telling(register, origins)
    yield from circles(register, origins)
    yield from doubts(reading)


def _unread(inputs: Iterable[Path]) -> Iterator[Fault]:
    for path in inputs:
        for file in csv_files(path) if path.is_dir() else ():
            if sheet_called(file.stem) is None:
                yield Fault("check.unread_file", Where(str(file)), {"known": ", ".join(SHEETS)})


def _shapes(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    """SHACL reads every triple several times: a large graph is left to a validator of its own."""
    if len(register) > MOST_THINGS_VALIDATED:
        yield Fault("check.too_large_for_shapes", Where(), {"most": MOST_THINGS_VALIDATED})
        return
    from intgraph.rdf.encode import encode
    from intgraph.rdf.validate import validate

    for broken in validate(encode(register)):
        thing = broken.node.partition("#")[0]
        words = {"name": local_id(thing), "path": broken.path, "nl": broken.nl, "en": broken.en}
        yield Fault("check.shape", origins.get(thing, Where(value=broken.value)), words)


def _disagreements(readings: Sequence[Reading], origins: Mapping[str, Where]) -> Iterator[Fault]:
    if len(readings) > 1:
        for (iri, field), values in differences(readings).items():
            words = {"name": local_id(iri), "field": field, "values": ", ".join(values)}
            yield Fault("check.offices_differ", origins.get(iri, Where()), words)


def _conflicts(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    for (subject, field), claims in conflicting_claims(register).items():
        told = "; ".join(
            f"{claim.value or '='} ({register.source[claim.source].file or register.source[claim.source].name}, "
            f"{claim.locator})"
            for claim in claims
        )
        words = {"name": local_id(subject), "field": field, "claims": told}
        yield Fault("check.conflict", origins.get(subject, Where()), words)


def _ties(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    proven = {_tie_of(claim.subject, register) for claim in register.evidence.values()}
    parties: dict[str, set[str]] = {iri: set() for iri in register.tie}
    for role in register.role.values():
        parties[role.tie].add(role.party)
    for iri, tie in register.tie.items():
        if iri not in proven:
            yield Fault("check.no_source", origins.get(iri, Where()), {"name": tie.name})
        if len(parties[iri]) < (1 if tie.kind in _BORNE_ALONE else 2):
            yield Fault("check.few_parties", origins.get(iri, Where()), {"name": tie.name})


def _tie_of(iri: str, register: Register) -> str:
    role = register.role.get(iri)
    return role.tie if role else iri


def _dates(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    for role in register.role.values():
        period, whole = role.period, register.tie[role.tie].period
        words = {
            "name": local_id(role.party),
            "tie": local_id(role.tie),
            "role": period.edtf,
            "whole": whole.edtf,
        }
        began, whole_began = period.start_latest, whole.start_earliest
        ended, whole_ended = period.end_earliest, whole.end_latest
        if (began and whole_began and began < whole_began) or (ended and whole_ended and ended > whole_ended):
            yield Fault("check.role_outside_tie", origins.get(role.iri, Where()), words)


def _evidence(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    for iri, claim in register.evidence.items():
        where = origins.get(iri, Where())
        if len(claim.phrase.split()) > MOST_WORDS:
            yield Fault("check.long_phrase", where, {"most": MOST_WORDS})
        if not claim.locator:
            yield Fault("check.no_locator", where)


def _telling(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    for iri, name in telling_names(register, Visibility.PUBLIC).items():
        yield Fault("check.telling_name", origins.get(iri, Where()), {"name": name})


def _unused(register: Register, origins: Mapping[str, Where]) -> Iterator[Fault]:
    used = _used(register)
    for noun in ("place", "party", "source"):
        for iri, thing in getattr(register, noun).items():
            if iri not in used:
                yield Fault(f"check.unused_{noun}", origins.get(iri, Where()), {"name": thing.name})


def _used(register: Register) -> set[str]:
    """Everything that something else points to; evidence uses its source, not its subject."""
    used = {iri for claim in register.evidence.values() for iri in (claim.source,)}
    for role in register.role.values():
        used.add(role.party)
    for things in (register.event, register.policy):
        for thing in things.values():
            used.update(thing.about)
    for event in register.event.values():
        used.update(event.by)
    for tie in register.tie.values():
        used.update(tie.places)
    for place in register.place.values():
        used.update(place.within)
    used.update(party.place for party in register.party.values())
    used.update(party.part_of for party in register.party.values())
    used.update(person.party for person in register.person.values())
    used.update(policy.party for policy in register.policy.values())
    used.update(source.publisher for source in register.source.values())
    used.update(office.party for office in register.office.values())
    return used
