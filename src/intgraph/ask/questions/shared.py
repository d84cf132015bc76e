"""Shared partners: which cities work with the same city or country abroad, through their governments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Proof, Ref, TieRef
from intgraph.ask.filters import ties_in
from intgraph.ask.judge import Status, tie_statuses
from intgraph.ask.proof import proving
from intgraph.ask.question import Question, asked_day, flag, number, perhaps
from intgraph.ask.refs import named, scope_ref, tie_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.reviewing.running import running
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.locale import words
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, Target, TieRow

_MOST_PLACES: Final = 40
# A country may be shared by hundreds of cities: the first stand for the others, more of them for who asks about it.
_MOST_CITIES: Final = 5
_MOST_CITIES_OF_TARGET: Final = 8


@dataclass(frozen=True, slots=True)
class Shared:
    """The question: which cities share a partner on ``when``: with ``target``, or (empty) any two of them.

    Two cities of one country share a city or country abroad when the government of each works with it, in ties
    that may run then; ``former`` counts ties that are over as well. ``limit`` is the most places on each level.
    """

    target: str = perhaps("place", "party")
    when: Moment = asked_day()
    former: bool = flag("former")
    limit: int = number("limit", _MOST_PLACES)

    def wants(self, state: Status) -> bool:
        """Tell whether ties of this status count."""
        return state.is_current or (self.former and state is Status.FORMER)


@dataclass(frozen=True, slots=True)
class SharedTie:
    """A tie through which a city works with the shared place."""

    tie: TieRef
    since: str | None
    until: str | None
    status: Status
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Sharer:
    """A city that works with the shared place."""

    city: Ref
    ties: tuple[SharedTie, ...]


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """A city or country (``level``) that ``count`` cities of one country, ``home``, work with.

    ``cities`` are the first of them: those of the target before the others, then by name.
    """

    place: Ref
    level: str
    home: Ref
    count: int
    cities: tuple[Sharer, ...]


class SharedRow(NamedTuple):
    """A row of ``shared``: a shared place and one of the cities that share it."""

    place: str
    place_name: str
    place_name_en: str
    level: str
    home: str
    home_name: str
    home_name_en: str
    city: str
    city_name: str
    city_name_en: str
    mine: int


class SharedTieRow(NamedTuple):
    """A row of ``shared_ties``: through which tie and role a city works with a place and its country."""

    city: str
    place: str
    country: str
    tie: str
    role: str


def shared(store: Store, question: Shared, language: str) -> Answer:
    """Return the shared cities and then the shared countries, the most shared first; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language)
    counted = running(store, None, question.when, question.wants)
    rows = store.select(SharedRow, "shared", target, whole=target is None, most=question.limit, **counted)
    places = _places(rows, _MOST_CITIES_OF_TARGET if target else _MOST_CITIES, language)
    ties = _ties(store, places, counted, question.when, language)
    found = tuple(_with_ties(place, ties) for place in places)
    return Answer(
        "shared",
        scope_ref(target, language),
        question.when.edtf,
        _understood(target, language),
        found,
        tuple(_notes(found, target, question, language)),
    )


def _places(rows: Iterable[SharedRow], most: int, language: str) -> list[SharedPlace]:
    """The shared places with the first of the cities that share them, still without ties."""
    sharing: dict[tuple[str, str, str], list[SharedRow]] = defaultdict(list)
    for row in rows:
        sharing[row.level, row.place, row.home].append(row)
    places = [_place(cities, most, language) for cities in sharing.values()]
    return sorted(places, key=lambda place: (place.level, -place.count, fold(place.place.name), place.place.id))


def _place(rows: Sequence[SharedRow], most: int, language: str) -> SharedPlace:
    first = rows[0]
    ordered = sorted(
        rows, key=lambda row: (-row.mine, fold(named(row.city_name, row.city_name_en, language)), row.city)
    )
    cities = (Ref(row.city, named(row.city_name, row.city_name_en, language)) for row in ordered[:most])
    return SharedPlace(
        Ref(first.place, named(first.place_name, first.place_name_en, language)),
        first.level,
        Ref(first.home, named(first.home_name, first.home_name_en, language)),
        len(rows),
        tuple(Sharer(city, ()) for city in cities),
    )


_Ties = Mapping[tuple[str, str], Sequence[SharedTie]]


