"""The concepts of ``kinds.ttl``: notations with their labels in Dutch and English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from intgraph.vocab import KINDS
from intgraph.vocab.terms import RDF_TYPE, expand, scheme_iri

_NOTATION: Final = expand("skos:notation")
_IN_SCHEME: Final = expand("skos:inScheme")


class _Object(NamedTuple):
    value: str
    language: str


_Facts: TypeAlias = Mapping[str, list[_Object]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: ``labels`` and ``definitions`` by language (``nl``, ``en``), ``aliases`` in any language.

    ``works_together`` tells of a kind of tie whether its parties work with each other; ``None`` elsewhere.
    """

    iri: str
    scheme: str
    notation: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    works_together: bool | None = None

    def label(self, language: str) -> str:
        """Return the label in ``language``, ``nl`` or ``en``."""
        return self.labels[language]


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """Return every concept, in the order of the file."""
    nodes = _nodes()
    return tuple(
        _concept(iri, nodes[facts[_IN_SCHEME][0].value][_NOTATION][0].value, facts)
        for iri, facts in nodes.items()
        if any(found.value == expand("skos:Concept") for found in facts[RDF_TYPE])
    )


@lru_cache(maxsize=32)
def scheme(name: str) -> Mapping[str, Concept]:
    """Return the concepts of one scheme by notation, in file order; raise ``KeyError`` for no scheme."""
    found = {concept.notation: concept for concept in concepts() if concept.scheme == name}
    if not found:
        raise KeyError(name)
    return MappingProxyType(found)


def concept(scheme_name: str, notation: str) -> Concept:
    """Return one concept; raise ``KeyError`` where the scheme has no such notation."""
    return scheme(scheme_name)[notation]


@lru_cache(maxsize=32)
def scheme_labels(name: str) -> Mapping[str, str]:
    """Return the label of a scheme itself by language."""
    return _by_language(_nodes()[scheme_iri(name)], "skos:prefLabel")


@lru_cache(maxsize=1)
def kinds_that_work_together() -> frozenset[str]:
    """Return the notations of the kinds of tie whose parties work with each other."""
    return frozenset(notation for notation, kind in scheme("kind").items() if kind.works_together)


@lru_cache(maxsize=1)
def _nodes() -> Mapping[str, _Facts]:
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    nodes: defaultdict[str, defaultdict[str, list[_Object]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, found, _ in parse(KINDS.read_bytes(), RdfFormat.TURTLE):
        language = found.language or "" if isinstance(found, Literal) else ""
        if isinstance(subject, NamedNode) and isinstance(found, NamedNode | Literal):
            nodes[subject.value][predicate.value].append(_Object(found.value, language))
    return nodes


def _concept(iri: str, scheme_name: str, facts: _Facts) -> Concept:
    together = facts.get(expand("ig:worksTogether"))
    return Concept(
        iri=iri,
        scheme=scheme_name,
        notation=facts[_NOTATION][0].value,
        labels=_by_language(facts, "skos:prefLabel"),
        definitions=_by_language(facts, "skos:definition"),
        aliases=tuple(text.value for text in facts.get(expand("skos:altLabel"), ())),
        works_together=together[0].value == "true" if together else None,
    )


def _by_language(facts: _Facts, curie: str) -> Mapping[str, str]:
    return MappingProxyType({text.language: text.value for text in facts.get(expand(curie), ())})
