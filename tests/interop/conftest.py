"""These tests need files from beside the checkout: they run when they are asked for, with `make interop`."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave these tests out of a run that does not name their folder."""
    asked = any("interop" in Path(argument.partition("::")[0]).parts for argument in config.invocation_params.args)
    return None if asked else True
