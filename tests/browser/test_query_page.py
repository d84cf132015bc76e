"""The query page in a real browser on the real server: for everybody, with a script and without, asking no one else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.test_for_everybody import AXE, RULES
from intgraph.locale import words
from web.sparql_served import serving

ROWS = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 4"
STATES = {
    "empty": "",
    "rows": "query=SELECT * { ?s ?p ?o } LIMIT 4",
    "cut off": "query=SELECT * { ?s ?p ?o }",
    "graph": "query=CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 5",
    "truth": "query=ASK {}",
    "mistake": "query=SELECT * {\n ?s ?p ?o\n FILTR(1)\n}",
}


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """Where the server is."""
    with serving() as (port, _):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open a page that asks only its own server, and says nothing on the console but that a page is an error page."""
    context = browser.new_context(**options)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: "Failed to load resource" in message.text or said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    try:
        yield page
        origin = address.partition("/sparql")[0]
        assert [url for url in asked if not url.startswith(f"{origin}/")] == []
        assert said == []
    finally:
        context.close()


def broken(page: Page) -> list[str]:
    """Each rule of axe-core that is broken, with where; the script is put in past the policy of the page."""
    page.wait_for_timeout(300)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.browser
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("en", "dark")])
def test_no_rule_of_axe_is_broken(browser: Browser, origin: str, state: str, language: str, theme: Any) -> None:
    """WCAG 2.2 A and AA and the best practices of axe-core hold for the form, each kind of result, and mistakes."""
    address = f"{origin}/sparql?lang={language}&{STATES[state]}".replace("\n", "%0A").replace(" ", "%20")
    with opened(browser, address, color_scheme=theme) as page:
        assert page.locator(".editor .cm-content").is_visible()
        assert broken(page) == []


@pytest.mark.browser
def test_a_query_is_typed_and_run(browser: Browser, origin: str) -> None:
    """In the editor one types, Ctrl+Enter runs the query, the table has its rows, and the query still stands there."""
    with opened(browser, f"{origin}/sparql?lang=en") as page:
        page.locator(".editor .cm-content").click()
        page.keyboard.insert_text(ROWS)
        page.keyboard.press("Control+Enter")
        page.wait_for_selector("table")
        assert page.locator("tbody tr").count() == 4
        assert page.locator("thead th").all_inner_texts() == ["s", "p", "o"]
        assert page.locator(".editor .cm-content").inner_text().strip() == ROWS


@pytest.mark.browser
def test_the_editor_is_named_and_can_be_left_by_keyboard(browser: Browser, origin: str) -> None:
    """A screen reader hears the label and how to leave; Escape and Tab go on to the button."""
    with opened(browser, f"{origin}/sparql?lang=en") as page:
        editor = page.get_by_role("textbox", name=words("en")("web.sparql.query"))
        editor.focus()
        page.keyboard.press("Escape")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "BUTTON"


@pytest.mark.browser
def test_the_mistake_is_marked_in_its_line(browser: Browser, origin: str) -> None:
    """The line of a mistake is underlined in the editor, and the sentence is heard as an alert."""
    address = f"{origin}/sparql?lang=en&{STATES['mistake']}".replace("\n", "%0A").replace(" ", "%20")
    with opened(browser, address) as page:
        assert page.locator(".editor .faulty").inner_text().strip() == "FILTR(1)"
        assert page.get_by_role("alert").inner_text().startswith("Line 3")


@pytest.mark.browser
def test_the_page_works_without_a_script(browser: Browser, origin: str) -> None:
    """With scripts off there is a text field and a button, and the result is a table all the same."""
    with opened(browser, f"{origin}/sparql?lang=nl", java_script_enabled=False) as page:
        page.get_by_role("textbox", name=words("nl")("web.sparql.query")).fill(ROWS)
        page.get_by_role("button", name=words("nl")("web.sparql.run")).click()
        assert page.locator("tbody tr").count() == 4


@pytest.mark.browser
@pytest.mark.parametrize("state", ["empty", "rows", "graph"])
def test_the_page_fits_a_phone(browser: Browser, origin: str, state: str) -> None:
    """On a narrow screen nothing is wider than the window; tables and graphs scroll by themselves."""
    address = f"{origin}/sparql?lang=nl&{STATES[state]}".replace(" ", "%20")
    with opened(browser, address, viewport={"width": 360, "height": 740}) as page:
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.browser
def test_an_example_is_one_click_away(browser: Browser, origin: str) -> None:
    """Following the first example shows its query and its rows."""
    with opened(browser, f"{origin}/sparql?lang=en") as page:
        page.locator("section[aria-labelledby=examples] a").first.click()
        page.wait_for_selector("table")
        assert page.locator("tbody tr").count() >= 1
