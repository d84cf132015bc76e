"""Promises of the remote store towards a person who is at the wrong address, or came with the wrong password."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad

from intgraph.errors import InputError
from intgraph.locale import words
from intgraph.locale.faults import error_sentence
from intgraph.model.office import OfficeCard
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.store.remote.address import Address, Credentials
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.sending import Sender
from intgraph.store.remote.store import RemoteStore
from store.remotely import Engine
from store.sparql_server import Said, serving

GIVEN = {
    "nothing": (Credentials(), "remote.refused"),
    "a password": (Credentials("jan", "geheim"), "remote.not_accepted"),
    "a token": (Credentials(token="geheim"), "remote.not_accepted"),
}


def test_where_our_data_is_instead_is_told() -> None:
    """Data in a named graph is pointed to by an address that can be asked, and pasted; a half-loaded graph is not."""
    engine = Engine()
    office = Register(office={"http://x.example/o": OfficeCard("http://x.example/o", "Velsen")})
    for graph in map(NamedNode, ("http://x.example/it's", "http://x.example/other.loading")):
        engine.store.extend(Quad(t.subject, t.predicate, t.object, graph) for t in encode(office))
    there = Endpoint(Address(engine.address), engine)
    with pytest.raises(InputError) as caught:
        RemoteStore.of(there).begin()
    assert caught.value.key == "remote.in_graphs"
    assert caught.value.words["how"] == f"-g '{engine.address}?default-graph-uri=http://x.example/it%27s'"
    RemoteStore.of(there.of_graph("http://x.example/it's")).begin()


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("given", GIVEN)
def test_who_is_not_let_in_is_told_what_to_look_at(given: str, status: int) -> None:
    """With nothing in the environment that something is wanted, else that it is not right; no secret is repeated."""
    credentials, key = GIVEN[given]
    with serving(lambda _: Said(status, "text/plain", b"", {"WWW-Authenticate": "Basic"})) as served:
        sender = Sender(served.url, credentials)
        with pytest.raises(InputError) as caught:
            sender.send("POST", served.url, form={"query": "ASK {}"})
        sender.close()
    assert caught.value.key == key
    for language in ("nl", "en"):
        assert "INTGRAPH_SPARQL_" in (sentence := error_sentence(caught.value, words(language)))
        assert "geheim" not in sentence
