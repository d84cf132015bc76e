"""Describing: the dataset as DCAT and VoID, so that a catalogue can harvest it and a machine knows what to expect.

Conforms to DCAT-AP 3.0.0 and to the mandatory rules of DCAT-AP-NL 3.0 where an office states its party and licence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar

from intgraph.export.linked.access import file_iri, say_dump, say_service, service_iri
from intgraph.export.linked.authorities import authorities
from intgraph.export.linked.description import Description
from intgraph.export.linked.lines import Lines
from intgraph.export.linked.statistics import say_counts
from intgraph.export.linked.teller import Teller, within
from intgraph.locale import LANGUAGES
from intgraph.model.office import OfficeCard
from intgraph.model.register import Register, Thing

if TYPE_CHECKING:
    from pyoxigraph import Literal, Triple

T = TypeVar("T", bound=Thing)

# What the data keep to, as the tests show.
_STANDARDS: Final = ("https://w3id.org/intgraph/ns", "https://semiceu.github.io/CPOV/releases/2.1.2")
_COUNTED: Final = ("party", "place", "tie", "source", "evidence")
_EXAMPLES: Final = 3


def describe(register: Register, told: Description, triples: Sequence[Triple]) -> list[Triple]:
    """Return the description of ``register``, whose triples are ``triples``: only what these and ``told`` say.

    The dataset is the office; where there are several, a dataset of which each office is a part. With it come the
    offices, their own parties and the places of those, as they stand in the graph too. It can stand in a file of its
    own, or together with the data, which read back as they were.
    """
    teller = Teller(register, told, Lines())
    _say_catalogue(teller)
    _say_dataset(teller, triples)
    for office in teller.parts:
        _say_about(teller, office.iri, [office], teller.titles(office))
    for dump in told.dumps:
        say_dump(teller, dump)
    if told.sparql:
        say_service(teller)
    _say_authorities(teller)
    return list(dict.fromkeys((*_cards(register), *teller.lines.triples())))


def _say_catalogue(teller: Teller) -> None:
    """Describe the catalogue, which a harvester begins with."""
    lines, catalogue = teller.lines, f"{teller.home}/#catalogue"
    lines.typed(catalogue, "dcat:Catalog")
    lines.add(catalogue, "dct:title", *teller.sentences("linked.catalogue.title"))
    lines.add(catalogue, "dct:description", *teller.sentences("linked.catalogue.description"))
    teller.answered_for(catalogue, teller.first)
    teller.dated(catalogue)
    lines.add(catalogue, "dcat:dataset", *map(lines.iri, (teller.dataset, *(part.iri for part in teller.parts))))
    if teller.told.sparql:
        lines.add(catalogue, "dcat:service", lines.iri(service_iri(teller)))


def _say_dataset(teller: Teller, triples: Sequence[Triple]) -> None:
    """Describe the whole dataset, with its counts, files and examples."""
    lines, dataset = teller.lines, teller.dataset
    titles = teller.sentences("linked.dataset.title") if teller.parts else teller.titles(teller.first)
    lines.typed(dataset, "dcat:Dataset", "void:Dataset")
    _say_about(teller, dataset, list(teller.register.office.values()), titles)
    if teller.parts:
        lines.add(dataset, "dct:license", teller.licence(teller.first))
        lines.add(dataset, "dct:hasPart", *(lines.iri(part.iri) for part in teller.parts))
    lines.add(dataset, "foaf:homepage", lines.iri(f"{teller.home}/"))
    lines.add(dataset, "dcat:distribution", *(lines.iri(file_iri(dump)) for dump in teller.told.dumps))
    lines.add(dataset, "void:dataDump", *(lines.iri(dump.url) for dump in teller.told.dumps))
    lines.add(dataset, "void:sparqlEndpoint", lines.iri(teller.told.sparql))
    lines.add(dataset, "void:exampleResource", *map(lines.iri, _examples(teller.register)))
    say_counts(lines, dataset, triples)


def _say_about(teller: Teller, dataset: str, offices: Sequence[OfficeCard], titles: Iterable[Literal]) -> None:
    """Say of the dataset of ``offices`` what both profiles ask; the first of them answers for it."""
    lines, first = teller.lines, offices[0] if offices else teller.first
    counts = {noun: len(getattr(teller.register, noun)) for noun in _COUNTED}
    lines.add(dataset, "dct:title", *titles)
    lines.add(dataset, "dct:description", *teller.sentences("linked.dataset.description", **counts))
    lines.add(dataset, "dct:identifier", lines.pen.text(dataset))
    teller.answered_for(dataset, first)
    lines.add(dataset, "dct:creator", lines.iri(first.party))
    teller.dated(dataset)
    teller.open_to(dataset)
    lines.add(dataset, "dcat:keyword", *teller.keywords())
    lines.add(dataset, "dct:conformsTo", *map(lines.iri, _STANDARDS))
    lines.add(dataset, "dct:spatial", *map(lines.iri, _places(teller.register, offices)))
    _say_years(teller, dataset)


def _places(register: Register, offices: Iterable[OfficeCard]) -> list[str]:
    """Return the places of the offices' own parties."""
    parties = (register.party.get(office.party) for office in offices)
    return sorted({party.place for party in parties if party and party.place in register.place})


