"""Promises about what is withheld: nothing of it is in any part of what is exported, packed or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from intgraph.model.audience import withhold
from intgraph.model.visibility import Visibility
from intgraph.page.file import page_file
from intgraph.page.picture.alone import picture_file
from page.secret_office import WORD, YEARS, secret_office
from page.told_office import ON, unpacked

BLOCKS = ("core", "details")
# Packed text and hashes, in which any four digits may stand.
PACKED = re.compile(r'(?<=<script type="text/plain" )[^<]*|sha256[:-][A-Za-z0-9+/=]*')
LANGUAGES = ("nl", "en")


def _readable(audience: Visibility) -> Iterator[tuple[str, str]]:
    """Everything that can be read in what ``audience`` is given, each part with its name; blocks are inflated."""
    register = withhold(secret_office(), audience)
    for language in LANGUAGES:
        written = page_file(register, language, ON, audience)
        yield f"page {language}", PACKED.sub("", written.decode())
        yield from ((f"{block} {language}", PACKED.sub("", unpacked(written, block).decode())) for block in BLOCKS)
        yield f"picture {language}", PACKED.sub("", picture_file(register, language, ON, audience).decode())


def _secrets(text: str, audience: Visibility) -> set[str]:
    """The words and years in a text that ``audience`` may not see."""
    withheld = [visibility for visibility in YEARS if visibility > audience]
    years = {str(year) for visibility in withheld for year in range(YEARS[visibility], YEARS[visibility] + 10)}
    words = set(re.findall(rf"{WORD}[a-z0-9-]*", text.casefold()))
    seen = {word for word in words if any(f"-{known}" in word for known in YEARS if known <= audience)}
    return (words - seen) | {year for year in years if re.search(rf"(?<![0-9]){year}(?![0-9])", text)}


@pytest.mark.parametrize("audience", [Visibility.PUBLIC, Visibility.PARTNERS])
def test_nothing_withheld_is_in_any_part(audience: Visibility) -> None:
    """Neither its words nor its dates: not in the text, the blocks, the linked data or the picture."""
    for part, text in _readable(audience):
        assert _secrets(text, audience) == set(), part


def test_the_internal_page_has_them_all() -> None:
    """So the test above can fail: whoever may see everything finds every word in each part that tells of it."""
    parts = dict(_readable(Visibility.INTERNAL))
    for language in LANGUAGES:
        for noun in ("party", "tie", "event", "policy", "person", "source"):
            for visibility in YEARS:
                mark = f"{WORD}-{noun}-{visibility}"
                assert mark in parts[f"page {language}"], mark
                assert mark in parts[f"core {language}"] + parts[f"details {language}"], mark
        for told in ("clerk", "heading", "of-a-secret", "q", "value-internal", "phrase-partners", "role-internal-note"):
            assert f"{WORD}-{told}" in parts[f"core {language}"] + parts[f"details {language}"], told
        for first in YEARS.values():
            assert all(str(first + at) in parts[f"page {language}"] for at in range(1, 7)), first
        assert f"{WORD}-tie-internal" in parts[f"picture {language}"]


def test_a_secret_is_found_in_every_part() -> None:
    """The search itself finds a word and a year, in capitals and within a longer word."""
    assert _secrets("de KANARIE-party-internal-name en 1851.", Visibility.PUBLIC) == {
        f"{WORD}-party-internal-name",
        "1851",
    }
    assert _secrets(f"{WORD}-party-partners-name", Visibility.PARTNERS) == set()
