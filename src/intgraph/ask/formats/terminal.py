"""A told answer in a terminal: tables that fit its width, calm, and without colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from intgraph.ask.told import Section, Told

_GAP = "  "
_NARROWEST = 8
_SPACES = str.maketrans("\t\r\n", "   ")


def in_tables(told: Told, width: int = 80) -> str:
    """Return the answer in tables of at most ``width`` columns, without control characters."""
    return _page(told, width, _section)


def in_sentences(told: Told, width: int = 80) -> str:
    """Return the answer in sentences, in lines of at most ``width`` columns, without control characters."""
    return _page(told, width, _sentences)


def _page(told: Told, width: int, section_lines: Callable[[Section, int], Iterator[str]]) -> str:
    lines = [*wrapped(_plain(told.title), width), ""]
    for section in told.sections:
        lines += [*section_lines(section, width), ""]
    for document, cites in told.sources_by_document().items():
        lines += wrapped(_plain(document), width)
        lines += [line for cite in cites for line in _hanging(f"[{cite.number}] ", cite.said, width)]
    if told.sources and told.notes:
        lines.append("")
    for note in told.notes:
        lines += wrapped(_plain(note), width)
    return "\n".join(lines).rstrip() + "\n"


def _sentences(section: Section, width: int) -> Iterator[str]:
    if not section.sentences:
        yield from _section(section, width)
        return
    if section.heading:
        yield from wrapped(_plain(section.heading), width)
    for sentence in section.sentences:
        yield from _hanging("- ", sentence, width)


def display_width(text: str) -> int:
    """Return how many columns ``text`` takes in a terminal: wide East Asian characters take two, accents none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def _section(section: Section, width: int) -> Iterator[str]:
    if section.heading:
        yield from wrapped(_plain(section.heading), width)
    rows = [tuple(map(_plain, row)) for row in section.rows]
    header = tuple(map(str.upper, map(_plain, section.header)))
    widths = _widths([header, *rows] if header else rows, width)
    if header:
        yield from _row(header, widths)
    for row in rows:
        yield from _row(row, widths)


def _widths(rows: Sequence[tuple[str, ...]], width: int) -> list[int]:
    """Give each column what its widest cell needs, then take from the widest until the row fits.

    Words are broken only when every column is as narrow as its longest word.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(map(display_width, column), default=0) for column in columns]
    room = width - len(_GAP) * (len(widths) - 1)
    longest = [max((display_width(word) for cell in column for word in cell.split()), default=0) for column in columns]
    _narrow(widths, longest, room)
    _narrow(widths, [_NARROWEST] * len(widths), room)
    return widths


def _narrow(widths: list[int], floors: Sequence[int], room: int) -> None:
    """Take from the widest column that is above its floor, until the columns fit or none is."""
    while sum(widths) > room:
        spare = [at for at, floor in enumerate(floors) if widths[at] > floor]
        if not spare:
            return
        widths[max(spare, key=widths.__getitem__)] -= 1


def _row(cells: tuple[str, ...], widths: Sequence[int]) -> Iterator[str]:
    columns = [wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(map(len, columns))):
        pieces = [lines[at] if at < len(lines) else "" for lines in columns]
        padded = (piece + " " * (width - display_width(piece)) for piece, width in zip(pieces, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def wrapped(text: str, width: int) -> list[str]:
    """Return lines of at most ``width`` columns, broken between words, and within a word only when it is too long."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, max(width, 1)):
            longer = f"{lines[-1]} {piece}".strip()
            if display_width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines if lines[0] else lines[1:] or [""]


def _pieces(word: str, width: int) -> Iterator[str]:
    piece = ""
    for char in word if display_width(word) > width else ():
        if piece and display_width(piece + char) > width:
            yield piece
            piece = ""
        piece += char
    yield piece or word


def _hanging(mark: str, text: str, width: int) -> list[str]:
    first, *others = wrapped(_plain(text), width - len(mark))
    return [mark + first, *(" " * len(mark) + line for line in others)]


def _plain(text: str) -> str:
    return "".join(c for c in text.translate(_SPACES) if c.isprintable())
