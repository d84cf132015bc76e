"""A result as a person reads it: rows with links, a truth value, or a graph in Turtle."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from intgraph.vocab.terms import PREFIXES, shorten


@dataclass(frozen=True, slots=True)
class Cell:
    """A value: ``text`` as it is shown, ``target`` where an IRI leads (may be empty), ``mark`` language or datatype."""

    text: str
    target: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a query gave; of ``names`` with ``rows``, ``truth`` and ``graph`` only the one that it asked for is set.

    ``cut`` tells that a limit ended it early.
    """

    names: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    truth: bool | None = None
    graph: str | None = None
    cut: str = ""


def from_json(body: bytes, cut: str, link: Callable[[str], str]) -> Outcome:
    """Read SPARQL JSON results; ``link`` tells where an IRI leads."""
    found = json.loads(body)
    if "boolean" in found:
        return Outcome(truth=found["boolean"])
    names = found["head"]["vars"]
    rows = [[_cell(row.get(name), link) for name in names] for row in found["results"]["bindings"]]
    return Outcome(names, rows, cut=cut)


def from_turtle(body: bytes, cut: str) -> Outcome:
    """Take a graph as it is written."""
    return Outcome(graph=body.decode(), cut=cut)


def _cell(term: Mapping[str, Any] | None, link: Callable[[str], str]) -> Cell:
    if term is None:
        return Cell("")
    if term["type"] == "uri":
        return Cell(_short(term["value"]), link(term["value"]))
    if term["type"] == "triple":
        return Cell(json.dumps(term["value"], ensure_ascii=False))
    value = f"_:{term['value']}" if term["type"] == "bnode" else term["value"]
    return Cell(value, mark=term.get("xml:lang") or shorten(term.get("datatype", "")))


def _short(iri: str) -> str:
    """A name of a vocabulary with its prefix; other IRIs whole."""
    short = shorten(iri)
    return short if short.partition(":")[0] in PREFIXES and not _ODD.intersection(short) else iri


_ODD: Final = frozenset("/#?")
