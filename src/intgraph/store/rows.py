"""Rows of the compiled graph: from a thing to the values of its row, and back to the same thing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from intgraph.model.period import Moment, parse_moment, period_between
from intgraph.model.register import NOUNS, Thing
from intgraph.model.visibility import Visibility

_JOINT: Final = "\x1f"

# Fields that hold the IRI of one other thing; rows hold its integer id.
REFERENCES: Final = frozenset(
    {
        ("office", "party"),
        ("party", "place"),
        ("party", "part_of"),
        ("role", "tie"),
        ("role", "party"),
        ("policy", "party"),
        ("policy", "part_of"),
        ("person", "party"),
        ("source", "publisher"),
        ("evidence", "subject"),
        ("evidence", "source"),
    }
)

_Way = tuple[Callable[[Any], object], Callable[[Any], object]]
_WAYS: Final[Mapping[str, _Way]] = MappingProxyType(
    {
        "tuple[str, ...]": (_JOINT.join, lambda text: tuple(text.split(_JOINT)) if text else ()),
        "Moment | None": (
            lambda moment: moment and moment.edtf,
            lambda text: parse_moment(text) if text else None,
        ),
        "Decimal | None": (
            lambda value: value if value is None else str(value),
            lambda text: text and Decimal(text),
        ),
        "bool": (int, bool),
        "Visibility": (int, Visibility),
    }
)


@dataclass(frozen=True)
class Plan:
    """How one noun is written and read: its columns, and the way of each that is not plain text.

    ``write`` goes by column; ``read``, ``references`` and ``period`` by the position of the field in its dataclass.
    """

    columns: tuple[str, ...]
    write: Mapping[str, Callable[[Any], object]]
    read: tuple[tuple[int, Callable[[Any], object]], ...]
    references: tuple[int, ...]
    period: int | None


@lru_cache(maxsize=16)
def plan(noun: str) -> Plan:
    """Return the plan of a noun, made from the fields of its dataclass."""
    names = [field.name for field in fields(NOUNS[noun])]
    types = [str(field.type) for field in fields(NOUNS[noun])]
    at = names.index("period") if "period" in names else None
    columns = [*names] if at is None else [*names[:at], "since", "until", *names[at + 1 :]]
    ways = [(i, *_WAYS[kind]) for i, kind in enumerate(types) if kind in _WAYS]
    return Plan(
        tuple(columns),
        {names[i]: write for i, write, _ in ways},
        tuple((i, read) for i, _, read in ways),
        tuple(i for i, name in enumerate(names) if (noun, name) in REFERENCES),
        at,
    )


def to_rows(noun: str, things: Collection[Thing], ids: Mapping[str, int]) -> Iterator[tuple[object, ...]]:
    """Yield for each thing its id and the values of its columns; a reference to nothing known is ``None``.

    Every column is written by itself, which spares a large graph a loop over the fields of each thing.
    """
    columns = (_written(noun, column, things, ids) for column in plan(noun).columns)
    return zip(map(ids.__getitem__, map(attrgetter("iri"), things)), *columns, strict=True)


def _written(noun: str, column: str, things: Collection[Thing], ids: Mapping[str, int]) -> Iterator[object]:
    if column in ("since", "until"):
        return map(_edtf, map(attrgetter(f"period.{column}"), things))
    values = map(attrgetter(column), things)
    if (noun, column) in REFERENCES:
        return map(ids.get, values)
    write = plan(noun).write.get(column)
    return map(write, values) if write else values


def from_row(noun: str, row: Iterable[Any], iris: Mapping[int | None, str]) -> Any:
    """Return the thing that a row (its columns, without the id) was written from."""
    way = plan(noun)
    values = list(row)
    if way.period is not None:
        since, until = values[way.period : way.period + 2]
        values[way.period : way.period + 2] = [period_between(since or "", until or "")]
    for i, read in way.read:
        values[i] = read(values[i])
    for i in way.references:
        values[i] = iris.get(values[i], "")
    return NOUNS[noun](*values)


def _edtf(moment: Moment | None) -> str | None:
    return None if moment is None else moment.edtf
