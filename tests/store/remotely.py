"""Remote stores for tests whose engine stands in the same process: the queries are real, the network is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat, Store

from intgraph.model.register import Register
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.store.remote.address import Address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.sending import Reply, Sender
from intgraph.store.remote.store import RemoteStore


class Engine(Sender):
    """Answers from pyoxigraph instead of sending; ``asked`` is everything that was asked, ``fail`` raises for some."""

    def __init__(self, store: Store | None = None) -> None:
        super().__init__("http://engine.example/query")
        self.__dict__.update(store=store or Store(), asked=[], fail=lambda _: None)

    def send(self, method: str, url: str, **request: Any) -> Reply:
        form = request.get("form") or {}
        said = form.get("query") or form.get("update") or f"{method} {url}"
        self.asked.append(said)
        self.fail(said)
        if method == "PUT":
            return self._put(request["content"], request["params"]["graph"])
        if "update" in form:
            self.store.update(form["update"])
            return Reply(204, {}, b"")
        return self._select(form["query"], form.get("default-graph-uri"))

    def _put(self, content: bytes, graph: str) -> Reply:
        self.store.remove_graph(NamedNode(graph))
        self.store.load(content, RdfFormat.TURTLE, to_graph=NamedNode(graph))
        return Reply(204, {}, b"")

    def _select(self, query: str, graph: str | None) -> Reply:
        solutions = self.store.query(query, default_graph=NamedNode(graph) if graph else None)
        body = bytes(solutions.serialize(format=QueryResultsFormat.JSON))
        return Reply(200, {"content-type": "application/sparql-results+json"}, body)


def settled(register: Register) -> Register:
    """Return a register as an engine holds it: lists are sorted, and 5.00 is 5."""
    back = decode(encode(register))
    return replace(back, tie={iri: replace(tie, amount=_plain(tie.amount)) for iri, tie in back.tie.items()})


def _plain(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else Decimal(format(amount.normalize(), "f"))


def engine(register: Register) -> Engine:
    """Return an engine that holds a register."""
    store = Store()
    store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in encode(register))
    return Engine(store)


@contextmanager
def remotely(sender: Sender) -> Iterator[RemoteStore]:
    """Yield a remote store that asks an engine, with nothing but the offices fetched."""
    store = RemoteStore.of(Endpoint(Address(sender.address), sender))
    store.begin()
    try:
        yield store
    finally:
        store.close()
