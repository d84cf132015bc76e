"""Matches: which place of GeoNames or Wikidata a place is, and who decided so and how.

A cell ``same_as`` is a ``skos:exactMatch``, which the graph has already. Where there is none, the gazetteer offers a
``skos:closeMatch``, but only where exactly one place fits all that is stated.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from intgraph.export.linked.lines import Lines
from intgraph.export.linked.teller import within
from intgraph.gazetteer.places import GEONAMES
from intgraph.intake.places import known_as
from intgraph.locale import LANGUAGES, words
from intgraph.model.place import Place
from intgraph.model.register import Register

if TYPE_CHECKING:
    from pyoxigraph import Triple

_GEONAMES: Final = re.compile(r"https?://(?:sws\.|www\.)?geonames\.org/(\d+)")
_FOUND: Final = re.compile(r"geonames (\d+)", re.ASCII)
_SITE: Final = "https://www.geonames.org/"
_TOOL: Final = "intgraph (GeoNames)"


@dataclass(frozen=True, slots=True)
class Match:
    """A place and the same place elsewhere, both as IRIs.

    ``predicate`` is ``skos:exactMatch`` or ``skos:closeMatch``; ``decision`` tells how it was decided: by the
    ``editor``, while the tables were ``read``, as the ``only`` candidate, or by the ``code`` of a country.
    """

    place: str
    other: str
    predicate: str
    decision: str


def matches(register: Register) -> Iterator[Match]:
    """Yield the matches of every place, by IRI; the gazetteer is opened only for a place that needs it."""
    matcher = _Matcher(register)
    for iri in sorted(register.place):
        yield from matcher.of(register.place[iri])


def match_triples(found: Iterable[Match]) -> list[Triple]:
    """Return matches as triples, each with its decision as an annotated axiom (SSSOM)."""
    lines = Lines()
    for match in found:
        _write(lines, match)
    return lines.triples()


@dataclass(frozen=True)
class _Matcher:
    register: Register

    @cached_property
    def by_reading(self) -> dict[str, str]:
        """What the gazetteer found for a place while the tables were read, as evidence tells it."""
        found: dict[str, str] = {}
        for claim in self.register.evidence.values():
            number = _FOUND.fullmatch(claim.locator)
            source = self.register.source.get(claim.source)
            if number and source and source.url == _SITE and claim.field in ("", "latitude"):
                found[claim.subject] = f"{GEONAMES}{number[1]}/"
        return found

    def of(self, place: Place) -> Iterator[Match]:
        read = self.by_reading.get(place.iri, "")
        for other in sorted(place.same_as):
            yield Match(place.iri, other, "skos:exactMatch", "read" if other == read else "editor")
        if not any(_GEONAMES.match(other) for other in place.same_as):
            yield from self.offered(place, read)

    def offered(self, place: Place, read: str) -> Iterator[Match]:
        """Yield the one place of GeoNames that fits, if there is one."""
        if read:
            yield Match(place.iri, read, "skos:closeMatch", "read")
        elif place.type == "city":
            found = known_as(place, self.country_of(place))
            if len(found) == 1:
                yield Match(place.iri, found[0].iri, "skos:closeMatch", "only")
        elif place.type == "country" and place.country_code:
            yield from _country(place)

    def country_of(self, place: Place) -> str:
        """Return the code of the one country that a place lies in; empty where none is stated, or several are."""
        codes: set[str] = set()
        ahead, seen = [place.iri], set[str]()
        while ahead:
            found = self.register.place.get(ahead.pop())
            if found is not None and found.iri not in seen:
                seen.add(found.iri)
                codes.add(found.country_code)
                ahead += found.within
        codes.discard("")
        return codes.pop() if len(codes) == 1 else ""


def _country(place: Place) -> Iterator[Match]:
    from intgraph.gazetteer.gazetteer import gazetteer

    area = gazetteer().country(place.country_code)
    if area is not None and area.geonames:
        yield Match(place.iri, f"{GEONAMES}{area.geonames}/", "skos:closeMatch", "code")


def _write(lines: Lines, match: Match) -> None:
    other = lines.iri(match.other)
    if other is None:  # a text in same_as is no match; the shapes point it out
        return
    axiom = within(match.place, f"match-{hashlib.sha256(match.other.encode()).hexdigest()[:12]}")
    lines.add(match.place, match.predicate, other)
    lines.typed(axiom, "owl:Axiom")
    lines.add(axiom, "owl:annotatedSource", lines.iri(match.place))
    lines.add(axiom, "owl:annotatedProperty", lines.pen.term(match.predicate))
    lines.add(axiom, "owl:annotatedTarget", other)
    by_hand = match.decision == "editor"
    reason = "semapv:ManualMappingCuration" if by_hand else "semapv:LexicalMatching"
    lines.add(axiom, "sssom:mapping_justification", lines.pen.term(reason))
    lines.add(
        axiom, "rdfs:comment", *lines.texts({one: words(one)(f"linked.match.{match.decision}") for one in LANGUAGES})
    )
    if not by_hand:
        lines.add(axiom, "sssom:mapping_tool", lines.pen.text(_TOOL))
        lines.add(axiom, "dct:source", lines.iri(_SITE))
