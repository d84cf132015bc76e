"""Promises of loading: one graph is replaced, by what was meant or not at all, and what others have is left alone."""

from __future__ import annotations

from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from intgraph.errors import InputError
from intgraph.locale import words
from intgraph.locale.faults import error_sentence
from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.store.remote.address import Address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.loading import Loaded, Loading, graph_of, load
from intgraph.store.remote.sending import Patience, Reply
from intgraph.store.remote.writing import Gate, Writer
from intgraph.vocab.terms import expand
from store.remotely import Engine

BASE = "https://w3id.org/intgraph/id"
GRAPH = f"{BASE}/office/velsen"
GATES = {"by update": Gate(), "by the graph store protocol": Gate(store="http://engine.example/store")}
DOG = Quad(NamedNode("http://x.example/dog"), NamedNode(expand("rdf:type")), NamedNode("http://x.example/Dog"))


def _register(parties: int = 3, *offices: str) -> Register:
    iris = [f"{BASE}/party/p{n}" for n in range(parties)]
    cards = {iri: OfficeCard(iri, "Velsen") for iri in (f"{BASE}/office/{name}" for name in offices or ("velsen",))}
    return Register(office=cards, party={iri: Party(iri, f'Naam "{n}"\\\n', "naïef") for n, iri in enumerate(iris)})


def _load(engine: Engine, register: Register, gate: str = "by update", graph: str = GRAPH, **how: bool) -> Loaded:
    endpoint = Endpoint(Address(engine.address), engine)
    writer = Writer(engine, bool(GATES[gate].store))
    return Loading(endpoint, graph, writer).put(register, how.get("instead", False), None)


def _held(engine: Engine, graph: str = GRAPH) -> set[object]:
    return {quad.triple for quad in engine.store.quads_for_pattern(None, None, None, NamedNode(graph))}


@pytest.mark.parametrize("gate", GATES)
def test_what_is_loaded_stands_there_and_nothing_else(gate: str) -> None:
    """After loading twice the graph holds the statements of the second register, and no graph stands beside it."""
    engine = Engine()
    first = _load(engine, _register(2000), gate)
    second = _load(engine, _register(5), gate)
    assert _held(engine) == set(encode(_register(5)))
    assert (first.before, second.before, second.statements) == (0, first.statements, len(_held(engine)))
    assert {graph.value for graph in engine.store.named_graphs()} == {GRAPH}


@pytest.mark.parametrize("gate", GATES)
def test_other_graphs_are_not_touched(gate: str) -> None:
    """What stands in other graphs, the default graph among them, still stands there."""
    engine = Engine()
    for graph in (None, NamedNode("http://x.example/g")):
        engine.store.add(Quad(DOG.subject, DOG.predicate, DOG.object, graph))
    _load(engine, _register(), gate)
    assert len(_held(engine, "http://x.example/g")) == 1
    assert len(engine.store) == 2 + len(_held(engine))


@pytest.mark.parametrize("gate", GATES)
def test_a_graph_of_something_else_is_refused_unless_told(gate: str) -> None:
    """A graph with things of another kind, or another office, is left as it is; ``instead`` replaces it."""
    engine = Engine()
    engine.store.add(Quad(DOG.subject, DOG.predicate, DOG.object, NamedNode(GRAPH)))
    with pytest.raises(InputError) as caught:
        _load(engine, _register(), gate)
    assert (caught.value.key, caught.value.words["held"]) == ("load.taken", "http://x.example/Dog")
    assert len(_held(engine)) == 1
    _load(engine, _register(3, "helmond"), gate, instead=True)
    with pytest.raises(InputError) as caught:
        _load(engine, _register(), gate)
    assert caught.value.words["held"] == f"{BASE}/office/helmond"


@pytest.mark.parametrize("step", ["DROP", "INSERT", "MOVE"])
def test_what_fails_on_the_way_leaves_the_old_graph(step: str) -> None:
    """Whichever update fails, the graph holds what it held, and what was brought beside it is gone."""
    engine = Engine()
    _load(engine, _register(2))
    before, failing = _held(engine), [True]

    def fail(said: str) -> None:
        if said.startswith(step) and failing:
            failing.clear()
            raise InputError("remote.busy", url="", tries=1, why="")

    engine.fail = fail
    with pytest.raises(InputError):
        _load(engine, _register(9))
    assert not failing
    assert _held(engine) == before
    assert {graph.value for graph in engine.store.named_graphs()} == {GRAPH}


