"""The register: everything one or more offices know, by IRI, in the order of the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar

from intgraph.model.event import Event
from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.source import Evidence, Source
from intgraph.model.step import Step
from intgraph.model.tie import Role, Tie

Thing: TypeAlias = OfficeCard | Place | Party | Tie | Role | Event | Policy | Person | Source | Evidence | Step
T = TypeVar("T")

NOUNS: Final[Mapping[str, type[Thing]]] = MappingProxyType(
    {
        "office": OfficeCard,
        "place": Place,
        "party": Party,
        "tie": Tie,
        "role": Role,
        "event": Event,
        "policy": Policy,
        "person": Person,
        "source": Source,
        "evidence": Evidence,
        "step": Step,
    }
)


@dataclass(frozen=True)
class Register:
    """All things of a graph, one mapping from IRI to thing for each noun."""

    office: Mapping[str, OfficeCard] = field(default_factory=dict)
    place: Mapping[str, Place] = field(default_factory=dict)
    party: Mapping[str, Party] = field(default_factory=dict)
    tie: Mapping[str, Tie] = field(default_factory=dict)
    role: Mapping[str, Role] = field(default_factory=dict)
    event: Mapping[str, Event] = field(default_factory=dict)
    policy: Mapping[str, Policy] = field(default_factory=dict)
    person: Mapping[str, Person] = field(default_factory=dict)
    source: Mapping[str, Source] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    step: Mapping[str, Step] = field(default_factory=dict)

    def nouns(self) -> Iterator[tuple[str, Mapping[str, Thing]]]:
        """Yield each noun's name with its things."""
        for column in fields(self):
            yield column.name, getattr(self, column.name)

    def things(self) -> Iterator[Thing]:
        """Yield every thing, noun by noun."""
        for _, things in self.nouns():
            yield from things.values()

    def __len__(self) -> int:
        return sum(len(things) for _, things in self.nouns())
