"""The words of the graph: ontology, concept schemes, shapes and context as data, and what reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_ROOM: Final = Path(__file__).parent

ONTOLOGY: Final = _ROOM / "ontology.ttl"
KINDS: Final = _ROOM / "kinds.ttl"
SHAPES: Final = _ROOM / "shapes.ttl"
CONTEXT: Final = _ROOM / "context.jsonld"
