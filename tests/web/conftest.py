"""The four offices on a server, for every test of this room."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).parent))

from standing import GRAPHS, standing

from intgraph.model.register import Register
from intgraph.office import Office


@pytest.fixture(scope="session")
def offices() -> Office:
    """All four offices, with everything in them."""
    return Office.open(GRAPHS, language="en")


@pytest.fixture(scope="session")
def register(offices: Office) -> Register:
    """What the public may see of them."""
    return offices.register("public")


@pytest.fixture(scope="session")
def client(register: Register) -> Iterator[TestClient]:
    """A client of their site."""
    with standing(register) as found:
        yield found
