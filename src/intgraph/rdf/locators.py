"""Places in a text file as fragments of RFC 5147, which counts the gaps between lines: ``line=63,68``."""

from __future__ import annotations

import re
from typing import Final

RFC_5147: Final = "http://tools.ietf.org/rfc/rfc5147"

_LINES: Final = re.compile(r"line (?P<only>\d{1,9})|lines (?P<first>\d{1,9})-(?P<last>\d{1,9})", re.ASCII)
_FRAGMENT: Final = re.compile(r"line=(\d{1,9}),(\d{1,9})", re.ASCII)


def to_fragment(locator: str) -> str:
    """Return ``lines 64-68`` as ``line=63,68``; the empty string for a locator that is not about lines."""
    match = _LINES.fullmatch(locator)
    if match is None:
        return ""
    first, last = match["only"] or match["first"], match["only"] or match["last"]
    fragment = f"line={int(first) - 1},{last}"
    return fragment if from_fragment(fragment) == locator else ""


def from_fragment(fragment: str) -> str:
    """Return ``line=63,68`` as ``lines 64-68``; a fragment of another sort as it is."""
    match = _FRAGMENT.fullmatch(fragment)
    if match is None:
        return fragment
    first, last = int(match[1]) + 1, int(match[2])
    return f"line {last}" if first == last else f"lines {first}-{last}"