def _say_years(teller: Teller, dataset: str) -> None:
    """Say which years the ties span; while one of them has no stated end, neither has the whole."""
    periods = [tie.period for tie in teller.register.tie.values()]
    starts, ends = [one.start_earliest for one in periods], [one.end_latest for one in periods]
    start = min(filter(None, starts), default=None)
    end = max(filter(None, ends), default=None) if all(ends) else None
    if start is None and end is None:
        return
    lines, period = teller.lines, within(dataset, "period")
    lines.add(dataset, "dct:temporal", lines.iri(period))
    lines.typed(period, "dct:PeriodOfTime")
    lines.add(period, "ig:edtf", lines.pen.edtf(_edtf(start, end)))
    lines.add(period, "dcat:startDate", lines.day(start))
    lines.add(period, "dcat:endDate", lines.day(end))


def _edtf(start: date | None, end: date | None) -> str:
    return f"{start or '..'}/{end or '..'}"


def _say_authorities(teller: Teller) -> None:
    """Say what the terms of the European lists are, as both profiles ask."""
    lines = teller.lines
    lines.typed(authorities()["access"][teller.told.audience]["iri"], "dct:RightsStatement")
    for row in authorities()["languages"].values():
        lines.typed(row["iri"], "dct:LinguisticSystem")
    for row in authorities()["themes"].values():
        lines.typed(row["iri"], "skos:Concept")
        lines.add(row["iri"], "skos:prefLabel", *lines.texts({one: row[one] for one in LANGUAGES}))
    for standard in _STANDARDS:
        lines.typed(standard, "dct:Standard")


def _examples(register: Register) -> Iterator[str]:
    """The parties and ties with most roles: resources with something to see."""
    weights = Counter(iri for role in register.role.values() for iri in (role.party, role.tie))
    for things in (register.party, register.tie):
        yield from sorted(things, key=lambda iri: (-weights[iri], iri))[:_EXAMPLES]


def _cards(register: Register) -> Iterator[Triple]:
    """The offices with their parties and places: what the description refers to."""
    from intgraph.rdf.encode import encode

    own = (office.party for office in register.office.values())
    parties = _reached(register.party, own, lambda party: (party.part_of,))
    places = _reached(register.place, (party.place for party in parties.values()), lambda place: place.within)
    return encode(Register(office=register.office, party=parties, place=places))


def _reached(things: Mapping[str, T], wanted: Iterable[str], onward: Callable[[T], Iterable[str]]) -> dict[str, T]:
    """Return the things wanted, and those that they lead to."""
    found: dict[str, T] = {}
    ahead = [*wanted]
    while ahead:
        iri = ahead.pop()
        if iri in things and iri not in found:
            found[iri] = things[iri]
            ahead += onward(things[iri])
    return found
