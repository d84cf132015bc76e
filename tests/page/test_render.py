"""Promises of the page as a file; what a browser makes of it is tested with the browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import intgraph.page
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.payload import compose
from intgraph.page.payload import content_hash
from intgraph.page.render import render
from page.told_office import ON, office, payload
from strategies import HOSTILE, registers

PALETTE = Path(intgraph.page.__file__).parent / "palette.json"
VOID = {"meta", "br", "path"}


class Read(HTMLParser):
    """The page as a parser reads it; elements that are not closed in order are an error."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(page.decode())
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every element of one name."""
        return [attributes for name, attributes in self.tags if name == tag]


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_in_the_tables_becomes_markup(register: Register) -> None:
    """Whatever names and notes hold, the page is well formed, has no script, and reaches for nothing."""
    page = Read(render(compose(register, "en", ON, Visibility.PUBLIC)))
    names = {name for name, _ in page.tags}
    assert not names & {"script", "iframe", "object", "embed", "img", "link", "base", "form", "use", "image"}
    attributes = {key for _, found in page.tags for key in found}
    assert not any(key.startswith("on") or key in ("src", "srcset", "style", "xlink:href") for key in attributes)
    assert all(link["href"].startswith(("#", "https://", "http://")) for link in page.all("a"))


@given(registers())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_ids_are_unique_and_links_find_them(register: Register) -> None:
    """No two sections share an id, and every link within the page leads to one."""
    page = Read(render(compose(register, "nl", ON, Visibility.PUBLIC)))
    ids = [found["id"] for _, found in page.tags if "id" in found]
    assert len(set(ids)) == len(ids)
    assert {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")} <= set(ids)
    named = (found["aria-labelledby"].split() for _, found in page.tags if "aria-labelledby" in found)
    assert {name for found in named for name in found} <= set(ids)


def test_the_policy_allows_our_style_and_nothing_else() -> None:
    """The Content-Security-Policy names the hash of the one style there is."""
    page = render(payload())
    (style,) = re.findall(rb"<style>(.*?)</style>", page, re.DOTALL)
    (policy,) = (meta["content"] for meta in Read(page).all("meta") if "http-equiv" in meta)
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_the_same_payload_gives_the_same_bytes() -> None:
    """No clock, no chance, no order of a set."""
    assert render(payload()) == render(payload())


@pytest.mark.parametrize(("language", "heading"), [("nl", "Banden"), ("en", "Ties")])
def test_the_page_is_in_one_language(language: str, heading: str) -> None:
    """It says which, and its headings are in it."""
    page = render(payload(language))
    assert Read(page).all("html") == [{"lang": language}]
    assert f'<h2 id="ties">{heading}</h2>'.encode() in page


def test_headings_go_down_by_one() -> None:
    """One h1, and no level is skipped on the way down: the page can be walked by its headings."""
    levels = [int(name[1]) for name, _ in Read(render(payload())).tags if re.fullmatch("h[1-6]", name)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_there_are_landmarks_and_a_way_past_them() -> None:
    """Header, navigation, main and footer once each; the first link leads to the content."""
    page = Read(render(payload()))
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert page.all("a")[0]["href"] == "#main"
    assert page.all("main")[0]["id"] == "main"


def test_evidence_conflicts_and_open_lists_are_said() -> None:
    """What the sources say, where, how, that they disagree, and that a list has more."""
    page = render(payload()).decode()
    assert '<q lang="nl">sinds 1998</q>' in page
    assert "lines 64-68 · states: kind, since" in page
    assert "The sources disagree on “until”" in page
    assert "The source names these as examples; there may be more." in page


def test_the_colophon_tells_date_audience_licence_and_hash() -> None:
    """One can see of when the page is, for whom, and whether two pages are the same."""
    shown = payload()
    page = render(shown).decode()
    assert "22 November 2026" in page
    assert "everyone" in page
    assert '<a href="https://example.org/licence"' in page
    assert f"sha256:{content_hash(shown)}" in page


def test_one_is_told_in_the_singular() -> None:
    """A page of one tie does not speak of 1 ties."""
    (one, *_) = office().tie.items()
    page = render(payload(tie=dict([one]))).decode()
    assert "1 tie, 4 parties, 2 sources." in page


def test_an_empty_register_gives_a_page() -> None:
    """Without anything to show there are no empty sections, and no links to them."""
    page = Read(render(compose(Register(), "nl", ON, Visibility.PUBLIC)))
    assert [heading["id"] for heading in page.all("h2")] == ["reading"]


def test_hostile_names_are_shown_as_they_are() -> None:
    """A name with a script in it is read as a name."""
    page = render(compose(Register(), "nl", ON, Visibility.PUBLIC, HOSTILE[0])).decode()
    assert "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in page


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
