"""Communities in columns: the parts that the overview of a large network shows, with names made from the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.model.party import Party
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.tie import Tie
from intgraph.network.layout import Community, Layout
from intgraph.network.projection import Projection
from intgraph.page.pack.shelf import Shelf, dutch, english
from intgraph.page.payload import Communities

# A tie gives its name to a community in which it is so many times as well connected as any party.
_AT_THE_HEART: Final = 2


@dataclass(frozen=True, slots=True)
class Group:
    """One community: where it is drawn, its parties (IRIs) by name, and the best connected party and tie, if any."""

    drawn: Community
    parties: Sequence[str]
    hub: str
    tie: str


def groups_of(shelf: Shelf, projection: Projection, layout: Layout) -> Sequence[Group]:
    """Return the communities, that of the most parties first."""
    degrees = _degrees_within(projection, layout)
    found = [_group(shelf, community, degrees) for community in layout.communities]
    with_parties = [group for group in found if group.parties]
    return sorted(with_parties, key=lambda group: (-len(group.parties), shelf.at(group.parties[0])))


def numbered(groups: Sequence[Group]) -> Mapping[str, int]:
    """Return the number of the community that each party is in, by IRI."""
    return {iri: number for number, group in enumerate(groups) for iri in group.parties}


def pack_communities(shelf: Shelf, groups: Sequence[Group]) -> Communities:
    """Return communities in the order given."""
    named = _namesakes(shelf, groups)
    return Communities(
        nl=tuple(map(dutch, named)),
        en=tuple(map(english, named)),
        size=tuple(len(group.parties) for group in groups),
        x=tuple(group.drawn.x for group in groups),
        y=tuple(group.drawn.y for group in groups),
        radius=tuple(group.drawn.radius for group in groups),
        hub=tuple(shelf.at(group.hub) for group in groups),
    )


def _degrees_within(projection: Projection, layout: Layout) -> Counter[str]:
    """How many edges each node has within its community."""
    of = {iri: at for at, community in enumerate(layout.communities) for iri in community.members}
    inside = (edge for edge in projection.edges if of[edge.start] == of[edge.end])
    return Counter(iri for edge in inside for iri in (edge.start, edge.end))


def _group(shelf: Shelf, drawn: Community, degrees: Mapping[str, int]) -> Group:
    known = shelf.register.party
    nodes = sorted(drawn.members, key=lambda iri: (-degrees[iri], shelf.at(iri)))
    parties = [iri for iri in nodes if iri in known]
    # A group that the source does not name is the hub only where there is no other.
    hub = next((iri for iri in parties if not known[iri].group), next(iter(parties), ""))
    central = next((iri for iri in nodes if iri not in known), "")
    tie = central if degrees[central] >= _AT_THE_HEART * max(degrees[hub], 1) else ""
    return Group(drawn, sorted(parties, key=shelf.at), hub, tie)


def _namesakes(shelf: Shelf, groups: Sequence[Group]) -> Sequence[Party | Tie | Place]:
    """What each community is called after; no two after the same."""
    taken: set[str] = set()
    found = []
    for group in groups:
        named = _namesake(shelf.register, group, taken)
        taken.add(named.iri)
        found.append(named)
    return found


def _namesake(register: Register, group: Group, taken: Collection[str]) -> Party | Tie | Place:
    """The tie at its heart, else the place of its hub where most parties lie there too, else its hub."""
    if group.tie:
        return register.tie[group.tie]
    hub = register.party[group.hub]
    there = sum(register.party[iri].place == hub.place for iri in group.parties)
    most = 2 * there > len(group.parties) > 1
    return register.place[hub.place] if most and hub.place in register.place and hub.place not in taken else hub
