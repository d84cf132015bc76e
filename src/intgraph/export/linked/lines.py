"""Triples written down one node at a time, none of them twice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from intgraph.rdf.pen import Pen
from intgraph.vocab.terms import expand

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Triple

    from intgraph.rdf.pen import Term


class Lines:
    """What is said, node by node in the order in which they were first spoken of; what has no value is not said."""

    def __init__(self) -> None:
        from pyoxigraph import NamedNode, Triple

        self._named: Final = NamedNode
        self._triple: Final = Triple
        self._said: Final[dict[str, dict[Triple, None]]] = {}
        self.pen: Final = Pen()

    def triples(self) -> list[Triple]:
        """Return everything said."""
        return [triple for node in self._said.values() for triple in node]

    def add(self, subject: str, predicate: str, *objects: Term | None) -> None:
        """Say ``predicate`` (a prefixed name) of the node ``subject`` (an IRI), once for each object there is."""
        for found in objects:
            if found is not None:
                triple = self._triple(self._named(subject), self.pen.term(predicate), found)
                self._said.setdefault(subject, {})[triple] = None

    def typed(self, subject: str, *classes: str) -> None:
        """Say which classes (prefixed names) a node has."""
        self.add(subject, "rdf:type", *map(self.pen.term, classes))

    def iri(self, value: str) -> NamedNode | None:
        """Return ``value`` as an IRI; ``None`` where it is empty or none."""
        found = self.pen.reference(value) if ":" in value else None
        return found if isinstance(found, self._named) else None

    def texts(self, by_language: dict[str, str]) -> list[Literal]:
        """Return the texts that are not empty, each in its language."""
        return [self.pen.text(text, language) for language, text in by_language.items() if text]

    def number(self, value: int, datatype: str = "xsd:integer") -> Literal:
        """Return a whole number."""
        return self.literal(str(value), datatype)

    def day(self, value: date | None) -> Literal | None:
        """Return a day as ``xsd:date``."""
        return None if value is None else self.pen.date(value)

    def literal(self, value: str, datatype: str) -> Literal:
        """Return a literal of a datatype (a prefixed name)."""
        from pyoxigraph import Literal

        return Literal(value, datatype=self._named(expand(datatype)))
