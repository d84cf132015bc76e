"""Promises about the linkset of twinnings: pairs that Wikidata can take over, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from export.linked_office import BASE, ON, WIKIDATA, iri, office, with_tie
from intgraph.export.linked.twinnings import twinned_items, twinning_triples
from intgraph.model.period import parse_period
from intgraph.model.register import Register
from intgraph.rdf.bridge import as_rdflib

VELSEN, LUTON, BOURGOIN = (f"{WIKIDATA}{item}" for item in ("Q210007", "Q33475", "Q194159"))


def _known_in_bourgoin(*same_as: str, of: str = "place") -> Register:
    before = office()
    thing = replace(getattr(before, of)[iri(of, "bourgoin")], same_as=same_as)
    return replace(before, **{of: {**getattr(before, of), thing.iri: thing}})


def test_cities_with_an_item_are_twinned_both_ways() -> None:
    """Two of the three cities have an item: one pair, in both directions. A school that watches is no twin."""
    assert twinned_items(office(), ON) == [(VELSEN, LUTON), (LUTON, VELSEN)]


def test_of_a_twinning_of_three_each_is_twinned_with_each() -> None:
    """The tie is one node of three roles; Wikidata has it as pairs."""
    assert len(twinned_items(_known_in_bourgoin(BOURGOIN), ON)) == 6


@pytest.mark.parametrize(
    ("same_as", "of"), [("https://www.wikidata.org/wiki/Q194159", "place"), (BOURGOIN, "party")], ids=["page", "party"]
)
def test_the_item_is_that_of_the_place_else_of_the_party(same_as: str, of: str) -> None:
    """Wikidata twins places; the item of the municipality serves where the place has none, its page where no IRI is."""
    assert (LUTON, BOURGOIN) in twinned_items(_known_in_bourgoin(same_as, of=of), ON)


@pytest.mark.parametrize(
    "changed",
    [{"kind": "friendship"}, {"period": parse_period("1956/2001")}, {"period": parse_period("2030/..")}],
    ids=["friendship", "ended", "planned"],
)
def test_only_twinnings_that_may_run_are_links(changed: dict[str, object]) -> None:
    """A friendship is no twinning, and what is over or has not begun is not said in the present."""
    assert twinned_items(with_tie(**changed), ON) == []


def test_a_twinning_that_may_have_ended_is_still_one() -> None:
    """Of what ended in 2026 or later nobody knows that it is over."""
    assert len(twinned_items(with_tie(period=parse_period("1956/2026~")), ON)) == 2


def test_the_linkset_says_what_it_is() -> None:
    """It is a void:Linkset of wdt:P190, part of the dataset, with as many triples as it says."""
    (row,) = as_rdflib(twinning_triples(office(), ON, f"{BASE}/id/office/velsen")).query("""
        SELECT ?dataset ?count (COUNT(?one) AS ?links) WHERE {
          ?dataset void:subset ?set . ?set a void:Linkset ; void:linkPredicate wdt:P190 ; void:triples ?count .
          ?one wdt:P190 ?other } GROUP BY ?dataset ?count""")
    assert (str(row.dataset), int(row["count"]), int(row.links)) == (f"{BASE}/id/office/velsen", 2, 2)  # type: ignore[call-overload]
