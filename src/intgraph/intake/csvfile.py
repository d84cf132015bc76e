"""CSV as people have it: UTF-8 with or without BOM, UTF-16, or what a Dutch Excel writes (``;`` and cp1252)."""

from __future__ import annotations

import csv
import errno
import io
import os
import stat
from pathlib import Path
from typing import Final

from intgraph.errors import Fault, Where
from intgraph.intake.raw import RawTable, squared

MOST_BYTES: Final = 256 * 1024 * 1024
_DELIMITERS: Final = ",;\t|"


def read_csv(path: Path, sheet: str) -> tuple[RawTable | None, list[Fault]]:
    """Return the table in a CSV file with the faults of its form; no table where it cannot be read at all."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            return None, [Fault("file.unreadable", Where(str(path)), {"reason": os.strerror(errno.EISDIR)})]
        if state.st_size > MOST_BYTES:
            return None, [Fault("file.too_large", Where(str(path)), {"most": MOST_BYTES // 2**20})]
        text = _decoded(path.read_bytes())
    except OSError as wrong:
        return None, [Fault("file.unreadable", Where(str(path)), {"reason": wrong.strerror or str(wrong)})]
    except UnicodeDecodeError:
        return None, [Fault("file.encoding", Where(str(path)))]
    if "\x00" in text:
        return None, [Fault("file.not_text", Where(str(path)))]
    return _parsed(path, sheet, text)


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if _is_damaged_utf8(content):
            raise
        return content.decode("cp1252")


def _is_damaged_utf8(content: bytes) -> bool:
    """In cp1252 two accented letters rarely make a character of UTF-8: where most do, the file is damaged UTF-8."""
    text = content.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not character.isascii() for character in text) - wrong > wrong


def _parsed(path: Path, sheet: str, text: str) -> tuple[RawTable | None, list[Fault]]:
    text, delimiter = _without_separator_line(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter or _delimiter(text), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend(enumerate(reader, 1))
    except csv.Error as wrong:
        fault = Fault("csv.broken", Where(str(path), row=reader.line_num), {"reason": str(wrong)})
        return None, [fault]
    if not rows:
        return None, [Fault("file.empty", Where(str(path)))]
    return squared(str(path), sheet, [cell.strip() for cell in rows[0][1]], rows[1:])


def _without_separator_line(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` names the delimiter and is no row."""
    first, _, rest = text.partition("\n")
    named, equals, delimiter = first.strip('"\r').partition("=")
    if named.lower() != "sep" or not equals:
        return text, ""
    return (rest, delimiter) if delimiter in tuple(_DELIMITERS) else (rest, "")


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)
