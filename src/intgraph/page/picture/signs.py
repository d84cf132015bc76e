"""Signs of sectors outside the picture, around (0, 0) in a box of 36 by 20."""

from __future__ import annotations

from intgraph.page.markup import Markup, tag
from intgraph.page.picture.forms import CIRCLE, form, outline, shape


def symbol(sector: str) -> Markup:
    """Return the sign of a sector."""
    return _drawn(outline(sector), f"dot s-{form(sector)}")


def symbol_of_group() -> Markup:
    """Return the sign of an unnamed group."""
    return _drawn(shape(CIRCLE), "dot s-other group")


def _drawn(outline_of_sign: str, looks: str) -> Markup:
    return tag("path", d=outline_of_sign, transform="scale(7)", class_=looks, vector_effect="non-scaling-stroke")
