"""Promises of the bridges to other libraries."""

from __future__ import annotations

import sys

import networkx
import pytest

from intgraph.errors import MissingExtraError
from intgraph.export.bridges import to_networkx, to_pyvis, to_rdflib
from intgraph.rdf.encode import encode
from network.drawn_registers import iri, register
from page.told_office import office


def test_networkx_can_be_measured_and_written() -> None:
    """The graph is an ordinary one: paths are found in it, and GraphML holds it."""
    graph = to_networkx(office())
    assert isinstance(graph, networkx.MultiGraph)
    town, yantai = "https://example.org/id/party/town", "https://example.org/id/party/yantai"
    assert networkx.shortest_path(graph, town, yantai)[1] == "https://example.org/id/tie/friendship"
    assert "graphml" in "".join(networkx.generate_graphml(graph))


def test_rdflib_holds_every_triple() -> None:
    """As many as we write, and it answers SPARQL."""
    graph = to_rdflib(office())
    assert len(graph) == len(set(encode(office())))
    (found,) = graph.query("SELECT (COUNT(?t) AS ?n) { ?t a <https://w3id.org/intgraph/ns#Tie> }")
    assert int(found[0]) == 3  # type: ignore[index]


def test_pyvis_keeps_parallel_ties_apart() -> None:
    """Two ties between the same parties are two edges, one straight and one bent."""
    network = to_pyvis(register({"one": ("a", "b"), "two": ("a", "b")}))
    assert [edge["smooth"]["enabled"] for edge in network.edges] == [False, True]


def test_pyvis_shows_names_as_text_where_the_layout_put_them() -> None:
    """No titles, which it would show as HTML; plain labels, fixed positions, no simulation."""
    network = to_pyvis(office(), "nl")
    assert all("title" not in node for node in network.nodes)
    nodes = {node["id"]: node for node in network.nodes}
    assert nodes["https://example.org/id/party/fund"]["label"] == "Steunfonds"
    assert all({"x", "y"} <= node.keys() for node in network.nodes)
    assert network.options.physics.enabled is False


def test_pyvis_labels_are_short() -> None:
    """A name of ten thousand letters is cut."""
    known = register({}, alone=["x" * 10_000])
    (node,) = to_pyvis(known).nodes
    assert node["id"] == iri("party", "x" * 10_000)
    assert len(node["label"]) < 100


def test_without_pyvis_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error carries the command."""
    monkeypatch.setitem(sys.modules, "pyvis.network", None)
    with pytest.raises(MissingExtraError) as missing:
        to_pyvis(office())
    assert missing.value.words["command"] == "pip install 'intgraph[pyvis]'"
