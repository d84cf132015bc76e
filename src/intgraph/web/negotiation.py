"""Content negotiation (RFC 9110 §12.5): which of the forms there are a client likes best."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from intgraph.rdf.formats import FORMATS

HTML: Final = "text/html"

FORMS: Final[Mapping[str, str]] = {"html": HTML, **{name: form.media_type for name, form in FORMATS.items()}}
"""The media type of each form of a document, by its extension; the first is what one gets without a preference."""

_QUALITY: Final = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?")
_LONGEST: Final = 4000  # characters of a header that are read


def preferred(accept: str, offered: Mapping[str, str]) -> str | None:
    """Return the key of the media type in ``offered`` that ``accept`` likes best; ``None`` where it likes none.

    Of equals the first offered wins; an empty header likes everything.
    """
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    best, liked = None, 0.0
    for key, media in offered.items():
        quality = _quality(media, ranges)
        if quality > liked:
            best, liked = key, quality
    return best


def language(accept: str, known: Sequence[str], default: str) -> str:
    """Return the language in ``known`` that an Accept-Language header likes best, else ``default``."""
    wanted = sorted(_ranges(accept), key=lambda asked: -asked[1])
    return next((tag[:2] for tag, quality in wanted if quality and tag[:2] in known), default)


def _ranges(header: str) -> Iterable[tuple[str, float]]:
    for part in header[:_LONGEST].split(","):
        media, *parameters = (piece.strip().lower() for piece in part.split(";"))
        stated = next((value[2:].strip() for value in parameters if value.startswith("q=")), "1")
        if media and _QUALITY.fullmatch(stated):
            yield media, float(stated)


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the narrowest range that holds a media type."""
    for wanted in (media, f"{media.partition('/')[0]}/*", "*/*"):
        found = [quality for name, quality in ranges if name == wanted]
        if found:
            return found[0]
    return 0.0
