"""Where a place or party lies: in which province, country, continent and bloc, on which evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.answer import Answer, Proof, Ref, TargetRef
from intgraph.ask.placing.placed import PlaceRow, is_same, lying
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, most_rows, thing
from intgraph.ask.refs import named, target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.errors import NameUnknownError
from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.gazetteer.places import GEONAMES, Area, Candidate, called_so, plainly_meant
from intgraph.locale import words
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE
from intgraph.store.protocol import Cited, Store

NOUNS: Final = ("place", "party")
_LIES: Final = frozenset({"", "within", "country_code", "latitude", "longitude"})


@dataclass(frozen=True, slots=True)
class Where:
    """The question: where ``name`` lies."""

    name: str = thing(*NOUNS)
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place, with what it is (notation of the place types), its ISO 3166 code and WGS 84 degrees where known.

    ``step`` is ``here`` (the place asked for), ``above`` (what it lies in, the nearest first) or ``other`` (another
    place of the same name). ``inferred`` tells that no source or table says so: we read it so, or GeoNames has it.
    """

    place: Ref
    type: str
    step: str
    country_code: str | None
    latitude: float | None
    longitude: float | None
    inferred: bool
    evidence: tuple[Proof, ...]


def where(store: Store, question: Where, language: str) -> Answer:
    """Return the place and what it lies in, then the other places of that name; raise ``NameUnknownError``."""
    candidates = gazetteer().named(question.name)
    try:
        target = resolve(store, question.name, NOUNS, language)
    except NameUnknownError:
        if not candidates:
            raise
        return _by_gazetteer(question, candidates, language)
    chain = lying(store, target)
    rows = [*_stated(store, chain, language), *_completed(chain, language)]
    city = chain[0] if chain and target.noun == "place" and chain[0].type == "city" else None
    others = [found for found in called_so(candidates, question.name) if city and not is_same(city, found)]
    listed = [*rows, *(_known(found, "other", language) for found in others if not found.area)][: question.limit]
    say = words(language)
    notes = () if chain else (say("where.none", target=shown_name(target, language)),)
    understood = say("where.understood", target=shown_name(target, language))
    return Answer("where", target_ref(target, language), None, understood, tuple(listed), notes)


def _by_gazetteer(question: Where, candidates: Sequence[Candidate], language: str) -> Answer:
    """The answer for a name that the graph does not have."""
    meant = plainly_meant(candidates, question.name)
    rows = [_known(meant, "here", language), *_above(meant, language)] if meant else []
    rows += [_known(found, "other", language) for found in _others(candidates, meant, question.name)]
    say = words(language)
    notes = (say("where.not_in_graph" if meant else "where.several", name=question.name),)
    target = TargetRef(meant.iri, meant.described(language), "place") if meant else None
    understood = say("where.understood", target=meant.described(language) if meant else question.name)
    return Answer("where", target, None, understood, tuple(rows[: question.limit]), notes)


def _above(place: Candidate, language: str) -> Iterator[Whereabouts]:
    """What a place of the gazetteer lies in: of a city its country first."""
    area = place.area or place.country
    if area is not None:
        areas = (*(() if place.area else (area,)), *gazetteer().above(area))
        yield from (_area(up, language) for up in areas if up.type != "world")


def _others(candidates: Sequence[Candidate], meant: Candidate | None, name: str) -> list[Candidate]:
    """The cities that share the name of a city; those called as a country are left out."""
    return [found for found in called_so(candidates, name) if found is not meant and not (meant and meant.area)]


def _stated(store: Store, chain: Sequence[PlaceRow], language: str) -> Iterator[Whereabouts]:
    """The place and what it lies in, as the graph has it; what rests on a reading of ours is a reading too."""
    claims = store.cited(row.iri for row in chain)
    read = False
    for at, row in enumerate(row for row in chain if row.type != "world" or len(chain) == 1):
        proofs = _proofs(claims, row)
        manners = {proof.modality for proof in proofs}
        read = read or (bool(manners) and "states" not in manners)
        place, code = Ref(row.iri, named(row.name, row.name_en, language)), row.country_code or None
        step = "above" if at else "here"
        yield Whereabouts(place, row.type, step, code, row.latitude, row.longitude, read, proofs)


def _proofs(claims: Mapping[str, Sequence[Cited]], row: PlaceRow) -> tuple[Proof, ...]:
    return proofs_of(claim for claim in claims.get(row.iri, ()) if claim.field in _LIES)


def _completed(chain: Sequence[PlaceRow], language: str) -> Iterator[Whereabouts]:
    """What the gazetteer adds to a chain that does not reach a continent: its country, the continent, a bloc."""
    if not chain or any(row.type in ("continent", "world") for row in chain):
        return
    code = next((row.country_code for row in chain if row.country_code), "")
    country = gazetteer().country(code) if code else None
    if country is not None:
        if not any(row.type == "country" for row in chain):
            yield _area(country, language)
        yield from (_area(area, language) for area in gazetteer().above(country) if area.type != "world")


def _known(place: Candidate, step: str, language: str) -> Whereabouts:
    ref = Ref(place.iri, place.called(language) if place.area else place.described(language))
    code, proofs = place.country_code or None, _by_geonames(place.geonames)
    return Whereabouts(ref, place.type, step, code, place.latitude, place.longitude, True, proofs)


def _area(area: Area, language: str) -> Whereabouts:
    iri = f"{GEONAMES}{area.geonames}/" if area.geonames else mint(DEFAULT_BASE, "place", area.slug)
    ref = Ref(iri, area.called(language))
    proofs = _by_geonames(area.geonames)
    return Whereabouts(ref, area.type, "above", area.code or None, None, None, True, proofs)


def _by_geonames(number: int) -> tuple[Proof, ...]:
    if not number:
        return ()
    site = "https://www.geonames.org/"
    return (Proof("GeoNames", f"geonames {number}", "", "our-reading", "", None, site, "GeoNames", None),)


def tell_where(answer: Answer, store: Store, language: str) -> Told:
    """Return where it lies, and apart from that the other places of the name."""
    telling = Telling.of(store, language)
    lies = [row for row in answer.answers if row.step != "other"]
    others = [row for row in answer.answers if row.step == "other"]

    def cells(row: Whereabouts) -> tuple[str, ...]:
        return row.place.name, _kind(row, telling), row.country_code or "–", _point(row), telling.cite(row.evidence)

    def sentence(row: Whereabouts) -> str:
        about = ", ".join(filter(None, (_kind(row, telling), row.country_code, _point(row, ""))))
        said = telling.words(f"where.{row.step}", place=row.place.name, about=about)
        return f"{said} {telling.cite(row.evidence)}".rstrip()

    columns = ("place", "kind", "code", "point", "source")
    sections = (
        telling.section("", columns, lies, cells, sentence),
        telling.section(telling.words("where.others"), columns, others, cells, sentence),
    )
    return telling.told(answer, answer.understood, sections)


def _kind(row: Whereabouts, telling: Telling) -> str:
    label = telling.label("place-type", row.type)
    return f"{label} ({telling.words('where.inferred')})" if row.inferred else label


def _point(row: Whereabouts, nothing: str = "–") -> str:
    if row.latitude is None or row.longitude is None:
        return nothing
    north, east = ("N" if row.latitude >= 0 else "S"), ("E" if row.longitude >= 0 else "W")
    return f"{abs(row.latitude):.2f}° {north} {abs(row.longitude):.2f}° {east}"


QUESTION = Question("where", Where, where, tell_where)
