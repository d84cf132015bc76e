"""Promises of packing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from intgraph.network.packing import pack

_SIDES = st.floats(1, 400, allow_nan=False).map(lambda side: round(side, 1))
_SIZES = st.lists(st.tuples(_SIDES, _SIDES), max_size=12)


@given(_SIZES)
def test_boxes_never_overlap_and_stay_in_the_strip(sizes: list[tuple[float, float]]) -> None:
    """Each box has its own room within the width and the height that is told."""
    corners, height = pack(sizes, 500.0)
    boxes = [(x, y, x + wide, y + high) for (x, y), (wide, high) in zip(corners, sizes, strict=True)]
    for at, (left, top, right, bottom) in enumerate(boxes):
        assert left >= 0
        assert right <= 500.0001
        assert top >= 0
        assert bottom <= height + 0.0001
        for other_left, other_top, other_right, other_bottom in boxes[at + 1 :]:
            apart = right <= other_left + 1e-6 or other_right <= left + 1e-6
            assert apart or bottom <= other_top + 1e-6 or other_bottom <= top + 1e-6


def test_boxes_that_fit_stand_side_by_side() -> None:
    """No height is lost when the width has room."""
    assert pack([(200, 100), (200, 100)], 500.0) == ([(0.0, 0.0), (200.0, 0.0)], 100.0)


def test_a_box_wider_than_the_strip_stands_at_the_left() -> None:
    """It is placed, not refused, and the others stand above or below it."""
    corners, height = pack([(900, 50), (100, 100)], 500.0)
    assert corners == [(0.0, 100.0), (0.0, 0.0)]
    assert height == 150.0


def test_nothing_takes_no_height() -> None:
    """Packing no boxes takes no room."""
    assert pack([], 500.0) == ([], 0.0)
