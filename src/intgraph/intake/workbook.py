"""Workbooks (.xlsx): the same sheets as the CSV folder, read by calamine."""

from __future__ import annotations

import re
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from intgraph.errors import Fault, Where
from intgraph.intake.raw import RawTable, squared

MOST_UNPACKED_BYTES: Final = 1024 * 1024 * 1024
_PIECE: Final = 1024 * 1024
# Reading makes room for every cell up to the outermost: one in XFD1048576 would ask for 500 GB.
_FAR: Final = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{3,}\d+)""")
_WIDE: Final = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{2,}\d+)""")
_TALL: Final = re.compile(rb"""\br\s*=\s*["']([A-Za-z]+\d{6,})""")


def read_workbook(path: Path) -> tuple[list[RawTable], list[Fault]]:
    """Return the sheets of a workbook as tables named as in the workbook, with the faults of their form."""
    fault = _unsafe(path)
    if fault is not None:
        return [], [fault]
    import python_calamine

    try:
        book = python_calamine.load_workbook(str(path))
        sheets = [(name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names]
    except (python_calamine.CalamineError, OSError) as wrong:
        return [], [Fault("workbook.broken", Where(str(path)), {"reason": str(wrong)})]
    tables: list[RawTable] = []
    faults: list[Fault] = []
    for name, rows in sheets:
        if rows:
            table, wrong_rows = _table(path, name, rows)
            tables.append(table)
            faults += wrong_rows
    return tables, faults


def _unsafe(path: Path) -> Fault | None:
    """A workbook is a zip: refuse what is none, and what would unpack to more than a computer holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED_BYTES:
                return Fault("file.too_large", Where(str(path)), {"most": MOST_UNPACKED_BYTES // 2**20})
            far = next(filter(None, (_far_cell(archive, name) for name in archive.namelist())), "")
    except (OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error) as wrong:
        return Fault("workbook.broken", Where(str(path)), {"reason": str(wrong)})
    return Fault("workbook.far_cell", Where(str(path), value=far)) if far else None


def _far_cell(archive: zipfile.ZipFile, name: str) -> str:
    """Return a cell of a sheet that stands too far out to make room for all before it, or the empty text.

    Every part is unpacked as far as it says that it goes; one that goes on raises ``BadZipFile``.
    """
    is_sheet = name.lower().startswith("xl/worksheets/")
    wide = tall = None
    with archive.open(name) as file:
        before = b""
        while piece := file.read(_PIECE):
            if not is_sheet:
                continue
            text, before = before + piece, piece[-80:]
            wide, tall = wide or _WIDE.search(text), tall or _TALL.search(text)
            if far := _FAR.search(text) or (wide and tall):
                return far[1].decode()
    return ""


def _table(path: Path, name: str, rows: list[list[Any]]) -> tuple[RawTable, list[Fault]]:
    header = [_text(cell).strip() for cell in rows[0]]
    numbered = [(number, [_text(cell) for cell in cells]) for number, cells in enumerate(rows[1:], 2)]
    return squared(str(path), name, header, numbered)


def _text(cell: object) -> str:
    """Spreadsheets turn ``1998`` into a number and a date into a day: turn them back into the text meant."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, date | time | timedelta):
        return str(cell)
    return str(cell)
