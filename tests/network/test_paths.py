"""Promises of the search for paths: the same as networkx finds in the whole graph, of which only a part is fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.network.alternatives import alternatives
from intgraph.network.paths import Ends, Limits, Step, Surroundings, Way, shortest


class Net(NamedTuple):
    """An undirected network: the cost of each edge, and of going through each node."""

    edges: Mapping[tuple[str, str], float]
    through: Mapping[str, float]

    def fetch(self, nodes: Sequence[str]) -> dict[str, list[Step]]:
        """The steps from nodes."""
        return {node: [Step(other, cost, self.through[other]) for other, cost in self.next_to(node)] for node in nodes}

    def next_to(self, node: str) -> list[tuple[str, float]]:
        """The neighbours of a node."""
        both = [(edge, cost) for edge, cost in self.edges.items() if node in edge]
        return [(one if other == node else other, cost) for (one, other), cost in both]

    def as_networkx(self, starts: Sequence[str], ends: Sequence[str]) -> networkx.DiGraph[str]:
        """The same with the cost of each node on the edges that lead to it; who lets nobody through has none."""
        graph: networkx.DiGraph[str] = networkx.DiGraph()
        graph.add_nodes_from(("<", ">"))
        graph.add_weighted_edges_from([("<", node, 0.0) for node in starts] + [(node, ">", 0.0) for node in ends])
        for node in self.through:
            if self.through[node] < inf or node in starts:
                for other, cost in self.next_to(node):
                    graph.add_edge(node, other, weight=cost + (0.0 if other in ends else self.through[other]))
        return graph


COSTS = st.integers(1, 40).map(lambda quarters: quarters / 4)


@st.composite
def nets(draw: st.DrawFn) -> Net:
    """Small networks in which some nodes let nobody through."""
    nodes = [f"n{at}" for at in range(draw(st.integers(2, 12)))]
    pairs = [(one, other) for at, one in enumerate(nodes) for other in nodes[at + 1 :]]
    edges = {pair: draw(COSTS) for pair in draw(st.lists(st.sampled_from(pairs), unique=True, max_size=30))}
    through = {node: draw(st.just(inf) | st.just(0.0) | COSTS) for node in nodes}
    return Net(edges, through)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Net, list[str], list[str]]:
    """A network with one or more starts and other ends."""
    net = draw(nets())
    nodes = draw(st.permutations(sorted(net.through)))
    cut = draw(st.integers(1, len(nodes) - 1))
    starts = nodes[: draw(st.integers(1, cut))]
    return net, starts, nodes[cut : cut + draw(st.integers(1, len(nodes) - cut))]


def asked(starts: Sequence[str], ends: Sequence[str], net: Net) -> Ends:
    """The ends with how many steps lead on from them."""
    return Ends({n: len(net.next_to(n)) for n in starts}, {n: len(net.next_to(n)) for n in ends})


def cost_of(nodes: Sequence[str], net: Net) -> float:
    """What a way costs when it is walked."""
    steps = sum(dict(net.next_to(one))[other] for one, other in pairwise(nodes))
    return steps + sum(net.through[node] for node in nodes[1:-1])


@settings(deadline=None, max_examples=600)
@given(questions())
def test_the_way_is_as_short_as_networkx_finds_it(question: tuple[Net, list[str], list[str]]) -> None:
    """The cost is that of Dijkstra's algorithm over the whole graph without those who let nobody through."""
    net, starts, ends = question
    graph = net.as_networkx(starts, ends)
    reach = shortest(asked(starts, ends, net), Surroundings(net.fetch), Limits(least=0.25))
    assert (reach.way is not None) == networkx.has_path(graph, "<", ">")
    if reach.way:
        best: float = networkx.dijkstra_path_length(graph, "<", ">")
        assert reach.way.cost == pytest.approx(best)
        assert cost_of(reach.way.nodes, net) == pytest.approx(best)
        assert reach.way.nodes[0] in starts
        assert reach.way.nodes[-1] in ends
    assert reach.proven


