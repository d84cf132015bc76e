"""IRIs of things: ``{base}/id/{noun}/{slug}``, and the official TOOI IRI of a Dutch public body."""

from __future__ import annotations

import re
from typing import Final

_TOOI: Final = "https://identifier.overheid.nl/tooi/id/"
_TOOI_KINDS: Final = {"gm": "gemeente", "pv": "provincie", "ws": "waterschap"}
_TOOI_CODE: Final = re.compile(r"gm\d{4}|pv\d{2}|ws\d{4}")
_LOCAL_ID: Final = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")


def mint(base: str, noun: str, local: str) -> str:
    """Return the IRI of the thing ``local``; a party whose id is a TOOI code (``gm0453``) has its TOOI IRI."""
    if noun == "party" and _TOOI_CODE.fullmatch(local):
        return f"{_TOOI}{_TOOI_KINDS[local[:2]]}/{local}"
    return f"{base}/id/{noun}/{local}"


def local_id(iri: str) -> str:
    """Return the last part of an IRI: the id under which the tables know the thing."""
    return iri.rpartition("/")[2]


def noun_of(iri: str) -> str:
    """Return the noun of a thing by its IRI; what is identified elsewhere is a party."""
    return "party" if iri.startswith(_TOOI) else iri.rpartition("/")[0].rpartition("/")[2]


def is_local_id(text: str) -> bool:
    """Tell whether ``text`` can be an id: lower-case letters and digits in words joined by ``-`` or ``.``."""
    return _LOCAL_ID.fullmatch(text) is not None
