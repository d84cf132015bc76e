"""Promises of writing: any register written as tables reads back to the same register."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from intgraph.intake.columns import SHEETS
from intgraph.intake.office import read_office
from intgraph.intake.spreadsheet import csv_bytes, workbook_bytes
from intgraph.intake.written import written
from intgraph.locale import words
from intgraph.model.names import clean
from intgraph.model.party import Party
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.tie import Tie
from strategies import registers

QUIET = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _as_a_table_holds_it(register: Register) -> Register:
    """Cells hold one line, and web addresses of the same thing elsewhere."""
    nouns = {noun: {iri: _tidy(thing) for iri, thing in things.items()} for noun, things in register.nouns()}
    return Register(**nouns)


def _tidy(thing: Any) -> Any:
    if hasattr(thing, "note"):
        thing = replace(thing, note=clean(thing.note))
    if hasattr(thing, "same_as"):
        thing = replace(thing, same_as=tuple(iri for iri in thing.same_as if iri.startswith("http")))
    return thing


def _claims(register: Register) -> set[object]:
    """Evidence gets its IRI from what it says, when it is read."""
    return {replace(claim, iri="") for claim in register.evidence.values()}


def _things(register: Register) -> Mapping[str, Any]:
    return {noun: list(things.values()) for noun, things in register.nouns() if noun != "evidence"}


def _write_csv(register: Register, folder: Path) -> Path:
    tables = written(register)
    for sheet in SHEETS.values():
        path = folder / f"{sheet.name}.csv"
        path.write_bytes(csv_bytes(sheet, tables.get(sheet.name, ()), words("nl")))
    return folder


def _write_book(register: Register, folder: Path) -> Path:
    path = folder / "office.xlsx"
    path.write_bytes(workbook_bytes(written(register), words("en")))
    return path


@QUIET
@given(registers())
def test_a_register_comes_back_from_csv(tmp_path: Path, register: Register) -> None:
    """What is written as CSV, with comments, reads back as the same things in the same order."""
    expected = _as_a_table_holds_it(register)
    found = read_office(_write_csv(expected, tmp_path)).register
    assert _things(found) == _things(expected)
    assert _claims(found) == _claims(expected)


@QUIET
@given(registers())
def test_a_register_comes_back_from_a_workbook(tmp_path: Path, register: Register) -> None:
    """What is written as a workbook reads back as the same things in the same order."""
    expected = _as_a_table_holds_it(register)
    found = read_office(_write_book(expected, tmp_path)).register
    assert _things(found) == _things(expected)
    assert _claims(found) == _claims(expected)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(registers())
def test_writing_is_stable(tmp_path: Path, register: Register) -> None:
    """A register that was read writes the same tables again, and the same tables give the same bytes."""
    first = read_office(_write_csv(_as_a_table_holds_it(register), tmp_path)).register
    second = read_office(_write_csv(first, tmp_path)).register
    assert second == first
    assert written(second) == written(first)
    assert workbook_bytes(written(second), words("nl")) == workbook_bytes(written(first), words("nl"))


FORMULAS = ("=1+1", "+31 255", "-5", "@SUM(A1)", "'=quoted", "''=twice", "'s-Hertogenbosch '=x'")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text: str, tmp_path: Path) -> None:
    """A text that looks like a formula, alone or first in a list, is written so that no spreadsheet runs it, and
    comes back as it was."""
    place = Place("https://w3id.org/intgraph/id/place/p", text, aliases=(text, "other"), latitude=-33.9, longitude=-0.5)
    party = Party("https://w3id.org/intgraph/id/party/q", text, note=text)
    register = Register(place={place.iri: place}, party={party.iri: party})
    folder = _write_csv(register, tmp_path)
    for sheet, numbers in (("places", {"-33.9", "-0.5"}), ("parties", set())):
        rows = csv.reader(io.StringIO((folder / f"{sheet}.csv").read_text(encoding="utf-8")))
        running = {cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))}
        assert running == numbers
    assert read_office(folder).register == register
    assert read_office(_write_book(register, tmp_path)).register == register


@pytest.mark.parametrize("amount", ["0", "0.5", "12500.00", "999999999999.99", "1E+3", "0.0001"])
def test_amounts_come_back(amount: str, tmp_path: Path) -> None:
    """An amount is written with digits and a point alone, and keeps its value."""
    tie = Tie("https://w3id.org/intgraph/id/tie/t", "T", "subsidy", amount=Decimal(amount), currency="EUR")
    found = read_office(_write_csv(Register(tie={tie.iri: tie}), tmp_path)).register
    assert found.tie == {tie.iri: tie}
