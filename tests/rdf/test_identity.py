"""Promises about encode and decode: what goes out comes back, the same, in every format."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from rdf_example import TIE, example

from intgraph.model.register import Register
from intgraph.rdf.canonical import canonical, digest
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS, Format
from intgraph.rdf.serialise import parse, serialise
from strategies import registers

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
every_format = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


def _shuffled(register: Register, seed: int) -> Register:
    chance = random.Random(seed)
    mixed = {}
    for noun, things in register.nouns():
        pairs = list(things.items())
        chance.shuffle(pairs)
        mixed[noun] = dict(pairs)
    return Register(**mixed)


@given(registers())
@unhurried
def test_decode_undoes_encode(register: Register) -> None:
    """A register that became triples becomes the same register."""
    assert decode(encode(register)) == register


@every_format
@given(register=registers())
@settings(unhurried, max_examples=40)
def test_every_format_reads_back_to_the_same_register(form: Format, register: Register) -> None:
    """What is written in a format is read from it as it was."""
    assert decode(parse(serialise(register, form), form)) == register


@every_format
@given(register=registers())
@settings(unhurried, max_examples=15)
def test_bytes_depend_on_nothing_but_the_things(form: Format, register: Register) -> None:
    """The same things give the same bytes: twice, and in whatever order they come."""
    written = serialise(register, form)
    assert serialise(register, form) == written
    assert serialise(_shuffled(register, 1), form) == written


@given(registers())
@settings(unhurried, max_examples=40)
def test_the_canonical_form_is_one_for_all_formats(register: Register) -> None:
    """The canonical text and its number are the same from the six formats and from the triples in any order."""
    triples = list(encode(register))
    texts = {canonical(parse(serialise(register, form), form)) for form in FORMATS.values()}
    random.Random(2).shuffle(triples)
    assert texts == {canonical(triples)}
    assert digest(triples) == digest(encode(register))


@given(registers())
@settings(unhurried, max_examples=20)
def test_one_changed_note_changes_the_digest(register: Register) -> None:
    """Graphs that differ have different digests."""
    iri, place = next(iter(register.place.items()))
    changed = replace(register, place={**register.place, iri: replace(place, note=place.note + "!")})
    assert digest(encode(changed)) != digest(encode(register))


@given(registers())
@settings(unhurried, max_examples=20)
def test_no_blank_nodes_and_each_triple_once(register: Register) -> None:
    """Every node has an IRI, and no triple is written twice."""
    triples = list(encode(register))
    assert len(set(triples)) == len(triples)
    assert not any(str(term).startswith("_:") for triple in triples for term in (triple.subject, triple.object))


@every_format
def test_what_should_be_an_iri_and_is_none_is_not_lost(form: Format) -> None:
    """Words of one's own where a notation or an address is meant come back as they were; the shapes tell of them."""
    register = example()
    odd = replace(register.tie[TIE], kind="a kind of our own", themes=("50% {odd}",), places=("not an IRI",))
    changed = replace(register, tie={**register.tie, TIE: odd})
    assert decode(parse(serialise(changed, form), form)) == changed
