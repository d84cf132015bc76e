"""Matching: candidates for one name, scored from 0 to 100."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from intgraph.model.names import fold
from intgraph.office import Office
from intgraph.store.protocol import Match
from intgraph.web.pages import said
from intgraph.web.reconcile.entities import NOUNS, PROPERTIES, short_id, types_of, values
from intgraph.web.site import Site, SiteBook

_CERTAIN: Final = 100.0
# How much a part of a name and a name that is merely alike can come to, and what an unstated property takes off.
_PART: Final = 90.0
_NEAR: Final = 80.0
_UNSTATED: Final = 0.8
_USUAL: Final = 10
_MOST: Final = 25
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Query:
    """One query of a batch; ``wanted`` are values by property, and a candidate that has others is none."""

    text: str
    types: tuple[str, ...]
    limit: int
    wanted: Mapping[str, frozenset[str]]


def query_of(given: object) -> Query:
    """Return a query as the specification has it, what is malformed in it left out."""
    stated = given if isinstance(given, Mapping) else {"query": given if isinstance(given, str) else ""}
    limit = stated.get("limit")
    wanted = stated.get("properties")
    return Query(
        text=str(stated.get("query") or "")[:_LONGEST],
        types=tuple(_texts(stated.get("type"))),
        limit=min(limit, _MOST) if isinstance(limit, int) and limit > 0 else _USUAL,
        wanted=dict(_wanted(wanted if isinstance(wanted, Sequence) else ())),
    )


def candidates(office: Office, site: Site, book: SiteBook, query: Query) -> list[dict[str, Any]]:
    """Return the candidates of a query, the likeliest first; at most one is marked as a match."""
    nouns = tuple(noun for noun in NOUNS if not query.types or noun in query.types or _narrower(noun, query.types))
    matches = office.store.find(query.text, nouns) if query.text.strip() and nouns else ()
    scored = [
        (_score(site, book, match, query), match.target.iri) for match in matches if match.target.iri in site.noun_of
    ]
    ranked = sorted(((score, iri) for score, iri in scored if score > 0), key=lambda found: (-found[0], found[1]))
    sure = sum(score == _CERTAIN for score, _ in ranked) == 1
    return [_candidate(site, book, iri, score, sure) for score, iri in ranked[: query.limit]]


def _candidate(site: Site, book: SiteBook, iri: str, score: float, sure: bool) -> dict[str, Any]:
    return {
        "id": short_id(site, iri),
        "name": book.names[iri],
        "description": said(site, book, iri),
        "type": types_of(site, iri, book.say),
        "score": round(score, 1),
        "match": sure and score == _CERTAIN,
    }


def _score(site: Site, book: SiteBook, match: Match, query: Query) -> float:
    """How well a candidate fits: 0 where it is of another type, or has another value than is wanted."""
    iri = match.target.iri
    of_type = not query.types or any(one["id"] in query.types for one in types_of(site, iri, book.say))
    score = _alike(site, iri, match.quality, query.text) if of_type else 0.0
    for name, wanted in query.wanted.items():
        found = {fold(text) for value in values(site, book, iri, name) for text in _said_so(site, value)}
        score *= _UNSTATED if not found else float(not wanted.isdisjoint(found))
    return score


def _said_so(site: Site, value: Mapping[str, str]) -> Iterator[str]:
    """Every text that a value can be given by: its id, its name in both languages, its other names."""
    yield from value.values()
    noun, _, slug = value.get("id", "").partition("/")
    thing = getattr(site.register, noun).get(site.addresses.find(noun, slug)) if slug else None
    if thing is not None:
        yield from (thing.name, thing.name_en, getattr(thing, "country_code", ""), *getattr(thing, "aliases", ()))


def _alike(site: Site, iri: str, quality: str, text: str) -> float:
    if quality == "exact":
        return _CERTAIN
    thing = getattr(site.register, site.noun_of[iri])[iri]
    names = filter(None, (thing.name, thing.name_en, *getattr(thing, "aliases", ())))
    best = max(SequenceMatcher(None, fold(name), fold(text)).ratio() for name in names)
    return (_PART if quality == "part" else _NEAR) * best


def _narrower(noun: str, asked: Sequence[str]) -> bool:
    schemes = {"party": "sector-", "place": "place-type-", "tie": "kind-"}
    return any(one.startswith(schemes.get(noun, "\0")) for one in asked)


def _texts(given: object) -> Iterator[str]:
    for one in given if isinstance(given, list) else [given]:
        text = one.get("id") if isinstance(one, Mapping) else one
        if isinstance(text, str) and text:
            yield text


def _wanted(given: Sequence[Any]) -> Iterator[tuple[str, frozenset[str]]]:
    for one in given:
        name = one.get("pid") or one.get("p") if isinstance(one, Mapping) else None
        if isinstance(name, str) and name in PROPERTIES:
            texts = frozenset(filter(None, map(fold, _texts(one.get("v")))))
            if texts:
                yield name, texts
