"""How wide a text is and where it breaks, without a browser: the widths of Helvetica, which Arial and Liberation
Sans share, in thousandths of the size of the type. A letter that is not listed counts as its base letter, any
other sign as a full square."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

_SQUARE: Final = 1100
# Bold type, and the fonts that stand in for Helvetica, run a little wider.
_LEEWAY: Final = 1.08
_ELLIPSIS: Final = "…"


def width(text: str, size: float) -> float:
    """Return how wide ``text`` is in type of ``size``, rather too much than too little."""
    return sum(map(_width_of, text)) * size * _LEEWAY / 1000


def wrap(text: str, size: float, widest: float, most_lines: int) -> tuple[str, ...]:
    """Return ``text`` in at most ``most_lines`` lines no wider than ``widest``; what is left out becomes ``…``."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= widest:
            lines[-1] = longer
        elif len(lines) < most_lines and lines[-1]:
            lines.append(_fitting(word, size, widest))
        else:
            lines[-1] = _cut(longer, size, widest)
            break
    return tuple(line for line in lines if line)


def is_cut(lines: Sequence[str], text: str) -> bool:
    """Tell whether ``lines`` are ``text`` with something left out."""
    return " ".join(lines) != " ".join(text.split())


def _fitting(word: str, size: float, widest: float) -> str:
    return word if width(word, size) <= widest else _cut(word, size, widest)


def _cut(text: str, size: float, widest: float) -> str:
    room = widest - width(_ELLIPSIS, size)
    kept = 0
    for at, sign in enumerate(text):
        room -= width(sign, size)
        if room < 0:
            break
        kept = at + 1
    return text[:kept].rstrip(" –-,(") + _ELLIPSIS


@lru_cache(maxsize=4096)
def _width_of(sign: str) -> int:
    known = _widths()
    base = unicodedata.normalize("NFKD", sign)[0]
    return 0 if unicodedata.combining(sign) else known.get(sign, known.get(base, _SQUARE))


@lru_cache(maxsize=1)
def _widths() -> Mapping[str, int]:
    listed: dict[str, str] = json.loads((Path(__file__).parent / "widths.json").read_text(encoding="utf-8"))
    return {sign: int(wide) for wide, signs in listed.items() for sign in signs}
