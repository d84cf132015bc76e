"""The offices of this repository as the public may see them, and an office with hostile text in every field."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from pathlib import Path
from typing import Any

from intgraph.intake.office import read_office
from intgraph.model.audience import withhold
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.file import page_file
from intgraph.page.picture.alone import picture_file
from intgraph.page.report import Report
from page.told_office import ON, office

GRAPHS = Path(__file__).parents[2] / "graphs"
SCRIPTS = (
    "</script><script>document.title='ran'</script>",
    "<img src=x onerror=\"document.title='ran'\">",
    '"><svg onload="document.title=\'ran\'">',
    "javascript:document.title='ran'",
    "</title></style><script>alert(1)</script>",
    "' autofocus onfocus='alert(1)",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
    "\u202eesrever\u202c \u2066isolated \u200e\u200f",
    "🌍🤝👩‍👩‍👧‍👦 " * 40,
    "قالي שלום 青岛市",
    "\x00\x1b\ud800\uffff",
    "W" * 10_000,
    "]]> <!-- --!> &amp;&#0;",
)
# Fields that hold no text of people but the shape of the graph.
_SHAPE = frozenset({"iri", "tie", "party", "subject", "source", "place", "part_of", "publisher", "about", "by",
                    "within", "places", "field", "modality"})  # fmt: skip


@lru_cache(maxsize=1)
def all_offices() -> Register:
    """Return every office in ``graphs/`` in one register, for the public."""
    tables: dict[str, dict[str, Any]] = {}
    for folder in sorted(path for path in GRAPHS.iterdir() if path.is_dir()):
        for noun, things in read_office(folder).register.nouns():
            tables.setdefault(noun, {}).update(things)
    return withhold(Register(**tables), Visibility.PUBLIC)


def report(register: Register, language: str = "nl", title: str = "") -> Report:
    """Return the report of a register on a fixed day."""
    return compose(register, language, ON, Visibility.PUBLIC, title)


def page(register: Register, language: str = "nl", title: str = "") -> bytes:
    """Return the page of a register on the same day."""
    return page_file(register, language, ON, Visibility.PUBLIC, title)


def picture(register: Register, language: str = "nl") -> bytes:
    """Return the picture file of a register on the same day."""
    return picture_file(register, language, ON, Visibility.PUBLIC)


def hostile(text: str) -> Register:
    """Return an office with ``text`` in every field that holds any text, notations included."""
    tables: dict[str, Any] = {
        noun: {iri: _spoilt(thing, text) for iri, thing in things.items()} for noun, things in office().nouns()
    }
    return Register(**tables)


def _spoilt(thing: Any, text: str) -> Any:
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(thing):
        value = getattr(thing, field.name)
        if field.name in _SHAPE:
            continue
        if isinstance(value, str):
            changes[field.name] = text
        elif isinstance(value, tuple):
            changes[field.name] = (text,)
    return dataclasses.replace(thing, **changes)
