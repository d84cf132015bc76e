"""Written: a register as the rows of an office's sheets, the way back from ``intgraph.intake.office``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal

from intgraph.intake.columns import SHEETS, Column, Sheet
from intgraph.model.formulas import shielded
from intgraph.model.iri import local_id
from intgraph.model.period import Period
from intgraph.model.register import Register, Thing
from intgraph.model.visibility import Visibility


def written(register: Register) -> dict[str, list[list[str]]]:
    """Return for each sheet that has rows its rows, with one text for each column of the sheet.

    Reading them gives the same register, provided that all things share one base.
    """
    nouns = _nouns(register)
    tables = {sheet.name: list(_rows(sheet, getattr(register, sheet.noun), nouns)) for sheet in SHEETS.values()}
    return {name: rows for name, rows in tables.items() if rows}


def _nouns(register: Register) -> dict[str, str]:
    return {iri: noun for noun, things in register.nouns() if noun != "evidence" for iri in things}


def _rows(sheet: Sheet, things: Mapping[str, Thing], nouns: Mapping[str, str]) -> Iterator[list[str]]:
    for thing in things.values():
        yield [_cell(column, thing, nouns) for column in sheet.columns]


def _cell(column: Column, thing: Thing, nouns: Mapping[str, str]) -> str:
    if column.name == "id":
        return local_id(thing.iri)
    if column.name in ("since", "until"):
        period = getattr(thing, "period", Period())
        return str(getattr(period, column.name) or "")
    value = getattr(thing, column.name)
    if column.holds == "visibility":
        return "" if value is _usual_visibility(thing) else str(value)
    if column.holds in ("reference", "references"):
        iris = value if isinstance(value, tuple) else (value,)
        return ";".join(_reference(iri, column, nouns) for iri in iris if iri)
    return _text(value)


def _reference(iri: str, column: Column, nouns: Mapping[str, str]) -> str:
    """Where a column may point to several nouns, the noun stands before the id."""
    local = local_id(iri)
    return f"{nouns[iri]}/{local}" if len(column.of) > 1 and iri in nouns else local


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return shielded(";".join(map(str, value)))
    if isinstance(value, Decimal | float):
        return f"{value:f}" if isinstance(value, Decimal) else repr(value)
    return "" if value is None else shielded(str(value))


def _usual_visibility(thing: Thing) -> Visibility | None:
    return next((field.default for field in fields(thing) if field.name == "visibility"), None)  # type: ignore[return-value]
