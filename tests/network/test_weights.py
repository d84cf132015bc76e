"""Promises of the weights: what makes a tie carry far, and a party a good go-between."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.ask.judge import Status
from intgraph.network.weights import LEAST_LEG, distance, introduces, leg, through_party, through_tie
from intgraph.vocab.concepts import scheme

KINDS = st.sampled_from(sorted(scheme("kind")))
STATUSES = st.sampled_from([status.value for status in Status])
YEARS = st.none() | st.floats(-50, 200)


@given(KINDS, STATUSES, YEARS)
def test_no_leg_is_shorter_than_the_least(kind: str, status: str, silent: float | None) -> None:
    """Every kind in every status costs at least the least leg: the search relies on it."""
    assert leg(kind, status, silent) >= LEAST_LEG


@given(KINDS, YEARS)
def test_surer_ties_are_shorter(kind: str, silent: float | None) -> None:
    """Certain before possible before conflicting or undated before former; a planned tie carries nobody."""
    costs = [leg(kind, status, silent) for status in ("certain", "possible", "undated", "former")]
    assert costs == sorted(set(costs))
    assert leg(kind, "conflicting", silent) == costs[2]
    assert leg(kind, "planned", silent) == inf


@given(KINDS, STATUSES, st.floats(0, 200), st.floats(0, 200))
def test_a_tie_just_heard_of_is_shorter(kind: str, status: str, one: float, other: float) -> None:
    """The longer nothing was heard, the further; where nothing ever was, as far as it gets."""
    shorter, longer = sorted((one, other))
    assert leg(kind, status, shorter) <= leg(kind, status, longer) <= leg(kind, status, None)


@given(st.integers(1, 10**6))
def test_hubs_cost(ties: int) -> None:
    """The more ties a party has, or parties a tie, the dearer it is to go through; where no others are, nothing."""
    assert through_party(ties) < through_party(ties + 1)
    assert through_tie(ties + 1) < through_tie(ties + 2)
    assert through_party(1) == through_tie(2) == through_tie(1) == 0.0


@pytest.mark.parametrize(
    ("group", "sector", "place_type", "may"),
    [
        (False, "ngo", "city", True),
        (False, "", None, True),
        (False, "government", "province", True),
        (True, "business", "city", False),
        (False, "intergovernmental", "city", False),
        (False, "government", "country", False),
        (False, "ngo", "continent", False),
        (False, "ngo", "bloc", False),
        (False, "ngo", "world", False),
    ],
)
def test_who_can_introduce(group: bool, sector: str, place_type: str | None, may: bool) -> None:
    """Parties of a city can; groups without a name, the UN and parties of a whole country or more cannot."""
    assert introduces(group, sector, place_type) is may


def test_how_far_it_is_in_a_word() -> None:
    """One hop is direct, whatever it costs; then the cost decides."""
    words = [distance(cost, hops) for cost, hops in ((99.0, 1), (5.0, 2), (10.0, 2), (40.0, 2))]
    assert words == ["direct", "short", "long", "very-long"]
