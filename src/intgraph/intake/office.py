"""Offices: a folder of tables, or one workbook with the same sheets, read whole or refused with all faults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from intgraph.errors import DataError, Fault, Where
from intgraph.intake.assemble import Assembly
from intgraph.intake.cells import CellReader
from intgraph.intake.circles import circles
from intgraph.intake.columns import SHEETS
from intgraph.intake.csvfile import read_csv
from intgraph.intake.lookups import ConceptWords, Names, References
from intgraph.intake.progress import Progress, counted, silent
from intgraph.intake.raw import RawTable
from intgraph.intake.reading import Origins, Reading
from intgraph.intake.tables import Table, rows_of, sheet_called, understood
from intgraph.intake.workbook import read_workbook
from intgraph.model.iri import is_local_id, mint
from intgraph.model.names import clean
from intgraph.model.office import DEFAULT_BASE
from intgraph.model.register import NOUNS
from intgraph.store.inputs import csv_files
from intgraph.store.memory import count_as_old, without_collecting
from intgraph.vocab.concepts import concepts

_NAMED: tuple[str, ...] = ("name", "name_en", "aliases")
# With these faults the rest of the table can still be looked through for others.
_BEARABLE: frozenset[str] = frozenset({"header.unknown", "header.twice", "header.nameless"})


def read_office(path: Path, progress: Progress = silent) -> Reading:
    """Return what the office folder or workbook at ``path`` holds; raise ``DataError`` with every fault."""
    with without_collecting():
        raw, faults = read_workbook(path) if path.is_file() else _read_folder(path)
        tables, header_faults = _tables(raw)
        faults += header_faults + ([] if faults else _missing(path, tables))
        if any(fault.key not in _BEARABLE for fault in faults):
            raise DataError(tuple(faults))
        reading = _read(tables, faults, progress)
        count_as_old()
        return reading


def table_files(path: Path) -> list[Path]:
    """Return the files that an office is read from: the workbook itself, or the CSV files of known sheets."""
    if path.is_file():
        return [path]
    return [file for file in csv_files(path) if sheet_called(file.stem)]


def _read_folder(path: Path) -> tuple[list[RawTable], list[Fault]]:
    tables: list[RawTable] = []
    faults: list[Fault] = []
    for file in table_files(path):
        table, wrong = read_csv(file, file.stem)
        faults += wrong
        if table is not None:
            tables.append(table)
    return tables, faults


def _tables(raw_tables: Iterable[RawTable]) -> tuple[dict[str, Table], list[Fault]]:
    tables: dict[str, Table] = {}
    faults: list[Fault] = []
    for raw in raw_tables:
        sheet = sheet_called(raw.sheet)
        if sheet is None:
            continue
        if sheet.name in tables:
            faults.append(Fault("sheet.twice", raw.where()))
        tables[sheet.name], wrong = understood(raw, sheet)
        faults += wrong
    return tables, faults


def _missing(path: Path, tables: Mapping[str, Table]) -> list[Fault]:
    missing = [sheet for sheet in SHEETS.values() if sheet.required and sheet.name not in tables]
    return [Fault("sheet.missing", Where(str(path), sheet.name)) for sheet in missing]


def _read(tables: dict[str, Table], faults: list[Fault], progress: Progress) -> Reading:
    base = _base(tables)
    references = References({sheet.noun: Names() for sheet in SHEETS.values()})
    for table in tables.values():
        _index(table, base, references.nouns[table.sheet.noun], faults)
    cells = CellReader(references, ConceptWords.of(concepts()))
    assembly = Assembly(base, references, faults)
    ordered = [tables[name] for name in SHEETS if name in tables]
    adders = ((assembly.adder(table.sheet.noun), table) for table in ordered)
    rows = ((add, row) for add, table in adders for row in rows_of(table, cells, faults))
    for add, row in counted(rows, sum(len(table.raw.rows) for table in ordered), progress):
        add(row)
    reading = Reading(assembly.register, Origins(assembly.spots))
    faults += circles(reading.register, reading.origins)
    if faults:
        raise DataError(tuple(faults))
    return reading


def _base(tables: dict[str, Table]) -> str:
    office = tables.get("office")
    at = office.position("base") if office else None
    if office is None or at is None or not office.raw.rows:
        return DEFAULT_BASE
    return office.raw.rows[0][1][at].strip().rstrip("/") or DEFAULT_BASE


def _index(table: Table, base: str, names: Names, faults: list[Fault]) -> None:
    """Make the ids and names of a table known before any reference is resolved."""
    at = table.position("id")
    if at is None:
        return
    noun = table.sheet.noun
    named = [place for place in map(table.position, _NAMED) if place is not None]
    assert noun in NOUNS
    first: dict[str, int] = {}
    for number, texts in table.raw.rows:
        local = clean(texts[at])
        if local in first:
            where = table.raw.where(number, "id", local)
            faults.append(Fault("cell.id_twice", where, {"first": first[local]}))
        elif is_local_id(local):
            first[local] = number
            names.add(local, mint(base, noun, local), [texts[i] for i in named])
