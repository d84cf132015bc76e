"""Anchors: the id of each thing's entry in the report: a letter for its noun and its place in the order of names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from intgraph.model.names import clean, fold
from intgraph.model.register import Register, Thing

# Roles and evidence are told with what they belong to.
_LETTERS: Final = MappingProxyType(
    {"party": "p", "tie": "t", "event": "e", "policy": "d", "person": "c", "place": "g", "source": "s"}
)


def anchors(register: Register) -> Mapping[str, str]:
    """Return the anchor of each thing with an entry of its own, by IRI: ``p12`` is the twelfth party.

    Things of one noun are numbered by Dutch name, so that a source has the same number in both languages.
    """
    return {
        iri: f"{_LETTERS[noun]}{number}"
        for noun, things in register.nouns()
        if noun in _LETTERS
        for number, iri in enumerate(sorted(things, key=lambda iri: _rank(things[iri])), 1)
    }


def number_of(anchor: str) -> int:
    """Return the number in an anchor."""
    return int(anchor[1:])


def _rank(thing: Thing) -> tuple[str, str]:
    name = getattr(thing, "name", "") or getattr(thing, "function", "")
    return fold(clean(name)), thing.iri