@settings(deadline=None, max_examples=300)
@given(questions())
def test_without_a_way_the_side_that_ran_out_is_told(question: tuple[Net, list[str], list[str]]) -> None:
    """What is told to be reachable is all that one of the ends reaches."""
    net, starts, ends = question
    reach = shortest(asked(starts, ends, net), Surroundings(net.fetch))
    if reach.way is None:
        side = starts if reach.from_start else ends
        whole: networkx.DiGraph[str] = net.as_networkx(side, [])
        within = {node for node in networkx.descendants(whole, "<") if net.through[node] < inf or node in side}
        assert reach.stuck == within


@settings(deadline=None, max_examples=300)
@given(questions())
def test_alternatives_go_through_others(question: tuple[Net, list[str], list[str]]) -> None:
    """Each alternative is a way, not shorter than the first nor more than twice as far, mostly through new nodes."""
    net, starts, ends = question
    around = Surroundings(net.fetch)
    first = shortest(asked(starts, ends, net), around).way
    if first is None:
        return
    seen = set(between(first))
    for way in alternatives(first, asked(starts, ends, net), around, between, 0.25):
        assert way.cost == pytest.approx(cost_of(way.nodes, net))
        assert first.cost - 1e-9 <= way.cost <= 2 * first.cost + 1e-9
        assert 2 * len(set(between(way)) - seen) >= len(set(between(way))) > 0
        seen |= set(between(way))


def between(way: Way) -> Sequence[str]:
    """The nodes between the ends."""
    return way.nodes[1:-1]


def wheel(size: int) -> Net:
    """A chain a-b-c-d-e, and a hub that knows a, e and many others but is dear to go through."""
    chain = {("a", "b"): 1.0, ("b", "c"): 1.0, ("c", "d"): 1.0, ("d", "e"): 1.0}
    spokes = {(node, "hub"): 1.0 for node in ("a", "e", *(f"leaf{at}" for at in range(size)))}
    return Net({**chain, **spokes}, {**{node: 0.0 for edge in [*chain, *spokes] for node in edge}, "hub": 9.0})


def test_a_hub_that_is_not_needed_is_not_opened() -> None:
    """A hub costs: the way goes around it, and its thousand neighbours are never fetched."""
    net, around = wheel(1000), Surroundings(wheel(1000).fetch)
    reach = shortest(asked(["a"], ["e"], net), around, Limits(least=1.0))
    assert reach.way == Way(("a", "b", "c", "d", "e"), 4.0)
    assert "hub" not in around.known


def test_an_end_with_many_neighbours_is_opened_last() -> None:
    """The search starts from the end with few neighbours, even when the other was asked first."""
    net, around = wheel(1000), Surroundings(wheel(1000).fetch)
    reach = shortest(asked(["hub"], ["c"], net), around, Limits(least=1.0))
    assert reach.way is not None
    assert reach.way.cost == 3.0
    assert "hub" not in around.known


def test_what_is_fetched_once_is_remembered() -> None:
    """No node is asked for twice, by the search or by its alternatives."""
    net, requests = wheel(5), list[str]()

    def fetch(nodes: Sequence[str]) -> dict[str, list[Step]]:
        requests.extend(nodes)
        return net.fetch(nodes)

    around = Surroundings(fetch)
    for _ in range(2):
        assert shortest(asked(["a"], ["e"], net), around).way
    assert len(requests) == len(set(requests))


def test_a_search_that_is_ended_says_so() -> None:
    """When the limit on steps ends the search, what was found is not called the shortest."""
    net = wheel(50)
    reach = shortest(asked(["leaf1"], ["c"], net), Surroundings(net.fetch), Limits(steps=3))
    assert not reach.proven
    assert not reach.stuck


def test_of_equal_ways_the_same_is_always_told() -> None:
    """The answer does not depend on the order in which neighbours come."""
    net = Net({("a", m): 1.0 for m in "xyz"} | {(m, "e"): 1.0 for m in "xyz"}, dict.fromkeys("aexyz", 0.0))
    turned = Net(dict(reversed(list(net.edges.items()))), net.through)
    ways = {shortest(asked(["a"], ["e"], each), Surroundings(each.fetch)).way for each in (net, turned)}
    assert len(ways) == 1
