"""Growing: what is fetched so that a question about a part of the network is answered as from all of it.

A growth adds to the larder and takes nothing away. What a query selects within a scope is the same on any part of the
graph that holds the surroundings of that scope: tests/store/test_remote_scopes.py holds every query to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from intgraph.store.protocol import Scope, Target
from intgraph.store.remote.larder import Larder
from intgraph.store.remote.properties import properties

_WITHIN: Final = properties("place.within")
_AT: Final = properties("party.place", "tie.places")
_PART_OF: Final = properties("party.part_of")
_STANDING_IN: Final = properties("policy.part_of")
# What leads from events, policies and posts to what they are about, by, of or at.
_TOLD: Final = properties("event.about", "event.by", "policy.about", "policy.party", "person.party")


@dataclass(frozen=True, slots=True)
class Growing:
    """Fetches what lies around things into a larder, of each thing once; ``done`` tells of which."""

    larder: Larder
    done: dict[str, set[str]] = field(default_factory=dict)

    def scope(self, scope: Scope) -> None:
        """Fetch what a question about a scope rests on."""
        if scope is None:
            self.larder.fetch_all()
        elif isinstance(scope, Target):
            self.around((scope.iri,))
        else:
            self.ties(scope)

    def around(self, iris: Iterable[str]) -> None:
        """Fetch the places within some things, the parties there with their parts, and the ties of all these; of an
        event what it is about, of a person where they work, of a source all that it says something of; and what is told
        of all that."""
        seeds = self._once("around", iris)
        if not seeds:
            return
        self.larder.fetch(seeds)
        inside = self._down(_WITHIN, seeds)
        inside |= self.larder.leading(_AT, inside)
        inside = self._down(_PART_OF, inside)
        told_of = {subject for _, subject in self.larder.evidence_from(seeds)}
        ties = {tie for _, tie, _ in self.larder.roles_of_parties(inside)}
        self.ties(inside | ties | told_of | self._meant(seeds), self._above(seeds))

    def ties(self, iris: Iterable[str], above: Iterable[str] = ()) -> None:
        """Fetch ties, or other things, with all roles and parties, and the events, policies and people of all that;
        of what lies ``above`` them only events and policies."""
        asked = self._once("ties", iris)
        if not asked:
            return
        known = asked | {iri for role in self.larder.roles_in_ties(asked) for iri in role}
        parts = self.larder.leading(_PART_OF, known)
        told = self.larder.leading(_TOLD, known | parts | set(above))
        documents = self.larder.leading(_STANDING_IN, told)
        self.larder.fetch(known | parts | told | documents)

    def busy(self, ties: Iterable[str]) -> None:
        """Fetch ties with their parties and every role that these have anywhere."""
        asked = self._once("busy", ties)
        parties = {party for _, _, party in self.larder.roles_in_ties(asked)}
        roles = self.larder.roles_of_parties(parties)
        self.larder.fetch({iri for role in roles for iri in role})

    def of_parties(self, parties: Iterable[str]) -> None:
        """Fetch the ties of parties with all their roles, and the events about them."""
        asked = self._once("of_parties", parties)
        self.ties({tie for _, tie, _ in self.larder.roles_of_parties(asked)})

    def _once(self, way: str, iris: Iterable[str]) -> set[str]:
        """The things of which this was not fetched before."""
        if self.larder.whole:
            return set()
        before = self.done.setdefault(way, set())
        new = set(iris) - before
        before |= new
        return new

    def _down(self, links: Sequence[str], iris: Iterable[str]) -> set[str]:
        """Things with all that lies within them, however deep."""
        found = ahead = set(iris)
        while ahead:
            ahead = self.larder.leading(links, ahead) - found
            found = found | ahead
        return found

    def _above(self, iris: Iterable[str]) -> set[str]:
        """What things lie within, however far up; of a thing that is fetched all of that is here."""
        places = self.larder.things["place"]
        found: set[str] = set()
        ahead = set(iris)
        while ahead:
            ahead = {up for iri in ahead if iri in places for up in getattr(places[iri], "within", ())} - found
            found |= ahead
        return found

    def _meant(self, iris: Iterable[str]) -> set[str]:
        """What the events among things are about, and where the people among them work."""
        things = self.larder.things
        about = {
            about for iri in iris if iri in things["event"] for about in getattr(things["event"][iri], "about", ())
        }
        return about | {getattr(things["person"][iri], "party", "") for iri in iris if iri in things["person"]}
