"""What the vocabulary says of itself, read from its files: its version, its own terms, and its lists of concepts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from intgraph.vocab import KINDS, ONTOLOGY
from intgraph.vocab.terms import IG, RDF_TYPE, expand

_ONTOLOGY: Final = IG.removesuffix("#")
_CLASSES: Final = (expand("owl:Class"),)
_PROPERTIES: Final = (expand("owl:ObjectProperty"), expand("owl:DatatypeProperty"))
_FACTS: Final = ("rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range", "rdfs:seeAlso")
_MATCHES: Final = ("skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:relatedMatch", "rdfs:seeAlso")


@dataclass(frozen=True, slots=True)
class Word:
    """A term or concept: labels and definitions by language, and its links to others by prefixed name of the link."""

    iri: str
    notation: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    links: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A list of words; a concept scheme is a word itself, of classes and properties ``head`` is ``None``."""

    name: str
    head: Word | None
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """The whole vocabulary: its title and what changed, by language, its version, and its chapters."""

    version: str
    version_iri: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    changes: Mapping[str, str]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    value: str
    language: str


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """Return the vocabulary, in the order of its files."""
    terms, lists = _Facts(ONTOLOGY), _Facts(KINDS)
    return Glossary(
        version=terms.one(_ONTOLOGY, "owl:versionInfo"),
        version_iri=terms.one(_ONTOLOGY, "owl:versionIRI"),
        titles=terms.by_language(_ONTOLOGY, "dct:title"),
        descriptions=terms.by_language(_ONTOLOGY, "dct:description"),
        changes=terms.by_language(_ONTOLOGY, "skos:changeNote"),
        chapters=(
            Chapter("classes", None, tuple(terms.terms(_CLASSES))),
            Chapter("properties", None, tuple(terms.terms(_PROPERTIES))),
            *lists.schemes(),
        ),
    )


class _Facts:
    """What a file says, by subject and predicate, in its order."""

    def __init__(self, path: Path) -> None:
        from pyoxigraph import Literal, RdfFormat, parse

        self.said: Final[defaultdict[str, defaultdict[str, list[_Text]]]] = defaultdict(lambda: defaultdict(list))
        for quad in parse(path.read_bytes(), RdfFormat.TURTLE):
            found = quad.object
            language = (found.language or "") if isinstance(found, Literal) else ""
            self.said[str(quad.subject).strip("<>")][quad.predicate.value].append(_Text(_value(found), language))

    def one(self, iri: str, curie: str) -> str:
        """Return the one value of a predicate, or the empty string."""
        return next((text.value for text in self.said[iri][expand(curie)]), "")

    def by_language(self, iri: str, curie: str) -> Mapping[str, str]:
        """Return the texts of a predicate by language."""
        return MappingProxyType({text.language: text.value for text in self.said[iri][expand(curie)] if text.language})

    def terms(self, classes: Iterable[str]) -> Iterator[Word]:
        """Yield the terms that are of one of ``classes``."""
        for iri in [*self.said]:
            if any(cls in self.values(iri, RDF_TYPE) for cls in classes):
                yield self.word(iri, "rdfs:label", _FACTS)

    def schemes(self) -> Iterator[Chapter]:
        """Yield the concept schemes with their concepts."""
        for iri in [*self.said]:
            if expand("skos:ConceptScheme") in self.values(iri, RDF_TYPE):
                members = (one for one in [*self.said] if iri in self.values(one, expand("skos:inScheme")))
                words = tuple(self.word(one, "skos:prefLabel", _MATCHES) for one in members)
                yield Chapter(self.one(iri, "skos:notation"), self.word(iri, "skos:prefLabel", ()), words)

    def word(self, iri: str, label: str, links: Iterable[str]) -> Word:
        """Return what is said of a term or concept."""
        found = {link: self.values(iri, expand(link)) for link in links}
        return Word(
            iri=iri,
            notation=self.one(iri, "skos:notation"),
            labels=self.by_language(iri, label),
            definitions=self.by_language(iri, "skos:definition"),
            links=MappingProxyType({link: iris for link, iris in found.items() if iris}),
        )

    def values(self, iri: str, predicate: str) -> tuple[str, ...]:
        """Return all values of a predicate."""
        return tuple(text.value for text in self.said[iri][predicate])


def _value(term: object) -> str:
    value = getattr(term, "value", None)
    return str(term) if value is None else str(value)
