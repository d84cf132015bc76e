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
    towns = {f"t{town}.{at}": (f"town{town}", f"p{town}.{at}") for town in range(40) for at in range(8)}
    roads = {f"road{town}": (f"town{town}", f"town{town + 1}") for town in range(39)}
    layout = lay_out(project(register(towns | roads)))
    kept = 0
    for town in range(40):
        others = (node for node in layout.positions if node != iri("party", f"town{town}"))
        nearest = sorted(others, key=lambda node: _distance(layout, f"town{town}", node.rpartition("/")[2]))[:8]
        kept += sum(node.rpartition("/")[2].startswith(f"p{town}.") for node in nearest)
    assert kept / 320 > 0.8


def test_nothing_gives_an_empty_layout() -> None:
    """A register without parties has a picture without height."""
    assert lay_out(project(register({}))) == Layout({}, Room().width, 0.0, 0.0)
