"""A tie: a documented relation of two or more parties. It is a node with roles, never an edge."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from intgraph.model.period import UNDATED, Period
from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Tie:
    """A documented relation; who takes part stands in its roles.

    ``kind`` is the notation of a concept and ``word`` the source's own word for it; ``places`` are the IRIs of
    its stated places of work; ``purposes`` are short texts; ``themes``, ``sdgs`` and ``pillar`` are notations;
    ``open_list`` tells that the source names its parties as examples ("zoals"); ``amount`` is in ``currency``
    (ISO 4217).
    """

    iri: str
    name: str
    kind: str
    name_en: str = ""
    word: str = ""
    period: Period = UNDATED
    places: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    pillar: str = ""
    portfolio: str = ""
    open_list: bool = False
    amount: Decimal | None = None
    currency: str = ""
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """One party's part in one tie, with its own period where the source gives one.

    ``tie`` and ``party`` are IRIs; ``role`` is the notation of a concept.
    """

    iri: str
    tie: str
    party: str
    role: str
    period: Period = UNDATED
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""
