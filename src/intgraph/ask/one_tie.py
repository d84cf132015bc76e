"""One tie: what a question about a single tie starts from."""

from __future__ import annotations

from intgraph.ask.filters import ties_in
from intgraph.ask.resolve import resolve
from intgraph.store.protocol import Store, Target, TieRow


def one_tie(store: Store, text: str, language: str) -> tuple[Target, TieRow]:
    """Return the tie that ``text`` names by its name, a part of it, or its id; raise ``NameUnknownError``."""
    target = resolve(store, text, ("tie",), language)
    (row,) = ties_in(store, target)
    return target, row
