"""Promises about changes: the update turns one version into the other, on every engine at hand."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings

from export.linked_office import iri, office, with_tie
from intgraph.export.linked import changes
from intgraph.export.linked.changes import update_between
from intgraph.export.linked.graph import linked_triples
from intgraph.model.register import Register
from intgraph.rdf.canonical import canonical
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import parse, write
from strategies import registers


def _stored(triples: Iterable[pyoxigraph.Triple], update: bytes = b"") -> bytes:
    """What a store says of triples after an update, in its own spelling of numbers (89.0 is kept as 89)."""
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(one.subject, one.predicate, one.object) for one in triples)
    store.update(update.decode())
    return canonical(store)


def test_applied_to_the_earlier_version_it_gives_the_later_one() -> None:
    """After the update, pyoxigraph and rdflib hold what the later version says, no more and no less."""
    before, after = list(encode(office())), list(encode(with_tie(name="Vriendschap", kind="friendship")))
    update = update_between(before, after)
    assert _stored(before, update) == _stored(after)
    graph = rdflib.Graph().parse(data=write(before, FORMATS["nt"]), format="nt")
    graph.update(update.decode())
    assert canonical(parse(graph.serialize(format="nt").encode(), FORMATS["nt"])) == canonical(after)


@given(registers(), registers())
@settings(max_examples=15)
def test_it_holds_between_any_two_registers(before: Register, after: Register) -> None:
    """Whatever text stands in a table, the update can be read and applied."""
    old, new = list(encode(before)), list(encode(after))
    assert _stored(old, update_between(old, new)) == _stored(new)


def test_of_the_same_version_nothing_is_left_but_a_comment() -> None:
    """Nothing changed is nothing to do, and still a valid update."""
    triples = linked_triples(office())
    update = update_between(triples, reversed(triples))
    assert update == b"# 0 triples deleted, 0 inserted\n"
    assert _stored(triples, update) == _stored(triples)


def test_only_what_changed_is_in_it() -> None:
    """One other name is one line out and one line in."""
    update = update_between(encode(office()), encode(with_tie(name="Jumelage"))).decode()
    assert update.splitlines()[0] == "# 1 triples deleted, 1 inserted"
    assert update.count(iri("tie", "twinning")) == 2


def test_a_large_change_comes_in_small_operations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Engines that refuse long operations take it all the same."""
    monkeypatch.setattr(changes, "_MOST_LINES", 10)
    triples = linked_triples(office())
    update = update_between([], triples)
    assert update.count(b"INSERT DATA") == -(-len(triples) // 10)
    assert _stored([], update) == _stored(triples)


def test_a_blank_node_is_refused() -> None:
    """No update can point at a blank node of somebody else's graph."""
    blank = parse(b"[] <urn:p> 1 .", FORMATS["ttl"])
    with pytest.raises(ValueError, match="blank node"):
        update_between([], [quad.triple for quad in blank])
