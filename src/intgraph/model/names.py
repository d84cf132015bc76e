"""Names as people type them: without accents, case or punctuation, and as the last part of an IRI."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and an accent.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_NOT_A_WORD = re.compile(r"[^\w]+", re.UNICODE)
# Control, zero-width and bidirectional characters have no place in a name; those without width part no words.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_WIDTHLESS = re.compile(r"[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return ``text`` without case, accents and punctuation, words apart by one space.

    Two spellings of a name match when their folds are equal: ``fold("Puławy") == fold("PULAWY")``.
    Folding twice changes nothing. Letters of other scripts stay as they are.
    """
    if text.isascii():
        return " ".join(_NOT_A_WORD.sub(" ", text.lower()).replace("_", " ").split())
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(c for c in lowered if not unicodedata.combining(c)).translate(_UNDECOMPOSED)
    return " ".join(_NOT_A_WORD.sub(" ", unicodedata.normalize("NFKC", bare)).replace("_", " ").split())


def slug(text: str) -> str:
    """Return ``text`` as the last part of an IRI: folded, ASCII letters and digits, words joined by ``-``.

    A text without any ASCII letter or digit gives the empty string.
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def clean(text: str) -> str:
    """Return ``text`` on one line, words apart by one space, without control, zero-width and bidirectional
    characters."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(_CONTROL.sub(" ", _WIDTHLESS.sub("", text)).split())
