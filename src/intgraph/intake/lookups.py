"""Look-ups: from what a cell says (an id, a name, a local word) to the thing or concept that is meant."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from intgraph.errors import IntgraphError
from intgraph.model.names import fold
from intgraph.vocab.concepts import Concept

_MOST_NAMES_COMPARED: Final = 20_000


class CellError(IntgraphError):
    """A cell cannot be understood; the table that holds it turns this into a fault with its place."""


@dataclass(frozen=True)
class Names:
    """The things of one noun, by local id and by folded name."""

    ids: dict[str, str] = field(default_factory=dict)
    _named: list[tuple[str, Iterable[str]]] = field(default_factory=list)

    def add(self, local: str, iri: str, names: Iterable[str]) -> None:
        """Make a thing known under its id and its names; each text holds one name or several joined by ``;``."""
        self.ids[local] = iri
        self._named.append((iri, names))

    @cached_property
    def names(self) -> Mapping[str, set[str]]:
        """The IRIs of the things by folded name; made when it is first asked for, as most tables refer by id."""
        found: dict[str, set[str]] = defaultdict(set)
        for iri, names in self._named:
            for name in ";".join(names).split(";"):
                if name:
                    found[fold(name)].add(iri)
        return found


@dataclass(frozen=True)
class References:
    """Finds the IRI of the thing that a cell refers to."""

    nouns: Mapping[str, Names]

    def resolve(self, text: str, nouns: tuple[str, ...]) -> str:
        """Return the IRI of the one thing called ``text`` among ``nouns``: by id, ``noun/id`` or unique name.

        Raises ``CellError`` when nothing or more than one thing is called so.
        """
        noun, slash, rest = text.partition("/")
        if slash and noun in nouns:
            return self.nouns[noun].ids.get(rest) or self._one(rest, {}, (noun,))
        found = self._by_id(text, nouns) or self._by_name(text, nouns)
        return self._one(text, found, nouns)

    def _by_id(self, text: str, nouns: tuple[str, ...]) -> dict[str, str]:
        return {self.nouns[noun].ids[text]: noun for noun in nouns if text in self.nouns[noun].ids}

    def _by_name(self, text: str, nouns: tuple[str, ...]) -> dict[str, str]:
        folded = fold(text)
        return {iri: noun for noun in nouns for iri in self.nouns[noun].names.get(folded, ())}

    def _one(self, text: str, found: Mapping[str, str], nouns: tuple[str, ...]) -> str:
        if len(found) == 1:
            return next(iter(found))
        if found:
            options = sorted(f"{noun}/{iri.rpartition('/')[2]}" for iri, noun in found.items())
            raise CellError("cell.ambiguous", options=", ".join(options))
        near = self._near(text, nouns)
        raise CellError("cell.unknown_near" if near else "cell.unknown", near=near)

    def _near(self, text: str, nouns: tuple[str, ...]) -> str:
        pool = [local for noun in nouns for local in self.nouns[noun].ids]
        if len(pool) > _MOST_NAMES_COMPARED:
            return ""
        return ", ".join(difflib.get_close_matches(text.lower(), pool, n=3, cutoff=0.7))


@dataclass(frozen=True)
class ConceptWords:
    """Finds the concept that a local word means: its notation, or any of its labels in any language."""

    schemes: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> ConceptWords:
        """Return the words of ``concepts``; a preferred label wins from an alternative one."""
        schemes: dict[str, dict[str, str]] = defaultdict(dict)
        known = tuple(concepts)
        for concept in known:
            for label in concept.aliases:
                schemes[concept.scheme].setdefault(fold(label), concept.notation)
        for concept in known:
            for label in (*concept.labels.values(), concept.notation):
                schemes[concept.scheme][fold(label)] = concept.notation
        return cls(schemes)

    def resolve(self, text: str, scheme: str) -> str:
        """Return the notation that ``text`` means in ``scheme``; raise ``CellError`` when it means none."""
        words = self.schemes[scheme]
        notation = words.get(fold(text))
        if notation is None:
            choices = ", ".join(sorted(set(words.values()), key=lambda word: (len(word), word)))
            raise CellError("cell.no_concept", choices=choices)
        return notation
