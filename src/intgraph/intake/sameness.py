"""Sameness: a place or party that two offices know under different IRIs but match to the same thing elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from intgraph.errors import Where
from intgraph.intake.reading import Reading
from intgraph.model.register import Register, Thing

T = TypeVar("T", bound=Thing)
_MATCHED = ("place", "party")


def under_one_name(readings: Iterable[Reading]) -> list[Reading]:
    """Return the readings with each place and party under the IRI of the first reading that knows it.

    Two of them are the same when one is named in ``same_as`` of the other, or both name the same IRI there.
    Within one reading nothing is joined: two rows of one office are two things.
    """
    first_names: dict[tuple[str, str], str] = {}
    united: list[Reading] = []
    for reading in readings:
        names = _names(reading.register, first_names)
        renamed = _renamed(reading, {iri: name for iri, name in names.items() if iri != name})
        united.append(renamed)
        _remember(renamed.register, first_names)
    return united


def _names(register: Register, first_names: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {
        thing.iri: next((first_names[noun, key] for key in _keys(thing) if (noun, key) in first_names), thing.iri)
        for noun in _MATCHED
        for thing in getattr(register, noun).values()
    }


def _remember(register: Register, first_names: dict[tuple[str, str], str]) -> None:
    for noun in _MATCHED:
        for thing in getattr(register, noun).values():
            for key in _keys(thing):
                first_names.setdefault((noun, key), thing.iri)


def _keys(thing: Any) -> tuple[str, ...]:
    return (thing.iri, *thing.same_as)


def _renamed(reading: Reading, names: Mapping[str, str]) -> Reading:
    if not names:
        return reading
    things: dict[str, Any] = {
        noun: {names.get(iri, iri): _with_names(thing, names) for iri, thing in known.items()}
        for noun, known in reading.register.nouns()
    }
    origins: dict[str, Where] = {names.get(iri, iri): where for iri, where in reading.origins.items()}
    return Reading(Register(**things), origins)


def _with_names(thing: T, names: Mapping[str, str]) -> T:
    changes: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, str) and value in names:
            changes[field.name] = names[value]
        elif isinstance(value, tuple) and field.name != "same_as" and any(item in names for item in value):
            changes[field.name] = tuple(names.get(item, item) for item in value)
    return replace(thing, **changes) if changes else thing
