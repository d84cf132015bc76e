"""Places: one entry each within the first place that it lies in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.report import PlaceEntry


def place_entries(book: Book) -> tuple[PlaceEntry, ...]:
    """Return the places that lie in no other, with all places and parties in them, by name."""
    places = book.register.place
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for place in places.values():
        outer = next((iri for iri in place.within if iri in places), "")
        inside[outer].append(place.iri)
    parties = Counter(party.place for party in book.register.party.values())
    return tuple(_place(book, iri, inside, parties) for iri in book.by_name(inside[""]))


def _place(book: Book, iri: str, inside: Mapping[str, Sequence[str]], parties: Mapping[str, int]) -> PlaceEntry:
    place = book.register.place[iri]
    return PlaceEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        type=book.concept("place-type", place.type),
        parties=parties.get(iri, 0),
        within=tuple(_place(book, part, inside, parties) for part in book.by_name(inside.get(iri, ()))),
        ground=ground(book, iri, place.note),
    )
