"""The payload: what a page shows, in one language, sorted, with every link resolved.

This is the contract between what is known and how it is shown. Whatever draws a page (the HTML of this room, or a
script in it) reads nothing but a payload; nothing in it has to be looked up, translated or judged again.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A text. ``language`` is empty when it is the page's own; ``target`` is ``#anchor``, a web address or empty."""

    text: str
    language: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept: its notation and its label in the page's language; both are empty where none is stated."""

    notation: str
    label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A named field with its values."""

    name: str
    values: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What one phrase of one source carries: ``about`` says of what, ``value`` what it says where that matters."""

    about: tuple[str, ...]
    value: str
    phrase: Label
    manner: Concept
    source: Label
    locator: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of which sources say different things; every claim is kept."""

    field: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """What an entry rests on: how firmly it is said (``states``, ``implies``, ``proposes``, ``our-reading`` or
    ``unsourced``), a remark of its keeper, conflicting claims, and all evidence."""

    manner: Concept
    note: Label
    conflicts: tuple[Conflict, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A party's part in a tie; ``period`` in words, empty where it has none of its own."""

    party: Label
    sector: Concept
    roles: tuple[str, ...]
    period: str
    notes: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class TieEntry:
    """A tie with everyone who has a part in it; ``open_list`` tells that the source names them as examples."""

    anchor: str
    name: Label
    kind: Concept
    word: Label
    period: str
    status: Concept
    parts: tuple[Part, ...]
    open_list: bool
    facts: tuple[Fact, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class PartyTie:
    """A tie as one of its parties has it: in which roles, with whom, when, and whether it runs."""

    tie: Label
    kind: Concept
    roles: tuple[str, ...]
    others: tuple[Label, ...]
    period: str
    status: Concept


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party with its ties; ``group`` tells that the source does not name it."""

    anchor: str
    name: Label
    sector: Concept
    place: Label
    group: bool
    facts: tuple[Fact, ...]
    ties: tuple[PartyTie, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class EventEntry:
    """Something that happened, with its date in words and in EDTF."""

    anchor: str
    name: Label
    kind: Concept
    date: str
    edtf: str
    facts: tuple[Fact, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class PolicyEntry:
    """A policy and the policies that stand in it."""

    anchor: str
    name: Label
    kind: Concept
    period: str
    facts: tuple[Fact, ...]
    parts: tuple[PolicyEntry, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A post; ``name`` is empty where it is not known or not for this audience."""

    anchor: str
    function: Label
    name: str
    status: Concept
    party: Label
    period: str
    facts: tuple[Fact, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place with the parties in it and the places within it."""

    anchor: str
    name: Label
    type: Concept
    parties: tuple[Label, ...]
    within: tuple[PlaceEntry, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A document, with how many statements rest on it."""

    anchor: str
    name: Label
    facts: tuple[Fact, ...]
    statements: int
    note: Label


@dataclass(frozen=True, slots=True)
class Dot:
    """A node of the picture: a party (``form`` is its sector) or a tie with other than two parties (``kind``)."""

    name: str
    title: str
    target: str
    x: float
    y: float
    size: float
    hub: bool
    form: str
    group: bool
    faded: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An edge of the picture; ``target`` is empty for the edges of a hub, ``bend`` its distance from straight."""

    title: str
    target: str
    kind: str
    start: int
    end: int
    bend: float
    faded: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The network in a box from (0, 0) to (``width``, ``height``); below ``shelf`` stand parties without a tie."""

    width: float
    height: float
    shelf: float
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    sectors: tuple[Concept, ...]
    kinds: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class TieGroup:
    """The ties of one kind."""

    kind: Concept
    ties: tuple[TieEntry, ...]


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """The parties of one sector."""

    sector: Concept
    parties: tuple[PartyEntry, ...]


@dataclass(frozen=True, slots=True)
class PolicyGroup:
    """The policies of one party, or of nobody that is named."""

    party: Label
    policies: tuple[PolicyEntry, ...]


@dataclass(frozen=True, slots=True)
class Payload:
    """One page. ``date`` is the day on which statuses were judged, in words; ``audience`` a notation."""

    language: str
    title: str
    offices: tuple[str, ...]
    licences: tuple[str, ...]
    date: str
    audience: Concept
    picture: Picture
    ties: tuple[TieGroup, ...]
    parties: tuple[PartyGroup, ...]
    events: tuple[EventEntry, ...]
    policies: tuple[PolicyGroup, ...]
    people: tuple[PersonEntry, ...]
    places: tuple[PlaceEntry, ...]
    sources: tuple[SourceEntry, ...]


def content_hash(payload: Payload) -> str:
    """Return the SHA-256 of everything that the page shows, in hexadecimal digits."""
    text = json.dumps(asdict(payload), ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()
