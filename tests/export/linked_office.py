"""A small office with what linked data need: towns that are known elsewhere, a twinning of three, and a licence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.period import parse_period
from intgraph.model.place import Place
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence, Source
from intgraph.model.tie import Role, Tie

BASE: Final = "https://example.org"
ON: Final = date(2026, 11, 22)
VELSEN: Final = "https://identifier.overheid.nl/tooi/id/gemeente/gm0453"
WIKIDATA: Final = "http://www.wikidata.org/entity/"


def iri(noun: str, name: str) -> str:
    """Return the IRI of a thing."""
    return f"{BASE}/id/{noun}/{name}"


def _by_iri(*things: Thing) -> dict[str, Any]:
    return {thing.iri: thing for thing in things}


def office(**changed: Mapping[str, Any]) -> Register:
    """Return the office, with whole tables replaced where asked.

    Velsen, Luton and Bourgoin-Jallieu are twinned; of the first two the Wikidata item is stated, of Bourgoin none.
    """
    town = Place(iri("place", "velsen"), "Velsen", within=(iri("place", "nl"),), same_as=(f"{WIKIDATA}Q210007",))
    luton = Place(iri("place", "luton"), "Luton", country_code="GB", same_as=(f"{WIKIDATA}Q33475",))
    bourgoin = Place(iri("place", "bourgoin"), "Bourgoin-Jallieu", country_code="FR")
    country = Place(iri("place", "nl"), "Nederland", "Netherlands", type="country", country_code="NL")
    tables: dict[str, Mapping[str, Any]] = {
        "office": _by_iri(
            OfficeCard(iri("office", "velsen"), "Velsen internationaal", "Velsen International", VELSEN, BASE,
                       "https://eupl.eu/1.2/en/")
        ),
        "place": _by_iri(town, luton, bourgoin, country),
        "party": _by_iri(
            Party(VELSEN, "Gemeente Velsen", "Municipality of Velsen", aliases=("Velsen", "De gemeente"),
                  sector="government", place=town.iri, website="https://velsen.example"),
            Party(iri("party", "luton"), "Luton", sector="government", place=luton.iri),
            Party(iri("party", "bourgoin"), "Bourgoin-Jallieu", sector="government", place=bourgoin.iri),
            Party(iri("party", "school"), "School", sector="education", place=luton.iri),
        ),
        "tie": _by_iri(Tie(iri("tie", "twinning"), "Stedenband", "twinning", period=parse_period("1956/.."))),
        "role": _by_iri(
            Role(iri("role", "1"), iri("tie", "twinning"), VELSEN, "partner"),
            Role(iri("role", "2"), iri("tie", "twinning"), iri("party", "luton"), "partner"),
            Role(iri("role", "3"), iri("tie", "twinning"), iri("party", "bourgoin"), "partner"),
            Role(iri("role", "4"), iri("tie", "twinning"), iri("party", "school"), "interested-party"),
        ),
        "source": _by_iri(Source(iri("source", "nota"), "Nota", publisher=VELSEN)),
        "evidence": _by_iri(
            Evidence(iri("evidence", "e"), iri("tie", "twinning"), iri("source", "nota"), "since", locator="line 4")
        ),
    }  # fmt: skip
    return Register(**{**tables, **changed})


def with_tie(**changed: Any) -> Register:
    """Return the office with its one tie changed."""
    before = office()
    tie = replace(before.tie[iri("tie", "twinning")], **changed)
    return replace(before, tie={tie.iri: tie})
