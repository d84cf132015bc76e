"""The larder: what was fetched from an endpoint so far, kept as a compiled graph while the process runs."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from intgraph.model.register import NOUNS, Register, Thing
from intgraph.rdf.mapping import MAPS
from intgraph.store.embedded import EmbeddedStore
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.parsing import Row, values
from intgraph.store.remote.queries import Query, batches, query, terms
from intgraph.store.remote.statements import POST, statements
from intgraph.vocab.terms import expand

if TYPE_CHECKING:
    from pyoxigraph import Triple

_BATCH: Final = 250  # things that one request asks about
# Fields that refer to other things.
_REFERRING: Final = ("party", "place", "part_of", "publisher", "tie", "within", "places", "about", "by")


@dataclass
class Larder:
    """Things by noun and IRI; each stands here with its evidence, the sources of that, and all that it refers to.

    ``of`` are the IRIs of the roles, events and evidence that a thing has; ``asked`` are the IRIs that were asked for,
    whether the endpoint knows them or not; ``whole`` tells that everything it has is here.
    """

    endpoint: Endpoint
    things: dict[str, dict[str, Thing]] = field(default_factory=lambda: {noun: {} for noun in NOUNS})
    asked: set[str] = field(default_factory=set)
    of: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whole: bool = False
    _compiled: EmbeddedStore | None = None

    def fetch(self, iris: Iterable[str]) -> None:
        """See to it that things are here, where the endpoint has them."""
        wanted = self._new(iris)
        while wanted:
            wanted = self._new(self._referred(self._fetched(wanted)))

    def _fetched(self, wanted: list[str]) -> Register:
        """Fetch things with their evidence; return what came."""
        found: list[str] = []
        while wanted:
            about = self.evidence(wanted)
            found += [*wanted, *self._new(evidence for evidence, _, _ in about)]
            wanted = self._new(source for _, _, source in about)
        return self._keep(statements(self.endpoint, found))

    def _referred(self, register: Register) -> Iterator[str]:
        for thing in register.things():
            for name in _REFERRING:
                found = getattr(thing, name, ())
                yield from (found,) if isinstance(found, str) else found

    def fetch_all(self) -> None:
        """See to it that everything is here."""
        if not self.whole:
            wanted = [iri for noun in MAPS for iri in self.of_noun(noun)]
            self.things = {noun: {} for noun in NOUNS}
            self.close()
            self._keep(statements(self.endpoint, wanted))
            self.whole = True

    def of_noun(self, noun: str) -> list[str]:
        """Return the IRIs of all things of a noun."""
        node = MAPS[noun].nodes[0]
        asked = query("things").bind("class", terms([expand(node.classes[0])]))
        return sorted(iri.removesuffix(node.suffix) for (iri,) in values(self.endpoint.listed(asked)))

    def leading(self, properties: Sequence[str], iris: Iterable[str]) -> set[str]:
        """Return what leads to some things by some properties (IRIs)."""
        rows = self._texts(query("leading").bind("property", terms(properties)), "asked", iris)
        return {iri.removesuffix(POST) for (iri,) in rows}

    def roles_of_parties(self, parties: Iterable[str]) -> set[tuple[str, ...]]:
        """Return role, tie and party of the roles of some parties."""
        return set(self._texts(query("roles_of_parties"), "party", parties))

    def roles_in_ties(self, ties: Iterable[str]) -> set[tuple[str, ...]]:
        """Return role, tie and party of the roles in some ties."""
        return set(self._texts(query("roles_in_ties"), "tie", ties))

    def evidence(self, iris: Iterable[str]) -> list[tuple[str, ...]]:
        """Return the evidence of some things: its own IRI, its subject and its source."""
        return list(self._texts(query("evidence"), "subject", iris))

    def evidence_from(self, sources: Iterable[str]) -> list[tuple[str, ...]]:
        """Return the evidence from some sources: its own IRI and its subject."""
        return list(self._texts(query("evidence_from"), "source", sources))

    def rows(self, asked: Query, name: str, iris: Iterable[str]) -> list[Row]:
        """Return the rows of a query about some things; ``name`` is its parameter for these."""
        asked_of = batches(sorted(set(iris)), _BATCH)
        return [row for some in asked_of for row in self.endpoint.rows(asked.bind(name, terms(some)))]

    def compiled(self) -> EmbeddedStore:
        """Return a store of what is here; it is made anew when something came in."""
        if self._compiled is None:
            self._compiled = compiled(Register(**self.things))  # type: ignore[arg-type]
        return self._compiled

    def close(self) -> None:
        """Let go of the compiled graph."""
        if self._compiled is not None:
            self._compiled.close()
            self._compiled = None

    def _new(self, iris: Iterable[str]) -> list[str]:
        if self.whole:
            return []
        new = sorted(set(iris) - self.asked)
        self.asked.update(new)
        return new

    def _texts(self, asked: Query, name: str, iris: Iterable[str]) -> Iterator[tuple[str, ...]]:
        return values(self.rows(asked, name, iris))

    def _keep(self, statements: Iterable[Triple]) -> Register:
        from intgraph.rdf.decode import decode

        found = decode(statements, file=self.endpoint.address.url)
        for noun, things in found.nouns():
            self.things[noun].update(things)
        for thing, about in _having(found):
            self.of[about].add(thing)
        if len(found):
            self.close()
        return found


def _having(register: Register) -> Iterator[tuple[str, str]]:
    """Each role, event and piece of evidence with what it is of."""
    for role in register.role.values():
        yield from ((role.iri, role.tie), (role.iri, role.party))
    yield from ((event.iri, about) for event in register.event.values() for about in event.about)
    yield from ((claim.iri, claim.subject) for claim in register.evidence.values())


def compiled(register: Register) -> EmbeddedStore:
    """Return a store of ``register``, in memory."""
    from intgraph.store.compile import fill
    from intgraph.vocab.concepts import concepts

    connection = sqlite3.connect(":memory:", isolation_level=None)
    fill(connection, register, concepts(), "")
    return EmbeddedStore(connection)
