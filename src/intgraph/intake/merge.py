"""Merging: several registers as one. The same IRI is the same thing, and so is what they match alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from intgraph.intake.reading import Reading
from intgraph.intake.sameness import under_one_name
from intgraph.model.party import Party
from intgraph.model.period import UNDATED
from intgraph.model.place import Place
from intgraph.model.register import Register, Thing
from intgraph.model.visibility import Visibility

_UNSAID = ("", None, UNDATED)


def merge(readings: Iterable[Reading]) -> Reading:
    """Return everything of ``readings`` as one reading.

    A thing that several of them know is joined: lists are united, of two differing values the first stays (another
    name of a place or party becomes an alias), and of two visibilities the stricter.
    """
    given = list(readings)
    if len(given) == 1:
        return given[0]
    known = under_one_name(given)
    merged = Register()
    origins: dict[str, Any] = {}
    for reading in known:
        for noun, things in reading.register.nouns():
            into: dict[str, Thing] = getattr(merged, noun)
            for iri, thing in things.items():
                into[iri] = _joined(into[iri], thing) if iri in into else thing
        origins = {**reading.origins, **origins}
    return Reading(merged, origins)


def differences(readings: Iterable[Reading]) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the values of each single-valued field, by IRI and field, in which readings differ."""
    seen: dict[tuple[str, str], dict[str, None]] = {}
    for reading in under_one_name(readings):
        for thing in reading.register.things():
            for field in fields(thing):
                value = getattr(thing, field.name)
                if value and not isinstance(value, tuple) and field.name != "note":
                    seen.setdefault((thing.iri, field.name), {})[str(value)] = None
    return {key: tuple(values) for key, values in seen.items() if len(values) > 1}


def _joined(first: Thing, second: Thing) -> Thing:
    if first == second:
        return first
    changes: dict[str, Any] = {}
    for field in fields(first):
        mine, other = getattr(first, field.name), getattr(second, field.name)
        if isinstance(mine, tuple):
            changes[field.name] = tuple(dict.fromkeys((*mine, *other)))
        elif isinstance(mine, Visibility):
            changes[field.name] = max(mine, other)
        elif mine in _UNSAID:
            changes[field.name] = other
    if isinstance(first, Place | Party) and isinstance(second, Place | Party) and first.name != second.name:
        changes["aliases"] = tuple(dict.fromkeys((*changes["aliases"], second.name)))
    return replace(first, **changes)
