"""Properties: by which RDF properties the fields of the model are asked for, as ``intgraph.rdf.mapping`` has them."""

from __future__ import annotations

from collections.abc import Iterator

from intgraph.rdf.columns import Column
from intgraph.rdf.mapping import MAPS
from intgraph.vocab.terms import expand


def properties(*fields: str) -> list[str]:
    """Return the IRIs of the properties of fields (``role.party``, ``*.name``), those read in data of others too."""
    found = (iri for field in fields for column in _columns(field) for iri in iris_of(column))
    return list(dict.fromkeys(found))


def iris_of(column: Column) -> list[str]:
    """Return the property that a column is written as, and those that it is read from where that is absent."""
    return [expand(curie) for curie in (column.predicate, *column.also)]


def _columns(field: str) -> Iterator[Column]:
    noun, _, name = field.partition(".")
    for shape in MAPS.values() if noun == "*" else (MAPS[noun],):
        yield from (column for column in shape.columns if column.field == name)