def _ties(
    store: Store, places: Sequence[SharedPlace], counted: Mapping[str, object], when: Moment, language: str
) -> _Ties:
    """The ties by city and by place or country that it works with."""
    named_places = [place.place.id for place in places]
    cities = sorted({sharer.city.id for place in places for sharer in place.cities})
    rows = store.select(SharedTieRow, "shared_ties", None, cities=cities, places=named_places, **counted)
    asked = {(sharer.city.id, place.place.id) for place in places for sharer in place.cities}
    pairs = ((row, there) for row in rows for there in {row.place, row.country} if (row.city, there) in asked)
    of_pair: dict[tuple[str, str], dict[str, SharedTieRow]] = defaultdict(dict)
    for row, there in pairs:
        of_pair[row.city, there].setdefault(row.tie, row)
    told = _told_ties(store, [row for ties in of_pair.values() for row in ties.values()], when, language)
    return {pair: [told[tie] for tie in ties] for pair, ties in of_pair.items()}


def _told_ties(store: Store, rows: Sequence[SharedTieRow], when: Moment, language: str) -> Mapping[str, SharedTie]:
    ties: Sequence[TieRow] = ties_in(store, sorted({row.tie for row in rows})) if rows else ()
    statuses = tie_statuses(store, ties, when)
    cited = store.cited({iri for row in rows for iri in (row.tie, row.role)})
    roles: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        roles[row.tie].append(row.role)

    def told(tie: TieRow) -> SharedTie:
        claims = (claim for iri in dict.fromkeys((tie.iri, *sorted(roles[tie.iri]))) for claim in cited.get(iri, ()))
        return SharedTie(tie_ref(tie, language), tie.since, tie.until, statuses[tie.iri], proving(claims))

    return {tie.iri: told(tie) for tie in ties}


def _with_ties(place: SharedPlace, ties: _Ties) -> SharedPlace:
    cities = (Sharer(sharer.city, tuple(ties[sharer.city.id, place.place.id])) for sharer in place.cities)
    return SharedPlace(place.place, place.level, place.home, place.count, tuple(cities))


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    return say("shared.understood", target=shown_name(target, language)) if target else say("shared.understood_all")


def _notes(found: Sequence[SharedPlace], target: Target | None, question: Shared, language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("shared.none", target=shown_name(target, language)) if target else say("shared.none_at_all")
    if not found and not question.former:
        yield say("shared.former")
    yield say("shared.means")
    yield from status_notes((tie.status for place in found for city in place.cities for tie in city.ties), say)
    if any(place.count > len(place.cities) for place in found):
        yield say("shared.first_cities", count=max(len(place.cities) for place in found))
    levels = [place.level for place in found]
    if question.limit in (levels.count("city"), levels.count("country")):
        yield say("shared.more", count=question.limit)


class _Line(NamedTuple):
    """A line of the table: a shared place, one city that shares it, and one of its ties there."""

    place: SharedPlace
    city: Ref
    tie: SharedTie
    opens_place: bool
    opens_city: bool


def _lines(places: Iterable[SharedPlace]) -> Iterator[_Line]:
    for place in places:
        for at, sharer in enumerate(place.cities):
            for nth, tie in enumerate(sharer.ties):
                yield _Line(place, sharer.city, tie, at + nth == 0, nth == 0)


def tell_shared(answer: Answer, store: Store, language: str) -> Told:
    """Return the shared cities, and apart from them the shared countries."""
    telling = Telling.of(store, language)
    title = telling.words("shared.title", understood=answer.understood, when=telling.date(answer.as_of))
    sections = (_section(level, answer.answers, telling) for level in ("city", "country"))
    return telling.told(answer, title, sections)


def _section(level: str, places: Iterable[SharedPlace], telling: Telling) -> Section:
    lines = list(_lines(place for place in places if place.level == level))
    heading = telling.words(f"shared.level.{level}")

    def cells(line: _Line) -> tuple[str, ...]:
        count = telling.words("shared.by", place=line.place.place.name, count=line.place.count)
        return (
            count if line.opens_place else "",
            line.city.name if line.opens_city else "",
            telling.tie(line.tie.tie),
            telling.status(line.tie.status),
            telling.cite(line.tie.evidence),
        )

    def sentence(line: _Line) -> str:
        tie = line.tie
        opening = telling.words(
            "shared.sentence", place=line.place.place.name, city=line.city.name, tie=telling.tie(tie.tie)
        )
        return telling.sentence(opening, tie.since, tie.until, tie.status, telling.best(tie.evidence))

    return telling.section(heading, ("shared", "by_city", "tie", "status", "source"), lines, cells, sentence)


QUESTION = Question("shared", Shared, shared, tell_shared)
