"""A reading: what was read, and for every thing the spot where it can be mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from intgraph.errors import Where
from intgraph.model.register import Register

Spot: TypeAlias = tuple[str, str, int]
"""File, sheet and row: as much of a ``Where`` as is known of a whole row."""


@dataclass(frozen=True)
class Origins(Mapping[str, Where]):
    """The spots of things by IRI, each made into a ``Where`` when it is asked for: few of a large office ever are."""

    spots: Mapping[str, Spot]

    def __getitem__(self, iri: str) -> Where:
        return Where(*self.spots[iri])

    def __iter__(self) -> Iterator[str]:
        return iter(self.spots)

    def __len__(self) -> int:
        return len(self.spots)


@dataclass(frozen=True)
class Reading:
    """A register and the origin of its things by IRI."""

    register: Register
    origins: Mapping[str, Where]
