"""Promises against hostile text: in every field of every table, in a real browser."""

from __future__ import annotations

import pytest

from browser.conftest import Open, Opened
from browser.shown_offices import SCRIPTS, hostile, page, picture, report
from intgraph.export.pyvis_page import pyvis_page

pytestmark = pytest.mark.browser


NARROW = {"viewport": {"width": 320, "height": 740}}
FORBIDDEN = "img, iframe, object, embed, [onload], [onerror], [onfocus], [autofocus], a[href^='javascript' i]"
# The linked data, five blocks, the loader and the program.
SCRIPT_ELEMENTS = 8
VIEWS = ("network", "map", "timeline", "table")


def _harmless(shown: Opened, scripts: int) -> None:
    assert shown.page.title() == "Plain title"
    assert shown.page.locator(FORBIDDEN).count() == 0
    assert shown.page.locator("script").count() == scripts
    assert shown.overflow() == 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_nothing_runs_and_nothing_overflows_without_scripts(opened: Open, text: str) -> None:
    """No dialog, message or request, no title changed, no element made, no scrolling to the side at 320 pixels."""
    with opened(page(hostile(text), "en", "Plain title"), java_script_enabled=False, **NARROW) as shown:
        _harmless(shown, SCRIPT_ELEMENTS - 1)


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_nothing_runs_and_nothing_overflows_in_the_program(opened: Open, text: str) -> None:
    """The same in each view, with everything that is known of a party and a tie open beside it."""
    with opened(page(hostile(text), "en", "Plain title"), **NARROW) as shown:
        shown.page.wait_for_selector("h1")
        for view in VIEWS:
            for thing in ("party/town", "tie/friendship"):
                shown.page.evaluate("address => { location.hash = address }", f"view={view}&on={thing}")
                shown.page.wait_for_timeout(150)
                assert f"on={thing}" in shown.page.evaluate("location.hash")
                _harmless(shown, SCRIPT_ELEMENTS)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_a_hostile_title_is_a_title(opened: Open, text: str, *, scripts: bool) -> None:
    """What the command line is given is text as well."""
    with opened(page(hostile("x"), "nl", text), java_script_enabled=scripts, **NARROW) as shown:
        shown.page.wait_for_selector("h1")
        assert shown.page.title() != "ran"
        assert shown.page.locator("h1").count() == 1
        assert shown.overflow() == 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_the_picture_file_stays_a_picture(opened: Open, text: str) -> None:
    """The browser reads it as XML without an error, and nothing in it runs."""
    with opened(picture(hostile(text), "en"), "picture.svg") as shown:
        assert shown.page.locator("script, foreignObject, parsererror").count() == 0
        assert shown.page.locator("path").count() > 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_the_page_of_vis_network_runs_nothing_of_it(opened: Open, text: str) -> None:
    """It draws the network, asks for nothing, and reads every name as text, under the mouse as well."""
    register = hostile(text)
    content = pyvis_page(register, report(register, "en", "Plain title"))
    with opened(content, viewport={"width": 800, "height": 740}) as shown:
        shown.page.locator("#network canvas").hover()
        shown.page.wait_for_timeout(50)
        assert shown.page.title() == "Plain title"
        assert shown.page.locator("script").count() == 3
        assert shown.page.locator("img, iframe, [onload], [onerror]").count() == 0
        assert shown.overflow() == 0
