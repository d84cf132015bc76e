"""The small office, ready to be asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from intgraph.office import Office

sys.path.insert(0, str(Path(__file__).parent))

from small_office import TABLES, write_office


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The small office as it is, in English."""
    return Office.open(write_office(tmp_path_factory.mktemp("office") / "havenstad", {}), language="en")


@pytest.fixture
def small_with(tmp_path: Path) -> Callable[..., Office]:
    """Open the small office with rows added to sheets: ``small_with(roles=",bond,fund,executor,,,,")``."""

    def opened(language: str = "en", **rows: str) -> Office:
        changed = {sheet: f"{TABLES[sheet]}{added}\n" for sheet, added in rows.items()}
        return Office.open(write_office(tmp_path / "havenstad", changed), language=language)

    return opened
