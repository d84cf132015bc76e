"""Pages that a server shows and a published site consists of: each a function of the site and its links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from intgraph.locale.dates import date_in_words, span_in_words
from intgraph.page.counting import counted
from intgraph.page.markup import Markup
from intgraph.page.report import Fact, Label
from intgraph.page.safe import web_address
from intgraph.page.sections.frame import accessibility_section, reading_section
from intgraph.page.sections.others import story_section
from intgraph.page.sections.shared import capital, written
from intgraph.rdf.formats import FORMATS
from intgraph.vocab.concepts import Concept, concepts, scheme_labels
from intgraph.vocab.reference import html_reference
from intgraph.web.addresses import CONCEPT, PAGED
from intgraph.web.layout import fill_in
from intgraph.web.links import Links, other_language
from intgraph.web.parts import frame, sections
from intgraph.web.site import Site, SiteBook
from intgraph.web.sparql.examples import to_take_along
from intgraph.web.surroundings import surroundings, with_concept

NOUNS: Final = (*PAGED, CONCEPT)
"""What has lists, in the order in which they are shown."""

POLICY: Final = "default-src 'none'; style-src 'self' file:; form-action 'none'; base-uri 'none'"
"""The Content-Security-Policy of a page that stands in a file."""

DUMPS: Final = (*FORMATS, "csv", "xlsx")
"""The formats in which all data can be taken along."""

_MOST_LISTED: Final = 500
_SHOWN_IN_MENU: Final = ("party", "tie", "place", "policy", "source")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: a link, and what is said beside it."""

    text: str
    target: str
    said: str = ""


def book_of(site: Site, links: Links) -> SiteBook:
    """Return the book of a page."""
    return site.book(links.language, links.thing)


def page(site: Site, links: Links, template: str, title: str, **values: Any) -> bytes:
    """Return a page of the site: its own part from ``template``, and what all pages have."""
    return fill_in(template, title=title, **surround(site, links), **values)


def surround(site: Site, links: Links) -> dict[str, Any]:
    """Return what the template of all pages needs, but for the title."""
    whole = frame(site, links.language)
    return {
        "frame": whole,
        "licences": [Label(text, target=web_address(text)) for text in whole.licences],
        "links": links,
        "say": book_of(site, links).say,
        "other": other_language(links.language),
        "policy": POLICY,
        "nouns": [noun for noun in _SHOWN_IN_MENU if getattr(site.register, noun)],
    }


def home(site: Site, links: Links) -> bytes:
    """Return the first page: what is here, how much, and the tour of the offices."""
    book = book_of(site, links)
    whole, say = frame(site, links.language), book.say
    number = {"parties": len(site.register.party), "ties": len(site.register.tie), "sources": len(site.register.source)}
    told = {what: counted(what, count, say) for what, count in number.items()}
    counts = [(noun, len(getattr(site.register, noun))) for noun in PAGED if getattr(site.register, noun)]
    lede = say("page.lede", date=whole.date, **told)
    story = story_section(whole, say)
    everything = [*counts, (CONCEPT, len(concepts()))]
    return page(site, links, "home.html", whole.title, lede=lede, counts=everything, story=story)


def about(site: Site, links: Links) -> bytes:
    """Return how to read the pages, and the accessibility statement."""
    book = book_of(site, links)
    whole, say = frame(site, links.language), book.say
    told = (reading_section(whole, say), accessibility_section(whole, say))
    return page(site, links, "about.html", say("page.reading"), sections=told)


def thing(site: Site, links: Links, iri: str) -> bytes:
    """Return the page of a thing or a concept, by its IRI."""
    found = _concept(iri)
    return _concept_page(site, links, found) if found else _thing_page(site, links, iri)


def _thing_page(site: Site, links: Links, iri: str) -> bytes:
    noun, book = site.noun_of[iri], book_of(site, links)
    told = sections(site, book, surroundings(site, noun, iri))
    values = {"facts": _facts(site, book, noun, iri), "sections": list(told), "definition": ""}
    return page(site, links, "thing.html", book.names[iri], noun=noun, **values, **_as_data(links, iri))


def _concept_page(site: Site, links: Links, found: Concept) -> bytes:
    book, language = book_of(site, links), links.language
    about = Fact(capital(scheme_labels(found.scheme)[language]), (Label(found.notation),))
    values = {"facts": [about], "sections": list(sections(site, book, with_concept(site, found)))}
    definition = found.definitions.get(language, "")
    title = capital(found.label(language))
    return page(
        site, links, "thing.html", title, noun=CONCEPT, definition=definition, **values, **_as_data(links, found.iri)
    )


def _as_data(links: Links, iri: str) -> dict[str, Any]:
    """The IRI of a thing, and its data in every format that there is of it."""
    shown = FORMATS if links.live else {name: FORMATS[name] for name in FILED_FORMS}
    forms = [(form.title, links.document(iri, name), form.media_type) for name, form in shown.items()]
    return {"iri": iri, "forms": forms, "written": written}


FILED_FORMS: Final = ("ttl", "jsonld")
"""The formats in which a published site has each thing by itself."""


