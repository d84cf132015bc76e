"""Room: a picture that stands by itself is as large as its names need, and its parties without a tie stand close."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from intgraph.page.picture.apart import Disc, apart
from intgraph.page.picture.labels import SIZE
from intgraph.page.picture.measure import width
from intgraph.page.report import Dot, Picture

# The area that a dot needs with its name beside it, how much larger a picture may become for it, and its dots.
_PER_NAME: Final = 13000.0
_LARGEST: Final = 2.2
_LARGER_DOTS: Final = 1.5
# A small network needs less room: as wide as it is with names at its right, and a title above it.
_NARROWEST: Final = 860.0
_NAME_BESIDE: Final = 200.0
# From so many dots on only parties are named: what a tie of several is called stands in its title.
_MOST_WITH_TIES: Final = 120
_ROW: Final = 22.0
_HEADING: Final = 48.0
_BELOW: Final = 16.0
_BESIDE: Final = 44.0
_LONGEST: Final = 300.0


def roomy(picture: Picture) -> Picture:
    """Return the same picture with room for its names, no dot on another; positions keep their proportions."""
    joined = [dot for dot in picture.dots if not dot.alone]
    larger = _larger(picture, len(joined))
    wide, shelf = _wide(picture, joined) * larger, picture.shelf * larger + _BELOW
    moved = iter(_moved(joined, larger, wide, shelf))
    shelved = iter(list(_shelved([dot for dot in picture.dots if dot.alone], wide, shelf)))
    dots = tuple(next(shelved) if dot.alone else next(moved) for dot in picture.dots)
    lines = tuple(replace(line, bend=line.bend * larger) for line in picture.lines)
    height = max((dot.y + _ROW / 2 for dot in dots if dot.alone), default=shelf)
    return replace(picture, width=wide, height=height, shelf=shelf, dots=dots, lines=lines)


def _larger(picture: Picture, joined: int) -> float:
    area = picture.width * picture.shelf
    return max(1.0, min(_LARGEST, math.sqrt(joined * _PER_NAME / area))) if area else 1.0


def _wide(picture: Picture, joined: Sequence[Dot]) -> float:
    right = max((dot.x + _NAME_BESIDE for dot in joined), default=0.0)
    return min(picture.width, max(_NARROWEST, right))


def _moved(joined: Sequence[Dot], larger: float, wide: float, shelf: float) -> Iterator[Dot]:
    """The dots with ties, further apart, none on another."""
    grown = min(larger, _LARGER_DOTS)
    discs = apart([Disc(dot.x * larger, dot.y * larger, dot.size * grown) for dot in joined], wide, shelf)
    for dot, disc in zip(joined, discs, strict=True):
        name = "" if dot.hub and len(joined) > _MOST_WITH_TIES else dot.name
        yield replace(dot, name=name, x=disc.x, y=disc.y, size=disc.radius)


def _shelved(alone: Sequence[Dot], wide: float, shelf: float) -> Iterator[Dot]:
    """The dots without a tie in columns as wide as their names, read down."""
    column = min(_LONGEST, max((width(dot.name, SIZE) for dot in alone), default=0.0)) + _BESIDE
    columns = max(1, min(len(alone), int(wide // column)))
    rows = max(1, -(-len(alone) // columns))
    for at, dot in enumerate(alone):
        x = _ROW / 2 + (at // rows) * wide / columns
        yield replace(dot, x=x, y=shelf + _HEADING + (at % rows + 0.5) * _ROW)
