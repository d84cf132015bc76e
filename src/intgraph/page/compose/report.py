"""The report of a register: everything, or less where that would be more than a person reads or a browser shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from sys import maxsize
from types import MappingProxyType
from typing import Final

from intgraph.locale.dates import date_in_words
from intgraph.model.names import clean
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.book import Book, open_book
from intgraph.page.compose.brief import (
    brief_party_groups,
    brief_tie_groups,
    counted_party_groups,
    counted_tie_groups,
)
from intgraph.page.compose.contact import contact
from intgraph.page.compose.others import event_entries, person_entries, source_entries
from intgraph.page.compose.parties import party_groups
from intgraph.page.compose.picture import compose_picture
from intgraph.page.compose.places import place_entries
from intgraph.page.compose.policies import policy_groups
from intgraph.page.compose.story import story_steps
from intgraph.page.compose.ties import tie_groups
from intgraph.page.compose.title import page_title
from intgraph.page.report import Concept, EventEntry, PartyGroup, Picture, Report, TieGroup

_WHOLE: Final = "whole"
# The most parties that a picture on a page can show one by one.
_MOST_DRAWN: Final = 600
_NO_PICTURE: Final = Picture(0.0, 0.0, 0.0, (), (), (), ())


@dataclass(frozen=True, slots=True)
class Depth:
    """How much is told of a network of at most so many parties, and by what."""

    most: int
    ties: Callable[[Book], tuple[TieGroup, ...]]
    parties: Callable[[Book], tuple[PartyGroup, ...]]
    events: Callable[[Book], tuple[EventEntry, ...]]


def _no_events(_: Book) -> tuple[EventEntry, ...]:
    return ()


# Measured: told whole, 3,000 parties take 2 MB, and in brief 20,000 take 6 MB, which a browser opens in a second.
DEPTHS: Final[Mapping[str, Depth]] = MappingProxyType(
    {
        _WHOLE: Depth(3000, tie_groups, party_groups, event_entries),
        "brief": Depth(20_000, brief_tie_groups, brief_party_groups, event_entries),
        "counts": Depth(maxsize, counted_tie_groups, counted_party_groups, _no_events),
    }
)
"""How much a report tells, by the name of its depth, the deepest first."""


def compose(
    register: Register,
    language: str,
    on: date,
    audience: Visibility,
    title: str = "",
    note: str = "",
    depth: str = "",
) -> Report:
    """Return what a page tells of ``register`` in ``language`` (``nl`` or ``en``), judged on the day ``on``.

    The register holds only what ``audience`` may see; nothing is filtered here. Without a ``title`` the page is
    called after its offices; ``note`` is told below it; without a ``depth`` as much is told as a network of this size
    allows. The same arguments always give the same report.
    """
    book = open_book(register, language, on)
    chosen = depth or _fitting(len(register.party))
    cards, telling = register.office, DEPTHS[chosen]
    return Report(
        language=language,
        depth=chosen,
        title=page_title(register, language, title),
        note=clean(note),
        offices=tuple(book.names[iri] for iri in book.by_name(cards)),
        licences=tuple(sorted({clean(card.licence) for card in cards.values() if card.licence})),
        date=date_in_words(on.isoformat(), book.say),
        audience=Concept(str(audience), book.say(f"page.audience.{audience}")),
        contact=contact(book),
        story=story_steps(book),
        picture=compose_picture(book) if chosen == _WHOLE and len(register.party) <= _MOST_DRAWN else _NO_PICTURE,
        ties=telling.ties(book),
        parties=telling.parties(book),
        events=telling.events(book),
        policies=policy_groups(book),
        people=person_entries(book),
        places=place_entries(book),
        sources=source_entries(book),
    )


def _fitting(parties: int) -> str:
    """The deepest that a network of so many parties allows."""
    return next(name for name, depth in DEPTHS.items() if parties <= depth.most)
