"""The report: everything that a page tells without its script, in one language, sorted, with every link resolved.

The HTML of this room is written from nothing but a report; nothing in it has to be looked up, translated or judged
again. What the script works with is the payload.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    """What one phrase of one source carries: ``about`` says of what, ``value`` what it says where that matters.

    ``about`` is empty where the phrase carries the thing as a whole; ``source`` is the number of the source.
    """

    about: tuple[str, ...]
    value: str
    phrase: Label
    manner: Concept
    source: int
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
    """A party's part in a tie; ``period`` in words and ``status`` are empty where they are those of the tie."""

    party: Label
    roles: tuple[str, ...]
    period: str
    status: Concept
    notes: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class TieEntry:
    """A tie with everyone who has a part in it; ``open_list`` tells that the source names them as examples.

    ``sources`` is how many sources speak of it.
    """

    anchor: str
    name: Label
    kind: Concept
    word: Label
    period: str
    status: Concept
    parts: tuple[Part, ...]
    open_list: bool
    facts: tuple[Fact, ...]
    sources: int
    ground: Ground


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party with its ties by name; ``group`` tells that the source does not name it."""

    anchor: str
    name: Label
    sector: Concept
    place: Label
    website: Label
    group: bool
    facts: tuple[Fact, ...]
    ties: tuple[Label, ...]
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
    """A place with the number of parties in it (not further down) and the places within it."""

    anchor: str
    name: Label
    type: Concept
    parties: int
    within: tuple[PlaceEntry, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A document, with its number on the page and how many statements rest on it."""

    anchor: str
    number: int
    name: Label
    facts: tuple[Fact, ...]
    statements: int
    note: Label


@dataclass(frozen=True, slots=True)
class StoryStep:
    """A step of the tour that an office gives of its network: a heading and a paragraph."""

    heading: Label
    text: Label


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
    """An edge of the picture; ``target`` is empty for the edges of a hub, ``bend`` its distance from straight.

    ``between`` is for one that leads to another community of a crowded network.
    """

    title: str
    target: str
    kind: str
    start: int
    end: int
    bend: float
    faded: bool
    between: bool = False


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
    """The ties of one kind; their ``count`` where the ties themselves are not told."""

    kind: Concept
    count: int
    ties: tuple[TieEntry, ...]


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """The parties of one sector; their ``count`` where the parties themselves are not told."""

    sector: Concept
    count: int
    parties: tuple[PartyEntry, ...]


@dataclass(frozen=True, slots=True)
class PolicyGroup:
    """The policies of one party, or of nobody that is named."""

    party: Label
    policies: tuple[PolicyEntry, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One page. ``date`` is the day on which statuses were judged, in words; ``contact`` is who answers for the page.

    ``depth`` is how much is told of parties and ties: ``whole``; ``brief`` is a line for each, without evidence, facts
    and remarks; ``counts`` is how many there are of each kind and sector.
    """

    language: str
    depth: str
    title: str
    note: str
    offices: tuple[str, ...]
    licences: tuple[str, ...]
    date: str
    audience: Concept
    contact: tuple[Label, ...]
    story: tuple[StoryStep, ...]
    picture: Picture
    ties: tuple[TieGroup, ...]
    parties: tuple[PartyGroup, ...]
    events: tuple[EventEntry, ...]
    policies: tuple[PolicyGroup, ...]
    people: tuple[PersonEntry, ...]
    places: tuple[PlaceEntry, ...]
    sources: tuple[SourceEntry, ...]
