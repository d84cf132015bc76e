"""Promises of the page of vis-network in a real browser."""

from __future__ import annotations

import pytest

from browser.conftest import Open
from browser.shown_offices import all_offices, report
from intgraph.export.pyvis_page import pyvis_page

pytestmark = pytest.mark.browser


def test_it_draws_without_asking_for_anything(opened: Open) -> None:
    """The network is on the canvas, from one file, with the network off."""
    register = all_offices()
    with opened(pyvis_page(register, report(register))) as shown:
        shown.page.wait_for_function("document.querySelector('#network canvas') !== null")
        shown.page.wait_for_timeout(300)
        drawn = shown.page.evaluate(
            """() => {
                const canvas = document.querySelector('#network canvas');
                const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                return dots.some(value => value !== 0);
            }"""
        )
        assert drawn


def test_names_are_there_for_who_sees_no_drawing(opened: Open) -> None:
    """Without scripts, and in the accessibility tree, every party and tie is named."""
    register = all_offices()
    shown_report = report(register)
    names = {party.name.text for group in shown_report.parties for party in group.parties}
    names |= {tie.name.text for group in shown_report.ties for tie in group.ties}
    with opened(pyvis_page(register, shown_report), java_script_enabled=False) as shown:
        text = shown.page.locator("main").inner_text()
        assert all(name in text for name in names)
        assert "Zonder scripts" in text
