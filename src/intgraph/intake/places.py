"""Places: cities of which the tables leave out what they lie in get their country from the gazetteer, as our reading.

Only where the gazetteer knows exactly one such place; else nothing is filled in, and ``check`` asks for the country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from intgraph.errors import Fault, Where
from intgraph.intake.reading import Reading
from intgraph.locale import LANGUAGES
from intgraph.model.place import Place
from intgraph.model.register import Register

if TYPE_CHECKING:
    from intgraph.gazetteer.places import Candidate

_MOST_NAMED: Final = 6


def unplaced(register: Register) -> list[Place]:
    """Return the cities of which nothing says what they lie in."""
    return [place for place in register.place.values() if place.type == "city" and not place.within]


def placed(reading: Reading) -> Reading:
    """Return ``reading`` with every city placed of which the gazetteer is certain, see ``Inference``.

    Where every city is placed already the gazetteer is not opened.
    """
    cities = unplaced(reading.register)
    if not cities:
        return reading
    from intgraph.intake.inferred import Inference

    inference = Inference.of(reading.register)
    hints = _countries_of_ties(reading.register)
    for city in cities:
        found = known_as(city, hints.get(city.iri, ""))
        if len(found) == 1:
            inference.place(city, found[0])
        elif city.country_code:
            inference.place_in_country(city)
    return Reading(inference.register(), reading.origins)


def doubts(reading: Reading) -> Iterator[Fault]:
    """Yield a fault for each city that could not be placed, with the places of that name."""
    cities = unplaced(reading.register)
    hints = _countries_of_ties(reading.register) if cities else {}
    for city in cities:
        found = known_as(city, hints.get(city.iri, "")) or known_as(city)
        words = {"name": city.name, **{language: _named(found, language) for language in LANGUAGES}}
        key = "check.place_several" if found else "check.place_unknown"
        yield Fault(key, reading.origins.get(city.iri, Where()), words)


def _named(candidates: Iterable[Candidate], language: str) -> str:
    named = dict.fromkeys(candidate.described(language) for candidate in candidates)
    return ", ".join([*named][:_MOST_NAMED])


def known_as(city: Place, country: str = "") -> list[Candidate]:
    """Return the cities of the world that have the names of ``city``: each of them that the gazetteer knows.

    Only those in its stated country, else in ``country`` (ISO code, empty for any), and near its coordinates where
    those are stated.
    """
    from intgraph.gazetteer.gazetteer import gazetteer

    names = dict.fromkeys(filter(None, (city.name, city.name_en, *city.aliases)))
    known = [found for name in names if (found := {place.geonames: place for place in gazetteer().named(name)})]
    shared = set.intersection(*map(set, known)) if known else set()
    each = {number: place for found in known for number, place in found.items()}
    chosen = [place for number, place in each.items() if number in shared or not shared]
    return [place for place in chosen if place.type == "city" and _fits(city, place, city.country_code or country)]


def _fits(city: Place, place: Candidate, country: str) -> bool:
    from intgraph.gazetteer.places import SAME_PLACE_KM, kilometres

    if country and place.country_code != country:
        return False
    points = (city.latitude, city.longitude, place.latitude, place.longitude)
    return None in points or kilometres(*points) < SAME_PLACE_KM  # type: ignore[arg-type]


def _countries_of_ties(register: Register) -> Mapping[str, str]:
    """The country in which the other stated places of work of a place's ties lie, where that is one country."""
    countries: dict[str, set[str]] = defaultdict(set)
    for tie in register.tie.values():
        for iri in tie.places:
            countries[iri].update(_country_of(other, register) for other in tie.places if other != iri)
    stated = {iri: codes - {""} for iri, codes in countries.items()}
    return {iri: min(codes) for iri, codes in stated.items() if len(codes) == 1}


def _country_of(iri: str, register: Register) -> str:
    """The code of the country that a place is, or lies in; empty where none is stated, or several are."""
    codes: set[str] = set()
    ahead, seen = [iri], set[str]()
    while ahead:
        place = register.place.get(ahead.pop())
        if place is not None and place.iri not in seen:
            seen.add(place.iri)
            codes.add(place.country_code)
            ahead += place.within
    codes.discard("")
    return codes.pop() if len(codes) == 1 else ""
