"""Exonyms: what others call a place, so that it is found by a name that the tables do not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from intgraph.ask.placing.placed import PlaceRow, is_same
from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.gazetteer.places import Candidate
from intgraph.model.names import clean, fold
from intgraph.model.place import Place

_JOINT: Final = "\x1f"


def exonyms(place: Place) -> tuple[str, ...]:
    """Return the names in Latin letters that the gazetteer has for a place and the tables have not, by spelling.

    Without a capital in front it is another script letter by letter, which nobody types.
    """
    own = (place.name, place.name_en, *place.aliases)
    known = set(map(fold, own))
    found = {fold(name): clean(name) for name in _names(_row(place), filter(None, own)) if name[:1].isupper()}
    return tuple(name for folded, name in sorted(found.items()) if folded.isascii() and folded not in known)


def _names(row: PlaceRow, own: Iterable[str]) -> Iterator[str]:
    candidates: Iterator[Candidate] = (found for name in own for found in gazetteer().named(name))
    for found in candidates:
        if is_same(row, found):
            yield from (*found.names, found.name)
            return


def _row(place: Place) -> PlaceRow:
    """The place as the stores give it, so that it is compared with the gazetteer in one way."""
    lists = (_JOINT.join(values) for values in (place.aliases, place.within, place.same_as))
    aliases, within, same_as = lists
    point = place.latitude, place.longitude
    return PlaceRow(
        place.iri, place.name, place.name_en, aliases, place.type, within, place.country_code, *point, same_as
    )
