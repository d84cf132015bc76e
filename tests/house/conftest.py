"""The four offices as one graph, and what the golden answers share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from intgraph.office import Office

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def office() -> Office:
    """All four offices as one graph, in Dutch."""
    return Office.open(Path(__file__).parents[2] / "graphs", language="nl")
