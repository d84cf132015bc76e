"""Packing: boxes side by side and above each other in a strip of a given width, without overlap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, TypeAlias

_ROUNDING: Final = 1e-9
Size: TypeAlias = tuple[float, float]
Corner: TypeAlias = tuple[float, float]
# The skyline: stretches of the strip from left to right, each with its start, end and first free height.
_Skyline: TypeAlias = list[tuple[float, float, float]]


def pack(sizes: Sequence[Size], width: float) -> tuple[list[Corner], float]:
    """Return the upper left corner of each box in a strip ``width`` wide, and the height that all take.

    The highest boxes come first, each as high up and then as far left as it fits. A box wider than the strip
    stands by itself at the left.
    """
    skyline: _Skyline = [(0.0, max([width, *(wide for wide, _ in sizes)]), 0.0)]
    corners: dict[int, Corner] = {}
    for at in sorted(range(len(sizes)), key=lambda at: (-sizes[at][1], -sizes[at][0], at)):
        wide, high = sizes[at]
        left, top = _lowest(skyline, min(wide, width), width)
        corners[at] = (left, top)
        skyline = _raised(skyline, left, left + wide, top + high)
    height = max((top + sizes[at][1] for at, (_, top) in corners.items()), default=0.0)
    return [corners[at] for at in range(len(sizes))], height


def _lowest(skyline: _Skyline, wide: float, width: float) -> Corner:
    fitting = (at for at, (start, _, _) in enumerate(skyline) if start + wide <= width + _ROUNDING)
    top, left = min((_top(skyline, at, wide), skyline[at][0]) for at in fitting)
    return left, top


def _top(skyline: _Skyline, first: int, wide: float) -> float:
    """The height that is free for a box from the start of a stretch on."""
    end = skyline[first][0] + wide
    return max(top for _, _, top in takewhile(lambda stretch: stretch[0] < end, skyline[first:]))


def _raised(skyline: _Skyline, start: float, end: float, top: float) -> _Skyline:
    """The skyline after a box from ``start`` to ``end`` whose lower side lies at ``top``."""
    left = [(begin, min(stop, start), at) for begin, stop, at in skyline if begin < start]
    right = [(max(begin, end), stop, at) for begin, stop, at in skyline if stop > end]
    return [*left, (start, end, top), *right]
