"""From rows to things: mint the IRI, fill the dataclass, and keep the spot where each can be mended."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from intgraph.errors import Fault
from intgraph.intake.lookups import References
from intgraph.intake.reading import Spot
from intgraph.intake.tables import Row
from intgraph.model.iri import local_id, mint
from intgraph.model.register import NOUNS, Register, Thing
from intgraph.model.source import Evidence

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

    def add(self, noun: str, row: Row) -> None:
        """Add the thing or things of one row."""
        if noun == "evidence":
            self._add_evidence(row)
        elif noun == "role":
            self._add_role(row)
        else:
            iri = self.references.nouns[noun].ids[str(row.values.pop("id"))]
            self._keep(noun, NOUNS[noun](iri=iri, **_any(row)), row)

    def _add_role(self, row: Row) -> None:
        values = row.values
        local = str(values.pop("id", "")) or _role_id(values)
        iri = mint(self.base, "role", local)
        if iri in self.register.role:
            self.faults.append(Fault("role.twice", row.where, {"id": local, "first": self.spots[iri][-1]}))
            return
        self.references.nouns["role"].ids[local] = iri
        self._keep("role", NOUNS["role"](iri=iri, **_any(row)), row)

    def _add_evidence(self, row: Row) -> None:
        told = row.values.pop("field", ())
        assert isinstance(told, tuple)
        if len(told) > 1 and row.values.get("value"):
            self.faults.append(Fault("evidence.one_value_many_fields", row.where))
            return
        for name in told or ("",):
            self._keep("evidence", _numbered({**row.values, "field": name}, self.base), row)

    def _keep(self, noun: str, thing: Thing, row: Row) -> None:
        things: dict[str, Thing] = getattr(self.register, noun)
        things[thing.iri] = thing
        self.spots[thing.iri] = row.spot


def _role_id(values: dict[str, object]) -> str:
    return f"{local_id(str(values['tie']))}.{local_id(str(values['party']))}.{values['role']}"


def _numbered(values: Mapping[str, object], base: str) -> Evidence:
    """The IRI of evidence is made from what it says, so that the same claim is the same everywhere."""
    said = [str(values.get(name, usual)) for name, usual in _SAID]
    digest = hashlib.blake2b("\x1f".join(said).encode(), digest_size=10).hexdigest()
    return Evidence(mint(base, "evidence", digest), *said)


def _any(row: Row) -> dict[str, Any]:
    return row.values
