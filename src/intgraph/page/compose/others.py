"""Events, people and sources: one entry each, in the order in which one would look for them."""

from __future__ import annotations

from collections import Counter
from datetime import date

from intgraph.locale.dates import date_in_words, period_in_words
from intgraph.model.event import Event
from intgraph.model.names import clean
from intgraph.page.anchors import number_of
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.report import EventEntry, Label, PersonEntry, SourceEntry
from intgraph.page.safe import web_address


def event_entries(book: Book) -> tuple[EventEntry, ...]:
    """Return every event, the earliest first and the undated last."""
    events = sorted(book.register.event.values(), key=lambda event: (*_when(event), book.names[event.iri], event.iri))
    return tuple(_event(book, event) for event in events)


def _when(event: Event) -> tuple[date, date]:
    if event.date is None:
        return date.max, date.max
    return event.date.earliest or date.min, event.date.latest or date.max


def _event(book: Book, event: Event) -> EventEntry:
    return EventEntry(
        anchor=book.anchors[event.iri],
        name=book.name(event.iri),
        kind=book.concept("event", event.kind),
        date=date_in_words(event.date.edtf, book.say) if event.date else "",
        edtf=event.date.edtf if event.date else "",
        facts=(*book.fact("about", book.links(event.about)), *book.fact("by", book.links(event.by))),
        ground=ground(book, event.iri, event.note),
    )


def person_entries(book: Book) -> tuple[PersonEntry, ...]:
    """Return every post by party and function; e-mail and telephone where the register still has them."""
    people = book.register.person.values()
    order = sorted(people, key=lambda person: (book.names.get(person.party, ""), person.function, person.iri))
    return tuple(
        PersonEntry(
            anchor=book.anchors[person.iri],
            function=book.own(person.function),
            name=clean(person.name),
            status=book.concept("post", person.status),
            party=book.link(person.party),
            period=period_in_words(person.period, book.say),
            facts=(
                *book.fact("email", [Label(clean(person.email))]),
                *book.fact("phone", [Label(clean(person.phone))]),
            ),
            ground=ground(book, person.iri, person.note),
        )
        for person in order
    )


def source_entries(book: Book) -> tuple[SourceEntry, ...]:
    """Return every source by its number."""
    statements = Counter(evidence.source for evidence in book.register.evidence.values())
    order = sorted(book.register.source, key=lambda iri: number_of(book.anchors[iri]))
    return tuple(_source(book, iri, statements[iri]) for iri in order)


def _source(book: Book, iri: str, statements: int) -> SourceEntry:
    source = book.register.source[iri]
    dated = date_in_words(source.date.edtf, book.say) if source.date else ""
    return SourceEntry(
        anchor=book.anchors[iri],
        number=number_of(book.anchors[iri]),
        name=book.name(iri),
        facts=(
            *book.fact("publisher", book.links([source.publisher])),
            *book.fact("date", [Label(dated)]),
            *book.fact("file", [Label(clean(source.file))]),
            *book.fact("url", [Label(clean(source.url), target=web_address(source.url))]),
        ),
        statements=statements,
        note=book.own(source.note),
    )
