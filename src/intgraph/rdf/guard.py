"""Input that is refused before a parser sees it: too large, too deep, or with entities of its own.

A JSON-LD text of ten thousand nested objects ends the process (measured with pyoxigraph 0.5), and RDF/XML takes
time in the square of its depth; neither occurs in honest data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from intgraph.errors import InputError
from intgraph.rdf.formats import Format

# A string (its end may be missing, so that no text is searched twice), or what opens and closes.
_JSON: Final = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many bytes a file may have, and how deep its elements or objects may nest."""

    size: int = 1 << 30
    depth: int = 64


LIMITS: Final = Limits()


def refuse(data: bytes, form: Format, file: str, limits: Limits = LIMITS) -> None:
    """Raise ``InputError`` where ``data`` breaks the limits or declares XML entities."""
    if len(data) > limits.size:
        raise InputError("rdf.too_large", file=file, size=len(data), limit=limits.size)
    if form.extension == "jsonld":
        _refuse_deep_json(data, file, limits.depth)
    if form.extension == "rdf":
        _refuse_xml(data, file, limits.depth)


def _refuse_deep_json(data: bytes, file: str, limit: int) -> None:
    depth = 0
    for match in _JSON.finditer(data):
        first = data[match.start()]
        depth += (first in b"[{") - (first in b"]}")
        if depth > limit:
            line = data.count(b"\n", 0, match.start()) + 1
            raise InputError("rdf.too_deep", file=file, line=line, limit=limit)


def _refuse_xml(data: bytes, file: str, limit: int) -> None:
    """Read the tags alone, as UTF-8, the one encoding that the RDF parser reads."""
    parser = expat.ParserCreate("utf-8")
    depth = 0

    def opened(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > limit:
            raise InputError("rdf.too_deep", file=file, line=parser.CurrentLineNumber, limit=limit)

    def closed(_: str) -> None:
        nonlocal depth
        depth -= 1

    def declared(*_: object) -> None:
        raise InputError("rdf.entities", file=file, line=parser.CurrentLineNumber)

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as wrong:
        line = wrong.lineno
        raise InputError("rdf.syntax", file=file, line=line, why=expat.ErrorString(wrong.code)) from wrong
