"""Promises of anchors."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings

from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.page.anchors import anchors, number_of
from strategies import registers


def _parties(*names: str) -> Register:
    iris = [f"https://example.org/id/party/{at}" for at in range(len(names))]
    return Register(party={iri: Party(iri, name) for iri, name in zip(iris, names, strict=True)})


def test_anchors_are_short_and_in_the_order_of_names() -> None:
    """The first party by name is ``p1``, whatever its id, accents and capitals."""
    known = _parties("Velsen", "åland", "Yantai")
    found = [anchors(known)[iri] for iri in known.party]
    assert found == ["p2", "p1", "p3"]
    assert list(map(number_of, found)) == [2, 1, 3]


def test_things_of_one_name_have_anchors_of_their_own() -> None:
    """Two parties that are called the same do not share an entry, and keep their order."""
    assert list(anchors(_parties("A", "A")).values()) == ["p1", "p2"]


def test_an_anchor_holds_nothing_of_an_id() -> None:
    """What an IRI holds cannot break out of an attribute or an address."""
    iri = 'https://example.org/id/party/"><script>'
    assert list(anchors(Register(party={iri: Party(iri, '"><script>')})).values()) == ["p1"]


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_anchors_are_unique(register: Register) -> None:
    """Every thing with an entry has an anchor of its own: a letter and a number."""
    found = anchors(register)
    assert len(set(found.values())) == len(found)
    assert set(register.party) | set(register.tie) | set(register.source) <= set(found)
    assert all(re.fullmatch("[a-z][1-9][0-9]*", anchor) for anchor in found.values())
