"""Formulas: texts that a spreadsheet would run, and how they are kept text."""

from __future__ import annotations

from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_SHIELD: Final = "'"


def shielded(text: str) -> str:
    """Return ``text`` so that no spreadsheet runs it: what looks like a formula gets an apostrophe in front.

    A text that starts with an apostrophe before a formula gets another, so that ``unshielded`` gives it back.
    """
    return _SHIELD + text if text.lstrip(_SHIELD).startswith(_STARTS) else text


def unshielded(text: str) -> str:
    """Return the text that ``shielded`` was given."""
    return text[1:] if text[:1] == _SHIELD and text.lstrip(_SHIELD).startswith(_STARTS) else text
