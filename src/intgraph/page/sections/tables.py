"""Tables that scroll in a box of their own where the screen is narrower than they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from intgraph.page.markup import Markup, tag


def caption(text: str) -> Markup:
    """Return the caption of a table."""
    return tag("caption", text)


def unseen_caption(text: str) -> Markup:
    """Return the caption of a table for those who cannot see that it stands under its heading."""
    return tag("caption", text, class_="unseen")


def table(title: Markup, columns: Sequence[str], rows: Iterable[Sequence[Markup]]) -> Markup:
    """Return a table with a caption and named columns; the first cell of a row names the row."""
    head = tag("thead", tag("tr", (tag("th", column, scope="col") for column in columns)))
    body = tag("tbody", map(_row, rows))
    return tag("div", tag("table", title, head, body), class_="scroll")


def _row(cells: Sequence[Markup]) -> Markup:
    first, *others = cells
    return tag("tr", tag("th", first, scope="row"), (tag("td", cell) for cell in others))
