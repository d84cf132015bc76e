"""Spreadsheets: the sheets of an office as CSV files or one workbook, with words that help to fill them in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from intgraph.intake.columns import SHEETS, Column, Sheet
from intgraph.locale import Words
from intgraph.vocab.concepts import concepts

if TYPE_CHECKING:
    import xlsxwriter

_ROWS_WITH_LISTS: Final = 5000
_LISTS_SHEET: Final = "_lists"
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed day, so that the same tables give the same bytes

Tables = Mapping[str, Sequence[Sequence[str]]]


def header_of(sheet: Sheet, words: Words) -> list[str]:
    """Return the header row of a sheet in a language; reading understands both."""
    return [words(f"column.{column.name}") for column in sheet.columns]


def column_help(sheet: Sheet, column: Column, words: Words) -> str:
    """Return what the cells of a column hold, in one sentence."""
    return words.get(f"help.{sheet.name}.{column.name}", "") or words(f"help.{column.name}")


def csv_bytes(sheet: Sheet, rows: Iterable[Sequence[str]], words: Words) -> bytes:
    """Return a sheet as UTF-8 CSV whose second row tells, behind ``#``, what each column holds."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header_of(sheet, words))
    told = [column_help(sheet, column, words) for column in sheet.columns]
    writer.writerow([f"# {told[0]}", *told[1:]])
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def workbook_bytes(tables: Tables, words: Words) -> bytes:
    """Return a workbook with every sheet, filled with ``tables``; the same tables give the same bytes.

    Columns with a fixed vocabulary have a drop-down list in the language of ``words``; every cell is text, so
    that no date or formula is made of it.
    """
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _MADE.replace(tzinfo=None)})
    lists = _lists(words)
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1}),
        "text": book.add_format({"num_format": "@"}),
    }
    for sheet in SHEETS.values():
        _write_sheet(book, sheet, tables.get(sheet.name, ()), words, lists, formats)
    _write_lists(book, lists)
    book.close()
    return out.getvalue()


def _write_sheet(
    book: xlsxwriter.Workbook,
    sheet: Sheet,
    rows: Sequence[Sequence[str]],
    words: Words,
    lists: Mapping[str, Sequence[str]],
    formats: Mapping[str, Any],
) -> None:
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 1)
    for at, (column, header) in enumerate(zip(sheet.columns, header_of(sheet, words), strict=True)):
        page.set_column(at, at, max(12, len(header) + 2), formats["text"])
        page.write_string(0, at, header, formats["head"])
        page.write_comment(0, at, column_help(sheet, column, words), {"x_scale": 2})
        _offer(page, at, column, lists)
    for number, row in enumerate(rows, 1):
        for at, text in enumerate(row):
            if text:
                page.write_string(number, at, text, formats["text"])


def _offer(page: Any, at: int, column: Column, lists: Mapping[str, Sequence[str]]) -> None:
    name = _list_name(column)
    if name is None:
        return
    names = list(lists)
    letter = _letters(names.index(name))
    source = f"={_LISTS_SHEET}!${letter}$1:${letter}${len(lists[name])}"
    rule = {"validate": "list", "source": source, "error_type": "warning", "ignore_blank": True}
    page.data_validation(1, at, _ROWS_WITH_LISTS, at, rule)


def _list_name(column: Column) -> str | None:
    if column.holds in ("concept", "concepts"):
        return column.of[0]
    return column.holds if column.holds in ("visibility", "flag") else None


def _lists(words: Words) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {"flag": [words("word.yes"), words("word.no")]}
    for concept in concepts():
        lists.setdefault(concept.scheme, []).append(concept.labels[words.language])
    return lists


def _write_lists(book: xlsxwriter.Workbook, lists: Mapping[str, Sequence[str]]) -> None:
    page = book.add_worksheet(_LISTS_SHEET)
    page.hide()
    for at, labels in enumerate(lists.values()):
        page.write_column(0, at, labels)


def _letters(at: int) -> str:
    return chr(ord("A") + at)
