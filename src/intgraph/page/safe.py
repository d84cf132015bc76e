"""Web addresses that a page may link to."""

from __future__ import annotations

import re
from typing import Final

_WEB: Final = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f-\xa0]{1,2000}", re.IGNORECASE)


def web_address(text: str) -> str:
    """Return ``text`` when it is a whole http or https address, else the empty text: nothing else is a link."""
    return text if _WEB.fullmatch(text) else ""
