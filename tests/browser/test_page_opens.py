"""Promises of the page in a real browser, from a file, with the network off.

Where scripts are off, or the program fails, the report is shown; that is what most of these tests look at. What the
program shows has tests of its own.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import pytest

from browser.conftest import Open
from browser.shown_offices import all_offices, page, picture, report
from intgraph.model.register import Register

pytestmark = pytest.mark.browser
WITHOUT = {"java_script_enabled": False}


def _entry(name: str) -> str:
    """The id of the entry of a tie or party of the offices, by its Dutch name."""
    shown = report(all_offices())
    entries = [*(tie for group in shown.ties for tie in group.ties)]
    parties = [*(party for group in shown.parties for party in group.parties)]
    return next(entry.anchor for entry in (*entries, *parties) if entry.name.text == name)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_asks_for_nothing_and_says_nothing(opened: Open, language: str, theme: str, *, scripts: bool) -> None:
    """One file is opened, nothing else is requested, and the console stays empty; with scripts and without."""
    content = page(all_offices(), language)
    with opened(content, color_scheme=theme, java_script_enabled=scripts) as shown:
        shown.page.wait_for_selector("h1")
        assert shown.page.locator("h1").count() == 1
        assert shown.page.locator("#app > *").count() == int(scripts)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_party_and_tie_is_named_to_a_screen_reader(opened: Open, language: str) -> None:
    """The accessibility tree has the name of each, as a heading and as a link."""
    register = all_offices()
    shown_report = report(register, language)
    names = {tie.name.text for group in shown_report.ties for tie in group.ties}
    names |= {party.name.text for group in shown_report.parties for party in group.parties}
    assert len(names) > 80
    with opened(page(register, language), **WITHOUT) as shown:
        assert names <= shown.names()


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_nothing_runs_out_of_the_window(opened: Open, width: int) -> None:
    """No scrolling to the side at 320 pixels, nor at 1280 with a zoom of 200 % (640)."""
    with opened(page(all_offices()), viewport={"width": width, "height": 740}, **WITHOUT) as shown:
        assert shown.overflow() == 0


@pytest.mark.parametrize("block", ["program", "style", "core"])
def test_where_the_program_cannot_start_the_report_is_shown(opened: Open, block: str) -> None:
    """With a damaged file as well, everything can be read that can be read without scripts, in the same words."""
    content = page(all_offices())
    with opened(content, **WITHOUT) as shown:
        told = shown.page.locator("main").inner_text()
    broken = re.sub(rb'(id="%s">)[^<]{9}' % block.encode(), rb"\1damaged00", content)
    with opened(broken, complaints=True) as shown:
        shown.page.wait_for_selector("main h2")
        assert shown.page.locator("main").inner_text() == told


def _rectangles(page: Any, selector: str) -> list[dict[str, float]]:
    found: list[dict[str, float]] = page.evaluate(
        "selector => [...document.querySelectorAll(selector)].map(e => e.getBoundingClientRect().toJSON())", selector
    )
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_names_in_the_picture_can_be_read(opened: Open, language: str) -> None:
    """As the browser sets them: none runs out of the picture, none covers another."""
    with opened(page(all_offices(), language), viewport={"width": 1280, "height": 900}, **WITHOUT) as shown:
        (frame,) = _rectangles(shown.page, "svg.network")
        names = _rectangles(shown.page, "svg.network text")
        assert len(names) > 40
        for name in names:
            assert frame["left"] <= name["left"]
            assert name["right"] <= frame["right"]
            assert frame["top"] <= name["top"]
            assert name["bottom"] <= frame["bottom"]
        for one, other in combinations(names, 2):
            wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
            high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert wide <= 1 or high <= 1


def test_every_party_with_a_tie_has_its_mark_in_the_picture(opened: Open) -> None:
    """Each of the shape of its sector, and as large as the legend shows it."""
    register = all_offices()
    tied = {role.party for role in register.role.values()}
    with opened(page(register), **WITHOUT) as shown:
        marks = shown.page.evaluate(
            "[...document.querySelectorAll('svg.network use')]"
            ".filter(use => !document.querySelector(use.getAttribute('href')).classList.contains('hub'))"
            ".map(use => use.getBoundingClientRect().width)"
        )
        assert len(marks) == len(tied)
        assert min(marks) > 8


def test_a_party_leads_to_its_tie(opened: Open) -> None:
    """A click on the friendship of Velsen with Qingdao shows what is known of it."""
    tie, party = _entry("Vriendschapsband Velsen – Qingdao"), _entry("Qingdao")
    with opened(page(all_offices()), **WITHOUT) as shown:
        shown.page.locator(f"#{party} a[href='#{tie}']").click()
        assert shown.page.evaluate("location.hash") == f"#{tie}"
        assert shown.page.locator(f"#{tie}:target h4").inner_text() == "Vriendschapsband Velsen – Qingdao"


def test_the_keyboard_skips_to_the_content(opened: Open) -> None:
    """The first stop leads to the content; the first stop there is the picture, which arrows can scroll."""
    with opened(page(all_offices()), **WITHOUT) as shown:
        keyboard = shown.page.keyboard
        keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        keyboard.press("Enter")
        keyboard.press("Tab")
        assert shown.page.evaluate("document.activeElement.className") == "scroll"
        keyboard.press("Tab")
        assert (
            shown.page.evaluate("document.activeElement.closest('section').getAttribute('aria-labelledby')")
            != "picture"
        )


def test_evidence_stands_with_its_tie(opened: Open) -> None:
    """The phrase of the source is there without a click."""
    with opened(page(all_offices()), **WITHOUT) as shown:
        entry = shown.page.locator(f"#{_entry('Vriendschapsband Velsen – Qingdao')}")
        assert entry.locator("q").nth(1).is_visible()
        assert re.search(r"\[\d+\] regels? \d+", entry.inner_text())


def test_print_hides_the_contents_and_shows_the_rest(opened: Open) -> None:
    """On paper nothing can be clicked."""
    with opened(page(all_offices()), **WITHOUT) as shown:
        shown.page.emulate_media(media="print")
        assert shown.page.locator(f"#{_entry('Qingdao')} h4").is_visible()
        assert not shown.page.locator("nav").is_visible()
        assert shown.page.pdf(format="A4")[:4] == b"%PDF"


def test_colours_that_the_reader_forces_reach_the_picture(opened: Open) -> None:
    """With forced colours, lines and names are drawn in the colour of the system's text."""
    with opened(page(all_offices()), forced_colors="active", **WITHOUT) as shown:
        probe = (
            "selector => getComputedStyle(document.querySelector(selector))"
            "[selector.endsWith('.line') ? 'stroke' : 'fill']"
        )
        body = shown.page.evaluate("getComputedStyle(document.body).color")
        assert shown.page.evaluate(probe, "svg.network .line") == body
        assert shown.page.evaluate(probe, "svg.network text") == body


def test_an_empty_office_opens(opened: Open) -> None:
    """Before the first table is filled there is a page, with scripts and without."""
    for scripts in (True, False):
        with opened(page(Register()), java_script_enabled=scripts) as shown:
            shown.page.wait_for_selector("h1")


def test_the_picture_file_is_drawn(opened: Open) -> None:
    """Opened by itself, it has its names and marks, and asks for nothing."""
    with opened(picture(all_offices()), "picture.svg") as shown:
        assert shown.page.locator("text").count() > 60
        assert shown.page.locator("path").count() > 60
