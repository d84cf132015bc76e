"""Own places: where the offices' own parties are, and whether a target is at home there or abroad."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from intgraph.store.protocol import Store, Target

# Regions so wide that one asks about the partners in them, also where one lies in them oneself.
_WIDE: Final = frozenset({"continent", "bloc", "world"})


class OwnPlace(NamedTuple):
    """A place of an office's own party; ``there`` is the place of the target, and whether one lies in the other."""

    iri: str
    name: str
    name_en: str
    there: str | None
    type: str | None
    within_there: int
    around_there: int

    @property
    def at_home(self) -> bool:
        """Tell whether the target is of this place, or is the region or country that it lies in."""
        return bool(self.around_there) or (bool(self.within_there) and self.type not in _WIDE)


def own_places(store: Store, target: Target | None) -> Sequence[OwnPlace]:
    """Return the places of the offices' own parties, by name."""
    return store.select(OwnPlace, "own_places", target)
