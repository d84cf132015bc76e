"""Promises of the layout."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.network.layout import Layout, Room, lay_out
from intgraph.network.projection import project
from network.drawn_registers import iri, register, star

_NAMES = st.sampled_from([f"p{at}" for at in range(14)])
_TIES = st.dictionaries(
    st.sampled_from([f"t{at}" for at in range(12)]), st.lists(_NAMES, min_size=1, max_size=4, unique=True)
)


def _chain(length: int) -> dict[str, tuple[str, str]]:
    return {f"t{at}": (f"n{at}", f"n{at + 1}") for at in range(length)}


def _distance(layout: Layout, one: str, other: str) -> float:
    (x, y), (u, v) = layout.positions[iri("party", one)], layout.positions[iri("party", other)]
    return float(((x - u) ** 2 + (y - v) ** 2) ** 0.5)


@given(_TIES, st.lists(_NAMES, max_size=5))
@settings(max_examples=60, deadline=None)
def test_every_node_lies_in_the_box_and_none_on_another(ties: dict[str, list[str]], alone: list[str]) -> None:
    """Each node has one place of its own, inside the stated width and height."""
    projection = project(register({tie: tuple(parties) for tie, parties in ties.items()}, alone))
    layout = lay_out(projection)
    assert set(layout.positions) == {node.iri for node in projection.nodes}
    assert len(set(layout.positions.values())) == len(layout.positions)
    for x, y in layout.positions.values():
        assert 0 <= x <= layout.width
        assert 0 <= y <= layout.height


@given(_TIES)
@settings(max_examples=30, deadline=None)
def test_the_same_network_lies_the_same_on_every_run(ties: dict[str, list[str]]) -> None:
    """Positions depend on nothing but the projection, whatever else drew lots in between."""
    projection = project(register({tie: tuple(parties) for tie, parties in ties.items()}))
    first = lay_out(projection)
    random.seed()
    assert lay_out(projection) == first


@pytest.mark.parametrize("leaves", [40, 400, 1200])
def test_large_networks_lie_the_same_on_every_run(leaves: int) -> None:
    """The layout for large networks draws lots, and they fall the same way each time."""
    projection = project(star(leaves))
    first = lay_out(projection)
    random.random()
    assert lay_out(projection) == first


def test_chance_is_given_back() -> None:
    """Laying out a large network does not fix what the rest of the program draws by lot."""
    random.seed(7)
    expected = random.random()
    random.seed(7)
    lay_out(project(star(300)))
    assert random.random() == expected


def test_small_components_and_isolates_never_shrink_the_network() -> None:
    """The edges of the real network are as long with thirty lonely parties and five pairs beside it as without."""
    network = _chain(6)
    pairs = {f"pair{at}": (f"x{at}", f"y{at}") for at in range(5)}
    bare = lay_out(project(register(network)))
    crowded = lay_out(project(register(network | pairs, alone=[f"alone{at}" for at in range(30)])))
    for one, other in network.values():
        assert _distance(crowded, one, other) == pytest.approx(_distance(bare, one, other), abs=0.2)


def test_components_do_not_overlap() -> None:
    """Two networks without a tie between them lie apart."""
    both = {f"{name}{tie}": (name + a, name + b) for name in "vw" for tie, (a, b) in _chain(5).items()}
    layout = lay_out(project(register(both)))
    left, top, right, bottom = ({} for _ in range(4))  # type: ignore[var-annotated]
    for name in "vw":
        points = [at for node, at in layout.positions.items() if node.rpartition("/")[2].startswith(name)]
        left[name], right[name] = min(x for x, _ in points), max(x for x, _ in points)
        top[name], bottom[name] = min(y for _, y in points), max(y for _, y in points)
    beside = right["v"] < left["w"] or right["w"] < left["v"]
    above = bottom["v"] < top["w"] or bottom["w"] < top["v"]
    assert beside or above


def test_nodes_without_edges_stand_below_the_shelf() -> None:
    """All others stand above it, and rows are filled one after the other."""
    layout = lay_out(project(register(_chain(3), alone=["a", "b", "c", "d", "e"])))
    for node, (_, y) in layout.positions.items():
        assert (y > layout.shelf) == (node.rpartition("/")[2] in "abcde")


def test_a_long_network_fits_the_width() -> None:
    """A chain of eighty parties is drawn smaller instead of running out of the picture."""
    layout = lay_out(project(register(_chain(80))), Room(width=600))
    assert max(x for x, _ in layout.positions.values()) <= 600


def test_neighbours_are_drawn_near() -> None:
    """In a large network of towns with partners of their own, the nearest dots are nearly always those partners."""
    layout = lay_out(project(register(_towns(40, 8))))
    kept = 0
    for town in range(40):
        others = (node for node in layout.positions if node != iri("party", f"town{town}"))
        nearest = sorted(others, key=lambda node: _distance(layout, f"town{town}", node.rpartition("/")[2]))[:8]
        kept += sum(node.rpartition("/")[2].startswith(f"p{town}.") for node in nearest)
    assert kept / 320 > 0.8


def _towns(count: int, partners: int) -> dict[str, tuple[str, str]]:
    """Towns with partners of their own, on a road from one to the next."""
    ties = {f"t{town}.{at}": (f"town{town}", f"p{town}.{at}") for town in range(count) for at in range(partners)}
    return ties | {f"road{town}": (f"town{town}", f"town{town + 1}") for town in range(count - 1)}


@pytest.mark.parametrize("ties", [_towns(30, 8), _towns(3, 70), _towns(1, 900), _chain(500)])
def test_in_a_large_network_no_two_dots_touch(ties: dict[str, tuple[str, str]]) -> None:
    """They are as far apart as the layout tells, however many there are around one."""
    layout = lay_out(project(register(ties)))
    points = sorted(layout.positions.values())
    for at, (x, y) in enumerate(points):
        for u, v in points[at + 1 : at + 40]:
            assert ((x - u) ** 2 + (y - v) ** 2) ** 0.5 >= 0.97 * layout.spacing


def test_communities_lie_in_discs_that_do_not_overlap() -> None:
    """Every member lies in the disc of its community, and no other node does."""
    layout = lay_out(project(register(_towns(30, 8))))
    assert len(layout.communities) > 10
    for community in layout.communities:
        middle = complex(community.x, community.y)
        inside = {node for node, at in layout.positions.items() if abs(complex(*at) - middle) <= community.radius}
        assert inside == set(community.members)


def test_every_node_with_an_edge_is_in_one_community() -> None:
    """In small networks as well; those without an edge are in none."""
    layout = lay_out(project(register(_chain(9) | {"pair": ("x", "y")}, alone=["a", "b"])))
    members = [node for community in layout.communities for node in community.members]
    assert len(members) == len(set(members))
    assert set(layout.positions) - set(members) == {iri("party", "a"), iri("party", "b")}


def test_many_small_networks_are_no_ribbon() -> None:
    """Hundreds of pairs, or of networks as wide as the picture, are drawn smaller instead of endlessly high."""
    pairs = {f"t{at}": (f"a{at}", f"b{at}") for at in range(700)}
    chains = {f"t{row}.{at}": (f"n{row}.{at}", f"n{row}.{at + 1}") for row in range(20) for at in range(70)}
    for ties in (pairs, chains):
        layout = lay_out(project(register(ties)))
        assert layout.height <= 2.5 * layout.width


@pytest.mark.parametrize("count", [81, 400, 5000])
def test_very_many_parties_without_a_tie_stand_closely(count: int) -> None:
    """They take less room than the network, and still each has a place of its own."""
    layout = lay_out(project(register(_chain(30), alone=[f"alone{at}" for at in range(count)])))
    assert layout.height - layout.shelf <= 0.6 * layout.width
    assert len(set(layout.positions.values())) == len(layout.positions)


def test_nothing_gives_an_empty_layout() -> None:
    """A register without parties has a picture without height."""
    assert lay_out(project(register({}))) == Layout({}, Room().width, 0.0, 0.0, Room().edge)
