"""From rows to things: mint the IRI, fill the dataclass, and keep the spot where each can be mended."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from intgraph.errors import Fault, Where
from intgraph.intake.lookups import References
from intgraph.intake.reading import Spot
from intgraph.intake.shown import Shown
from intgraph.intake.tables import Row
from intgraph.model.iri import local_id, mint
from intgraph.model.register import NOUNS, Register, Thing
from intgraph.model.source import Evidence
from intgraph.model.step import Step
from intgraph.model.tie import Role

# What evidence says, in the order of its fields, with what an empty cell means.
_SAID: Final = tuple((column.name, column.default) for column in fields(Evidence)[1:])


@dataclass(frozen=True)
class Assembly:
    """The things of one office as they come in; ids of roles become known to later sheets."""

    base: str
    references: References
    faults: list[Fault]
    register: Register = field(default_factory=Register)
    spots: dict[str, Spot] = field(default_factory=dict)

    def adder(self, noun: str) -> Callable[[Row], None]:
        """Return what adds the thing or things of one row in the sheet of ``noun``."""
        if noun == "evidence":
            return self._add_evidence
        if noun == "role":
            return self._add_role
        if noun == "step":
            return self._add_step
        ids, make = self.references.nouns[noun].ids, NOUNS[noun]

        def add(row: Row) -> None:
            values, spot = row
            self._keep(noun, make(iri=ids[values.pop("id")], **values), spot)

        return add

    def _add_role(self, row: Row) -> None:
        values, spot = row
        local = values.pop("id", "") or _role_id(values)
        iri = mint(self.base, "role", local)
        if iri in self.register.role:
            self.faults.append(Fault("role.twice", Where(*spot), {"id": local, "first": self.spots[iri][-1]}))
            return
        self.references.nouns["role"].ids[local] = iri
        self._keep("role", Role(iri=iri, **values), spot)

    def _add_evidence(self, row: Row) -> None:
        values, spot = row
        told = values.pop("field", ())
        if len(told) > 1 and values.get("value"):
            self.faults.append(Fault("evidence.one_value_many_fields", Where(*spot)))
            return
        for name in told or ("",):
            self._keep("evidence", numbered({**values, "field": name}, self.base), spot)

    def _add_step(self, row: Row) -> None:
        values, spot = row
        number = values.pop("step")
        iri = mint(self.base, "step", number if "." in number else f"{self._office()}{number}")
        if iri in self.register.step:
            self.faults.append(Fault("step.twice", Where(*spot), {"number": number, "first": self.spots[iri][-1]}))
            return
        shown = values.pop("show", Shown())
        self._keep("step", Step(iri=iri, **values, **shown._asdict()), spot)

    def _office(self) -> str:
        """The office whose steps are numbered, so that those of two offices do not meet."""
        return next((f"{local}." for local in self.references.nouns["office"].ids), "")

    def _keep(self, noun: str, thing: Thing, spot: Spot) -> None:
        things: dict[str, Thing] = getattr(self.register, noun)
        things[thing.iri] = thing
        self.spots[thing.iri] = spot


def _role_id(values: Mapping[str, str]) -> str:
    return f"{local_id(values['tie'])}.{local_id(values['party'])}.{values['role']}"


def numbered(values: Mapping[str, Any], base: str) -> Evidence:
    """Return evidence with an IRI made from what it says, so that the same claim is the same everywhere."""
    said = [values.get(name, usual) for name, usual in _SAID]
    digest = hashlib.blake2b("\x1f".join(said).encode(), digest_size=10).hexdigest()
    return Evidence(mint(base, "evidence", digest), *said)
