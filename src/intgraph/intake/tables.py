"""Tables of an office: raw tables whose sheet and headers are understood, and rows that know their cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from intgraph.errors import Fault, PeriodError
from intgraph.intake.cells import CellReader, Convert, as_they_are
from intgraph.intake.columns import SHEETS, Column, Sheet
from intgraph.intake.lookups import CellError
from intgraph.intake.raw import RawTable
from intgraph.intake.reading import Spot
from intgraph.locale import LANGUAGES, words
from intgraph.model.names import clean, fold
from intgraph.model.period import Moment, Period


class _Known(dict[str, object]):
    """What the texts of one column say; each text is converted once."""

    def __init__(self, convert: Convert, known: Mapping[str, object]) -> None:
        super().__init__(known)
        self.convert = convert

    def __missing__(self, text: str) -> object:
        if text.isspace():
            raise CellError("cell.empty")
        value = self[text] = self.convert(text)
        return value


# Where a column stands, its name, and what its cells say: ``None`` where every text means itself.
_Reader: TypeAlias = tuple[int, str, _Known | None]


@dataclass(frozen=True, slots=True)
class Table:
    """A raw table with its sheet, and for each column of the sheet that is present its position."""

    raw: RawTable
    sheet: Sheet
    columns: tuple[tuple[int, Column], ...]

    def position(self, name: str) -> int | None:
        """Return where the column ``name`` stands, or ``None`` when the table has no such column."""
        return next((at for at, column in self.columns if column.name == name), None)


Row: TypeAlias = tuple[dict[str, Any], Spot]
"""The values of one row by column name (empty cells are absent), with the spot it stands in."""


def sheet_called(name: str) -> Sheet | None:
    """Return the sheet that a file stem or sheet name means, in English or Dutch, or ``None``."""
    return _sheet_names().get(fold(name))


def understood(raw: RawTable, sheet: Sheet) -> tuple[Table, list[Fault]]:
    """Return the table with its columns found by their English or Dutch header, and the faults of the header."""
    meanings = _column_names(sheet)
    faults: list[Fault] = []
    columns: dict[str, tuple[int, Column]] = {}
    for at, header in enumerate(raw.header):
        column = meanings.get(fold(header))
        if column is None:
            if header and not header.startswith("#"):
                faults.append(Fault("header.unknown", raw.where(1, header), {"known": _headers(sheet)}))
        elif column.name in columns:
            faults.append(Fault("header.twice", raw.where(1, header)))
        else:
            columns[column.name] = (at, column)
    faults += [
        Fault("header.missing", raw.where(1, column.name))
        for column in sheet.columns
        if column.required and column.name not in columns
    ]
    return Table(raw, sheet, tuple(columns.values())), [*faults, *_nameless(raw)]


def _nameless(raw: RawTable) -> Iterator[Fault]:
    """What stands in a column without a header would be lost without a word."""
    for at in (at for at, header in enumerate(raw.header) if not header):
        filled = next(((number, texts[at]) for number, texts in raw.rows if texts[at].strip()), None)
        if filled:
            yield Fault("header.nameless", raw.where(filled[0], "", filled[1][:80]))


def rows_of(table: Table, cells: CellReader, faults: list[Fault]) -> Iterator[Row]:
    """Yield the rows that have no fault; append the faults of the others to ``faults``."""
    readers = [_reader(table, at, column, cells) for at, column in table.columns]
    required = {column.name for _, column in table.columns if column.required}
    for number, texts in table.raw.rows:
        before = len(faults)
        values = _values(texts, readers, required)
        if values is None:
            values = _careful(table, number, texts, readers, faults)
        if "since" in values or "until" in values:
            _join_period(table, number, values, faults)
        if len(faults) == before:
            yield values, (table.raw.file, table.raw.sheet, number)


def _reader(table: Table, at: int, column: Column, cells: CellReader) -> _Reader:
    if column.holds == "text" and as_they_are([texts[at] for _, texts in table.raw.rows]):
        return at, column.name, None
    return at, column.name, _Known(cells.converter(column), cells.known(column, table.sheet.noun))


def _values(texts: list[str], readers: list[_Reader], required: set[str]) -> dict[str, object] | None:
    """Return the values of a row, or ``None`` where it has to be looked at with care."""
    try:
        values = {name: text if known is None else known[text] for at, name, known in readers if (text := texts[at])}
    except CellError:
        return None
    return values if values.keys() >= required else None


def _careful(
    table: Table,
    number: int,
    texts: list[str],
    readers: list[_Reader],
    faults: list[Fault],
) -> dict[str, object]:
    """Return the values of a row that has blank or faulty cells; append what is wrong to ``faults``."""
    values: dict[str, object] = {}
    for (at, column), (_, _, known) in zip(table.columns, readers, strict=True):
        text = texts[at]
        if clean(text):
            try:
                values[column.name] = text if known is None else known[text]
            except CellError as wrong:
                where = table.raw.where(number, column.name, text[:80])
                faults.append(Fault(wrong.key, where, wrong.words))
        elif column.required:
            faults.append(Fault("cell.empty", table.raw.where(number, column.name)))
    return values


def _join_period(table: Table, number: int, values: dict[str, object], faults: list[Fault]) -> None:
    since, until = values.pop("since", None), values.pop("until", None)
    assert since is None or isinstance(since, Moment)
    assert until is None or isinstance(until, Moment)
    try:
        values["period"] = Period(since, until)
    except PeriodError as wrong:
        faults.append(Fault(wrong.key, table.raw.where(number, "until", str(until)), wrong.words))


def _headers(sheet: Sheet) -> str:
    return ", ".join(column.name for column in sheet.columns)


def _sheet_names() -> Mapping[str, Sheet]:
    return {
        fold(name): sheet
        for sheet in SHEETS.values()
        for name in (sheet.name, *(words(language)(f"sheet.{sheet.name}") for language in LANGUAGES))
    }


def _column_names(sheet: Sheet) -> Mapping[str, Column]:
    return {
        fold(name): column
        for column in sheet.columns
        for name in (column.name, *(words(language)(f"column.{column.name}") for language in LANGUAGES))
    }
