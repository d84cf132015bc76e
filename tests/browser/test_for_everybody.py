"""The page is for everybody: no rule of axe-core is broken; keyboard and screen reader reach everything."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from browser.conftest import Open
from browser.shown_offices import all_offices, page
from intgraph.network.projection import project

AXE = Path(__file__).parents[2] / "page" / "node_modules" / "axe-core" / "axe.min.js"
# Gives the words that are cut or split, each with where it stands.
CUT = Path(__file__).with_name("cut_words.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Every view and panel, by the address that opens it, and the labels of what is then pressed.
STATES = {
    "network": ("", ()),
    "network of a party": ("on=party/gm0453&depth=1", ()),
    "network of a tie": ("on=tie/velsen-galle", ()),
    "map": ("view=map", ()),
    "map of a place": ("view=map&on=place/qingdao", ()),
    "timeline": ("view=timeline", ()),
    "timeline of a tie": ("view=timeline&on=tie/velsen-galle", ()),
    "table": ("view=table", ()),
    "table of a source": ("view=table&on=source/velsen-bijlage-2017", ()),
    "who": ("who=place/qingdao", ()),
    "path": ("from=party/gm0453&to=party/luton", ()),
    "filters": ("kind=twinning,friendship&sector=government&year=2012", ()),
    "story": ("step=2", ()),
    "take along": ("", ("view.take",)),
    "keys": ("", ("view.keys",)),
    "accessibility": ("", ("page.accessibility",)),
    "reading guide": ("", ("page.reading",)),
}


@pytest.mark.browser
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("en", "dark")])
def test_no_rule_of_axe_is_broken(opened: Open, state: str, language: str, theme: str) -> None:
    """WCAG 2.0, 2.1 and 2.2, level A and AA, and the best practices of axe-core hold in every view and panel."""
    address, presses = STATES[state]
    with opened(page(all_offices(), language), address=address, color_scheme=theme) as shown:
        _press(shown.page, presses, language)
        assert _broken(shown.page) == []


@pytest.mark.browser
@pytest.mark.parametrize("view", ["network", "map", "timeline", "table"])
@pytest.mark.parametrize(("language", "theme"), [("nl", "dark"), ("en", "light")])
def test_no_rule_of_axe_is_broken_on_a_phone(opened: Open, view: str, language: str, theme: str) -> None:
    """The same holds on a narrow screen, in the other theme and in forced colours, with a party selected."""
    options = {"color_scheme": theme, "viewport": {"width": 360, "height": 740}, "forced_colors": "active"}
    with opened(page(all_offices(), language), address=f"view={view}&on=party/gm0794", **options) as shown:
        assert _broken(shown.page) == []
        assert shown.overflow() <= 0


@pytest.mark.browser
@pytest.mark.parametrize(("language", "theme"), [("nl", "light"), ("en", "dark")])
def test_no_rule_of_axe_is_broken_by_the_report(opened: Open, language: str, theme: str) -> None:
    """The same holds for what stands in the page for browsers without scripts."""
    damaged = page(all_offices(), language).replace(b'id="program">', b'id="program">damaged')
    with opened(damaged, color_scheme=theme) as shown:
        shown.page.wait_for_selector("#app", state="detached")
        assert shown.page.locator("#app").count() == 0
        assert _broken(shown.page) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 360, 320])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_is_cut(opened: Open, language: str, width: int) -> None:
    """In every view and panel each word stands whole within the button, heading or cell that it belongs to."""
    content, viewport = page(all_offices(), language), {"width": width, "height": 740}
    for state, (address, presses) in STATES.items():
        with opened(content, address=address, viewport=viewport) as shown:
            shown.page.wait_for_timeout(300)
            _press(shown.page, presses, language)
            assert (state, shown.page.evaluate(CUT)) == (state, [])


@pytest.mark.browser
@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_is_named_in_the_accessibility_tree(opened: Open, language: str) -> None:
    """In the drawing and in the table every party and every tie is named to a screen reader."""
    register = all_offices()
    names = {_name(thing, language) for thing in (*register.party.values(), *register.tie.values())}
    for view in ("network", "table"):
        with opened(page(register, language), address=f"view={view}") as shown:
            shown.page.wait_for_timeout(2000)
            heard = "\n".join(shown.names())
            for tab in shown.page.get_by_role("tab", name=re.compile(r"^(Banden|Ties)")).all():
                tab.click()
                heard += "\n".join(shown.names())
            assert {name for name in names if name not in heard} == set()


@pytest.mark.browser
def test_the_keyboard_alone_reaches_every_party(opened: Open) -> None:
    """From the top of the page, Tab leads into the drawing; from there keys walk to every party and every hub."""
    register = all_offices()
    with opened(page(register, "en")) as shown:
        for _ in range(200):
            shown.page.keyboard.press("Tab")
            if shown.page.evaluate("document.activeElement.matches('.walker .spot')"):
                break
        reached = set()
        for _ in range(2 * len(project(register).nodes)):
            reached.add(shown.page.evaluate("document.activeElement.getAttribute('aria-label')"))
            shown.page.keyboard.press("PageDown")
        heard = "\n".join(filter(None, reached))
        assert {party.iri for party in register.party.values() if _name(party, "en") not in heard} == set()


@pytest.mark.browser
def test_every_stop_of_the_tab_key_is_seen(opened: Open) -> None:
    """Tab never lands on something that does not show its focus, and leaves the page at its end."""
    with opened(page(all_offices(), "en"), address="on=party/gm0453") as shown:
        unseen: list[str] = []
        for _ in range(400):
            shown.page.keyboard.press("Tab")
            told = shown.page.evaluate(_FOCUS)
            if told is None:
                break
            if not told["seen"]:
                unseen.append(told["what"])
        assert told is None
        assert unseen == []


@pytest.mark.browser
@pytest.mark.parametrize("address", ["", "kind=twinning", "sector=ngo", "year=1990&status=certain", "who=place/china"])
def test_the_table_has_the_rows_of_the_drawing(opened: Open, address: str) -> None:
    """Whatever is filtered, the table of parties has a row for each party that is drawn, and no other."""
    with opened(page(all_offices(), "en"), address=address) as shown:
        shown.page.wait_for_timeout(500)
        drawn = shown.page.evaluate(_DRAWN_PARTIES)
        shown.page.evaluate("location.hash += '&view=table'")
        shown.page.wait_for_timeout(300)
        rows = shown.page.evaluate(_ROWS)
        assert sorted(rows) == sorted(drawn)
        assert rows


_FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  const marked = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return {seen: marked && box.width > 0 && box.height > 0, what: at.outerHTML.slice(0, 160)};
}"""
_DRAWN_PARTIES = """() => [...document.querySelector('.network-view .unseen ul').querySelectorAll('button')]
  .map((button) => button.textContent.split(',')[0])"""
_ROWS = """() => [...document.querySelector('.table-view table, table').querySelectorAll('tbody th')]
  .map((cell) => cell.textContent.trim().split(',')[0])"""


def _press(shown: Any, keys: tuple[str, ...], language: str) -> None:
    from intgraph.locale import words

    for key in keys:
        name = re.compile(f"^{re.escape(words(language)(key))}")
        shown.get_by_role("button", name=name).first.click()


def _broken(shown: Any) -> list[str]:
    """Each rule that is broken, with where."""
    assert AXE.exists(), "axe-core is not installed: run make test, or npm ci in page/"
    shown.wait_for_timeout(400)
    shown.evaluate(AXE.read_text(encoding="utf-8"))
    found = shown.evaluate("(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})", RULES)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]]


def _name(thing: Any, language: str) -> str:
    return str((thing.name_en if language == "en" else "") or thing.name)
