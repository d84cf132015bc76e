"""Narrowing: a name that takes nothing away from what another says, and the only tie of a place or party."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from typing import Final

from intgraph.ask.filters import ties_in
from intgraph.ask.plain.bags import Described
from intgraph.ask.plain.match import Said
from intgraph.ask.plain.names import Named
from intgraph.store.protocol import Store, Target

_MOST_TIES: Final = 200
_LEFT_OUT: Final = 0.5  # the doubt about a sentence of which a name is left out
_ONLY: Final = 0.35  # the doubt that the only tie of a place is meant where the place is said
_NOUNS: Final = ("place", "party")


def narrowed(said: Said, store: Store) -> Iterator[Said]:
    """Yield the sentence without one of its two names, where every tie that the other touches touches that one too.

    “The partners of Velsen in Germany” are all those in Germany when only Velsen has ties there; “the library in
    Nieuwegein” is the library.
    """
    if len(said.names) != 2 or not said.ideas.keys() - {"filler"}:  # noqa: PLR2004
        return
    for kept, other in permutations(said.names):
        ties = _touched(kept, store)
        if ties and ties.keys() < _touched(other, store).keys():
            yield replace(said, names=[kept], doubt=_LEFT_OUT)


def only_ties(said: Said, store: Store) -> Iterator[Described]:
    """Yield the tie of the one name that is said, where that has no other."""
    ties = _touched(said.names[0], store) if len(said.names) == 1 else {}
    if len(ties) == 1:
        (target,) = ties.values()
        around = frozenset(one.iri for one in said.names[0].targets)
        yield Described(target, said.names[0].positions, around, 0.0, _ONLY)


def _touched(name: Named, store: Store) -> dict[str, Target]:
    things = [one for one in name.targets if one.noun in _NOUNS and one.iri]
    rows = (row for thing in things for row in ties_in(store, thing, most=_MOST_TIES))
    return {row.iri: Target(row.iri, "tie", row.name, row.name_en) for row in rows}
