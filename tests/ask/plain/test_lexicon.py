"""The lexicons: every expression can be said, and no text whatever breaks understanding."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.ask.plain import lexicon as home
from intgraph.ask.plain.carried import carried
from intgraph.ask.plain.lexicon import GAP, Expression, lexicon
from intgraph.ask.plain.patterns import patterns
from intgraph.ask.plain.understand import understand
from intgraph.store.protocol import Store

LANGUAGES = ("nl", "en")
HOSTILE = (
    "",
    "   ",
    "?!.;",
    "a" * 10_000,
    "stedenband met " * 700,
    "x y " * 2_500,
    "من يعمل مع تشينغداو؟",
    "\u202e\u2066wie werkt samen met Qingdao\u2069",
    "👩‍🚀🏳️‍🌈 wie werkt er samen met 青岛 🤝?",
    "'; DROP TABLE tie; --",
    '" OR NEAR(* "',
    "<script>alert(1)</script>",
    "{target} %s ${x} \\",
    "\x00\x07\ud7ff",
    "…",
)


def _said(expression: Expression) -> list[str]:
    return [word.rstrip("*") for word in expression.words if word != GAP]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_expression_is_recognised_where_it_is_said(language: str) -> None:
    """An expression said by itself is found, with a word in each gap too."""
    for expression in lexicon(language).expressions:
        assert expression.positions(_said(expression), 0), expression
        apart = ["zzz" if word == GAP else word.rstrip("*") for word in expression.words]
        assert expression.positions(apart, 0), expression


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_expression_neither_begins_nor_ends_with_a_gap(language: str) -> None:
    """A gap stands between words, and a word that may go on has letters to begin with."""
    for expression in lexicon(language).expressions:
        assert GAP not in (expression.words[0], expression.words[-1]), expression
        assert all(len(word) > 1 for word in expression.words if word.endswith("*")), expression


@pytest.mark.parametrize("language", LANGUAGES)
def test_small_words_make_no_idea_impossible(language: str) -> None:
    """Small words carry an idea all the same where an expression says so."""
    words = lexicon(language)
    for expression in words.expressions:
        if ":" not in expression.idea and all(word in words.small for word in _said(expression)):
            meant = carried(_said(expression), words)
            assert meant.ideas or meant.hints, expression


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_idea_of_the_patterns_can_be_said(language: str) -> None:
    """What a pattern must find, the lexicon of each language can say."""
    ideas = {expression.idea for expression in lexicon(language).expressions}
    assert {idea for pattern in patterns().all for idea in pattern.ideas} <= ideas


def test_the_dutch_lexicon_says_nothing_twice() -> None:
    """No expression stands twice under one idea or concept."""
    data = tomllib.loads((Path(home.__file__).parent / "nl.toml").read_text(encoding="utf-8"))
    for section in (data["ideas"], data["hints"], *data["concepts"].values()):
        for idea, phrases in section.items():
            assert len(phrases) == len(set(phrases)), idea


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_read_quickly_and_the_same_twice(text: str, language: str, four: Store) -> None:
    """No text raises, none takes two seconds, and the same text gives the same result."""
    start = time.perf_counter()
    first = understand(text, four, language)
    assert time.perf_counter() - start < 2
    assert understand(text, four, language) == first


@settings(max_examples=60)
@given(text=st.text(max_size=120), language=st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_the_same_twice(text: str, language: str, four: Store) -> None:
    """Whatever the characters, understanding ends with a result, always the same."""
    assert understand(text, four, language) == understand(text, four, language)
