"""Counts of a graph as VoID asks them: of triples and of nodes, and by class and by property."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from intgraph.export.linked.lines import Lines
from intgraph.export.linked.teller import within
from intgraph.vocab.terms import PREFIXES, RDF_TYPE, shorten

if TYPE_CHECKING:
    from pyoxigraph import Triple

_PLAIN: Final = re.compile(r"[a-z]+:[A-Za-z0-9_-]+")


def say_counts(lines: Lines, dataset: str, triples: Sequence[Triple]) -> None:
    """Say of ``dataset`` how much it holds, and which vocabularies are used in it."""
    from pyoxigraph import NamedNode

    properties = Counter(triple.predicate.value for triple in triples)
    classes = _classes(triples)
    subjects, objects = {triple.subject for triple in triples}, {triple.object for triple in triples}
    numbers = {
        "void:triples": len(triples),
        "void:entities": len({node for node in subjects if isinstance(node, NamedNode) and "#" not in node.value}),
        "void:distinctSubjects": len(subjects),
        "void:distinctObjects": len(objects),
        "void:classes": len(classes),
        "void:properties": len(properties),
    }
    for predicate, number in numbers.items():
        lines.add(dataset, predicate, lines.number(number))
    for iri, number in sorted(classes.items()):
        _part(lines, dataset, "class", iri, "void:entities", number)
    for iri, number in sorted(properties.items()):
        _part(lines, dataset, "property", iri, "void:triples", number)
    for namespace in _vocabularies((*classes, *properties)):
        lines.add(dataset, "void:vocabulary", lines.iri(namespace))


def _classes(triples: Iterable[Triple]) -> dict[str, int]:
    members: defaultdict[str, set[object]] = defaultdict(set)
    for triple in triples:
        if triple.predicate.value == RDF_TYPE:
            members[triple.object.value].add(triple.subject)  # type: ignore[union-attr]
    return {iri: len(nodes) for iri, nodes in members.items()}


def _part(lines: Lines, dataset: str, kind: str, iri: str, counted: str, number: int) -> None:
    part = within(dataset, f"{kind}-{_slug(iri)}")
    lines.add(dataset, f"void:{kind}Partition", lines.iri(part))
    lines.add(part, f"void:{kind}", lines.iri(iri))
    lines.add(part, counted, lines.number(number))


def _slug(iri: str) -> str:
    short = shorten(iri)
    return short.replace(":", "-") if _PLAIN.fullmatch(short) else hashlib.sha256(iri.encode()).hexdigest()[:12]


def _vocabularies(iris: Iterable[str]) -> list[str]:
    return sorted({space for iri in iris for space in PREFIXES.values() if iri.startswith(space)})
