"""What every store can be asked. A store only selects; what a period or a conflict means is judged elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from intgraph.model.register import Register


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that a question is about."""

    iri: str
    noun: str
    name: str
    name_en: str = ""


NAMED: Final = ("place", "party", "tie", "event", "policy", "person", "source", "office")


class Match(NamedTuple):
    """A thing whose name fits a text, and how well: ``exact``, ``part`` (of the name) or ``near``."""

    target: Target
    quality: str


class Participation(NamedTuple):
    """One role in one tie that touches a target; ``inside`` tells that the party belongs to the target.

    Dates are EDTF, ``attested`` is an ISO date; ``None`` where nothing is stated. ``tie_contested`` and
    ``contested`` tell that claims differ about the dates of the tie or the role.
    """

    tie: str
    tie_name: str
    tie_name_en: str
    kind: str
    tie_since: str | None
    tie_until: str | None
    attested: str | None
    tie_contested: int | None
    party: str
    party_name: str
    party_name_en: str
    sector: str
    place_name: str | None
    place_name_en: str | None
    role_iri: str
    role: str
    since: str | None
    until: str | None
    contested: int | None
    inside: int


class Cited(NamedTuple):
    """One claim with its source; ``date`` is the EDTF date of the source or ``None``."""

    field: str
    value: str
    locator: str
    phrase: str
    modality: str
    source: str
    source_name: str
    file: str
    date: str | None


class Label(NamedTuple):
    """The Dutch and English label of a concept, and whether ties of this kind count as working together."""

    nl: str
    en: str
    works_together: bool


class Store(Protocol):
    """A place where ties rest."""

    def find(self, text: str, nouns: Sequence[str] = NAMED) -> Sequence[Match]:
        """Return the things of ``nouns`` that ``text`` names, best first.

        A thing is named by its IRI, id, name or alias; where nothing is, by a part of a name, or nearly.
        """
        ...

    def participations(self, target: Target) -> Sequence[Participation]:
        """Return every role of every tie that touches a place or party, the roles of one tie together."""
        ...

    def cited(self, subjects: Iterable[str]) -> Mapping[str, Sequence[Cited]]:
        """Return the evidence of each subject (IRI) that has any."""
        ...

    def around(self, iri: str) -> Register:
        """Return a thing with all that is known of it: its roles, ties and their parties, events, policies,
        people, the places it lies within, and the evidence of each with its source."""
        ...

    def labels(self, scheme: str) -> Mapping[str, Label]:
        """Return the labels of a concept scheme by notation."""
        ...

    def register(self) -> Register:
        """Return everything."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
