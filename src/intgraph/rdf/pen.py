"""Values of the model as RDF terms."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from intgraph.vocab.terms import concept_namespace, expand

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

    Term: TypeAlias = NamedNode | Literal

# What XML 1.0 cannot carry in any spelling; the six formats must hold the same graph.
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Enough for the places, parties and concepts that ties share.
_REMEMBERED: Final = 1 << 16


def legal(text: str) -> str:
    """Return ``text`` with U+FFFD for each character that XML cannot carry (controls, lone surrogates)."""
    return text if text.isprintable() else _UNWRITABLE.sub("\ufffd", text)


class Pen:
    """Writes values as terms, and remembers the terms it wrote.

    A text that should be an IRI and is none becomes a literal: nothing is lost, and the shapes point it out.
    """

    def __init__(self) -> None:
        from pyoxigraph import Literal, NamedNode

        self._literal = Literal
        self._named = NamedNode
        self._decimal = NamedNode(expand("xsd:decimal"))
        self._date = NamedNode(expand("xsd:date"))
        self._edtf = NamedNode(expand("edtf:EDTF"))
        self.true: Final = Literal(True)
        self.term: Final[Callable[[str], NamedNode]] = lru_cache(_REMEMBERED)(self._term)
        self.reference: Final[Callable[[str], Term]] = lru_cache(_REMEMBERED)(self._reference)
        self.concept: Final[Callable[[str, str], Term]] = lru_cache(_REMEMBERED)(self._concept)
        self.date: Final[Callable[[date], Literal]] = lru_cache(_REMEMBERED)(self._day)

    def text(self, value: str, language: str = "") -> Literal:
        """Return a literal, with its language where one is given."""
        return self._literal(legal(value), language=language or None)

    def edtf(self, value: str) -> Literal:
        """Return a date or period in EDTF, typed as such."""
        return self._literal(value, datatype=self._edtf)

    def decimal(self, value: Decimal) -> Literal:
        """Return an ``xsd:decimal``, which knows no exponents."""
        return self._literal(format(value, "f"), datatype=self._decimal)

    def degrees(self, value: float) -> Literal:
        """Return degrees as an ``xsd:decimal`` that reads back to the same float."""
        return self.decimal(Decimal(repr(value)))

    def _term(self, curie: str) -> NamedNode:
        return self._named(expand(curie))

    def _reference(self, iri: str) -> Term:
        try:
            return self._named(iri)
        except ValueError:
            return self.text(iri)

    def _concept(self, scheme: str, notation: str) -> Term:
        found = self._reference(concept_namespace(scheme) + notation)
        return found if isinstance(found, self._named) else self.text(notation)

    def _day(self, value: date) -> Literal:
        return self._literal(value.isoformat(), datatype=self._date)
