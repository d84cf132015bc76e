"""Promises of the site in a real browser: for everybody, without a script, from a server and from a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from running import Process, running
from standing import GRAPHS, ON

from browser.test_for_everybody import AXE, CUT, RULES
from intgraph.office import Office
from intgraph.web.publishing import publish

pytestmark = pytest.mark.browser

PAGES = {
    "home": "",
    "about": "about",
    "party": "doc/party/gm0453",
    "place": "doc/place/qingdao",
    "tie": "doc/tie/velsen-galle",
    "source": "doc/source/velsen-bijlage-2017",
    "concept": "doc/concept/kind-twinning",
    "list": "doc/place",
    "concepts": "doc/concept",
    "search": "search?q=velsen",
    "ask": "ask?q=wie werkt met Qingdao",
    "not understood": "ask?q=blah blah",
    "questions": "questions",
    "question": "questions/who",
    "answered": "questions/who?target=Qingdao&former=true",
    "data": "data",
    "vocabulary": "ns",
    "not there": "nope",
}
FILES = ("index.html", "en/index.html", "id/party/gm0453/index.html", "en/id/place/index.html", "ns/index.html")


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    """The four offices on a server."""
    with running(GRAPHS) as found:
        yield found


def broken(page: Page) -> list[str]:
    """Each rule of axe-core that is broken, with where."""
    assert AXE.exists(), "axe-core is not installed: run make test, or npm ci in page/"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("language", "theme", "width"), [("nl", "light", 320), ("en", "dark", 320), ("nl", "light", 1280)]
)
def test_every_page_is_for_everybody(
    browser: Browser, process: Process, name: str, language: str, theme: str, width: int
) -> None:
    """WCAG 2.2 AA and best practices hold, wide and narrow, light and dark; no word is cut; no other host is asked."""
    asked: list[str] = []
    here = f"http://127.0.0.1:{process.port}/"
    context = browser.new_context(
        color_scheme=theme, viewport={"width": width, "height": 740}, locale=language, bypass_csp=False
    )
    try:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(here + PAGES[name])
        assert page.evaluate("document.documentElement.lang") == language
        assert broken(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        assert page.evaluate(CUT) == []
        assert all(url.startswith(here) for url in asked)
    finally:
        context.close()


def test_a_visitor_without_a_script_finds_everything(browser: Browser, process: Process) -> None:
    """From the first page by search to a party, by its link to a tie, and a question asked in a form."""
    context = browser.new_context(java_script_enabled=False, locale="en")
    try:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{process.port}/")
        page.get_by_label("Search by name").fill("Galle")
        page.get_by_role("button", name="Search").click()
        page.locator("main").get_by_role("link", name="Galle").first.click()
        page.locator("main").get_by_role("link", name="Velsen").first.click()
        assert "/doc/" in page.url
        page.goto(f"http://127.0.0.1:{process.port}/")
        page.get_by_label("Ask a question").fill("who works with Galle?")
        page.get_by_role("button", name="Ask").click()
        assert page.locator("main table").count() > 0
        page.get_by_role("link", name="Nederlands").click()
        assert page.locator("html").get_attribute("lang") == "nl"
    finally:
        context.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four offices in a folder."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with Office.open(GRAPHS) as office:
        publish(office, folder, "public", on=ON)
    return folder


@pytest.mark.parametrize("path", FILES)
def test_a_folder_is_a_site(browser: Browser, site: Path, path: str) -> None:
    """Opened from the disk, without any server: with its style, without a complaint, and without a broken rule."""
    said: list[str] = []
    context = browser.new_context(offline=True)
    try:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto((site / path).as_uri())
        assert page.evaluate("document.styleSheets.length") == 1
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
        assert said == []
    finally:
        context.close()


def test_the_folder_is_walked_by_clicking(browser: Browser, site: Path) -> None:
    """From the first page to a list, a party, its other language, and the network with its drawing."""
    context = browser.new_context(offline=True)
    try:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        page.locator("nav").get_by_role("link", name="Partijen").click()
        page.get_by_role("link", name="Gemeente Velsen").click()
        page.locator("nav").get_by_role("link", name="English").click()
        assert page.url.endswith("/en/id/party/gm0453/index.html")
        page.locator("nav").get_by_role("link", name="The network").click()
        page.wait_for_selector("canvas, svg")
        assert "/en/network/" in page.url
    finally:
        context.close()
