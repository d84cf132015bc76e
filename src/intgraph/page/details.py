"""The details: what is told of one thing at a time, in columns; read when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.page.columns import Lists, Numbers, TextLists, Texts


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
