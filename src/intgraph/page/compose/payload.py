"""The whole payload of a register."""

from __future__ import annotations

from datetime import date

from intgraph.locale.dates import date_in_words
from intgraph.model.names import clean
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.book import Book, open_book
from intgraph.page.compose.others import event_entries, person_entries, source_entries
from intgraph.page.compose.parties import party_groups
from intgraph.page.compose.picture import compose_picture
from intgraph.page.compose.places import place_entries
from intgraph.page.compose.policies import policy_groups
from intgraph.page.compose.ties import tie_groups
from intgraph.page.payload import Concept, Payload


def compose(register: Register, language: str, on: date, audience: Visibility, title: str = "") -> Payload:
    """Return what a page shows of ``register`` in ``language`` (``nl`` or ``en``), judged on the day ``on``.

    The register holds only what ``audience`` may see; nothing is filtered here. Without a ``title`` the page is
    called after its offices. The same arguments always give the same payload.
    """
    book = open_book(register, language, on)
    offices = tuple(book.names[iri] for iri in book.by_name(register.office))
    return Payload(
        language=language,
        title=clean(title) or _title(book, offices),
        offices=offices,
        licences=tuple(sorted({clean(card.licence) for card in register.office.values() if card.licence})),
        date=date_in_words(on.isoformat(), book.say),
        audience=Concept(str(audience), book.say(f"page.audience.{audience}")),
        picture=compose_picture(book),
        ties=tie_groups(book),
        parties=party_groups(book),
        events=event_entries(book),
        policies=policy_groups(book),
        people=person_entries(book),
        places=place_entries(book),
        sources=source_entries(book),
    )


def _title(book: Book, offices: tuple[str, ...]) -> str:
    parties = (book.register.party.get(card.party) for card in book.register.office.values())
    own = {book.names.get(party.place) or book.names[party.iri] for party in parties if party}
    named = sorted(own) or list(offices)
    if not named:
        return book.say("page.title.plain")
    *first, last = named
    return book.say("page.title", names=book.say("page.and").join([", ".join(first), last]) if first else last)
