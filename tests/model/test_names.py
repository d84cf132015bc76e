"""Promises of names: how people type them, how they become ids, and what never stands in them."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intgraph.model.formulas import shielded, unshielded
from intgraph.model.iri import is_local_id, local_id, mint
from intgraph.model.names import clean, fold, slug

HIDDEN = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2063\u2066\u2069\ufeff"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Puławy", "PULAWY"),
        ("Puławy", "pulawy"),
        ("Zoë", "ZOE"),
        ("Cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("Bergisch-Gladbach", "bergisch gladbach"),
        ("'s-Hertogenbosch", "S Hertogenbosch"),
        ("Iğdır", "IGDIR"),
        ("Søndervig & Ærø", "sondervig  aero"),
        ("ＱＩＮＧＤＡＯ", "qingdao"),
        ("名_前", "名 前"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    """Case, accents, punctuation and width make no other name."""
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text folds to itself, and has one space between words."""
    folded = fold(text)
    assert fold(folded) == folded
    assert folded == " ".join(folded.split())


def test_every_character_folds_to_itself_and_without_case() -> None:
    """Of each character of Unicode: folding is final, and upper and lower case fold alike."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    unstable = [c for c in characters if not c.isascii() and fold(fold(c)) != fold(c)]
    cased = [c for c in characters if c.isalpha() and not fold(c) == fold(c.upper()) == fold(c.lower())]
    assert (unstable, cased) == ([], [])


@given(st.text())
def test_a_slug_is_empty_or_an_id(text: str) -> None:
    """A slug can stand as an id in a table and is its own slug."""
    made = slug(text)
    assert made == "" or is_local_id(made)
    assert slug(made) == made


@given(st.text(st.characters(max_codepoint=0x2FFF)) | st.text("ab \t\n\x00\x1b[31m" + HIDDEN))
def test_clean_text_has_nothing_hidden(text: str) -> None:
    """A clean text is one line without control, zero-width or bidirectional characters, and stays as it is."""
    cleaned = clean(text)
    assert not {unicodedata.category(c) for c in cleaned} & {"Cc", "Zl", "Zp"}
    assert not set(cleaned) & set(HIDDEN)
    assert cleaned == " ".join(cleaned.split())
    assert clean(cleaned) == cleaned


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_clean_keeps_what_can_be_seen(text: str) -> None:
    """Letters, digits, punctuation and symbols of every script stay."""
    assert clean(text) == text


def test_widthless_characters_part_no_words() -> None:
    """A zero-width space or soft hyphen pasted into a word does not break it in two; a tab or line end does."""
    assert clean("samen\u00adwer\u200bking") == "samenwerking"
    assert clean("Velsen\tQingdao\r\n2001") == "Velsen Qingdao 2001"


@given(st.text("'=+-@ab\t", max_size=8))
def test_a_shielded_text_runs_nowhere_and_comes_back(text: str) -> None:
    """No shielded text starts like a formula, and the shield comes off again exactly."""
    assert not shielded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unshielded(shielded(text)) == text


@given(st.text())
def test_unshielding_leaves_other_texts(text: str) -> None:
    """What no shield made is not changed: `'s-Hertogenbosch` keeps its apostrophe."""
    assert unshielded(text) == text or re.match(r"'+[=+\-@\t\r]", text)
    assert unshielded("'s-Hertogenbosch '=x'") == "'s-Hertogenbosch '=x'"


@pytest.mark.parametrize("text", ["qingdao", "gm0453", "velsen-qingdao", "a.b.lead", "2014"])
def test_ids(text: str) -> None:
    """Ids are lower-case letters and digits in words joined by `-` or `.`, and come back from the IRI."""
    assert is_local_id(text)
    assert local_id(mint("https://example.org", "party", text)) == text


@pytest.mark.parametrize("text", ["", "Qingdao", "a b", "a--b", "-a", "a-", "a/b", "é", "a_b", "a\n", "../a", "١"])
def test_what_is_no_id(text: str) -> None:
    """Capitals, spaces, slashes, other scripts and loose dashes are no id."""
    assert not is_local_id(text)


@pytest.mark.parametrize(
    ("noun", "local", "iri"),
    [
        ("party", "gm0453", "https://identifier.overheid.nl/tooi/id/gemeente/gm0453"),
        ("party", "pv27", "https://identifier.overheid.nl/tooi/id/provincie/pv27"),
        ("party", "ws0155", "https://identifier.overheid.nl/tooi/id/waterschap/ws0155"),
        ("place", "gm0453", "https://example.org/id/place/gm0453"),
        ("party", "gm045", "https://example.org/id/party/gm045"),
        ("tie", "velsen-qingdao", "https://example.org/id/tie/velsen-qingdao"),
    ],
)
def test_a_dutch_public_body_has_its_tooi_iri(noun: str, local: str, iri: str) -> None:
    """Only a party whose id is a TOOI code has a TOOI IRI; everything else stands under the base of its office."""
    assert mint("https://example.org", noun, local) == iri
