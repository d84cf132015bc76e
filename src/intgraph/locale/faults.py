"""Faults and errors in words: what is wrong, where, and how to mend it."""

from __future__ import annotations

from intgraph.errors import Fault, IntgraphError, Where
from intgraph.locale import Words


def fault_sentence(fault: Fault, words: Words) -> str:
    """Return a fault as ``where: what and how to mend it`` on one line.

    A fault that brings its own message in two languages has it in its words as ``nl`` and ``en``.
    """
    where = place(fault.where, words)
    message = fault.words.get(words.language, "")
    said = words(fault.key, **{"sheet": fault.where.sheet, "message": message, **fault.words})
    return _printable(f"{where}: {said}" if where else said)


def error_sentence(error: IntgraphError, words: Words) -> str:
    """Return an error in words."""
    count = error.words.get("count")
    return _printable(words.count(error.key, count) if isinstance(count, int) else words(error.key, **error.words))


def place(where: Where, words: Words) -> str:
    """Return the spot of a fault: file, sheet (of a workbook), row, column and value, as far as known."""
    sheet = where.sheet if where.file.lower().endswith(".xlsx") else ""
    return ", ".join(
        part
        for part in (
            where.file,
            words("where.sheet", sheet=sheet) if sheet else "",
            words("where.row", row=where.row) if where.row else "",
            words("where.column", column=_short(where.column)) if where.column else "",
            words("where.value", value=_short(where.value)) if where.value else "",
        )
        if part
    )


def _short(value: str) -> str:
    return value if len(value) <= 60 else f"{value[:59]}…"  # noqa: PLR2004


def _printable(text: str) -> str:
    """Neither an escape sequence of a terminal nor half a character gets through."""
    return "".join(c if c.isprintable() else "�" for c in text)
