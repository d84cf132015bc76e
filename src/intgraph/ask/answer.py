"""The one shape of an answer, and of the things that answers speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing that an answer names: its IRI and its name in the language of the answer."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class TargetRef:
    """What a question is about, with the noun it is: ``place``, ``party``, ``tie``, …"""

    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party with the notation of its sector and the name of its place; empty texts where not stated."""

    id: str
    name: str
    sector: str
    place: str


@dataclass(frozen=True, slots=True)
class TieRef:
    """A tie with the notation of its kind."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Proof:
    """One claim of one source about one field, or several joined by ``;``.

    ``field`` and ``value`` are empty when it speaks of the thing as a whole.
    ``source`` is the file name of the document (or its title), ``source_id`` its IRI,
    ``source_name`` its title, ``source_date`` its date in EDTF.
    """

    source: str
    locator: str
    phrase: str
    modality: str
    field: str
    value: str | None
    source_id: str
    source_name: str
    source_date: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What every question returns; ``answers`` are rows of a dataclass that the question defines.

    ``as_of`` is the EDTF date that the answer holds for, ``notes`` are sentences for the person who asked.
    """

    question: str
    target: TargetRef | None
    as_of: str | None
    understood: str
    answers: tuple[Any, ...]
    notes: tuple[str, ...] = ()


def as_json(value: Any) -> Any:
    """Return ``value`` in JSON types: dataclasses as objects in the order of their fields, enums as their value."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {field.name.rstrip("_"): as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, str | int | float) or value is None:
        return value
    if isinstance(value, Sequence):
        return [as_json(item) for item in value]
    raise TypeError(f"no JSON for {type(value).__name__}")
