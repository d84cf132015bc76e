"""Promises of the pairs worth introducing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intgraph.network.introductions import Pair, Shared, pairs

GHANA, PORT, SPORT = Shared("place", "ghana"), Shared("partner", "port"), Shared("theme", "sport")
THINGS = st.sampled_from([GHANA, PORT, SPORT])
HAS = st.lists(st.tuples(st.sampled_from("abcdef"), THINGS))


def anyone(one: str, other: str) -> bool:
    """Everybody may meet."""
    return one != other


def test_a_partner_says_more_than_a_place_and_a_place_more_than_a_theme() -> None:
    """Of pairs that share one thing each, those with a partner in common come first."""
    has = [("a", SPORT), ("b", SPORT), ("c", GHANA), ("d", GHANA), ("e", PORT), ("f", PORT)]
    assert [pair[:2] for pair in pairs(has, anyone)] == [("e", "f"), ("c", "d"), ("a", "b")]


def test_what_few_share_says_more() -> None:
    """A place that two share is worth more than one that five share."""
    rare, common = Shared("place", "rare"), Shared("place", "common")
    found = pairs([*((party, common) for party in "abcde"), ("d", rare), ("f", rare)], anyone)
    assert found[0][:2] == ("d", "f")


def test_what_a_crowd_shares_is_no_reason() -> None:
    """A theme that more than fifty parties have brings no two of them together."""
    assert pairs([(f"p{at}", SPORT) for at in range(51)], anyone) == []
    assert len(pairs([(f"p{at}", SPORT) for at in range(50)], anyone)) == 50 * 49 // 2


@given(HAS, st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_only_who_may_meet_and_shares_something_is_paired(
    has: list[tuple[str, Shared]], known: set[tuple[str, str]]
) -> None:
    """Every pair shares all that it is said to share, may meet, and stands there once; none is forgotten."""

    def may_meet(one: str, other: str) -> bool:
        return (one, other) not in known

    expected = {
        (one, other): {thing for party, thing in has if party == one}
        & {thing for party, thing in has if party == other}
        for one in "abcdef"
        for other in "abcdef"
        if one < other and may_meet(one, other)
    }
    found: list[Pair] = pairs(has, may_meet)
    assert {(pair.one, pair.other): set(pair.shared) for pair in found} == {k: v for k, v in expected.items() if v}
    assert [pair.worth for pair in found] == sorted((pair.worth for pair in found), reverse=True)
    assert pairs(reversed(has), may_meet) == found
