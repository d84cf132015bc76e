"""A raw table: the header and the rows of one sheet, as text, before anything is understood of them."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.errors import Fault, Where


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet: ``rows`` are pairs of the row number a spreadsheet shows and as many cells as ``header``."""

    file: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]

    def where(self, row: int = 0, column: str = "", value: str = "") -> Where:
        """Return the spot of a row or cell of this table."""
        return Where(self.file, self.sheet, row, column, value)


def squared(
    file: str, sheet: str, header: list[str], rows: list[tuple[int, list[str]]]
) -> tuple[RawTable, list[Fault]]:
    """Return the table with every row as long as its header, and a fault for each row that is longer.

    Empty rows and rows whose first cell starts with ``#`` (comments) are left out; short rows are filled up. Empty
    cells at the end of the header do not count.
    """
    width = max((at for at, name in enumerate(header, 1) if name), default=0)
    if _is_square([cells for _, cells in rows], width):
        return RawTable(file, sheet, tuple(header[:width]), tuple(rows)), []
    kept: list[tuple[int, list[str]]] = []
    faults: list[Fault] = []
    for number, cells in rows:
        if not "".join(cells).strip() or cells[0].lstrip().startswith("#"):
            continue
        extra = "".join(cells[width:]).strip()
        if extra:
            faults.append(Fault("row.too_long", Where(file, sheet, number, "", extra[:80]), {"width": width}))
        elif len(cells) != width:
            kept.append((number, (cells + [""] * width)[:width]))
        else:
            kept.append((number, cells))
    return RawTable(file, sheet, tuple(header[:width]), tuple(kept)), faults


def _is_square(rows: list[list[str]], width: int) -> bool:
    """Tell whether no row is longer or shorter, blank or a comment, as in most tables; to ask all at once is quick."""
    return (
        set(map(len, rows)) == {width}
        and all(map(str.strip, map("".join, rows)))
        and "#" not in "".join(cells[0] for cells in rows)
    )
