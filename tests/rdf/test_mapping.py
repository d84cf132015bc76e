"""Promises about the table that maps fields to terms."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.model.register import NOUNS
from intgraph.rdf.claims import claim_predicates, field_of, predicate_of
from intgraph.rdf.columns import Form
from intgraph.rdf.locators import from_fragment, to_fragment
from intgraph.rdf.mapping import MAPS
from intgraph.vocab import CONTEXT
from intgraph.vocab.terms import PREFIXES, SCHEMES, expand
from strategies import columns

every_noun = pytest.mark.parametrize("noun", MAPS)
AS_NODES = (Form.REFERENCE, Form.CONCEPT, Form.VISIBILITY, Form.PERIOD, Form.MOMENT, Form.CLAIM)


def test_every_noun_but_the_story_is_mapped() -> None:
    """A step of a story states nothing about the world: it is the one noun that linked data leaves out."""
    assert set(NOUNS) - set(MAPS) == {"step"}


@every_noun
def test_every_field_of_the_model_is_mapped_once(noun: str) -> None:
    """No field is forgotten, and none is written twice."""
    mapped = [column.field for column in MAPS[noun].columns]
    assert sorted(mapped) == sorted(field.name for field in fields(NOUNS[noun]) if field.name != "iri")


@every_noun
def test_every_term_can_be_expanded(noun: str) -> None:
    """Each predicate and class has a prefix that is known, each concept a scheme that exists."""
    for node in MAPS[noun].nodes:
        assert all(expand(cls) for cls in node.classes)
        assert all(expand(column.predicate) for column in node.columns)
        assert all(column.scheme in SCHEMES for column in node.columns if column.form is Form.CONCEPT)


@every_noun
def test_a_claim_about_a_field_is_read_back_as_that_field(noun: str) -> None:
    """Each table column of a noun has a predicate of its own in evidence; the thing as a whole is its type."""
    assert set(columns(noun)) <= claim_predicates(noun).keys()
    for name in columns(noun):
        assert field_of(noun, predicate_of(noun, name)) == name
    assert predicate_of(noun, "") == expand("rdf:type")


@given(st.text(min_size=1).filter(lambda text: text.isprintable()), st.sampled_from(["", *NOUNS]))
def test_any_text_can_be_the_field_of_a_claim(field: str, noun: str) -> None:
    """Even a field that the noun does not have, or of an unknown thing, comes back."""
    assert field_of(noun, predicate_of(noun, field)) == field


def test_a_foreign_predicate_is_no_field() -> None:
    """A claim about a property of others is about no field."""
    assert field_of("tie", "urn:unheard-of") is None


@given(st.integers(1, 10**9 - 1), st.integers(1, 10**9 - 1))
def test_lines_become_a_fragment_and_come_back(first: int, last: int) -> None:
    """Lines are counted from one by people and by the gaps between them in RFC 5147."""
    locator = f"line {last}" if first == last else f"lines {first}-{last}"
    assert to_fragment(locator) == f"line={first - 1},{last}"
    assert from_fragment(to_fragment(locator)) == locator


@pytest.mark.parametrize(
    "locator", ["", "page 3", "lines 5-5", "lines 05-6", "line 0", "Lines 1-2", "line=1,2", "line 1 "]
)
def test_other_locators_are_no_fragments(locator: str) -> None:
    """What is not about lines, or would not come back the same, is left as text."""
    assert to_fragment(locator) == ""


@given(st.text())
def test_a_fragment_never_loses_a_locator(locator: str) -> None:
    """Whatever becomes a fragment comes back as it was."""
    fragment = to_fragment(locator)
    assert not fragment or from_fragment(fragment) == locator


def test_the_context_knows_every_property_that_leads_to_a_node() -> None:
    """In JSON-LD, a value that is a node or a typed literal needs no more than its text."""
    context = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    prefixes = {name: value for name, value in context.items() if isinstance(value, str)}
    assert prefixes.items() <= dict(PREFIXES).items()
    for noun in MAPS.values():
        for column in noun.columns:
            typed = context.get(column.predicate, {}).get("@type")
            assert (typed == "@id") == (column.form in AS_NODES), column.predicate
        for link in noun.links:
            assert context[link.predicate] == {"@type": "@id"}
