"""Inferred: what the gazetteer adds to a register, each statement with evidence that calls it our reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from intgraph.gazetteer.gazetteer import Gazetteer, gazetteer
from intgraph.gazetteer.places import GEONAMES, Area, Candidate
from intgraph.intake.assemble import numbered
from intgraph.model.iri import mint
from intgraph.model.names import fold
from intgraph.model.office import DEFAULT_BASE
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.source import Evidence, Source

_NOTE: Final = "Creative Commons Attribution 4.0 (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/"
_SITE: Final = "https://www.geonames.org/"


@dataclass(frozen=True)
class Inference:
    """A register to which places are added; what is there already is never changed, only filled in.

    ``areas`` remembers the IRI of each country, continent and bloc that was asked for, by its slug.
    """

    given: Register
    known: Gazetteer
    places: dict[str, Place]
    source: dict[str, Source]
    evidence: dict[str, Evidence]
    areas: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, register: Register) -> Inference:
        """Return an inference from ``register`` without anything added yet."""
        return cls(register, gazetteer(), dict(register.place), dict(register.source), dict(register.evidence))

    def register(self) -> Register:
        """Return the register with what was added."""
        things: dict[str, Any] = dict(self.given.nouns())
        return Register(**{**things, "place": self.places, "source": self.source, "evidence": self.evidence})

    def place(self, city: Place, found: Candidate) -> None:
        """Fill in the country, its code and the coordinates of ``city``, as far as they are not stated."""
        base = _base(city.iri)
        inferred: dict[str, Any] = {}
        if found.country is not None:
            inferred["within"] = (self._area(found.country, base),)
            inferred["country_code"] = found.country_code
        if city.latitude is None and city.longitude is None:
            inferred |= {"latitude": found.latitude, "longitude": found.longitude}
        self._fill(city, {name: value for name, value in inferred.items() if not getattr(city, name)}, found.geonames)

    def place_in_country(self, city: Place) -> None:
        """Put ``city``, of which only the code of the country is stated, in that country."""
        country = self.known.country(city.country_code)
        if country is not None:
            self._fill(city, {"within": (self._area(country, _base(city.iri)),)}, country.geonames)

    def _fill(self, city: Place, values: Mapping[str, Any], geonames: int) -> None:
        self.places[city.iri] = replace(city, **values)
        self._prove(city.iri, values, geonames, _base(city.iri))

    def _prove(self, subject: str, fields: Iterable[str], geonames: int, base: str) -> None:
        source = mint(base, "source", "geonames")
        self.source.setdefault(source, Source(source, "GeoNames", url=_SITE, note=_NOTE))
        said = {"subject": subject, "source": source, "locator": f"geonames {geonames}", "modality": "our-reading"}
        for name in fields:
            claim = numbered({**said, "field": name}, base)
            self.evidence.setdefault(claim.iri, claim)

    def _area(self, area: Area, base: str) -> str:
        """Return the IRI of a country, continent or bloc, added where the register does not have it."""
        if area.slug not in self.areas:
            known = next((place.iri for place in self.places.values() if _is_area(place, area)), None)
            self.areas[area.slug] = known or self._added(area, base)
        return self.areas[area.slug]

    def _added(self, area: Area, base: str) -> str:
        iri = mint(base, "place", area.slug)
        if iri in self.places:  # a city of that name: Luxembourg, Singapore
            iri = mint(base, "place", f"{area.slug}-{area.type}")
        same_as = (f"{GEONAMES}{area.geonames}/",) if area.geonames else ()
        within = tuple(self._area(up, base) for up in self.known.above(area) if up.slug in area.within)
        self.places[iri] = Place(iri, area.name, area.name_en, (), area.type, within, area.code, same_as=same_as)
        if area.geonames:
            self._prove(iri, ("",), area.geonames, base)
        return iri


def _is_area(place: Place, area: Area) -> bool:
    if place.type != area.type:
        return False
    if area.code and place.country_code:
        return place.country_code == area.code
    return not {fold(place.name), fold(place.name_en or place.name)}.isdisjoint({fold(area.name), fold(area.name_en)})


def _base(iri: str) -> str:
    """The base under which the office of a place has its things."""
    base, found, _ = iri.rpartition("/id/place/")
    return base if found else DEFAULT_BASE
