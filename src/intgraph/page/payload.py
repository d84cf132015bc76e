"""The payload: what the script of the page works with, in columns; the typed contract between Python and TypeScript.

A thing is its place in the columns of its noun, and is pointed to by that number; ``NONE`` (-1) points to nothing.
Names and labels stand in Dutch and English; where there is no English name the Dutch one stands in both. Days are
counted from 1 January 1970; a day that is not known is ``None``. ``page/src/contract.ts`` is made from this file
(``make page``), so that both sides agree; the columns of one class all have the same length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

NONE: Final = -1

Texts: TypeAlias = tuple[str, ...]
Numbers: TypeAlias = tuple[int, ...]
Coordinates: TypeAlias = tuple[float | None, ...]
Days: TypeAlias = tuple[int | None, ...]
Lists: TypeAlias = tuple[tuple[int, ...], ...]
TextLists: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """The concepts of one scheme that are in use, in its order: notations and labels."""

    notation: Texts
    nl: Texts
    en: Texts


@dataclass(frozen=True, slots=True)
class Moments:
    """Every date that occurs: in EDTF, its first and last possible day, and in words."""

    edtf: Texts
    earliest: Days
    latest: Days
    nl: Texts
    en: Texts


@dataclass(frozen=True, slots=True)
class Places:
    """Places by name; ``id`` is the IRI, without the base of the payload where it has that.

    ``type`` points into the scheme ``place-type``, ``within`` to the places directly around it, ``country`` to the
    country that it is or lies in. ``outline`` is the number of that country among the outlines (ISO 3166-1 numeric).
    Coordinates are WGS 84 degrees, ``None`` where none are known; ``estimated`` is 1 where they are not its own but
    those of the gazetteer.
    """

    id: Texts
    nl: Texts
    en: Texts
    aliases: TextLists
    exonyms: TextLists
    type: Numbers
    within: Lists
    country: Numbers
    outline: Numbers
    latitude: Coordinates
    longitude: Coordinates
    estimated: Numbers


@dataclass(frozen=True, slots=True)
class Parties:
    """Parties by name; ``whole`` is the party it is part of, ``group`` 1 for one that the source does not name.

    ``community`` points to the part of the network that a party lies in, ``NONE`` for one without a tie; ``x`` and
    ``y`` are where it is drawn (y runs down). ``sources`` point to the sources that speak of it.
    """

    id: Texts
    nl: Texts
    en: Texts
    aliases: TextLists
    sector: Numbers
    place: Numbers
    whole: Numbers
    group: Numbers
    community: Numbers
    x: tuple[float, ...]
    y: tuple[float, ...]
    sources: Lists


@dataclass(frozen=True, slots=True)
class Communities:
    """Parts of the network that have more to do with each other than with the rest, those of most parties first.

    Named after ``hub``, its best connected party, or after the place where that and most others lie, or after a tie at
    its heart; ``size`` counts parties. All of it is drawn in the circle around ``x``, ``y``.
    """

    nl: Texts
    en: Texts
    size: Numbers
    x: tuple[float, ...]
    y: tuple[float, ...]
    radius: tuple[float, ...]
    hub: Numbers


@dataclass(frozen=True, slots=True)
class Ties:
    """Ties by name. ``since`` and ``until`` point to moments; ``x`` and ``y`` are there where it is drawn as a hub.

    ``attested`` is the last day on which a source speaks of it, ``last_sign`` that of its last sign of life, as the
    questions ``alive`` and ``path`` have it.
    """

    id: Texts
    nl: Texts
    en: Texts
    kind: Numbers
    since: Numbers
    until: Numbers
    attested: Days
    last_sign: Days
    places: Lists
    themes: Lists
    sdgs: Lists
    pillar: Numbers
    x: Coordinates
    y: Coordinates
    sources: Lists


@dataclass(frozen=True, slots=True)
class Roles:
    """Roles by tie, party and role. ``since`` and ``until`` are its own, ``NONE`` where it has the tie's."""

    id: Texts
    tie: Numbers
    party: Numbers
    role: Numbers
    since: Numbers
    until: Numbers


@dataclass(frozen=True, slots=True)
class Dispute:
    """Sources differ about the time of a tie or role: the starts and ends they claim, ``NONE`` for not stated.

    Each start with each end is a period that may be meant, impossible ones left out; where none is possible, each
    start and each end stands alone (``intgraph.ask.judge.claimed_periods``).
    """

    at: int
    starts: Numbers
    ends: Numbers


