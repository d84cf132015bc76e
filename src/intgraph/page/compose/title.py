"""The title of a page: what it was given, or the places of its offices."""

from __future__ import annotations

from intgraph.locale import words
from intgraph.model.names import clean
from intgraph.model.office import OfficeCard
from intgraph.model.register import Register, Thing


def page_title(register: Register, language: str, given: str = "") -> str:
    """Return ``given``, or without it the title in ``language`` that names the places that the offices work from."""
    say = words(language)
    named = sorted({_at_home(card, register, language) for card in register.office.values()} - {""})
    if clean(given) or not named:
        return clean(given) or say("page.title.plain")
    *first, last = named
    return say("page.title", names=say("page.and").join([", ".join(first), last]) if first else last)


def _at_home(card: OfficeCard, register: Register, language: str) -> str:
    """The place of an office's party, else that party, else the office itself."""
    party = register.party.get(card.party)
    place = register.place.get(party.place) if party else None
    return _name(place or party or card, language)


def _name(thing: Thing, language: str) -> str:
    english = getattr(thing, "name_en", "") if language == "en" else ""
    return clean(english or getattr(thing, "name", ""))
