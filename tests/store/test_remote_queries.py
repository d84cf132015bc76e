"""Promises of the queries that are asked of an endpoint, and of the names that are found there."""

from __future__ import annotations

import random
import re
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from intgraph.model.register import Register, Thing
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.mapping import MAPS
from intgraph.store import remote
from intgraph.store.protocol import NAMED
from intgraph.store.remote.address import Address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.larder import compiled
from intgraph.store.remote.queries import counting, in_order, query
from intgraph.store.remote.statements import LINKS, statements
from intgraph.vocab.terms import expand
from store.remotely import Engine, engine, remotely, settled
from strategies import registers

FILES = sorted((Path(remote.__file__).parent / "rq").glob("*.rq"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_query_is_sparql_1_1_of_one_kind(file: Path) -> None:
    """Each file says what it is for, is read by pyoxigraph and rdflib, with its count and its pages, and its parameters
    are lines at the top of a group."""
    from rdflib.plugins.sparql import prepareQuery

    text = file.read_text(encoding="utf-8")
    assert text.startswith("# ")
    asked = query(file.stem)
    for sent in (asked.text, counting(asked), in_order(asked, 10, 20)):
        prepareQuery(sent)
        Store().query(sent)
    for line in (line for line in text.splitlines() if "UNDEF" in line):
        assert re.fullmatch(r" +VALUES \?\w+ \{ UNDEF \} #\+ .+", line), line
    assert "(^" not in text
    assert "|^" not in text


def test_the_queries_know_the_vocabulary() -> None:
    """The nodes of a thing and the classes with names, which the files spell out, are those of the mapping."""
    spelt = query("with_blank_nodes").body
    path = re.search(r"\(([a-zA-Z:|/]+)\)", spelt)
    assert path
    assert {expand(curie) for part in path[1].split("|") for curie in part.split("/")} == LINKS - {expand("org:holds")}
    classes = set(re.findall(r"\w+:\w+", " ".join(re.findall(r"\?class IN \(([^)]*)\)", query("names").body))))
    named = {shape.nodes[-1 if noun == "person" else 0].classes[0] for noun, shape in MAPS.items() if noun in NAMED}
    assert classes == named


def test_nothing_is_pasted_into_a_query() -> None:
    """A parameter takes terms that print themselves; a text that is no IRI is left out."""
    from intgraph.store.remote.queries import terms

    assert terms(["http://x.example/a", "a> } DROP ALL #", "http://x.example/a b"]) == [NamedNode("http://x.example/a")]
    with pytest.raises(KeyError):
        query("things").bind("nothing", [])


@settings(max_examples=10)
@given(register=registers())
def test_blank_nodes_of_others_are_read_too(register: Register) -> None:
    """Periods and parts of evidence that have no IRI of their own, as in data of others, are read as in a file."""
    whole = settled(register)
    blank: dict[str, BlankNode] = {}
    parts = ("#period", "#statement", "#target", "#quote", "#where")

    def node(term: object) -> object:
        text = getattr(term, "value", "")
        own = isinstance(term, NamedNode) and text.endswith(parts)
        return blank.setdefault(text, BlankNode()) if own else term

    triples = [Triple(node(t.subject), t.predicate, node(t.object)) for t in encode(whole)]  # type: ignore[arg-type]
    store = Store()
    store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in triples)
    asked = Endpoint(Address("http://engine.example/query"), Engine(store))
    found = decode(statements(asked, [thing.iri for thing in whole.things()]))
    assert found == decode(triples)
    assert found == whole


@settings(max_examples=8)
@given(register=registers())
def test_a_name_means_the_same_as_in_every_store(register: Register) -> None:
    """Names, parts of them, misspellings, ids and IRIs find the same things in the same order, as sure."""
    whole, dice = settled(register), random.Random(7)
    names = [getattr(thing, "name", "") or "x" for noun, thing in _named(whole)]
    texts = [*dice.sample(names, min(6, len(names))), "", "!", "é", "party/nobody", "zzz"]
    texts += [name[: len(name) // 2 + 1] for name in texts[:4]] + [f"{name}q" for name in texts[:3]]
    texts += [thing.iri for _, thing in _named(whole)][:3] + [
        thing.iri.rpartition("/")[2] for _, thing in _named(whole)
    ]
    with closing(compiled(whole)) as embedded:
        for text in texts:
            for nouns in (NAMED, ("place", "party"), ("person",)):
                with remotely(engine(whole)) as fresh:
                    assert fresh.find(text, nouns) == embedded.find(text, nouns), (text, nouns)


def _named(register: Register) -> list[tuple[str, Thing]]:
    return [(noun, thing) for noun in NAMED for thing in getattr(register, noun).values()]
