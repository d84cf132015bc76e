"""Gaps: absences as answers. Which sectors are not on board in a partner city, and what has no tie at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Ref
from intgraph.ask.lacking.gap import ConceptGap, PlaceGap, Side
from intgraph.ask.lacking.gaps_told import tell_gaps
from intgraph.ask.lacking.own_places import OwnPlace, own_places
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, asked_day, choice, number, perhaps
from intgraph.ask.refs import named, scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.reviewing.running import running
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, Target, listed

_MOST_PLACES: Final = 100
WHATS: Final = ("sector", "theme", "sdg")
# No party of these is to be expected in a city.
_NOT_OF_A_CITY: Final = frozenset({"intergovernmental"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """The question: what is missing in the ties that touch ``target`` (empty: in all) and may run on ``when``.

    ``what`` asks for one kind of gap only: ``sector``, ``theme`` or ``sdg``. ``limit`` is the most partner cities.
    """

    target: str = perhaps("place", "party")
    when: Moment = asked_day()
    what: str = choice("what", *WHATS)
    limit: int = number("limit", _MOST_PLACES)


class _Side(NamedTuple):
    """Our side: in which ties it is looked for, and in which place (IRI) its partners lie; ``None`` for anywhere."""

    own: Ref
    scope: Target
    among: str | None


class _PlaceRow(NamedTuple):
    """A row of ``gap_places``."""

    place: str
    name: str
    name_en: str
    side: str
    sector: str
    ties: int
    role: str


class _SectorRow(NamedTuple):
    """A row of ``sectors_used``."""

    sector: str


class _ThemeRow(NamedTuple):
    """A row of ``themes_used``."""

    themes: str
    sdgs: str
    ties: int


def gaps(store: Store, question: Gaps, language: str) -> Answer:
    """Return the gaps in partner cities, those with the most ties first, and then what has no tie at all.

    Raises ``NameUnknownError``.
    """
    target = resolve_scope(store, question.target, language)
    counted = running(store, target, question.when, lambda status: status.is_current)
    own = own_places(store, target)
    places: list[PlaceGap] = []
    if question.what in ("", "sector"):
        for side in _sides(target, own, language):
            places += _place_gaps(store, side, question.limit, counted, language)
    used = _used(store, target, counted)
    concepts = [gap for what in WHATS if question.what in ("", what) for gap in _concept_gap(store, what, used)]
    return Answer(
        "gaps",
        scope_ref(target, language),
        question.when.edtf,
        _understood(target, language),
        (*places, *concepts),
        tuple(_notes(places, used, own, question, language)),
    )


def _sides(target: Target | None, own: Sequence[OwnPlace], language: str) -> Iterator[_Side]:
    """Our side are the offices' own places: those at home in the target, or else all, with partners in the target."""
    if target is None:
        for place in own:
            yield _Side(_ref(place, language), Target(place.iri, "place", place.name, place.name_en), None)
        return
    home = [place for place in own if place.at_home]
    for place in home or own:
        yield _Side(_ref(place, language), target, None if home else place.there)


def _ref(place: OwnPlace, language: str) -> Ref:
    return Ref(place.iri, named(place.name, place.name_en, language))


def _place_gaps(
    store: Store, side: _Side, most: int, counted: Mapping[str, object], language: str
) -> Iterator[PlaceGap]:
    kinds = [kind for kind, label in store.labels("kind").items() if label.works_together]
    asked = {"kinds": kinds, "own": side.own.id, "among": side.among, "most": most}
    rows = store.select(_PlaceRow, "gap_places", side.scope, **asked, **counted)
    cited = store.cited({row.role for row in rows if row.role})
    sectors = [sector for sector in store.labels("sector") if sector not in _NOT_OF_A_CITY]
    by_place: dict[str, list[_PlaceRow]] = defaultdict(list)
    for row in rows:
        by_place[row.place].append(row)
    looked_at = sorted((row for row in rows if row.side == "ties"), key=lambda row: (-row.ties, row.name, row.place))
    for place in looked_at:
        found = by_place[place.place]
        there = Ref(place.place, named(place.name, place.name_en, language))
        claims = (claim for row in found for claim in cited.get(row.role, ()))
        ends = _on_board(there, "there", found, sectors), _on_board(side.own, "here", found, sectors)
        if ends[0].missing or ends[1].missing:
            yield PlaceGap("place", *ends, place.ties, proofs_of(claims))


def _on_board(place: Ref, side: str, rows: Iterable[_PlaceRow], sectors: Sequence[str]) -> Side:
    found = {row.sector for row in rows if row.side == side}
    present = tuple(sector for sector in sectors if sector in found)
    return Side(place, present, tuple(sector for sector in sectors if sector not in found))


class _Used(NamedTuple):
    """How many ties there are, and by kind of gap which concepts they name and how many of them name any."""

    ties: int
    concepts: dict[str, set[str]]
    stated: dict[str, int]


def _used(store: Store, target: Target | None, counted: Mapping[str, object]) -> _Used:
    themes = store.select(_ThemeRow, "themes_used", target, **counted)
    found = {
        "sector": {row.sector for row in store.select(_SectorRow, "sectors_used", target, **counted)},
        "theme": {theme for row in themes for theme in listed(row.themes)},
        "sdg": {sdg for row in themes for sdg in listed(row.sdgs)},
    }
    ties = sum(row.ties for row in themes)
    stated = {
        "sector": ties,
        "theme": sum(row.ties for row in themes if row.themes),
        "sdg": sum(row.ties for row in themes if row.sdgs),
    }
    return _Used(ties, found, stated)


def _concept_gap(store: Store, what: str, used: _Used) -> Iterator[ConceptGap]:
    missing = [notation for notation in store.labels(what) if notation not in used.concepts[what]]
    if missing and used.ties:
        ordered = sorted(missing, key=lambda notation: (len(notation), notation)) if what == "sdg" else missing
        yield ConceptGap(what, tuple(ordered), used.ties, used.stated[what])


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    return say("gaps.understood", target=shown_name(target, language)) if target else say("gaps.understood_all")


def _notes(
    places: Sequence[PlaceGap], used: _Used, own: Sequence[OwnPlace], question: Gaps, language: str
) -> Iterator[str]:
    say = words(language)
    yield say("gaps.means") if used.ties else say("gaps.no_ties")
    if not own and question.what in ("", "sector"):
        yield say("gaps.no_office")
    if "" in used.concepts["sector"] and question.what in ("", "sector"):
        yield say("gaps.no_sector")
    if len(places) >= question.limit:
        yield say("answer.more", count=question.limit)


QUESTION = Question("gaps", Gaps, gaps, tell_gaps)
