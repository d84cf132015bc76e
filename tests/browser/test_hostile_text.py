"""Promises against hostile text: in every field of every table, in a real browser."""

from __future__ import annotations

import pytest

from browser.conftest import Open
from browser.shown_offices import SCRIPTS, hostile, payload
from intgraph.export.pyvis_page import pyvis_page
from intgraph.page.picture.alone import picture_file
from intgraph.page.render import render

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_nothing_runs_and_nothing_overflows(opened: Open, text: str) -> None:
    """No dialog, message or request, no title changed, no element made, no scrolling to the side at 320 pixels."""
    shown_payload = payload(hostile(text), "en", "Plain title")
    with opened(render(shown_payload), viewport={"width": 320, "height": 740}) as shown:
        assert shown.page.title() == "Plain title"
        assert shown.page.locator("script, img, iframe, [onload], [onerror], [onfocus], [autofocus]").count() == 0
        assert shown.page.locator("a[href^='javascript']").count() == 0
        assert shown.overflow() == 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_a_hostile_title_is_a_title(opened: Open, text: str) -> None:
    """What the command line is given is text as well."""
    with opened(render(payload(hostile("x"), "nl", text)), viewport={"width": 320, "height": 740}) as shown:
        assert shown.page.title() != "ran"
        assert shown.page.locator("h1").count() == 1
        assert shown.overflow() == 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_the_picture_file_stays_a_picture(opened: Open, text: str) -> None:
    """The browser reads it as XML without an error, and nothing in it runs."""
    with opened(picture_file(payload(hostile(text), "en")), "picture.svg") as shown:
        assert shown.page.locator("script, foreignObject, parsererror").count() == 0
        assert shown.page.locator(".dot").count() > 0


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_the_page_of_vis_network_runs_nothing_of_it(opened: Open, text: str) -> None:
    """It draws the network, asks for nothing, and reads every name as text, under the mouse as well."""
    register = hostile(text)
    content = pyvis_page(register, payload(register, "en", "Plain title"))
    with opened(content, viewport={"width": 800, "height": 740}) as shown:
        shown.page.locator("#network canvas").hover()
        shown.page.wait_for_timeout(50)
        assert shown.page.title() == "Plain title"
        assert shown.page.locator("script").count() == 3
        assert shown.page.locator("img, iframe, [onload], [onerror]").count() == 0
        assert shown.overflow() == 0
