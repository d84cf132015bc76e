"""Promises of the page as a file; what a browser makes of it is tested with the browser."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import intgraph.page
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.file import page_file
from intgraph.page.pack.payload import pack
from intgraph.page.render import hash_of, render
from page.told_office import office, page, unpacked
from strategies import HOSTILE, registers

PALETTE = Path(intgraph.page.__file__).parent / "palette.json"
BLOCK = "text/plain"
NAMES = ("core", "details", "world", "style", "program")
SCRIPTS = [("application/ld+json", None), *((BLOCK, name) for name in NAMES), (None, None)]
# Elements whose end tag may be left out, each with those that its own start tag ends.
IMPLIED = {"li": ("li", "p"), "p": ("p",), "dt": ("dt", "dd", "p"), "dd": ("dt", "dd", "p")}
CLOSES_P = {"div", "dl", "footer", "h1", "h2", "h3", "h4", "header", "main", "nav", "ol", "section", "ul"}


class Read(HTMLParser):
    """The page as a parser reads it; elements that are not closed in order are an error, but for ``IMPLIED``."""

    def __init__(self, written: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(written.decode())
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in CLOSES_P:
            self._end("p")
        if tag in IMPLIED:
            self._end(*IMPLIED[tag])
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._end(*(IMPLIED.keys() - {tag}))
        assert self.open.pop() == tag

    def _end(self, *implied: str) -> None:
        """End the innermost elements that the next tag ends, as a browser does."""
        while self.open[-1] in implied:
            self.open.pop()

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every element of one name."""
        return [attributes for name, attributes in self.tags if name == tag]


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_in_the_tables_becomes_markup(register: Register) -> None:
    """Whatever names and notes hold, the page is well formed, has no script, and reaches for nothing."""
    shown = Read(page(register))
    names = {name for name, _ in shown.tags}
    assert not names & {"iframe", "object", "embed", "img", "link", "base", "form", "image", "foreignobject"}
    scripts = [(script.get("type"), script.get("id")) for script in shown.all("script")]
    assert scripts == SCRIPTS
    attributes = {key for _, found in shown.tags for key in found}
    assert not any(key.startswith("on") or key in ("src", "srcset", "style", "xlink:href") for key in attributes)
    assert all(link["href"].startswith(("#", "https://", "http://", "mailto:")) for link in shown.all("a"))
    assert all(mark["href"].startswith("#m") for mark in shown.all("use"))


@given(registers())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_ids_are_unique_and_links_find_them(register: Register) -> None:
    """No two sections share an id, and every link within the page leads to one."""
    shown = Read(page(register, "nl"))
    ids = [found["id"] for _, found in shown.tags if "id" in found]
    assert len(set(ids)) == len(ids)
    assert {link["href"][1:] for link in shown.all("a") if link["href"].startswith("#")} <= set(ids)
    named = (found["aria-labelledby"].split() for _, found in shown.tags if "aria-labelledby" in found)
    assert {name for found in named for name in found} <= set(ids)


def test_the_policy_allows_our_styles_and_scripts_and_nothing_else() -> None:
    """The Content-Security-Policy names the hashes of the styles, the loader and the program: nothing by default."""
    written = page()
    (policy,) = (meta["content"] for meta in Read(written).all("meta") if "http-equiv" in meta)
    rules = {name: rest for name, _, rest in (rule.strip().partition(" ") for rule in policy.split(";"))}
    styles = [hash_of(style) for style in re.findall(r"<style>(.*?)</style>", written.decode(), re.DOTALL)]
    loader = re.findall(r"<script>(.*?)</script>", written.decode(), re.DOTALL)
    program = unpacked(written, "program").decode()
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["style-src"].split() == [*styles, hash_of(unpacked(written, "style").decode())]
    assert rules["script-src"].split() == [hash_of(script) for script in [*loader, program]]
    assert rules["img-src"] == "data: blob:"


