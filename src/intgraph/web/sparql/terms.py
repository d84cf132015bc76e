"""RDF terms as they stand in SPARQL results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from intgraph.rdf.pen import legal
from intgraph.vocab.terms import expand

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

_WHITE: Final = " \t\n"
_PLAIN: Final = (expand("xsd:string"), expand("rdf:langString"))


def in_json(term: NamedNode | BlankNode | Literal | Triple) -> Mapping[str, Any]:
    """Return a term as SPARQL 1.1 JSON results have it; a triple as SPARQL 1.2 has it."""
    if kind := _SIMPLE.get(type(term).__name__):
        return {"type": kind, "value": term.value}  # type: ignore[union-attr]
    if type(term).__name__ == "Triple":
        return {"type": "triple", "value": {part: in_json(getattr(term, part)) for part in _PARTS}}
    return {"type": "literal", "value": term.value, **_said(term)}  # type: ignore[union-attr, arg-type]


def in_xml(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """Return a term as SPARQL XML results have it; U+FFFD stands for what XML cannot carry."""
    kind = _SIMPLE.get(type(term).__name__, "literal")
    if type(term).__name__ == "Triple":
        parts = (f"<{part}>{in_xml(getattr(term, part))}</{part}>" for part in _PARTS)
        return f"<triple>{''.join(parts)}</triple>"
    said = _said(term) if kind == "literal" else {}  # type: ignore[arg-type]
    marks = "".join(f" {_ATTRIBUTES[key]}={quoteattr(value)}" for key, value in said.items())
    return f"<{kind}{marks}>{_text(term.value)}</{kind}>"  # type: ignore[union-attr]


def _text(value: str) -> str:
    """Escape a text; white space that readers of XML change or drop is written as its number."""
    inner = escape(legal(value), {"\r": "&#13;"})
    start, end = len(inner) - len(inner.lstrip(_WHITE)), len(inner.rstrip(_WHITE))
    return _numbered(inner[:start]) + inner[start:end] + _numbered(inner[max(start, end) :])


def _numbered(white: str) -> str:
    return "".join(f"&#{ord(one)};" for one in white)


def _said(literal: Literal) -> dict[str, str]:
    if literal.language:
        return {"xml:lang": literal.language}
    datatype = literal.datatype.value
    return {} if datatype in _PLAIN else {"datatype": datatype}


_SIMPLE: Final[Mapping[str, str]] = {"NamedNode": "uri", "BlankNode": "bnode"}
_PARTS: Final = ("subject", "predicate", "object")
_ATTRIBUTES: Final[Mapping[str, str]] = {"xml:lang": "xml:lang", "datatype": "datatype"}
