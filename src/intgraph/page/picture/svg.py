"""What every SVG of the network says of itself: its size, and in a sentence what it shows."""

from __future__ import annotations

from intgraph.locale import Words
from intgraph.page.counting import counted
from intgraph.page.markup import number
from intgraph.page.report import Picture


def told(picture: Picture, say: Words) -> str:
    """Return in a sentence what the picture shows."""
    parties = sum(not dot.hub for dot in picture.dots)
    ties = sum(dot.hub for dot in picture.dots) + sum(bool(line.target) for line in picture.lines)
    return say("page.picture.told", parties=counted("parties", parties, say), ties=counted("ties", ties, say))


def view_box(width: float, height: float) -> str:
    """Return the ``viewBox`` of a picture from (0, 0)."""
    return f"0 0 {number(width)} {number(max(height, 1.0))}"
