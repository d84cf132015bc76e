"""The graph that leaves the house: what the tables say, and which places elsewhere its places are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intgraph.export.linked.matches import match_triples, matches
from intgraph.model.register import Register

if TYPE_CHECKING:
    from pyoxigraph import Triple


def linked_triples(register: Register) -> list[Triple]:
    """Return every triple of ``register``, each once, then the matches of its places with their decisions.

    Reading them back gives ``register`` again: a match that is only offered is nobody's ``same_as``.
    """
    from intgraph.rdf.encode import encode

    return list(dict.fromkeys((*encode(register), *match_triples(matches(register)))))
