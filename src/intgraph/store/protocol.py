"""What every store can be asked. A store only selects; what a period or a conflict means is judged elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, TypeAlias, TypeVar

if TYPE_CHECKING:
    from intgraph.model.register import Register


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that a question is about; ``direct`` leaves out the places within it, or its parts."""

    iri: str
    noun: str
    name: str
    name_en: str = ""
    direct: bool = False


# What a selection is about: a place, party or tie; some ties by IRI; or, where it is ``None``, the whole network.
Scope: TypeAlias = Target | Sequence[str] | None
R = TypeVar("R")

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


class TieRow(NamedTuple):
    """One tie by itself.

    Dates are EDTF; ``attested`` and ``last_sign`` (the last evidence or event) are ISO dates; ``purposes``,
    ``themes`` and ``sdgs`` are joined by U+001F, see ``listed``; ``contested`` tells that claims differ about dates.
    """

    iri: str
    name: str
    name_en: str
    kind: str
    word: str
    since: str | None
    until: str | None
    attested: str | None
    contested: int | None
    last_sign: str | None
    purposes: str
    themes: str
    sdgs: str
    pillar: str
    portfolio: str
    open_list: int
    amount: str | None
    currency: str


def listed(joined: str) -> tuple[str, ...]:
    """Return the values of a list that a row holds as one text, sorted: as a list they have no order of their own."""
    return tuple(sorted(joined.split("\x1f"))) if joined else ()


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

    def named(self, folds: Iterable[str], nouns: Sequence[str] = NAMED) -> Mapping[str, Sequence[Target]]:
        """Return for each folded text the things of ``nouns`` whose name or alias it is, whole."""
        ...

    def select(self, row: type[R], query: str, scope: Scope = None, **values: object) -> Sequence[R]:
        """Return the rows of a published query about the ties in ``scope``; lists among ``values`` are lists there."""
        ...

    def participations(self, scope: Scope, ties: Sequence[str] | None = None) -> Sequence[Participation]:
        """Return every role of every tie in ``scope``, or of ``ties`` among them, the roles of one tie together."""
        ...

    def cited(self, subjects: Iterable[str]) -> Mapping[str, Sequence[Cited]]:
        """Return the evidence of each subject (IRI) that has any."""
        ...

    def around(self, iri: str, most: int = -1) -> Register:
        """Return a thing with all that is known of it: its roles, ties and their parties, events, policies,
        people, the places it lies within, and the evidence of each with its source.

        Of the parties in it, its ties, events, policies and people at most ``most`` each, -1 for all: the oldest."""
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