def test_statements_that_get_lost_are_noticed() -> None:
    """An engine that keeps less than it was given, and says nothing, is found out before the old graph goes."""
    engine = Engine()
    _load(engine, _register(2))
    before = _held(engine)

    def forget(said: str) -> None:
        if "COUNT" in said and (beside := _held(engine, f"{GRAPH}.loading")):
            triple = next(iter(beside))
            engine.store.remove(Quad(triple.subject, triple.predicate, triple.object, NamedNode(f"{GRAPH}.loading")))

    engine.fail = forget
    with pytest.raises(InputError) as caught:
        _load(engine, _register(9))
    assert caught.value.key == "load.lost"
    assert _held(engine) == before


def test_a_text_cannot_break_out_of_an_update() -> None:
    """What looks like SPARQL inside a name stays a name."""
    engine = Engine()
    name = '"}} ; DROP ALL ; INSERT DATA { <http://x.example/a> <http://x.example/b> "\\" }\n#'
    register = Register(party={f"{BASE}/party/p": Party(f"{BASE}/party/p", name)})
    _load(engine, register)
    names = {triple.object for triple in _held(engine) if triple.predicate.value == expand("skos:prefLabel")}
    assert names == {Literal(name, language="nl")}


def test_a_graph_has_the_name_of_its_office_or_of_all() -> None:
    """One office has a graph of its own; several have one together, the same in any order."""
    assert graph_of(_register(0, "velsen")) == GRAPH
    assert graph_of(_register(0, "velsen", "helmond")) == graph_of(_register(0, "helmond", "velsen"))


def test_what_cannot_be_loaded_is_told_before_anything_is_sent() -> None:
    """Nothing to load, or a name of a graph that is none."""
    with pytest.raises(InputError, match=r"load\.nothing"):
        load(Register(), "http://127.0.0.1:9/sparql")
    with pytest.raises(InputError, match=r"load\.graph_name"):
        load(_register(), "http://127.0.0.1:9/sparql", graph="a> } DROP ALL")


@pytest.mark.parametrize(
    ("asked", "gate", "written"),
    [
        ("http://a.example/query", Gate(), "http://a.example/update"),
        ("http://a.example/sparql", Gate(), "http://a.example/sparql"),
        ("http://a.example/query", Gate(update="http://a.example/u"), "http://a.example/u"),
        ("http://a.example/query", Gate("http://a.example/s", "http://a.example/u"), "http://a.example/s"),
    ],
)
def test_changes_go_where_they_are_taken(asked: str, gate: Gate, written: str) -> None:
    """Oxigraph and Fuseki take updates beside their queries, others at the same address; what is given goes first."""
    assert Writer.at(gate, asked).sender.address == written


def test_a_large_graph_is_waited_for_longer() -> None:
    """An hour for so many things that an engine may need as long; what is small has the patience of a question."""
    assert Writer.at(Gate(), "http://a.example/", 720_000).sender.patience.answer >= 3600
    assert Writer.at(Gate(), "http://a.example/", 2_600, Patience(answer=5)).sender.patience.answer < 20


WRONG = {
    "remote.slow": ("load.slow", {"seconds": "120"}),
    "remote.no_sparql": ("load.no_gate", {"found": "HTTP 404"}),
    "remote.status": ("load.status", {"status": 500, "why": "out of memory"}),
    "remote.refused": ("remote.refused", {"status": 401}),
}


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("key", WRONG)
def test_a_change_that_fails_is_told_as_a_change(key: str, gate: str) -> None:
    """Not as a question that failed, in both languages, with the address that was written to."""
    told, given = WRONG[key]
    engine = Engine()

    def fail(said: str) -> None:
        if not said.lstrip().startswith(("SELECT", "PREFIX", "#")):
            raise InputError(key, url=engine.address, **given)

    engine.fail = fail
    with pytest.raises(InputError) as caught:
        _load(engine, _register(), gate)
    assert caught.value.key == told
    for language in ("nl", "en"):
        sentence = error_sentence(caught.value, words(language))
        assert engine.address in sentence
        assert "{" not in sentence


def test_what_is_still_being_moved_is_not_dropped() -> None:
    """An engine that moves for longer than is waited may end in peace: the graph is whole, and so is the next load."""
    engine = Engine()
    send = engine.send

    def late(method: str, url: str, **request: Any) -> Reply:
        done = send(method, url, **request)
        if (request.get("form") or {}).get("update", "").startswith("MOVE"):
            raise InputError("remote.slow", url=url, seconds="120")
        return done

    engine.__dict__["send"] = late
    with pytest.raises(InputError, match=r"load\.slow"):
        _load(engine, _register(4))
    assert engine.asked[-1].startswith("MOVE")
    assert _held(engine) == set(encode(_register(4)))
    del engine.__dict__["send"]
    assert _load(engine, _register(5)).before == len(set(encode(_register(4))))
