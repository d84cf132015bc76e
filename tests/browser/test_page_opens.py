"""Promises of the page in a real browser, from a file, with the network off."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from browser.conftest import Open
from browser.shown_offices import all_offices, payload
from intgraph.page.picture.alone import picture_file
from intgraph.page.render import render

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_asks_for_nothing_and_says_nothing(opened: Open, language: str, theme: str) -> None:
    """One file is opened, nothing else is requested, and the console stays empty."""
    with opened(render(payload(all_offices(), language)), color_scheme=theme) as shown:
        assert shown.page.locator("h1").count() == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_party_and_tie_is_named_to_a_screen_reader(opened: Open, language: str) -> None:
    """The accessibility tree has the name of each, as a heading and as a link."""
    register = all_offices()
    shown_payload = payload(register, language)
    names = {tie.name.text for group in shown_payload.ties for tie in group.ties}
    names |= {party.name.text for group in shown_payload.parties for party in group.parties}
    assert len(names) > 80
    with opened(render(shown_payload)) as shown:
        assert names <= shown.names()


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_nothing_runs_out_of_the_window(opened: Open, width: int) -> None:
    """No scrolling to the side at 320 pixels, nor at 1280 with a zoom of 200 % (640)."""
    with opened(render(payload(all_offices())), viewport={"width": width, "height": 740}) as shown:
        assert shown.overflow() == 0


def test_without_scripts_everything_is_there(opened: Open) -> None:
    """The page is made without any script, so it is the same where scripts are off."""
    content = render(payload(all_offices()))
    texts = []
    for scripts in (True, False):
        with opened(content, java_script_enabled=scripts) as shown:
            texts.append(shown.page.locator("main").inner_text())
    assert texts[0] == texts[1]


def _rectangles(page: Any, selector: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(e => e.getBoundingClientRect().toJSON())", selector
    )
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_in_the_picture_can_be_read(opened: Open, language: str) -> None:
    """As the browser sets them: none runs out of the picture, none covers another."""
    with opened(render(payload(all_offices(), language)), viewport={"width": 1280, "height": 900}) as shown:
        (frame,) = _rectangles(shown.page, "svg.network")
        names = _rectangles(shown.page, "svg.network .name")
        assert len(names) > 60
        for name in names:
            assert frame["left"] <= name["left"]
            assert name["right"] <= frame["right"]
            assert frame["top"] <= name["top"]
            assert name["bottom"] <= frame["bottom"]
        for one, other in combinations(names, 2):
            wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
            high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert wide <= 1 or high <= 1


def test_a_dot_leads_to_its_section(opened: Open) -> None:
    """A click on Qingdao in the picture shows what is known of Qingdao."""
    with opened(render(payload(all_offices()))) as shown:
        shown.page.locator('svg a[href="#party-qingdao"] .dot').click()
        assert shown.page.evaluate("location.hash") == "#party-qingdao"
        assert shown.page.locator("#party-qingdao h4").inner_text() == "Qingdao"


def test_the_keyboard_skips_to_the_content_and_past_the_picture(opened: Open) -> None:
    """The first stop leads to the content, the first stop there past the picture."""
    with opened(render(payload(all_offices()))) as shown:
        keyboard = shown.page.keyboard
        keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        keyboard.press("Enter")
        keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.getAttribute('href')") == "#after-picture"
        keyboard.press("Enter")
        keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.closest('#picture, svg') === null")


def test_evidence_opens_without_a_script(opened: Open) -> None:
    """The phrase of the source is there after one click."""
    with opened(render(payload(all_offices())), java_script_enabled=False) as shown:
        entry = shown.page.locator("#tie-velsen-qingdao .evidence")
        entry.locator("summary").click()
        assert entry.locator("q").first.is_visible()


def test_print_opens_the_evidence_and_hides_the_contents(opened: Open) -> None:
    """On paper nothing can be clicked open."""
    with opened(render(payload(all_offices()))) as shown:
        shown.page.emulate_media(media="print")
        assert shown.page.locator("#tie-velsen-qingdao .evidence q").first.is_visible()
        assert not shown.page.locator("nav.contents").is_visible()
        assert shown.page.pdf(format="A4")[:4] == b"%PDF"


def test_colours_that_the_reader_forces_reach_the_picture(opened: Open) -> None:
    """With forced colours, lines and names are drawn in the colour of the system's text."""
    with opened(render(payload(all_offices())), forced_colors="active") as shown:
        probe = (
            "selector => getComputedStyle(document.querySelector(selector))"
            "[selector.endsWith('.line') ? 'stroke' : 'fill']"
        )
        body = shown.page.evaluate("getComputedStyle(document.body).color")
        assert shown.page.evaluate(probe, "svg.network .line") == body
        assert shown.page.evaluate(probe, "svg.network .name") == body


def test_the_picture_file_is_drawn(opened: Open) -> None:
    """Opened by itself, it has its names and legend, and asks for nothing."""
    with opened(picture_file(payload(all_offices())), "picture.svg") as shown:
        assert shown.page.locator(".meaning").count() > 10
        assert shown.page.locator(".dot").count() > 60
