"""Triples as JSON-LD under the published context: one object a node, short names, the context inside the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from intgraph.vocab import CONTEXT
from intgraph.vocab.terms import RDF_TYPE, shorten

if TYPE_CHECKING:
    from pyoxigraph import Triple

_ID: Final = "@id"
_CONTEXT: Final = "@context"
_TYPE: Final = ("rdf:type", RDF_TYPE)


@lru_cache(maxsize=1)
def context() -> Mapping[str, Any]:
    """Return the context of ``context.jsonld``: prefixes, and for each property what its values are."""
    found: Mapping[str, Any] = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
    return found


def write_jsonld(triples: Iterable[Triple]) -> bytes:
    """Return triples as JSON-LD in the order given, as ``encode`` yields them: those of a node together."""
    nodes = (_line(_node(subject, group)) for subject, group in groupby(triples, key=_subject))
    opening = f'{{"@context": {json.dumps(context(), indent=1)},\n"@graph": [\n'
    return (opening + ",\n".join(nodes) + "\n]}\n").encode()


def _subject(triple: Triple) -> str:
    return _identifier(triple.subject)


def _identifier(term: Any) -> str:
    from pyoxigraph import BlankNode

    return f"_:{term.value}" if isinstance(term, BlankNode) else term.value


def _line(node: Mapping[str, Any]) -> str:
    return json.dumps(node, ensure_ascii=False)


def _node(subject: str, triples: Iterable[Triple]) -> dict[str, Any]:
    node: dict[str, Any] = _reference(subject)
    name = _name if _CONTEXT not in node else str
    for triple in triples:
        key = name(triple.predicate.value)
        if key in _TYPE:
            node.setdefault("@type", []).append(name(_identifier(triple.object)))
        else:
            node.setdefault(key, []).append(_value(triple.object, context().get(key, {}).get("@type"), name))
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in node.items()}


@lru_cache(maxsize=4096)
def _name(iri: str) -> str:
    return shorten(iri)


def _reference(iri: str) -> dict[str, Any]:
    """Refer to a node; where the scheme of its IRI is a prefix of ours (``geo:52,4``), our context is put aside.

    All of it: to take out the prefix alone is refused by parsers, for the terms that are written with it.
    """
    scheme, _, rest = iri.partition(":")
    if scheme in context() and not rest.startswith("//"):
        return {_CONTEXT: None, _ID: iri}
    return {_ID: iri}


def _value(term: Any, expected: str | None, name: Callable[[str], str]) -> Any:
    from pyoxigraph import Literal

    if not isinstance(term, Literal):
        found = _reference(_identifier(term))
        return found[_ID] if expected == _ID and len(found) == 1 else found
    if term.language:
        return {"@value": term.value, "@language": term.language}
    datatype = _name(term.datatype.value)
    if datatype == (expected or "xsd:string"):
        return term.value
    return {"@value": term.value} | ({} if datatype == "xsd:string" else {"@type": name(term.datatype.value)})
