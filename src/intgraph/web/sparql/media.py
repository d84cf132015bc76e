"""The forms of a result: their names, media types, and in which of them a kind of query is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.errors import RequestError
from intgraph.rdf.formats import FORMATS
from intgraph.web.negotiation import preferred

HTML: Final = "html"


@dataclass(frozen=True, slots=True)
class Media:
    """One form of a result: ``name`` as in ``?output=``; ``media_types`` begin with the one it is sent as.

    ``described`` is its IRI in a service description.
    """

    name: str
    media_types: tuple[str, ...]
    described: str
    graph: bool = False

    @property
    def content_type(self) -> str:
        """The media type it is sent as, with its character set where that is not fixed by the type."""
        media_type = self.media_types[0]
        return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


_W3C: Final = "http://www.w3.org/ns/formats/"
PAGE: Final = Media(HTML, ("text/html", "application/xhtml+xml"), "")

TABLES: Final = (
    Media("json", ("application/sparql-results+json", "application/json"), f"{_W3C}SPARQL_Results_JSON"),
    Media("xml", ("application/sparql-results+xml", "application/xml", "text/xml"), f"{_W3C}SPARQL_Results_XML"),
    Media("csv", ("text/csv",), f"{_W3C}SPARQL_Results_CSV"),
    Media("tsv", ("text/tab-separated-values",), f"{_W3C}SPARQL_Results_TSV"),
)
"""How rows and truth values are answered, the first by default."""

_NAMES: Final = {
    "ttl": "Turtle",
    "trig": "TriG",
    "nt": "N-Triples",
    "nq": "N-Quads",
    "jsonld": "JSON-LD",
    "rdf": "RDF_XML",
}
_ALSO: Final = {"jsonld": ("application/json",), "rdf": ("application/xml", "text/xml"), "nt": ("text/plain",)}

GRAPHS: Final = tuple(
    Media(name, (form.media_type, *_ALSO.get(name, ())), _W3C + _NAMES[name], graph=True)
    for name, form in FORMATS.items()
)
"""How graphs are answered, Turtle by default."""


def choose(accept: str, output: str, offered: Sequence[Media]) -> Media:
    """Return the form that ``output`` names, else the one an ``Accept`` header likes best.

    Raises ``RequestError``: 400 for a name that is not offered, 406 for a header that takes none of them.
    """
    if output:
        return _named(output, offered)
    types = {media_type: media for media in reversed(offered) for media_type in media.media_types}
    ranked = sorted(types, key=lambda one: (types[one].media_types.index(one) > 0, offered.index(types[one])))
    found = preferred(accept, {one: one for one in ranked})
    if not found:
        raise RequestError(406, "web.sparql.not_acceptable", known=", ".join(media.media_types[0] for media in offered))
    return types[found]


def _named(output: str, offered: Sequence[Media]) -> Media:
    for media in offered:
        if output.lower() == media.name or output.lower() in media.media_types:
            return media
    raise RequestError(
        400, "web.sparql.output_unknown", output=output[:40], known=", ".join(media.name for media in offered)
    )
