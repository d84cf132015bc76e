"""The answer to `gaps` as a person reads it: partner cities first, then what has no tie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intgraph.ask.answer import Answer
from intgraph.ask.lacking.gap import ConceptGap, PlaceGap, Side
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.store.protocol import Store


def tell_gaps(answer: Answer, store: Store, language: str) -> Told:
    """Return a section with two rows for each partner city, and one for each kind of concept that has gaps."""
    telling = Telling.of(store, language)
    title = telling.words("gaps.title", understood=answer.understood, when=telling.date(answer.as_of))
    places = [gap for gap in answer.answers if isinstance(gap, PlaceGap)]
    concepts = [_concepts(gap, telling) for gap in answer.answers if isinstance(gap, ConceptGap)]
    return telling.told(answer, title, (_places(places, telling), *concepts))


def _places(gaps: Sequence[PlaceGap], telling: Telling) -> Section:
    header = tuple(telling.words(f"heading.{column}") for column in ("partner_city", "sectors", "source"))
    rows = tuple(row for gap in gaps for row in _both_sides(gap, telling))
    said = tuple(_said(gap, telling) for gap in gaps)
    return Section(telling.words("gaps.places"), header, rows, said)


def _both_sides(gap: PlaceGap, telling: Telling) -> Iterator[tuple[str, ...]]:
    place = telling.words.count("gaps.place", gap.ties, place=gap.there.place.name)
    yield place, telling.words("gaps.there", sectors=_on_board(gap.there, telling)), telling.cite(gap.evidence)
    own = telling.words("gaps.here", place=gap.here.place.name, sectors=_on_board(gap.here, telling))
    yield "", own, ""


def _on_board(side: Side, telling: Telling) -> str:
    """Who is on board on one side, and who is not."""
    present = telling.labels("sector", side.present) or telling.words("gaps.nobody")
    if not side.missing:
        return present
    return telling.words("gaps.on_board", present=present, missing=telling.labels("sector", side.missing))


def _said(gap: PlaceGap, telling: Telling) -> str:
    sentence = telling.words.count(
        "gaps.sentence",
        gap.ties,
        place=gap.there.place.name,
        there=_on_board(gap.there, telling),
        own=gap.here.place.name,
        here=_on_board(gap.here, telling),
    )
    return f"{sentence} {telling.citations.marks(telling.best(gap.evidence))}".rstrip()


def _concepts(gap: ConceptGap, telling: Telling) -> Section:
    missing = ", ".join(_label(gap.what, notation, telling) for notation in gap.missing)
    looked_at = telling.words.count(f"gaps.looked_at.{gap.what}", gap.ties, stated=gap.stated)
    header = tuple(telling.words(f"heading.{column}") for column in ("no_tie", "looked_at"))
    sentence = telling.words("gaps.none_has", looked_at=looked_at, missing=missing)
    return Section(telling.words(f"gaps.{gap.what}"), header, ((missing, looked_at),), (sentence,))


def _label(scheme: str, notation: str, telling: Telling) -> str:
    label = telling.label(scheme, notation)
    return label if notation in label or scheme != "sdg" else f"{notation} {label}"
