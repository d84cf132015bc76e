"""The remote store: selects at an endpoint what a question rests on, and answers from that as every store does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from intgraph.errors import IntgraphError
from intgraph.store.protocol import NAMED, Cited, Label, Match, Participation, Scope, Target
from intgraph.store.remote.address import address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.elsewhere import nothing_here
from intgraph.store.remote.growing import Growing
from intgraph.store.remote.larder import Larder, compiled
from intgraph.store.remote.legs import LEGS, ring
from intgraph.store.remote.names import Names
from intgraph.store.remote.needs import see_to
from intgraph.store.remote.sending import PATIENT, Patience

if TYPE_CHECKING:
    from intgraph.model.register import Register

R = TypeVar("R")


@dataclass(frozen=True)
class RemoteStore:
    """Answers from a SPARQL 1.1 endpoint alone; what was fetched is kept until it is closed, never on disk."""

    larder: Larder
    growing: Growing
    names: Names

    @classmethod
    def open(cls, url: str, patience: Patience = PATIENT) -> RemoteStore:
        """Open the graph at an address (``address.address``).

        Raises ``InputError`` for an endpoint that cannot be reached, or where nothing of ours stands.
        """
        store = cls.of(Endpoint.at(address(url), patience))
        try:
            store.begin()
        except IntgraphError:
            store.close()
            raise
        return store

    @classmethod
    def of(cls, endpoint: Endpoint) -> RemoteStore:
        """Return a store of what an endpoint has, of which nothing is fetched yet."""
        larder = Larder(endpoint)
        return cls(larder, Growing(larder), Names(larder))

    def begin(self) -> None:
        """Fetch the offices; raise ``InputError`` where there is neither an office nor a tie or party."""
        offices = self.larder.of_noun("office")
        if not any(offices or self.larder.of_noun(noun) for noun in ("tie", "party")):
            raise nothing_here(self.larder.endpoint)
        self.larder.fetch(offices)

    def close(self) -> None:
        """Let go of connections and of what was fetched."""
        self.names.close()
        self.larder.close()
        self.larder.endpoint.close()

    def find(self, text: str, nouns: Sequence[str] = NAMED) -> Sequence[Match]:
        """See ``Store.find``."""
        return self.names.find(text, nouns)

    def named(self, folds: Iterable[str], nouns: Sequence[str] = NAMED) -> Mapping[str, Sequence[Target]]:
        """See ``Store.named``."""
        return self.names.named(folds, nouns)

    def select(self, row: type[R], query: str, scope: Scope = None, **values: object) -> Sequence[R]:
        """See ``Store.select``."""
        see_to(self.growing, query, scope, values)
        if query in LEGS and not self.larder.whole:
            with closing(compiled(ring(self.larder, values["asked"]))) as near:  # type: ignore[arg-type]
                return near.select(row, query, scope, **values)
        return self.larder.compiled().select(row, query, scope, **values)

    def participations(self, scope: Scope, ties: Sequence[str] | None = None) -> Sequence[Participation]:
        """See ``Store.participations``."""
        return self.select(Participation, "participations", scope, ties=ties)

    def cited(self, subjects: Iterable[str]) -> Mapping[str, Sequence[Cited]]:
        """See ``Store.cited``."""
        asked = list(subjects)
        self.larder.fetch(asked)
        return self.larder.compiled().cited(asked)

    def labels(self, scheme: str) -> Mapping[str, Label]:
        """See ``Store.labels``."""
        return self.larder.compiled().labels(scheme)

    def around(self, iri: str, most: int = -1) -> Register:
        """See ``Store.around``."""
        self.growing.around((iri,))
        return self.larder.compiled().around(iri, most)

    def register(self) -> Register:
        """See ``Store.register``."""
        self.larder.fetch_all()
        return self.larder.compiled().register()
