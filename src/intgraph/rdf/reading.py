"""RDF terms as values of the model."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from intgraph.model.visibility import Visibility
from intgraph.rdf.columns import Column, Form
from intgraph.vocab.terms import concept_namespace

if TYPE_CHECKING:
    from intgraph.rdf.index import Object

_DECIMAL: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_DOUBLE: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_TRUE: Final = {"true": True, "1": True, "false": False, "0": False}


def chosen(terms: list[Object], column: Column) -> list[Object]:
    """Return those of a predicate's objects that are about ``column``: in its language, of its scheme.

    A Dutch name may be missing in data of others: then the name without a language counts, then the English one.
    """
    if column.form is Form.CONCEPT:
        return [term for term in terms if notation(term, column.scheme)]
    if not column.language:
        return terms
    languages = ("nl", "", "en") if column.language == "nl" else (column.language,)
    return next(filter(None, (_in_language(terms, language) for language in languages)), [])


def notation(term: Object, scheme: str) -> str:
    """Return the notation of a concept of ``scheme``, or of a literal; the empty string for another thing."""
    from pyoxigraph import Literal, NamedNode

    if isinstance(term, NamedNode):
        namespace = concept_namespace(scheme)
        return term.value.removeprefix(namespace) if term.value.startswith(namespace) else ""
    return term.value if isinstance(term, Literal) else ""


def value_of(term: Object, column: Column) -> Any:
    """Return the value that ``term`` gives ``column``; raise ``ValueError`` or ``KeyError`` for none."""
    return _READ[column.form](term, column)


def _in_language(terms: list[Object], language: str) -> list[Object]:
    return [term for term in terms if _language(term) == language]


def _language(term: Object) -> str | None:
    """The primary language of a literal in lower case, ``""`` without one; ``None`` for what is no literal."""
    from pyoxigraph import Literal

    return (term.language or "").lower().partition("-")[0] if isinstance(term, Literal) else None


def _text(term: Object, _: Column) -> str:
    from pyoxigraph import Literal, NamedNode

    if isinstance(term, NamedNode | Literal):
        return term.value
    raise ValueError(str(term))


def _concept(term: Object, column: Column) -> str:
    return notation(term, column.scheme)


def _visibility(term: Object, column: Column) -> Visibility:
    return Visibility[notation(term, column.scheme).upper()]


def _decimal(term: Object, column: Column) -> Decimal:
    return Decimal(_matching(_DECIMAL, _text(term, column)))


def _degrees(term: Object, column: Column) -> float:
    degrees = float(_matching(_DOUBLE, _text(term, column)))
    if not math.isfinite(degrees):
        raise ValueError(degrees)
    return degrees


def _flag(term: Object, column: Column) -> bool:
    return _TRUE[_text(term, column)]


def _matching(pattern: re.Pattern[str], text: str) -> str:
    if pattern.fullmatch(text) is None:
        raise ValueError(text)
    return text


_READ: Final[Mapping[Form, Callable[[Object, Column], Any]]] = {
    Form.TEXT: _text,
    Form.REFERENCE: _text,
    Form.LOCATOR: _text,
    Form.CLAIM: _text,
    Form.CONCEPT: _concept,
    Form.VISIBILITY: _visibility,
    Form.DECIMAL: _decimal,
    Form.DEGREES: _degrees,
    Form.FLAG: _flag,
}
