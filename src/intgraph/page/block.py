"""Blocks: parts of the page that only its script reads, packed small and safe inside HTML."""

from __future__ import annotations

import json
import zlib
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final

# The best level saves two per cent more and takes four times as long: for much content that is seconds.
_BEST: Final = 9
_GOOD: Final = 7
_MUCH: Final = 4_000_000
_RAW: Final = -15
# 91 signs, of which two carry 13 bits (base64 needs 8 % more room). Without what could begin a tag, a reference or the
# end of an attribute.
_SIGNS: Final = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"&<')
_BITS: Final = 13
_HALF: Final = 6


def block(content: bytes) -> str:
    """Return bytes as DEFLATE (RFC 1951) in printable ASCII that no parser of HTML can stumble over.

    Thirteen bits at a time, the lowest first, are two of 91 signs, the lower first; six or fewer at the end are one.
    The same bytes always give the same text.
    """
    packer = zlib.compressobj(_BEST if len(content) < _MUCH else _GOOD, zlib.DEFLATED, _RAW)
    return _in_signs(packer.compress(content) + packer.flush())


def as_json(value: object) -> bytes:
    """Return dataclasses, and what they hold, as compact JSON in UTF-8."""
    text = json.dumps(value, default=_fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")


def _in_signs(data: bytes) -> str:
    pairs, shifts = _pairs(), range(0, _BITS * 8, _BITS)
    whole = len(data) - len(data) % _BITS
    numbers = (int.from_bytes(data[at : at + _BITS], "little") for at in range(0, whole, _BITS))
    written = [pairs[number >> shift & len(pairs) - 1] for number in numbers for shift in shifts]
    return "".join([*written, _end(data[whole:])])


def _end(data: bytes) -> str:
    """The last bytes, fewer than thirteen."""
    number, left, written = int.from_bytes(data, "little"), 8 * len(data), ""
    while left > 0:
        pair = _pairs()[number & (1 << _BITS) - 1]
        written += pair if left > _HALF else pair[0]
        number, left = number >> _BITS, left - _BITS
    return written


@lru_cache(maxsize=1)
def _pairs() -> tuple[str, ...]:
    """The two signs of every number of thirteen bits."""
    return tuple(_SIGNS[number % len(_SIGNS)] + _SIGNS[number // len(_SIGNS)] for number in range(1 << _BITS))


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}