@dataclass(frozen=True, slots=True)
class Sources:
    """Documents by name; ``publisher`` is a party, ``date`` a moment, ``url`` a web address or empty."""

    id: Texts
    nl: Texts
    en: Texts
    publisher: Numbers
    date: Numbers
    url: Texts
    note: Texts


@dataclass(frozen=True, slots=True)
class Core:
    """What is needed to draw, find, filter and judge; the first thing that the page reads.

    ``base`` stands before every ``id`` that has no colon. ``day`` is the day on which the page judges, counted from
    1970; ``audience`` a notation of the scheme ``visibility``; ``title`` in both languages, as is
    ``note``, what is said below it (empty for nothing). ``spacing`` is about how far apart the nearest dots are drawn.
    """

    base: str
    language: str
    title: Mapping[str, str]
    note: Mapping[str, str]
    day: int
    audience: str
    offices: Texts
    licences: Texts
    digest: str
    version: str
    schemes: Mapping[str, Scheme]
    together: Texts
    moments: Moments
    places: Places
    parties: Parties
    communities: Communities
    spacing: float
    ties: Ties
    roles: Roles
    disputed_ties: tuple[Dispute, ...]
    disputed_roles: tuple[Dispute, ...]
    sources: Sources
    story: tuple[Step, ...]
    words: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the guided story: a heading and a paragraph by language, and the state of the page.

    ``state`` is written as in the address of the page: ``view=map&on=party/gm0453``.
    """

    heading: Mapping[str, str]
    text: Mapping[str, str]
    state: str


@dataclass(frozen=True, slots=True)
class Events:
    """Events by date; ``about`` and ``by`` are ids, in the order of their names."""

    id: Texts
    nl: Texts
    en: Texts
    kind: Numbers
    date: Numbers
    about: TextLists
    by: TextLists
    note: Texts


@dataclass(frozen=True, slots=True)
class Policies:
    """Policies by name; ``part_of`` points to a policy, ``party`` to a party, ``about`` are ids."""

    id: Texts
    nl: Texts
    en: Texts
    kind: Numbers
    party: Numbers
    part_of: Numbers
    about: TextLists
    pillars: Lists
    since: Numbers
    until: Numbers
    note: Texts


@dataclass(frozen=True, slots=True)
class People:
    """Posts by function; ``name`` is empty where it is not known or not for this audience."""

    id: Texts
    function: Texts
    name: Texts
    status: Numbers
    party: Numbers
    since: Numbers
    until: Numbers
    email: Texts
    phone: Texts
    note: Texts


@dataclass(frozen=True, slots=True)
class Claims:
    """Evidence, by source and place in it. ``subject`` is an id; ``field`` and ``value`` as in the tables.

    ``source`` points to a source, ``modality`` into its scheme; ``conflict`` is 1 for a claim that others contradict.
    """

    id: Texts
    subject: Texts
    field: Texts
    value: Texts
    source: Numbers
    locator: Texts
    phrase: Texts
    modality: Numbers
    conflict: Numbers


@dataclass(frozen=True, slots=True)
class PartyDetails:
    """What else is known of parties, in their order."""

    website: Texts
    same_as: TextLists
    note: Texts


@dataclass(frozen=True, slots=True)
class TieDetails:
    """What else is known of ties, in their order; ``amount`` in words with its currency; ``open_list`` 1 or 0."""

    word: Texts
    purposes: TextLists
    portfolio: Texts
    open_list: Numbers
    amount: Texts
    note: Texts


@dataclass(frozen=True, slots=True)
class PlaceDetails:
    """What else is known of places, in their order; ``code`` is the ISO 3166-1 code of its country as stated."""

    code: Texts
    same_as: TextLists
    note: Texts


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """What else is known of sources, in their order; ``file`` is the name of the document as the office keeps it."""

    file: Texts


@dataclass(frozen=True, slots=True)
class Details:
    """What is told of one thing at a time; read when it is first asked for."""

    places: PlaceDetails
    sources: SourceDetails
    parties: PartyDetails
    ties: TieDetails
    role_notes: Texts
    events: Events
    policies: Policies
    people: People
    claims: Claims


@dataclass(frozen=True, slots=True)
class Payload:
    """Both parts of what the script works with."""

    core: Core
    details: Details
