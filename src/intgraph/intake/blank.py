"""Blank offices: empty tables with an explanation of every column, to begin with."""

from __future__ import annotations

from pathlib import Path

from intgraph.errors import OutputError
from intgraph.intake.columns import SHEETS
from intgraph.intake.spreadsheet import csv_bytes, workbook_bytes
from intgraph.locale import Words
from intgraph.store.files import write_atomically


def write_blank(path: Path, words: Words) -> None:
    """Write an empty office to ``path``: a workbook when it ends in ``.xlsx``, else a folder of CSV files.

    Raises ``OutputError`` rather than write over tables that are there.
    """
    if path.suffix.lower() == ".xlsx":
        if path.exists():
            raise OutputError("new.exists", path=str(path))
        write_atomically(path, workbook_bytes({}, words))
        return
    if path.exists() and (not path.is_dir() or any(path.glob("*.csv"))):
        raise OutputError("new.exists", path=str(path))
    for sheet in SHEETS.values():
        write_atomically(path / f"{sheet.name}.csv", csv_bytes(sheet, (), words))
