"""Lets the tests of every room use what all rooms share: strategies, one way to draw examples, one browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parent))

# The same examples on every machine, and no hunt for the smallest one that takes longer than the suite.
settings.register_profile(
    "same-everywhere",
    deadline=None,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=(HealthCheck.too_slow,),
)
settings.load_profile("same-everywhere")


# Not for the whole session: while Playwright runs, no other test in its process may have an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a file; without any, they fail with the command that mends it."""
    from playwright.sync_api import sync_playwright

    from browser.provide import FLAGS, found

    path = found()
    if path is None:
        pytest.fail("No Chromium on this machine. Mend it with:  sudo apt-get install chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
