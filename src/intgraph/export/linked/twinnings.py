"""Twinnings as Wikidata has them: ``wdt:P190`` between the cities of a twinning that have a Wikidata item.

A linkset of its own, for who adds them to Wikidata or joins them with it; the graph itself keeps the tie as a node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING, Final

from intgraph.export.linked.lines import Lines
from intgraph.export.linked.teller import within
from intgraph.model.party import Party
from intgraph.model.period import Period, day
from intgraph.model.register import Register

if TYPE_CHECKING:
    from pyoxigraph import Triple

_ITEM: Final = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q\d+)")
_ENTITY: Final = "http://www.wikidata.org/entity/"
# The roles of those who are twinned; who pays, starts or watches is not.
_TWINNED: Final = frozenset({"partner", "lead", "participant", "member"})


def twinned_items(register: Register, on: date) -> list[tuple[str, str]]:
    """Return pairs of IRIs of Wikidata items twinned on the day ``on`` as far as is known, sorted, in both directions.

    Of a tie of several cities each is twinned with each other. What surely ended before, or begins after, is left out.
    """
    return sorted({pair for tie in _running(register, on) for pair in permutations(_items(register, tie, on), 2)})


def twinning_triples(register: Register, on: date, dataset: str) -> list[Triple]:
    """Return the links, and what the linkset itself is; ``dataset`` is the IRI of what it is a part of."""
    lines, linkset = Lines(), within(dataset, "twinnings")
    pairs = twinned_items(register, on)
    lines.typed(linkset, "void:Linkset")
    lines.add(linkset, "void:linkPredicate", lines.pen.term("wdt:P190"))
    lines.add(linkset, "void:triples", lines.number(len(pairs)))
    lines.add(linkset, "dct:modified", lines.day(on))
    lines.add(dataset, "void:subset", lines.iri(linkset))
    for one, other in pairs:
        lines.add(one, "wdt:P190", lines.iri(other))
    return lines.triples()


def _running(register: Register, on: date) -> Iterator[str]:
    for iri, tie in register.tie.items():
        if tie.kind == "twinning" and _holds(tie.period, on):
            yield iri


def _holds(period: Period, on: date) -> bool:
    return not (period.ended_before(day(on)) or period.starts_after(day(on)))


def _items(register: Register, tie: str, on: date) -> set[str]:
    roles = (role for role in register.role.values() if role.tie == tie)
    parties = (register.party[role.party] for role in roles if role.role in _TWINNED and _holds(role.period, on))
    return {item for party in parties if party.sector == "government" and (item := _item(register, party))}


def _item(register: Register, party: Party) -> str:
    """The item of a party's place, which is what Wikidata twins, else of the party itself; empty where it has none."""
    place = register.place.get(party.place)
    for other in (*(place.same_as if place else ()), *party.same_as):
        if found := _ITEM.fullmatch(other):
            return f"{_ENTITY}{found[1]}"
    return ""
