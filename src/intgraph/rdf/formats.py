"""The six RDF formats: file extension, media type and what the libraries call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from intgraph.errors import InputError

if TYPE_CHECKING:
    from pyoxigraph import RdfFormat


@dataclass(frozen=True, slots=True)
class Format:
    """One syntax of RDF; ``oxigraph`` is its name in pyoxigraph, ``rdflib`` in rdflib."""

    extension: str
    media_type: str
    oxigraph: str
    rdflib: str
    title: str

    def rdf_format(self) -> RdfFormat:
        """Return it as pyoxigraph knows it."""
        from pyoxigraph import RdfFormat

        found: RdfFormat = getattr(RdfFormat, self.oxigraph)
        return found


_TABLE: Final = (
    Format("ttl", "text/turtle", "TURTLE", "turtle", "Turtle"),
    Format("trig", "application/trig", "TRIG", "trig", "TriG"),
    Format("nt", "application/n-triples", "N_TRIPLES", "nt", "N-Triples"),
    Format("nq", "application/n-quads", "N_QUADS", "nquads", "N-Quads"),
    Format("jsonld", "application/ld+json", "JSON_LD", "json-ld", "JSON-LD"),
    Format("rdf", "application/rdf+xml", "RDF_XML", "xml", "RDF/XML"),
)

FORMATS: Final[Mapping[str, Format]] = MappingProxyType({row.extension: row for row in _TABLE})
"""Every format by file extension, without the dot."""

MEDIA_TYPES: Final[Mapping[str, Format]] = MappingProxyType({row.media_type: row for row in _TABLE})
"""Every format by media type."""


def format_of(name: str | Path) -> Format:
    """Return the format of a file name, extension or media type; raise ``InputError`` for none of the six."""
    text = str(name).lower()
    found = MEDIA_TYPES.get(text.partition(";")[0].strip()) or FORMATS.get(text.rpartition(".")[2])
    if found is None:
        raise InputError("rdf.format_unknown", file=str(name), known=", ".join(FORMATS))
    return found
