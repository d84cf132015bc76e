"""A real Chromium without a network, and pages opened in it that tell everything they tried to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

# What Chromium says of itself when the drawing is read back without a graphics card.
STALL = re.compile(
    r"\[\.WebGL-0x[0-9a-f]+\]GL Driver Message \(OpenGL, Performance, [^)]*\): GPU stall due to ReadPixels.*"
)


@dataclass
class Opened:
    """A page in the browser, with all requests, messages, errors and dialogs so far."""

    page: Page
    requests: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def names(self) -> set[str]:
        """Return every name in the accessibility tree, as a screen reader is given them."""
        session = self.page.context.new_cdp_session(self.page)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        return {str(node["name"]["value"]) for node in nodes if not node["ignored"] and "name" in node}

    def overflow(self) -> int:
        """Return how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


Open: TypeAlias = Callable[..., Any]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Open:
    """Open a page, given as bytes, from a file with the network off, at an ``address`` (what stands after its ``#``).

    It may ask for nothing but itself, and say nothing on the console unless ``complaints`` are expected. Options are
    those of a browser context.
    """

    @contextmanager
    def open_page(
        content: bytes, name: str = "page.html", address: str = "", *, complaints: bool = False, **options: Any
    ) -> Iterator[Opened]:
        path = tmp_path / name
        path.write_bytes(content)
        context = browser.new_context(offline=True, **options)
        shown = Opened(context.new_page())
        shown.page.on("request", lambda request: shown.requests.append(request.url.partition("#")[0]))
        shown.page.on("console", lambda message: STALL.fullmatch(message.text) or shown.said.append(message.text))
        shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
        shown.page.on("dialog", lambda dialog: (shown.said.append(dialog.message), dialog.dismiss()))
        shown.page.goto(f"{path.as_uri()}#{address}")
        try:
            yield shown
            assert shown.requests == [path.as_uri()]
            assert complaints or shown.said == []
        finally:
            context.close()

    return open_page
