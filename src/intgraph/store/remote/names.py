"""Names: which things at an endpoint a text can mean. Spellings are compared here, as in every other store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from typing import Any, Final

from intgraph.model.iri import mint
from intgraph.model.names import fold
from intgraph.model.office import DEFAULT_BASE
from intgraph.model.register import NOUNS, Register, Thing
from intgraph.rdf.mapping import MAPS
from intgraph.rdf.reading import chosen, value_of
from intgraph.store.embedded import EmbeddedStore
from intgraph.store.protocol import NAMED, Match, Target
from intgraph.store.remote.larder import Larder, compiled
from intgraph.store.remote.parsing import Row, values
from intgraph.store.remote.properties import iris_of, properties
from intgraph.store.remote.queries import Query, query, terms
from intgraph.vocab.terms import expand

# A search for a part of a name looks at so many names, ranked among all there are (intgraph.store.naming).
_FEW: Final = 400
_NAMING: Final = ("name", "name_en", "aliases")
# The noun of a thing by its class; of several the one that stands first (intgraph.rdf.decode).
_NOUN_OF: Final = {expand(node.classes[0]): noun for noun in MAPS if noun in NAMED for node in MAPS[noun].nodes}


@dataclass
class Names:
    """Finds things by name: first among the few names that a text may be, only then among all there are."""

    larder: Larder
    found: dict[tuple[str, tuple[str, ...]], Sequence[Match]] = field(default_factory=dict)

    def find(self, text: str, nouns: Sequence[str]) -> Sequence[Match]:
        """Return what ``text`` names among ``nouns``: see ``Store.find``."""
        if self.larder.whole:
            return self.larder.compiled().find(text, nouns)
        asked = (text, tuple(nouns))
        if asked not in self.found:
            few = () if "all" in self.__dict__ else self._among_few(text, nouns)
            self.found[asked] = few or self.all.find(text, nouns)
        return self.found[asked]

    def named(self, folds: Iterable[str], nouns: Sequence[str]) -> Mapping[str, Sequence[Target]]:
        """Return for each folded text the things of that name: see ``Store.named``."""
        known = self.larder.compiled() if self.larder.whole else self.all
        return known.named(folds, nouns)

    @cached_property
    def all(self) -> EmbeddedStore:
        """Everything that has a name, and the names alone."""
        rows = self.larder.endpoint.listed(_naming("names"))
        return compiled(_register(rows, self.larder.of_noun("person")))

    def close(self) -> None:
        """Let go of the names."""
        if "all" in self.__dict__:
            self.all.close()

    def _among_few(self, text: str, nouns: Sequence[str]) -> Sequence[Match]:
        """What has this id, or is called so in whole or in part; nothing where names that are alike may be meant."""
        part = max(fold(text).split(), key=len, default="")
        few = self._with(part) if part else set()
        if not part or len(few) > _FEW:
            return ()
        by_id = set(self._by_id(text))
        self.larder.fetch(by_id)
        rows = self.larder.rows(_naming("names"), "thing", few | by_id)
        with closing(compiled(_register(rows, by_id & self.larder.things["person"].keys()))) as store:
            found = store.find(text, nouns)
        return () if found and found[0].quality == "near" else found

    def _by_id(self, text: str) -> Iterator[str]:
        """The IRIs of what the tables may know by this id."""
        bare = text.strip()
        local = bare.rpartition("/")[2]
        bases = {DEFAULT_BASE, *(getattr(office, "base", "") for office in self.larder.things["office"].values())}
        minted = (mint(base.rstrip("/"), noun, local) for base in bases for noun in NAMED)
        yield from (bare,) if "://" in bare else minted

    def _with(self, part: str) -> set[str]:
        """The things with a name in which a part stands, once it is folded."""
        from pyoxigraph import Literal

        rows = self.larder.endpoint.rows(_naming("naming").bind("part", [Literal(part)]))
        return {thing for thing, name in values(rows) if part in fold(name)}


def _naming(asked: str) -> Query:
    """A query about the properties that hold names."""
    return query(asked).bind("property", terms(properties(*(f"*.{name}" for name in _NAMING))))


def _register(rows: Sequence[Row], people: Iterable[str]) -> Register:
    """Things of which nothing but the names is known, in the order of their IRIs; people may have none."""
    named: dict[str, dict[str, list[Any]]] = {iri: {} for iri in people}
    nouns: dict[str, set[str]] = {iri: {"person"} for iri in named}
    for (iri, kind, by, _), row in zip(values(rows), rows, strict=True):
        named.setdefault(iri, {}).setdefault(by, []).append(row[-1])
        nouns.setdefault(iri, set()).add(_NOUN_OF[kind])
    register: dict[str, dict[str, Thing]] = {noun: {} for noun in NOUNS}
    for iri in sorted(named):
        noun = next(noun for noun in MAPS if noun in nouns[iri])
        register[noun][iri] = _thing(noun, iri, named[iri])
    return Register(**register)  # type: ignore[arg-type]


def _thing(noun: str, iri: str, names: Mapping[str, list[Any]]) -> Thing:
    """A thing with its names; what else it must have stays empty."""
    found: dict[str, Any] = {row.name: "" for row in fields(NOUNS[noun]) if row.default is MISSING}
    for column in MAPS[noun].columns:
        given = (chosen(names.get(iri, []), column) for iri in iris_of(column))
        if column.field in _NAMING and (told := next(filter(None, given), None)):
            texts = sorted({value_of(term, column) for term in told})
            found[column.field] = tuple(texts) if column.many else texts[0]
    return NOUNS[noun](**{**found, "iri": iri})
