"""An office: whose memory this is, and under which base its IRIs are minted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DEFAULT_BASE: Final = "https://w3id.org/intgraph"


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """The title page of an office: its name, base IRI, own party (IRI), publisher and licence of its data."""

    iri: str
    name: str
    name_en: str = ""
    party: str = ""
    base: str = DEFAULT_BASE
    licence: str = ""
    note: str = ""
