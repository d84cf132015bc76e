"""Triples against the published shapes (SHACL Core), by pyshacl."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from intgraph.rdf.bridge import as_rdflib
from intgraph.vocab import KINDS, SHAPES
from intgraph.vocab.terms import shorten

if TYPE_CHECKING:
    import rdflib
    from pyoxigraph import Quad, Triple


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Where a shape is broken: the node, the path as a prefixed name, the value, and the rule in Dutch and English.

    ``path`` is empty where the rule is about the node as a whole, ``value`` where something is missing.
    """

    node: str
    path: str
    value: str
    nl: str
    en: str

    def message(self, language: str) -> str:
        """Return the rule in ``language``, ``nl`` or ``en``."""
        return self.nl if language == "nl" else self.en


def validate(triples: Iterable[Triple | Quad]) -> tuple[Violation, ...]:
    """Return where ``triples`` break the shapes, sorted and each once; none where they conform."""
    import pyshacl

    data = as_rdflib(triples)
    # Concepts are known by their scheme; the data need not repeat the schemes.
    data += _graph(str(KINDS))
    conforms, report, _ = pyshacl.validate(data, shacl_graph=_graph(str(SHAPES)), inplace=True)
    return () if conforms else tuple(sorted(set(_violations(report))))


@lru_cache(maxsize=2)
def _graph(path: str) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(path, format="turtle")


def _violations(report: Any) -> Iterator[Violation]:
    import rdflib

    for result in report.objects(None, rdflib.SH.result):
        messages = _messages(report.objects(result, rdflib.SH.resultMessage))
        yield Violation(
            node=str(report.value(result, rdflib.SH.focusNode)),
            path=_path(report, report.value(result, rdflib.SH.resultPath)),
            value=str(report.value(result, rdflib.SH.value, default="")),
            nl=messages.get("nl", ""),
            en=messages.get("en", ""),
        )


def _messages(found: Iterable[Any]) -> Mapping[str, str]:
    return {message.language: str(message) for message in found if message.language}


def _path(report: Any, path: Any) -> str:
    """A predicate, or ``^`` and the predicate that is gone backwards."""
    import rdflib

    if path is None:
        return ""
    inverse = report.value(path, rdflib.SH.inversePath)
    return f"^{shorten(str(inverse))}" if inverse is not None else shorten(str(path))
