"""Who answers for the page: a post of an office that gives an address, else the office's party, else the office."""

from __future__ import annotations

from intgraph.model.names import clean
from intgraph.model.office import OfficeCard
from intgraph.page.compose.book import Book
from intgraph.page.report import Label
from intgraph.page.safe import mail_address, web_address


def contact(book: Book) -> tuple[Label, ...]:
    """Return whom to write to, for each office: the post, or the publisher where the tables give no post's address."""
    cards = book.register.office
    return tuple(dict.fromkeys(label for iri in book.by_name(cards) for label in _of(book, cards[iri])))


def _of(book: Book, card: OfficeCard) -> list[Label]:
    people = (person for person in book.register.person.values() if person.party == card.party)
    posts = sorted((clean(person.function), mail_address(person.email)) for person in people)
    told = [Label(f"{post} ({mail})" if post else mail, target=f"mailto:{mail}") for post, mail in posts if mail]
    return told or [_publisher(book, card)]


def _publisher(book: Book, card: OfficeCard) -> Label:
    party = book.register.party.get(card.party)
    return Label(book.names[party.iri if party else card.iri], target=web_address(party.website) if party else "")
