"""The forms of the picture, as data: a shape for each sector, a width and a dash for each kind of tie."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

_OTHER: Final = ""
CIRCLE: Final = "circle"


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: its width, and SVG's dash pattern, empty for an unbroken line."""

    width: float
    dash: str


def form(sector: str) -> str:
    """Return the name by which the style sheet colours a sector; one that it does not know is ``other``."""
    return sector if sector and sector in _forms()["sectors"] else "other"


def outline(sector: str) -> str:
    """Return the outline of a sector's shape as SVG path data: around (0, 0), about 1 from its middle."""
    named: dict[str, str] = _forms()["sectors"]
    return shape(named.get(sector, named[_OTHER]))


def shape(name: str) -> str:
    """Return the outline of a shape as SVG path data: around (0, 0), about 1 from its middle."""
    found: str = _forms()["shapes"][name]
    return found


def stroke(kind: str) -> Stroke:
    """Return how ties of a kind are drawn; an unknown kind is a thin line."""
    drawn = _forms()["kinds"]
    return Stroke(**drawn.get(kind, drawn[_OTHER]))


@lru_cache(maxsize=1)
def _forms() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((Path(__file__).parent / "forms.json").read_text(encoding="utf-8"))
    return found
