"""networkx: the least cost by the costs that intgraph gives to legs, and the fewest ties, all of it in memory."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, Final

from benchmarks.contest.paths.rules import Find, Length, Pair
from benchmarks.contest.rules import APART, Arena
from intgraph.ask.introducing.legs import Legs
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE
from intgraph.network.paths import Step

if TYPE_CHECKING:
    from networkx import DiGraph, Graph

    from intgraph.model.period import Moment
    from intgraph.office import Office

_AT_ONCE: Final = 2000


def fewest(arena: Arena) -> Find:
    """Return the path with the fewest ties; kinds apart do not count."""
    from networkx import NetworkXNoPath, bidirectional_shortest_path

    graph = _plain(arena)

    def find(pair: Pair) -> Length | None:
        try:
            return Length(len(bidirectional_shortest_path(graph, *pair)) // 2)
        except NetworkXNoPath:
            return None

    return find


def cheapest(arena: Arena, office: Office, when: Moment) -> Find:
    """Return the path of the least cost on a day; neither end is a group or the like, which lead nowhere here."""
    from networkx import NetworkXNoPath, bidirectional_dijkstra

    graph = _weighted(arena, office, when)

    def find(pair: Pair) -> Length | None:
        start, end = (mint(DEFAULT_BASE, "party", party) for party in pair)
        try:
            cost, nodes = bidirectional_dijkstra(graph, start, end)
        except NetworkXNoPath:
            return None
        # What it costs to go through a party stands on the way to it, and nobody goes through the last.
        return Length(len(nodes) // 2, cost - graph.nodes[end]["through"])

    return find


def _plain(arena: Arena) -> Graph[str]:
    from networkx import Graph

    graph: Graph[str] = Graph()
    graph.add_nodes_from(row["id"] for row in _table(arena, "parties"))
    counting = {row["id"] for row in _table(arena, "ties") if row["kind"] not in APART}
    graph.add_edges_from((row["party"], row["tie"]) for row in _table(arena, "roles") if row["tie"] in counting)
    return graph


def _weighted(arena: Arena, office: Office, when: Moment) -> DiGraph[str]:
    from networkx import DiGraph

    graph: DiGraph[str] = DiGraph()
    legs = Legs.on(office.store, when)
    parties = [mint(DEFAULT_BASE, "party", row["id"]) for row in _table(arena, "parties")]
    graph.add_nodes_from(parties, through=0.0)
    for nodes in (parties, legs.ties):
        for near, step in _steps(legs, sorted(nodes)):
            graph.add_node(step.node, through=step.through)
            cost = step.cost + step.through
            if inf > cost < graph.get_edge_data(near, step.node, {"weight": inf})["weight"]:
                graph.add_edge(near, step.node, weight=cost)
    return graph


def _steps(legs: Legs, nodes: Sequence[str]) -> Iterator[tuple[str, Step]]:
    for at in range(0, len(nodes), _AT_ONCE):
        for near, steps in legs.steps(nodes[at : at + _AT_ONCE]).items():
            yield from ((near, step) for step in steps)


def _table(arena: Arena, name: str) -> Iterator[dict[str, str]]:
    with (arena.tables / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
