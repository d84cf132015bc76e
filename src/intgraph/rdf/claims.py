"""What a piece of evidence is about: the field of a thing as the predicate of a statement, and back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, unquote

from intgraph.rdf.mapping import MAPS
from intgraph.vocab.terms import expand

# For a field that the thing's noun does not have, or of a thing that is not in the graph.
_UNMAPPED: Final = expand("ig:claim-")


@lru_cache(maxsize=16)
def claim_predicates(noun: str) -> Mapping[str, str]:
    """Return the IRI of the predicate of a claim about each field of ``noun``; empty for an unknown noun."""
    found = MAPS[noun].claim_predicates() if noun in MAPS else {"": "rdf:type"}
    return MappingProxyType({name: expand(curie) for name, curie in found.items()})


@lru_cache(maxsize=16)
def _fields(noun: str) -> Mapping[str, str]:
    return {predicate: name for name, predicate in claim_predicates(noun).items()}


def predicate_of(noun: str, field: str) -> str:
    """Return the predicate of a claim about ``field`` of a ``noun``; any text can be a field."""
    return claim_predicates(noun).get(field) or _UNMAPPED + quote(field, safe="", errors="replace")


def field_of(noun: str, predicate: str) -> str | None:
    """Return the field that ``predicate`` is about, or ``None`` where it is about none of ours."""
    found = _fields(noun).get(predicate)
    if found is None and predicate.startswith(_UNMAPPED):
        return unquote(predicate.removeprefix(_UNMAPPED))
    return found
