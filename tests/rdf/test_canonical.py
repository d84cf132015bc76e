"""Promises about the canonical form of graphs that others wrote, blank nodes and all."""

from __future__ import annotations

import random
import time

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from intgraph.errors import InputError
from intgraph.rdf.bridge import as_rdflib
from intgraph.rdf.canonical import canonical, digest
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import parse

P = NamedNode("urn:p")


def _list(length: int) -> list[Triple]:
    text = f"<urn:a> <urn:p> ( {' '.join(map(str, range(length)))} ) ."
    return [quad.triple for quad in parse(text.encode(), FORMATS["ttl"])]


def test_labels_of_blank_nodes_do_not_count() -> None:
    """The same graph under other labels, in another order, has the same text."""
    first = [Triple(BlankNode("x"), P, BlankNode("y")), Triple(BlankNode("y"), P, Literal("1"))]
    second = [Triple(BlankNode("b"), P, Literal("1")), Triple(BlankNode("a"), P, BlankNode("b"))]
    assert canonical(first) == canonical(second)
    assert digest(first) != digest(first[:1])


def test_graph_names_and_doubles_do_not_count() -> None:
    """A statement counts once, in whatever graph it stands."""
    quads = parse(b"<urn:a> <urn:p> 1 <urn:g> .\n".replace(b"1", b'"1"'), FORMATS["nq"])
    plain = parse(b'<urn:a> <urn:p> "1" .\n<urn:a> <urn:p> "1" .\n', FORMATS["nt"])
    assert canonical(quads) == canonical(plain) == b'<urn:a> <urn:p> "1" .\n'


def test_a_long_list_is_quick() -> None:
    """Blank nodes that differ in what they say are no trouble, however many hang together."""
    triples = _list(300)
    shuffled = _list(300)
    random.Random(3).shuffle(shuffled)
    assert canonical(triples) == canonical(shuffled)


def test_poison_is_refused_at_once() -> None:
    """Blank nodes that all look alike would keep RDFC-1.0 busy for hours; they are refused."""
    nodes = [BlankNode(f"b{number}") for number in range(12)]
    clique = [Triple(one, P, other) for one in nodes for other in nodes if one != other]
    began = time.monotonic()
    with pytest.raises(InputError, match=r"rdf\.blanks_alike"):
        canonical(clique)
    assert time.monotonic() - began < 1


def test_many_small_likenesses_are_no_poison() -> None:
    """A hundred parties with a blank period each are put in order, though the periods look alike."""
    rows = "".join(f"<urn:{n}> <urn:p> [ <urn:q> [ <urn:r> '1998' ] ] ." for n in range(100))
    assert canonical(parse(rows.encode(), FORMATS["ttl"])).count(b"\n") == 300


def test_rdflib_gets_blank_nodes_and_refuses_triple_terms() -> None:
    """What rdflib knows is handed over; what it does not know is refused by us."""
    assert len(as_rdflib(_list(3))) == 7
    with pytest.raises(InputError, match=r"rdf\.triple_term"):
        as_rdflib(parse(b"<urn:a> <urn:p> <<( <urn:a> <urn:p> 1 )>> .", FORMATS["ttl"]))
