"""Rendering: a payload becomes one file that needs no network, no script and nothing beside it."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from string import Template
from typing import Final

from intgraph.locale import words
from intgraph.page.markup import join, text
from intgraph.page.palette import as_variables
from intgraph.page.payload import Payload, content_hash
from intgraph.page.sections.frame import contents, footer, header, picture_section, reading_section
from intgraph.page.sections.others import (
    events_section,
    people_section,
    places_section,
    policies_section,
    sources_section,
)
from intgraph.page.sections.parties import parties_section
from intgraph.page.sections.ties import ties_section

_HERE: Final = Path(__file__).parent
_STYLES: Final = ("style.css", "picture.css")


def render(payload: Payload) -> bytes:
    """Return the page as UTF-8 HTML; the same payload always gives the same bytes."""
    say = words(payload.language)
    sections = {
        "picture": picture_section(payload, say),
        "ties": ties_section(payload, say),
        "parties": parties_section(payload, say),
        "events": events_section(payload, say),
        "policies": policies_section(payload, say),
        "people": people_section(payload, say),
        "places": places_section(payload, say),
        "sources": sources_section(payload, say),
        "reading": reading_section(say),
    }
    shown = {anchor: section for anchor, section in sections.items() if section}
    style = as_variables() + "".join((_HERE / name).read_text(encoding="utf-8") for name in _STYLES)
    page = Template((_HERE / "page.html").read_text(encoding="utf-8")).substitute(
        language=payload.language,
        title=text(payload.title),
        style=style,
        style_hash=hash_of(style),
        skip=text(say("page.skip")),
        header=header(payload, say),
        contents=contents(list(shown), say),
        main=join(shown.values()),
        footer=footer(payload, content_hash(payload), say),
    )
    return page.encode("utf-8")


def hash_of(inline: str) -> str:
    """Return the source expression by which a Content-Security-Policy allows one inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode('utf-8')).digest()).decode('ascii')}'"
