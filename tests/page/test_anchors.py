"""Promises of anchors."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings

from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.page.anchors import anchors
from strategies import registers


def test_anchors_are_readable() -> None:
    """The section of Qingdao is called after its id."""
    iri = "https://w3id.org/intgraph/id/party/qingdao"
    assert anchors(Register(party={iri: Party(iri, "Qingdao")})) == {iri: "party-qingdao"}


def test_the_same_id_of_two_offices_gives_two_anchors() -> None:
    """Two parties with one local id do not share a section."""
    iris = ["https://one.example/id/party/a", "https://two.example/id/party/a"]
    found = anchors(Register(party={iri: Party(iri, "A") for iri in iris}))
    assert len(set(found.values())) == 2
    assert found[iris[0]] == "party-a"


def test_an_id_that_is_no_plain_word_becomes_a_hash() -> None:
    """What an IRI holds cannot break out of an attribute or an address."""
    iri = 'https://example.org/id/party/"><script>'
    (anchor,) = anchors(Register(party={iri: Party(iri, "A")})).values()
    assert re.fullmatch(r"party-[0-9a-f]{12}", anchor)


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_anchors_are_unique(register: Register) -> None:
    """Every thing with a section has an anchor of its own."""
    found = anchors(register)
    assert len(set(found.values())) == len(found)
    assert set(register.party) | set(register.tie) | set(register.source) <= set(found)
