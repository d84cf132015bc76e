"""A policy: a document, rule or promise in which a party lays down how it deals with its ties."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.model.period import UNDATED, Period
from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Policy:
    """What a party has laid down, promised or proposed about ties, in our own short words.

    ``party`` is the IRI of whose policy it is; ``part_of`` the IRI of the policy document it stands in;
    ``about`` the IRIs of the ties, parties or places it is about; ``pillars`` are notations of concepts.
    Whether it was adopted or merely proposed is told by its evidence and its events.
    """

    iri: str
    name: str
    kind: str
    name_en: str = ""
    party: str = ""
    part_of: str = ""
    about: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    period: Period = UNDATED
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""
