"""Promises of the PNG: made without a browser, the same everywhere, with what it is written inside it."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from intgraph.export.png import png_picture, rasterised, with_texts
from intgraph.export.registry import ExportOptions, export
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.picture.alone import picture_file
from network.drawn_registers import iri
from page.told_office import ON, office

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">%s</svg>'


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG, each with the sum that it should have."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found, at = [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + content) == int.from_bytes(png[at + 8 + length : at + 12 + length], "big")
        found.append((kind, content))
        at += 12 + length
    return found


def texts(png: bytes) -> dict[str, str]:
    """What a PNG says of itself."""
    split = (content.split(b"\0", 1) for kind, content in chunks(png) if kind == b"iTXt")
    return {keyword.decode(): rest.removeprefix(b"\0\0\0\0").decode() for keyword, rest in split}


def size(png: bytes) -> tuple[int, int]:
    """How wide and high it is."""
    header = chunks(png)[0][1]
    return int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")


def picture(known: Register | None = None) -> bytes:
    """The PNG of a register, or of the small office."""
    return png_picture(picture_file(known or office(), "nl", ON, Visibility.PUBLIC))


def test_it_is_large_enough_for_print() -> None:
    """At least 2,400 points across, and it keeps its proportions."""
    wide, high = size(picture())
    assert wide == 2400
    assert 800 < high < 4000


def test_it_says_what_it_is() -> None:
    """Title, licence, date, office, software and the hash of its content, as text that programs read."""
    told = texts(picture())
    assert told["Title"] == "Het internationale netwerk van Havenstad"
    assert told["Copyright"] == "https://example.org/licence"
    assert told["Creation Time"] == "2026-11-22"
    assert told["Author"] == "Havenstad"
    assert told["Software"].startswith("intgraph ")
    assert told["Source"].startswith("sha256:")


def test_it_tells_nothing_else() -> None:
    """No chunk but header, texts, points and end: no path, computer, user or clock."""
    kinds = [kind for kind, _ in chunks(picture())]
    assert set(kinds) == {b"IHDR", b"iTXt", b"IDAT", b"IEND"}
    assert kinds[0] == b"IHDR"
    assert kinds[-1] == b"IEND"
    assert set(texts(picture())) == {
        "Title", "Description", "Author", "Copyright", "Creation Time", "Software", "Source",
    }  # fmt: skip


def test_the_same_register_gives_the_same_bytes() -> None:
    """No clock and no chance."""
    assert picture() == picture()


def test_letters_are_drawn_without_fonts_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The font comes with intgraph: a computer without any gives the same picture."""
    before = picture()
    monkeypatch.setenv("HOME", "/nonexistent")
    monkeypatch.setenv("FONTCONFIG_PATH", "/nonexistent")
    assert picture() == before
    words = b'<text x="1" y="8" font-size="8" font-family="Arial, sans-serif">%s</text>'
    blank, plain, accented = (rasterised(SQUARE % (words % text.encode()), 40) for text in ("", "n", "ñ"))
    assert len({blank, plain, accented}) == 3


def test_bold_and_italic_are_drawn() -> None:
    """A heading looks like one."""
    words = b'<text x="1" y="8" font-size="8" font-family="Arial, sans-serif" %s>a</text>'
    looks = (b"", b'font-weight="bold"', b'font-style="italic"')
    assert len({rasterised(SQUARE % (words % look), 40) for look in looks}) == 3


@pytest.mark.parametrize("title", ["\0nul", "青岛市 🤝", "</title><script>", "x" * 5000])
def test_hostile_titles_are_text(title: str) -> None:
    """They come back as they are, or without what no text can hold."""
    svg = picture_file(office(), "nl", ON, Visibility.PUBLIC, title)
    told = texts(png_picture(svg))["Title"]
    assert told.strip("\ufffd") == title.replace("\0", "")


def test_half_a_character_does_not_break_a_text() -> None:
    """It is replaced."""
    plain = rasterised(SQUARE % b"", 10)
    assert texts(with_texts(plain, [("Title", "a\ud800b")])) == {"Title": "a?b"}


def test_nothing_is_said_of_what_is_not_known() -> None:
    """No licence, no line about one."""
    (card,) = office().office.values()
    known = office(office={card.iri: replace(card, licence="")})
    assert "Copyright" not in texts(picture(known))


def test_nothing_withheld_is_in_it(tmp_path: Path) -> None:
    """Neither in its texts nor in its title: what was withheld before it was drawn is not there."""
    fund = office().party[iri("party", "fund")]
    known = office(party={iri_: party for iri_, party in office().party.items() if iri_ != fund.iri})
    export(known, tmp_path / "n.png", ExportOptions(language="nl", date=ON))
    assert fund.name not in " ".join(texts((tmp_path / "n.png").read_bytes()).values())
