"""The shape of a generated network: every share, weight and exponent, read from ``shape.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shape:
    """What a network looks like, whatever its size.

    ``city_exponent`` is s in Zipf's law: the city of rank r has r**-s of the parties. ``party_exponent`` is the
    exponent of the Pareto law by which parties are drawn into ties. ``home_share`` is the share of ties whose first
    party is Dutch. ``sizes`` are the weights of the numbers of parties in a tie. The mappings of words to numbers
    are weights; the numbers after ``modalities`` are shares of the things of that sort.
    """

    parties_per_city: int
    regions_per_weight: float
    city_exponent: float
    party_exponent: float
    ties_per_party: float
    home_share: float
    parties_per_source: int
    first_year: int
    last_year: int
    sizes: Mapping[str, float]
    sectors: Mapping[str, float]
    titles: Mapping[str, Sequence[str]]
    kinds: Mapping[str, float]
    words: Mapping[str, str]
    first_roles: Mapping[str, float]
    other_roles: Mapping[str, float]
    since: Mapping[str, float]
    until: Mapping[str, float]
    themes: Sequence[str]
    modalities: Mapping[str, float]
    own_period: float
    second_proof: float
    role_proof: float
    placed: float
    themed: float
    part_of: float
    group: float
    internal: float
    event: float
    person: float


def read_shape() -> Shape:
    """Return the shape in ``shape.json``."""
    return Shape(**json.loads((Path(__file__).parent / "shape.json").read_text(encoding="utf-8")))
