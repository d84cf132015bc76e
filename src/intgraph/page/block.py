"""Blocks: parts of the page that only its script reads, packed small and safe inside HTML."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import fields
from typing import Any, Final

_LEVEL: Final = 9
_RAW: Final = -15


def block(content: bytes) -> str:
    """Return bytes as DEFLATE (RFC 1951) in base64: letters and digits that no parser of HTML can stumble over.

    The same bytes always give the same text.
    """
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
    return base64.b64encode(packer.compress(content) + packer.flush()).decode("ascii")


def as_json(value: object) -> bytes:
    """Return dataclasses, and what they hold, as compact JSON in UTF-8."""
    text = json.dumps(value, default=_fields, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}
