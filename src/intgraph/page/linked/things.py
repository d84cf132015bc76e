"""Things in JSON-LD: fewer statements of each than its RDF export has, and none that this has not."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from intgraph.model.event import Event
from intgraph.model.party import Party
from intgraph.model.period import Moment, Period
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.tie import Role, Tie
from intgraph.page.linked.names import Namer
from intgraph.rdf.pen import legal
from intgraph.vocab.terms import concept_iri

Node: TypeAlias = dict[str, Any]
_NOTATION: Final = re.compile(r"[A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the things of a register as nodes; what is empty is left out."""

    register: Register
    namer: Namer
    roles: Mapping[str, Sequence[Role]]
    terms: Collection[str]

    def place(self, place: Place) -> Node:
        """Return a place."""
        within = self.namer.names("place", place.within)
        same = sorted(filter(None, map(self.namer.whole, place.same_as)))
        return _node(
            "Place", place, type=self._concept("place-type", place.type), within=_one(within), sameAs=_one(same)
        )

    def party(self, party: Party) -> Node:
        """Return a party."""
        where = self.namer.name("place", party.place)
        return _node("Party", party, sector=self._concept("sector", party.sector), place=where)

    def tie(self, tie: Tie) -> Node:
        """Return a tie with the roles in it."""
        roles = (self._role(role) for role in sorted(self.roles.get(tie.iri, ()), key=lambda role: role.iri))
        period = self._period("tie", tie.iri, tie.period)
        return _node(
            "Tie", tie, kind=self._concept("kind", tie.kind), period=period, roles=[role for role in roles if role]
        )

    def event(self, event: Event) -> Node:
        """Return an event."""
        about = sorted(filter(None, map(self.namer.whole, event.about)))
        return _node(
            "Event", event, what=self._concept("event", event.kind), period=self._date(event), about=_one(about)
        )

    def nodes(self, noun: str, things: Iterable[Any], write: Callable[[Any], Node]) -> dict[str, Node]:
        """Return nodes by name, in the order of their names; a thing without a name is left out."""
        named = {self.namer.name(noun, thing.iri): thing for thing in things}
        return {name: write(named[name]) for name in sorted(named) if name}

    def _role(self, role: Role) -> Node:
        name, party = self.namer.name("role", role.iri), self.namer.name("party", role.party)
        if not name or not party:
            return {}
        during = self._period("role", role.iri, role.period)
        return _stated({"@id": name, "party": party, "role": self._concept("role", role.role), "during": during})

    def _period(self, noun: str, iri: str, period: Period) -> Node:
        return {"@id": f"{self.namer.name(noun, iri)}#period", "edtf": period.edtf} if period else {}

    def _concept(self, scheme: str, notation: str) -> str:
        """A notation as it is; the whole IRI where the context has another meaning for the word."""
        if not _NOTATION.fullmatch(notation):
            return ""
        return concept_iri(scheme, notation) if notation in self.terms else notation

    def _date(self, event: Event) -> Node:
        date: Moment | None = event.date
        return self._period("event", event.iri, Period(date, date)) if date else {}


def _node(cls: str, thing: Any, **stated: Any) -> Node:
    return _stated({"@type": cls, "name": legal(thing.name), "nameEn": legal(thing.name_en), **stated})


def _stated(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _one(values: list[str]) -> str | list[str]:
    """A list of one as its value."""
    return values[0] if len(values) == 1 else values