def test_the_same_report_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a set."""
    assert page() == page()


@pytest.mark.parametrize(("language", "heading"), [("nl", "Banden"), ("en", "Ties")])
def test_the_page_is_in_one_language(language: str, heading: str) -> None:
    """It says which, and its headings are in it."""
    written = page(language=language)
    assert Read(written).all("html") == [{"lang": language}]
    assert f"<h2 id=ties>{heading}</h2>".encode() in written


def test_headings_go_down_by_one() -> None:
    """One h1, and no level is skipped on the way down: the page can be walked by its headings."""
    levels = [int(name[1]) for name, _ in Read(page()).tags if re.fullmatch("h[1-6]", name)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_there_are_landmarks_and_a_way_past_them() -> None:
    """Header, navigation, main and footer once each; the first link leads to the content."""
    shown = Read(page())
    for landmark in ("header", "nav", "main", "footer"):
        assert len(shown.all(landmark)) == 1
    assert shown.all("a")[0]["href"] == "#main"
    assert shown.all("main")[0]["id"] == "main"


def test_evidence_conflicts_and_open_lists_are_said() -> None:
    """What the sources say, where, how, that they disagree, and that a list has more."""
    written = page().decode()
    assert "<q lang=nl>sinds 1998</q> [2] lines 64-68 · kind, since" in written
    assert "<q lang=nl>op wens van</q> [2] · implied · role of The fishermen" in written
    assert "The sources disagree on “until”" in written
    assert "The source names these as examples; there may be more." in written


def test_a_part_of_a_network_says_that_it_is_one() -> None:
    """What was selected stands below the title, as text."""
    notes = {"en": "Only <twinnings>."}
    written = page_file(office(), "en", date(2026, 11, 22), Visibility.PUBLIC, notes=notes).decode()
    assert "<p class=notice>Only &lt;twinnings&gt;." in written
    assert "class=notice" not in page().decode()


def test_everything_is_told_once() -> None:
    """A tie is told with its parties; a party leads to it, and repeats nothing but its name."""
    written = page().decode()
    assert written.count("sinds 1998</q>") == 1
    assert written.count("einde in 2012</q>") == 1
    assert written.count(">Friendship with Yantai</h4>") == 1
    assert written.count("Ties: <a href=#t3>Friendship with Yantai</a>") == 3
    assert "interested party: <a href=#p1>The fishermen</a> (since 2001)" in written


def test_a_large_network_is_told_in_brief_and_says_so() -> None:
    """One line for each party and tie, with a word about it at the top, and no picture that nobody can read."""
    brief = compose(office(), "en", date(2026, 11, 22), Visibility.PUBLIC, depth="brief")
    written = render(brief, pack(office(), "en", date(2026, 11, 22), Visibility.PUBLIC, {}), "0", "{}").decode()
    assert "This network is too large to tell in full here." in written
    assert "sinds 1998" not in written
    assert "<svg" not in written
    assert (
        "<li id=t3><b>Friendship with Yantai</b> · <a href=#p2>Municipality of Harbour City</a>, "
        "<a href=#p1>The fishermen</a>, <a href=#p4>Yantai</a> · since 1998 · <i class=possible>possible</i> · 1 source"
    ) in written


def test_the_colophon_tells_date_audience_licence_and_hash() -> None:
    """One can see of when the page is, for whom, under which licence, and whether two pages are the same."""
    written = page().decode()
    assert "22 November 2026" in written
    assert "everyone" in written
    assert "<a href=https://example.org/licence " in written
    assert re.search("sha256:[0-9a-f]{64}<", written)


def test_one_is_told_in_the_singular() -> None:
    """A page of one tie does not speak of 1 ties."""
    (one, *_) = office().tie.items()
    written = page(office(tie=dict([one]))).decode()
    assert "1 tie, 4 parties, 2 sources." in written


def test_an_empty_register_gives_a_page() -> None:
    """Without anything to show there are no empty sections, and no links to them."""
    shown = Read(page(Register(), "nl"))
    assert [heading["id"] for heading in shown.all("h2")] == ["reading", "accessibility"]


def test_hostile_names_are_shown_as_they_are() -> None:
    """A name with a script in it is read as a name."""
    written = page(Register(), "nl", HOSTILE[0]).decode()
    assert "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in written


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_contrast_is_enough(mode: str) -> None:
    """Text has a contrast of 4.5 and what is drawn one of 3 (WCAG 1.4.3 and 1.4.11), light and dark."""
    colours = {name: shades[mode] for name, shades in json.loads(PALETTE.read_text(encoding="utf-8")).items()}
    grounds = {"paper", "shade", "mark", "rule"}
    for name in ("ink", "quiet", "link"):
        for ground in ("paper", "shade", "mark"):
            assert _contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
    for name in colours.keys() - grounds:
        assert _contrast(colours[name], colours["paper"]) >= 3, name


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
