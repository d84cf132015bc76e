"""Triples by subject and predicate, as decoding asks for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from intgraph.vocab.terms import RDF_TYPE

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

    Object = NamedNode | BlankNode | Literal | Triple


def is_blank(key: str) -> bool:
    """Tell whether the key of a node is that of a blank node."""
    return key.startswith("_:")


class Index:
    """All triples of an input, whatever graph they were in; a node's key is its IRI, or ``_:`` and a label."""

    def __init__(self, triples: Iterable[Triple | Quad]) -> None:
        from pyoxigraph import BlankNode, NamedNode

        self._named: Final = NamedNode
        self._blank: Final = BlankNode
        self._objects: Final[dict[str, dict[str, list[Object]]]] = {}
        self._members: Final[dict[str, list[str]]] = {}
        for triple in triples:
            self._add(triple)

    def objects(self, key: str, predicate: str) -> list[Object]:
        """Return the objects of a node's predicate, each once, in the order of the input."""
        return list(dict.fromkeys(self._objects.get(key, {}).get(predicate, ())))

    def nodes(self, key: str, predicate: str) -> list[str]:
        """Return the keys of the nodes that a node's predicate leads to."""
        found = (self.key(node) for node in self.objects(key, predicate))
        return [node for node in found if node]

    def members(self, cls: str) -> list[str]:
        """Return the keys of the nodes of a class, sorted."""
        return sorted(set(self._members.get(cls, ())))

    def key(self, term: object) -> str:
        """Return the key of a node, the empty string for a term that is no node."""
        if isinstance(term, self._named):
            return term.value
        return f"_:{term.value}" if isinstance(term, self._blank) else ""

    def _add(self, triple: Triple | Quad) -> None:
        key, predicate = self.key(triple.subject), triple.predicate.value
        self._objects.setdefault(key, {}).setdefault(predicate, []).append(triple.object)
        if predicate == RDF_TYPE:
            self._members.setdefault(self.key(triple.object), []).append(key)
