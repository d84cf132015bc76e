"""Addresses that a page may link to."""

from __future__ import annotations

import re
from typing import Final

_WEB: Final = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f-\xa0]{1,2000}", re.IGNORECASE)
_MAIL: Final = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


def web_address(text: str) -> str:
    """Return ``text`` when it is a whole http or https address, else the empty text: nothing else is a link."""
    return text if _WEB.fullmatch(text) else ""


def mail_address(text: str) -> str:
    """Return ``text`` when it is a plain e-mail address, else the empty text."""
    return text if _MAIL.fullmatch(text) else ""
