"""The picture by itself: an SVG file for reports and slides, with its title, legend and colophon.

A network that is too large for a picture of every party is shown as an overview, by country and sector.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words
from intgraph.model.names import clean
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.book import open_book
from intgraph.page.compose.picture import compose_picture
from intgraph.page.compose.title import page_title
from intgraph.page.counting import counted
from intgraph.page.picture.overview import overview
from intgraph.page.picture.overview_drawn import draw_overview
from intgraph.page.picture.plain import draw_plain
from intgraph.page.picture.plain_legend import legend, signs_of
from intgraph.page.picture.roomy import roomy
from intgraph.page.picture.sheet import About, Drawing, sheet_file

# The most parties that a picture can name one by one: 300 can be read, 900 are a tangle of two square metres.
MOST_DRAWN: Final = 600


def picture_file(
    register: Register, language: str, on: date, audience: Visibility, title: str = "", note: str = ""
) -> bytes:
    """Return the picture of ``register`` as UTF-8 SVG in ``language`` (``nl`` or ``en``), judged on the day ``on``.

    The register holds only what ``audience`` may see; nothing is filtered here. Without a ``title`` it is called after
    its offices; ``note`` stands below the title. The same arguments always give the same bytes.
    """
    say = words(language)
    large = len(register.party) > MOST_DRAWN
    drawing = draw_overview(overview(register, say), say) if large else _network(register, language, on, say)
    notes = (note, say("picture.overview") if large else "")
    about = About(
        title=page_title(register, language, title),
        told=_told(register, say),
        note=" ".join(filter(None, notes)),
        on=on,
        day=date_in_words(on.isoformat(), say),
        audience=say(f"page.audience.{audience}"),
        offices=tuple(sorted(clean(_name(card, language)) for card in register.office.values())),
        licences=tuple(sorted({clean(card.licence) for card in register.office.values() if card.licence})),
    )
    return sheet_file(drawing, about, say)


def _network(register: Register, language: str, on: date, say: Words) -> Drawing:
    picture = roomy(compose_picture(open_book(register, language, on)))
    signs, height = legend(signs_of(picture, say), picture.width)
    return Drawing(draw_plain(picture, say), picture.width, picture.height, signs, height)


def _told(register: Register, say: Words) -> str:
    counts = {"parties": len(register.party), "ties": len(register.tie), "sources": len(register.source)}
    return say("picture.told", **{what: counted(what, count, say) for what, count in counts.items()})


def _name(card: object, language: str) -> str:
    english = getattr(card, "name_en", "") if language == "en" else ""
    return str(english or getattr(card, "name", ""))
