"""Dates in words: EDTF as a person reads it."""

from __future__ import annotations

import re
from typing import Final

from intgraph.locale import Words

_QUALIFIERS: Final = {"~": "date.about", "?": "date.perhaps", "%": "date.perhaps_about"}
_UNSPECIFIED: Final = re.compile(r"(\d{2})(\d)?X+")


def date_in_words(edtf: str, words: Words) -> str:
    """Return an EDTF date in a few words: ``[2012,2014]`` is ``2012 or 2014``, ``1956~`` is ``about 1956``.

    A plain date stays as it is; what is no EDTF stays as it is too.
    """
    if edtf.startswith("[") and edtf.endswith("]"):
        parts = [_choice(part.strip(), words) for part in edtf[1:-1].split(",")]
        return words("date.or").join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    return _single(edtf, words)


def _choice(part: str, words: Words) -> str:
    first, dots, last = part.partition("..")
    if not dots:
        return _single(part, words)
    if first and last:
        return words("date.between", first=_single(first, words), last=_single(last, words))
    return (
        words("date.or_later", date=_single(first, words))
        if first
        else words("date.or_earlier", date=_single(last, words))
    )


def _single(edtf: str, words: Words) -> str:
    qualifier = _QUALIFIERS.get(edtf[-1:], "")
    bare = edtf[:-1] if qualifier else edtf
    unspecified = _UNSPECIFIED.fullmatch(bare)
    if unspecified:
        bare = (
            words("date.decade", year=f"{bare[:3]}0") if unspecified[2] else words("date.century", year=f"{bare[:2]}00")
        )
    return words(qualifier, date=bare) if qualifier else bare
