"""Promises of markup."""

from __future__ import annotations

from html.parser import HTMLParser
from xml.dom import minidom

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.page.markup import Markup, join, number, tag, text
from intgraph.page.safe import web_address


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(), st.text())
def test_no_text_becomes_markup(content: str, value: str) -> None:
    """Whatever a text or an attribute holds, the element has one tag, its attribute and its text, and is XML."""
    written = tag("b", content, title=value)
    seen = _Seen()
    seen.feed(f"{written}<i></i>")
    assert seen.tags == ["b", "i"]
    assert len(seen.attributes) == (1 if value else 0)
    minidom.parseString(f"<r>{written}</r>".encode())


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Cf")), min_size=1))
def test_a_text_is_shown_as_it_is(content: str) -> None:
    """Escaping loses nothing of what can be shown."""
    seen = _Seen()
    seen.feed(tag("b", content))
    seen.close()
    assert seen.text == content


def test_direction_overrides_and_halves_of_letters_are_replaced() -> None:
    """A name cannot turn the text around it, nor break the encoding of the file."""
    assert text("a\u202eb\ud800c\x00") == "a\ufffdb\ufffdc\ufffd"


def test_content_nests_and_nothing_is_nothing() -> None:
    """Lists of content are written in order, and ``None`` leaves no trace."""
    assert join("a<", [None, tag("b", "c"), ["d"]], None) == "a&lt;<b>c</b>d"
    assert join(Markup("<i>")) == "<i>"


def test_attributes_are_left_out_when_empty() -> None:
    """Only what is stated is written; numbers are short."""
    assert tag("path", class_="", id=None, open=True, x=1.0, y=-0.04) == '<path open x="1" y="0"></path>'
    assert tag("meta", aria_label="a") == '<meta aria-label="a">'


@pytest.mark.parametrize(
    ("value", "written"), [(0.04, "0"), (-0.04, "0"), (12.0, "12"), (3.25, "3.2"), (-1.55, "-1.6")]
)
def test_numbers_are_short(value: float, written: str) -> None:
    """One digit behind the point is enough for a picture."""
    assert number(value) == written


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "HTTP://example.org", "https://example.org/ü"])
def test_web_addresses_are_links(address: str) -> None:
    """A whole http or https address can be followed."""
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " https://a",
        "https://a b",
        "data:text/html,x",
        "//a.org",
        "https://a\n",
        "vbscript:x",
        "",
    ],
)
def test_nothing_else_is_a_link(address: str) -> None:
    """Neither a script nor anything but a whole address can be followed."""
    assert web_address(address) == ""
