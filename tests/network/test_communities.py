"""Promises of communities."""

from __future__ import annotations

import random

import igraph

from intgraph.network.communities import communities


def _towns(count: int, size: int) -> igraph.Graph:
    """Towns in which all know each other, on a road from one to the next."""
    inside = [
        (town * size + one, town * size + other)
        for town in range(count)
        for other in range(size)
        for one in range(other)
    ]
    return igraph.Graph(
        n=count * size, edges=[*inside, *((town * size, (town + 1) * size) for town in range(count - 1))]
    )


def test_those_who_have_most_to_do_with_each_other_are_together() -> None:
    """Each town is a community."""
    found = {frozenset(group) for group in communities(_towns(7, 6))}
    assert found == {frozenset(range(town * 6, town * 6 + 6)) for town in range(7)}


def test_every_node_is_in_one_community_and_the_largest_comes_first() -> None:
    """Nobody is left out or counted twice."""
    graph = _towns(4, 5) + igraph.Graph(n=3) + _towns(1, 9)
    groups = communities(graph)
    assert sorted(node for group in groups for node in group) == list(range(graph.vcount()))
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True)


def test_every_community_is_connected() -> None:
    """There is a way between any two members that stays inside."""
    random.seed(5)
    graph = igraph.Graph.Barabasi(400, 2)
    assert all(graph.induced_subgraph(group).is_connected() for group in communities(graph))


def test_the_same_network_has_the_same_communities() -> None:
    """Whatever else drew lots in between."""
    random.seed(5)
    graph = igraph.Graph.Barabasi(400, 2)
    first = communities(graph)
    random.random()
    assert communities(graph) == first


def test_without_ties_everybody_is_alone() -> None:
    """No network has no community, and parties without ties have one each."""
    assert communities(igraph.Graph()) == []
    assert communities(igraph.Graph(n=3)) == [[0], [1], [2]]
