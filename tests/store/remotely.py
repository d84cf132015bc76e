"""Remote stores for tests whose engine stands in the same process: the queries are real, the network is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pyoxigraph import Quad, QueryResultsFormat, Store

from intgraph.model.register import Register
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.store.remote.address import Address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.growing import Growing
from intgraph.store.remote.larder import Larder
from intgraph.store.remote.names import Names
from intgraph.store.remote.sending import Reply, Sender
from intgraph.store.remote.store import RemoteStore


class Engine(Sender):
    """Answers queries from pyoxigraph instead of sending them; ``asked`` counts them."""

    def __init__(self, store: Store) -> None:
        super().__init__("http://engine.example/sparql")
        object.__setattr__(self, "store", store)
        object.__setattr__(self, "asked", [])

    def send(self, method: str, url: str, **request: Any) -> Reply:
        query = request["form"]["query"]
        self.asked.append(query)  # type: ignore[attr-defined]
        solutions = self.store.query(query)  # type: ignore[attr-defined]
        body = bytes(solutions.serialize(format=QueryResultsFormat.JSON))
        return Reply(200, {"content-type": "application/sparql-results+json"}, body)


def settled(register: Register) -> Register:
    """Return a register as an engine holds it: lists are sorted, and 5.00 is 5."""
    back = decode(encode(register))
    amounts = {iri: tie.amount and Decimal(format(tie.amount.normalize(), "f")) for iri, tie in back.tie.items()}
    return replace(back, tie={iri: replace(tie, amount=amounts[iri]) for iri, tie in back.tie.items()})


def engine(register: Register) -> Engine:
    """Return an engine that holds a register."""
    store = Store()
    store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in encode(register))
    return Engine(store)


def larder_of(sender: Sender) -> Larder:
    """Return an empty larder that is filled from an engine."""
    return Larder(Endpoint(Address(sender.address), sender))


@contextmanager
def remotely(sender: Sender) -> Iterator[RemoteStore]:
    """Yield a remote store that asks an engine, with nothing but the offices fetched."""
    larder = larder_of(sender)
    larder.fetch(larder.of_noun("office"))
    store = RemoteStore(larder, Growing(larder), Names(larder))
    try:
        yield store
    finally:
        store.close()
