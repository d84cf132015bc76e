"""Bridges: the graph as an object of other libraries, for notebooks."""

from __future__ import annotations

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from intgraph.errors import MissingExtraError
from intgraph.model.names import clean
from intgraph.model.register import Register
from intgraph.network.layout import Room, lay_out
from intgraph.network.projection import Edge, Node, project, to_networkx
from intgraph.page.palette import colour
from intgraph.page.picture.forms import form, stroke
from intgraph.page.picture.measure import wrap

if TYPE_CHECKING:
    import pyvis.network
    import rdflib

__all__ = ["to_networkx", "to_pyvis", "to_rdflib", "vis_options"]

# The size of the type, the widest line and the most lines of a label.
_LABEL: Final = (13.0, 150.0, 3)
# vis-network writes names below their dots, which takes more room than our own picture.
_ROOM: Final = Room(width=1500.0, edge=120.0, cell=(300.0, 76.0))
_INSTALL: Final = "pip install 'intgraph[pyvis]'"
_BEND: Final = 0.2


def to_rdflib(register: Register) -> rdflib.Graph:
    """Return ``register`` as an ``rdflib.Graph`` with the usual prefixes bound."""
    from intgraph.rdf.bridge import as_rdflib
    from intgraph.rdf.encode import encode

    return as_rdflib(encode(register))


def to_pyvis(register: Register, language: str = "en") -> pyvis.network.Network:
    """Return the projection of ``register`` as a ``pyvis.network.Network``, positions computed, physics off.

    Ids are IRIs, labels are names as plain text in at most three short lines; there are no titles, which pyvis would
    show as HTML. Parallel ties stay apart. Raises ``MissingExtraError`` when pyvis is not installed.
    """
    vis = _pyvis()
    network = vis.Network(height="100%", width="100%", cdn_resources="local")
    projection = project(register)
    positions = lay_out(projection, _ROOM).positions
    for node in projection.nodes:
        network.add_node(node.iri, **_node(node, register, language), **_at(*positions[node.iri]))
    between: Counter[frozenset[str]] = Counter()
    for edge in projection.edges:
        pair = frozenset((edge.start, edge.end))
        # add_edge would drop a second tie between the same parties.
        network.edges.append(vis.Edge(edge.start, edge.end, False, **_edge(edge, between[pair])).options)
        between[pair] += 1
    network.toggle_physics(False)
    return network


def vis_options() -> dict[str, Any]:
    """Return the options of vis-network with which our pages draw."""
    options: dict[str, Any] = _vis()["options"]
    return options


def _pyvis() -> Any:
    try:
        import pyvis.network
    except ImportError as missing:
        raise MissingExtraError("export.missing_extra", package="pyvis", command=_INSTALL) from missing
    return pyvis.network


def _node(node: Node, register: Register, language: str) -> dict[str, Any]:
    if node.noun == "tie":
        tie = register.tie[node.iri]
        looks = {"background": colour("paper"), "border": colour("line")}
        return {"label": _label(tie.name, tie.name_en, language), "shape": "dot", "size": 7, "color": looks}
    party = register.party[node.iri]
    sector = form(party.sector)
    looks = {"background": colour("paper") if party.group else colour(sector), "border": colour(sector)}
    return {
        "label": _label(party.name, party.name_en, language),
        "shape": _vis()["shapes"].get(sector, _vis()["shapes"]["other"]),
        "size": 11,
        "color": looks,
    }


def _label(name: str, name_en: str, language: str) -> str:
    return "\n".join(wrap(clean(name_en if language == "en" and name_en else name), *_LABEL))


def _at(x: float, y: float) -> dict[str, float]:
    return {"x": x, "y": y}


def _edge(edge: Edge, parallel: int) -> dict[str, Any]:
    drawn = stroke(edge.kind)
    dashes = [float(length) for length in drawn.dash.split()] or False
    bend = {"enabled": parallel > 0, "type": "curvedCW", "roundness": _BEND * parallel}
    return {"width": drawn.width, "dashes": dashes, "color": colour("line"), "smooth": bend}


@lru_cache(maxsize=1)
def _vis() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((Path(__file__).parent / "vis.json").read_text(encoding="utf-8"))
    return found
