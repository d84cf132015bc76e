"""Groups: ties by kind and parties by sector, in the order in which a page tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from intgraph.page.compose.book import Book
from intgraph.vocab.concepts import scheme

Groups = Sequence[tuple[str, Sequence[str]]]


def ties_by_kind(book: Book) -> Groups:
    """Return the kinds in use in the order of their scheme, each with its ties by name."""
    return _grouped(book, "kind", {iri: tie.kind for iri, tie in book.register.tie.items()})


def parties_by_sector(book: Book) -> Groups:
    """Return the sectors in use in the order of their scheme, none last, each with its parties by name."""
    return _grouped(book, "sector", {iri: party.sector for iri, party in book.register.party.items()})


def in_order(scheme_name: str, notations: Iterable[str]) -> list[str]:
    """Return notations in the order of their scheme, each once: unknown ones after it, and none last."""
    used = set(notations)
    known = [notation for notation in scheme(scheme_name) if notation in used]
    return [*known, *sorted(used - set(known) - {""}), *used & {""}]


def _grouped(book: Book, scheme_name: str, notations: Mapping[str, str]) -> Groups:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for iri in book.by_name(notations):
        groups[notations[iri]].append(iri)
    return [(notation, groups[notation]) for notation in in_order(scheme_name, groups)]
