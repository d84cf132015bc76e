"""The picture by itself: an SVG file with its own style and legend, for reports and slides."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from intgraph.locale import words
from intgraph.page.markup import Markup, tag
from intgraph.page.palette import without_variables
from intgraph.page.payload import Payload
from intgraph.page.picture.legend import svg_legend
from intgraph.page.picture.svg import draw, told, unlinked, view_box

_MARGIN: Final = 24.0
_STYLE: Final = Path(__file__).parent.parent / "picture.css"


def picture_file(payload: Payload) -> bytes:
    """Return the picture as UTF-8 SVG on a light ground; the same payload always gives the same bytes."""
    picture, say = payload.picture, words(payload.language)
    legend, legend_height = svg_legend(picture, say, picture.width)
    width = picture.width + 2 * _MARGIN
    height = picture.height + legend_height + 3 * _MARGIN
    drawn = tag(
        "svg",
        tag("title", payload.title),
        tag("desc", f"{told(picture, say)} {say('page.footer.date')} {payload.date}."),
        tag("style", Markup(without_variables(_STYLE.read_text(encoding="utf-8")))),
        tag("rect", width=width, height=height, class_="ground"),
        tag("g", draw(picture, say, unlinked), transform=f"translate({_MARGIN:.0f} {_MARGIN:.0f})"),
        tag("g", legend, transform=f"translate({_MARGIN:.0f} {picture.height + 2 * _MARGIN:.0f})"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=view_box(width, height),
        width=width,
        height=height,
        lang=payload.language,
        class_="network",
        role="img",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}\n'.encode()