def _facts(site: Site, book: SiteBook, noun: str, iri: str) -> list[Fact]:
    """What the sections do not tell of a thing."""
    thing = getattr(site.register, noun)[iri]
    within = (*getattr(thing, "within", ()), getattr(thing, "place", ""))
    elsewhere = [Label(same, target=web_address(same)) for same in getattr(thing, "same_as", ())]
    card = thing if noun == "office" else None
    return [
        *book.fact("within" if noun == "place" else "place", book.links(within)),
        *book.fact("same_as", elsewhere),
        *book.fact("party", book.links([card.party] if card else [])),
        *book.fact("licence", [Label(card.licence, target=web_address(card.licence))] if card else []),
        *book.fact("note", [book.own(card.note)] if card else []),
    ]


def _concept(iri: str) -> Concept | None:
    return next((one for one in concepts() if one.iri == iri), None)


def pages_of(site: Site, noun: str) -> int:
    """Return how many pages the list of a noun has."""
    return 1 if noun == CONCEPT else max(1, -(-len(getattr(site.register, noun)) // _MOST_LISTED))


def listing(site: Site, links: Links, noun: str, number: int = 1) -> bytes:
    """Return a page of the list of a noun, by name."""
    book = book_of(site, links)
    groups = _concept_groups(links) if noun == CONCEPT else _groups(site, book, noun, number)
    title, pages = book.say(f"web.list.{noun}"), pages_of(site, noun)
    return page(site, links, "listing.html", title, groups=groups, noun=noun, page=number, pages=pages)


def _groups(site: Site, book: SiteBook, noun: str, number: int) -> list[tuple[str, list[Row]]]:
    names = book.by_name(getattr(site.register, noun))[(number - 1) * _MOST_LISTED : number * _MOST_LISTED]
    rows = [Row(book.names[iri], book.address(iri), said(site, book, iri)) for iri in names]
    return [("", rows)] if rows else []


def _concept_groups(links: Links) -> list[tuple[str, list[Row]]]:
    groups: dict[str, list[Row]] = {}
    for one in concepts():
        row = Row(one.label(links.language), links.thing(one.iri), one.definitions.get(links.language, ""))
        groups.setdefault(capital(scheme_labels(one.scheme)[links.language]), []).append(row)
    return list(groups.items())


def said(site: Site, book: SiteBook, iri: str) -> str:
    """Return what tells a thing from others of its name: its kind, place or date."""
    noun = site.noun_of[iri]
    return " · ".join(filter(None, _SAID.get(noun, _nothing)(book, getattr(site.register, noun)[iri])))


def _nothing(_: SiteBook, __: Any) -> Iterable[str]:
    return ()


def _of_party(book: SiteBook, party: Any) -> Iterator[str]:
    yield book.concept("sector", party.sector).label if party.sector else ""
    yield book.names.get(party.place, "")


def _of_tie(book: SiteBook, tie: Any) -> Iterator[str]:
    since, until = tie.period.since, tie.period.until
    yield book.concept("kind", tie.kind).label
    yield span_in_words(since.edtf if since else None, until.edtf if until else None, book.say)


def _of_place(book: SiteBook, place: Any) -> Iterator[str]:
    yield book.concept("place-type", place.type).label
    yield ", ".join(book.names[iri] for iri in place.within if iri in book.names)


def _of_event(book: SiteBook, event: Any) -> Iterator[str]:
    yield book.concept("event", event.kind).label
    yield date_in_words(event.date.edtf, book.say) if event.date else ""


def _of_policy(book: SiteBook, policy: Any) -> Iterator[str]:
    yield book.concept("policy", policy.kind).label
    yield book.names.get(policy.party, "")


def _of_person(book: SiteBook, person: Any) -> Iterator[str]:
    yield person.name
    yield book.names.get(person.party, "")


def _of_source(book: SiteBook, source: Any) -> Iterator[str]:
    yield date_in_words(source.date.edtf, book.say) if source.date else ""


_SAID: Final[dict[str, Callable[[SiteBook, Any], Iterable[str]]]] = {
    "party": _of_party,
    "tie": _of_tie,
    "place": _of_place,
    "event": _of_event,
    "policy": _of_policy,
    "person": _of_person,
    "source": _of_source,
}


def data(site: Site, links: Links) -> bytes:
    """Return the page with all files of data."""
    say = book_of(site, links).say
    named = {name: f"{form.title} ({form.media_type})" for name, form in FORMATS.items()}
    named |= {"csv": say("web.data.table"), "xlsx": say("web.data.workbook")}
    files: Sequence[tuple[str, str]] = [(named[name], links.file(f"data/graph.{name}")) for name in DUMPS]
    others = [(say("web.data.described"), links.file("data/dcat.ttl")), (say("web.data.vocabulary"), links.page("ns"))]
    asked = [("SPARQL", links.file("sparql")), ("OpenAPI", links.file("api/openapi.json"))] if links.live else []
    return page(site, links, "data.html", say("web.data"), files=[*files, *others, *asked], queries=_queries(links))


def _queries(links: Links) -> list[tuple[str, str]]:
    found = to_take_along().values()
    return [(one.titles[links.language], links.file(f"queries/{one.name}.rq")) for one in found]


def vocabulary_page(site: Site, links: Links) -> bytes:
    """Return the reference of the vocabulary; each term is found by its name (``#Tie``)."""
    title, reference = book_of(site, links).say("web.vocabulary"), Markup(html_reference(links.language))
    return page(site, links, "vocabulary.html", title, reference=reference)
