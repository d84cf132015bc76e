"""Markup: HTML and SVG written as values, where every text is escaped unless it is markup already."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final, TypeAlias

# What neither HTML nor XML can hold, and what turns the direction of the text around it.
_UNSAYABLE: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# What HTML lets one leave out: quotes around a plain value, and end tags that the next tag implies.
_QUOTED: Final = re.compile(r''' ([a-zA-Z:-]+)="([A-Za-z0-9#_.:/-]+)"''')
_IMPLIED: Final = re.compile(r"</(?:li|p|dt|dd)>")
_EMPTY: Final = re.compile("></(?:use|path)>")
_VOID: Final = frozenset({"meta", "link", "br", "hr", "img", "input"})


class Markup(str):
    """Text that is markup: it is written as it is."""

    __slots__ = ()


Content: TypeAlias = "str | Iterable[Content] | None"
Attribute: TypeAlias = "str | float | bool | None"


def text(value: str) -> Markup:
    """Return ``value`` as markup that shows it, whatever it holds; markup stays as it is."""
    return value if isinstance(value, Markup) else Markup(html.escape(_UNSAYABLE.sub("\ufffd", value)))


def join(*content: Content) -> Markup:
    """Return all content as one piece of markup; ``None`` is nothing."""
    return Markup("".join(_pieces(content)))


def lean(markup: Markup) -> Markup:
    """Return HTML without what HTML lets one leave out; it is no XML any more.

    Quotes within a text are written as references, so that every bare quote belongs to an attribute. After a ``p``
    and an ``li`` there may be no text outside another of its kind.
    """
    return Markup(_EMPTY.sub(" />", _IMPLIED.sub("", _QUOTED.sub(r" \1=\2", markup))))


def tag(name: str, *content: Content, **attributes: Attribute) -> Markup:
    """Return an element. ``class_`` stands for ``class``, ``aria_label`` for ``aria-label``.

    An attribute that is ``None``, ``False`` or empty is left out, one that is ``True`` stands without a value.
    """
    opening = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opening if name in _VOID else f"{opening}{join(*content)}</{name}>")


def _pieces(content: Iterable[Content]) -> Iterable[str]:
    for piece in content:
        if isinstance(piece, str):
            yield text(piece)
        elif piece is not None:
            yield from _pieces(piece)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False or value == "":
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    return f' {name}="{number(value) if isinstance(value, float | int) else text(value)}"'


def number(value: float) -> str:
    """Return a length in as few digits as it needs, one behind the point at most."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")
