"""The payload: what the script of the page works with, in columns; the typed contract between Python and TypeScript.

A thing is its place in the columns of its noun, and is pointed to by that number; ``NONE`` (-1) points to nothing.
Names and labels stand in Dutch and English; where there is no English name the Dutch one stands in both. Days are
counted from 1 January 1970; a day that is not known is ``None``. ``page/src/contract.ts`` is made from this file
and the details (``make page``), so that both sides agree; the columns of one class all have the same length.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from intgraph.page.columns import Coordinates, Days, Lists, Numbers, TextLists, Texts
from intgraph.page.details import Details


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
class Payload:
    """Both parts of what the script works with."""

    core: Core
    details: Details
