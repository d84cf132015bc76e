"""Workbooks for tests: made whole, and then spoiled in the ways that happen."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from intake.offices import GOOD

Rows = Sequence[Sequence[object]]


def good_sheets() -> dict[str, Rows]:
    """Return the good office as the rows of a workbook."""
    return {name: list(csv.reader(io.StringIO(text))) for name, text in GOOD.items()}


def write_book(path: Path, sheets: Mapping[str, Rows], extra: Callable[[Any], None] = lambda book: None) -> Path:
    """Write a workbook with ``sheets``; ``extra`` may add to it what Excel can and we do not expect."""
    book = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "dd-mm-yyyy"}
    )
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    extra(book)
    book.close()
    return path


def respoilt(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write the members of a workbook anew, each as ``change`` returns it (``None``: left out)."""
    with zipfile.ZipFile(path) as archive:
        members = {name: change(name, archive.read(name)) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def patched(path: Path, at: int, content: bytes) -> Path:
    """Write ``content`` over the bytes at ``at``."""
    data = bytearray(path.read_bytes())
    data[at : at + len(content)] = content
    path.write_bytes(bytes(data))
    return path


def declaring(path: Path, member: str, size: int) -> Path:
    """Make the directory of a workbook say that ``member`` unpacks to ``size`` bytes."""
    name = path.read_bytes().rindex(member.encode())  # 22 bytes after the size, in the directory at the end
    return patched(path, name - 22, size.to_bytes(4, "little"))
