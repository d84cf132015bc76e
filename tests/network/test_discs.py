"""Promises of discs: they never overlap, and the smallest one around spots is found."""

from __future__ import annotations

from itertools import combinations, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.network.discs import enclosing, settle, sunflower

_SPOTS = st.complex_numbers(max_magnitude=1000, allow_nan=False)
_WANTED = st.lists(st.tuples(st.floats(0.5, 60), _SPOTS), min_size=1, max_size=25)


@given(_WANTED)
def test_discs_never_overlap(wanted: list[tuple[float, complex]]) -> None:
    """Wherever they are wanted, each has its own room."""
    radii, spots = [radius for radius, _ in wanted], [spot for _, spot in wanted]
    found = settle(radii, spots, lambda at: -radii[at])
    for one, other in combinations(range(len(wanted)), 2):
        assert abs(found[one] - found[other]) >= radii[one] + radii[other] - 1e-6


def test_a_disc_lies_where_it_is_wanted_if_that_is_free() -> None:
    """Only the one that comes later gives way."""
    assert settle([1.0, 1.0, 1.0], [0j, 0j, 9j], lambda at: at)[::2] == [0j, 9j]


@given(st.lists(_SPOTS, min_size=1, max_size=40))
def test_the_disc_around_spots_holds_them_all(spots: list[complex]) -> None:
    """None lies outside, and a smaller disc would leave one out: two or three lie on the rim, not all on one side."""
    disc = enclosing(spots)
    assert all(abs(spot - disc.middle) <= disc.radius * (1 + 1e-6) + 1e-6 for spot in spots)
    widest = max((abs(one - other) for one, other in combinations(spots, 2)), default=0.0)
    assert widest / 2 - 1e-6 <= disc.radius <= widest / 3**0.5 * (1 + 1e-6) + 1e-6


@pytest.mark.parametrize("spots", [[3 + 4j], [3 + 4j, 3 + 4j], [0j, 2j, 4j], [0j, 1j, 4j, 2j, 4j]])
def test_spots_in_one_place_or_on_one_line_have_a_disc(spots: list[complex]) -> None:
    """It is as wide as they are apart."""
    widest = max(abs(one - other) for one in spots for other in spots)
    assert enclosing(spots).radius == pytest.approx(widest / 2)


def test_a_sunflower_is_spread_evenly() -> None:
    """No two of its spots are nearer than the step, and none is far from all others."""
    spots = list(islice(sunflower(1.0), 200))
    nearest = [min(abs(spot - other) for other in spots if other != spot) for spot in spots]
    assert min(nearest) >= 1.0
    assert max(nearest) <= 2.0
