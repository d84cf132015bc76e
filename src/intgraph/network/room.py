"""The room that a picture gives to a layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a picture gives, in its own units.

    ``width`` of the whole; ``edge``: the usual length of an edge, and in a large component, where nodes are drawn
    smaller if that has no room, ``dot``: the least distance of two nodes; ``stretch``: how much wider than high a small
    component is drawn, for the sake of labels; ``margin``: free space left and right, and above and below each
    component. Nodes without edges: ``cell`` is the width and height for one with its name, ``named`` how many get that,
    ``bare`` the width and height for each where they are more, ``heading`` the height above the first.
    """

    width: float = 1200.0
    edge: float = 104.0
    dot: float = 60.0
    stretch: float = 1.1
    margin: Point = (76.0, 32.0)
    cell: Point = (300.0, 40.0)
    named: int = 80
    bare: float = 24.0
    heading: float = 76.0

    def scaled(self, by: float) -> Room:
        """Return the room with smaller edges and margins, as wide as before."""
        across, down = self.margin
        return replace(self, edge=self.edge * by, margin=(across * by, down * by))


USUAL: Final = Room()
"""The room of the picture in reports and pages."""
