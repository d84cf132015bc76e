"""Style sheets in fewer bytes."""

from __future__ import annotations

import re
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BESIDE: Final = re.compile(r"\s*([{};,>])\s*")
_COLON: Final = re.compile(r"(?<=[a-z]): ")


def small(style: str) -> str:
    """Return a style sheet of ours without comments and needless spaces; a selector holds no ``: ``."""
    plain = " ".join(_COMMENT.sub("", style).split())
    return _COLON.sub(":", _BESIDE.sub(r"\1", plain)).replace(";}", "}").strip()
