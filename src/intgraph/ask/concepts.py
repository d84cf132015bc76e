"""Concepts: which notation of a scheme a word means."""

from __future__ import annotations

from intgraph.errors import NameUnknownError
from intgraph.model.names import fold
from intgraph.store.protocol import Store


def resolve_concepts(store: Store, scheme: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the notations that words mean in a scheme: a notation, or a Dutch or English label.

    Raises ``NameUnknownError`` with the words of the scheme for a word that means none.
    """
    labels = store.labels(scheme)
    known = {fold(word): notation for notation, label in labels.items() for word in (label.nl, label.en, notation)}
    for text in texts:
        if fold(text) not in known:
            raise NameUnknownError("name.no_concept", text, tuple(labels))
    return tuple(known[fold(text)] for text in texts)
