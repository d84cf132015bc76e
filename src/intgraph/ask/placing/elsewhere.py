"""Elsewhere: what a name means that the graph does not know so, by the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from intgraph.ask.filters import ties_in
from intgraph.ask.placing.placed import in_graph, is_same, lying
from intgraph.ask.refs import named
from intgraph.errors import NameUnknownError, PlaceAbsentError
from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.gazetteer.places import Candidate, called_so, plainly_meant, without_country
from intgraph.locale import words
from intgraph.model.names import fold
from intgraph.store.protocol import Store, Target

_MOST_CHOICES: Final = 8


def elsewhere(store: Store, text: str, language: str, near: Sequence[str] = ()) -> Target | None:
    """Return the place of the graph that the gazetteer calls ``text``; ``None`` where it knows no such place.

    ``near`` are names of the graph that come near, which a spelling that only the gazetteer knows may have meant.

    Raises ``PlaceAbsentError`` for a place that is known but not in the graph, and ``NameUnknownError`` with the
    choices where several are called so, in the graph or out of it.
    """
    candidates = gazetteer().named(text)
    if not candidates:
        return _in_stated_country(store, text)
    here = in_graph(store, candidates)
    if len(here) == 1:
        return here[0].target
    if here:
        choices = (f"{named(row.name, row.name_en, language)} ({row.iri.rpartition('/')[2]})" for row in here)
        raise NameUnknownError("name.several", text, tuple(choices))
    meant, same = plainly_meant(candidates, text), called_so(candidates, text)
    if meant is None:
        raise NameUnknownError("name.homonyms", text, choices_among(same, language))
    spelt = () if meant in same and not meant.area else tuple(near)
    raise absent(store, text, meant, sum(found is not meant for found in same), language, spelt)


def _in_stated_country(store: Store, text: str) -> Target | None:
    """The place of the graph that a name with its country means, where the gazetteer does not know it."""
    name, country = without_country(text)
    codes = gazetteer().codes(country)
    matches = store.find(name, ("place",)) if codes else ()
    exact = [match.target for match in matches if match.quality == "exact"]
    fitting = [target for target in exact if codes & {row.country_code for row in lying(store, target)}]
    return fitting[0] if len(fitting) == 1 else None


def choices_among(candidates: Sequence[Candidate], language: str) -> tuple[str, ...]:
    """Return the largest of ``candidates``, as a person can type them: ``Newcastle (Australia)``."""
    return tuple(dict.fromkeys(candidate.described(language) for candidate in candidates))[:_MOST_CHOICES]


def absent(
    store: Store, text: str, place: Candidate, others: int, language: str, near: Sequence[str] = ()
) -> PlaceAbsentError:
    """Return what says that ``place`` is known but not in the graph, and what the graph has instead."""
    notes = [*_identified(text, place, others, language), *_instead(store, place, language)]
    if near:
        notes.append(words(language)("absent.near", near=", ".join(near)))
    return PlaceAbsentError(text, place.iri, place.described(language), tuple(notes))


def naming_notes(store: Store, text: str, target: Target, language: str) -> Iterator[str]:
    """Yield a sentence on which city ``text`` means, where that is not plain: other places are called so as well, or
    the graph has another name for it."""
    row = next(iter(lying(store, target)), None)
    candidates = gazetteer().named(text) if row and row.iri == target.iri and row.type == "city" else ()
    if row is None or not candidates:
        return
    say, place = words(language), _with_country(store, target, language)
    others = [found for found in candidates if fold(found.name) == fold(text) and not is_same(row, found)]
    if others:
        yield say.count("place.homonym", len(others), name=text, place=place)
    elif fold(text) not in row.folded_names():
        yield say("place.known_as", name=text, place=place)


def _with_country(store: Store, target: Target, language: str) -> str:
    """The name of a place of the graph with its country, where that is stated."""
    place = named(target.name, target.name_en, language)
    country = next((row for row in lying(store, target) if row.type == "country"), None)
    return f"{place} ({named(country.name, country.name_en, language)})" if country else place


def _identified(text: str, place: Candidate, others: int, language: str) -> Iterator[str]:
    say, described = words(language), place.described(language)
    plain = fold(without_country(text)[0]) == fold(place.called(language))
    yield say("absent.place", place=described) if plain else say("absent.named", name=text, place=described)
    if others and not place.area:
        yield say.count("absent.others", others, name=text)


def _instead(store: Store, place: Candidate, language: str) -> Iterator[str]:
    """What the graph has in the same country, and how to ask for it."""
    if place.country is None or place.area:
        return
    say, country = words(language), place.country.called(language)
    here = in_graph(store, gazetteer().named(place.country.name_en)[:1])
    if here and ties_in(store, here[0].target, most=1):
        yield say("absent.country", country=named(here[0].name, here[0].name_en, language))
    else:
        yield say("absent.no_country", country=country)
