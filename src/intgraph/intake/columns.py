"""The sheets of an office and their columns: the one description that reading, writing and the docs share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, what its cells hold, and whether a cell may be empty.

    ``holds`` is the name of a cell type (``intgraph.intake.cells``); ``of`` names the nouns that a reference
    may point to, or the scheme of a concept.
    """

    name: str
    holds: str = "text"
    of: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet (a CSV file, or a sheet of a workbook) with one row for each thing of ``noun``."""

    name: str
    noun: str
    columns: tuple[Column, ...]
    required: bool = False


_ID: Final = Column("id", "id", required=True)
_NAME: Final = Column("name", required=True)
_NAME_EN: Final = Column("name_en")
_ALIASES: Final = Column("aliases", "texts")
_SAME_AS: Final = Column("same_as", "iris")
_SINCE: Final = Column("since", "moment")
_UNTIL: Final = Column("until", "moment")
_VISIBILITY: Final = Column("visibility", "visibility")
_NOTE: Final = Column("note")
_ABOUT: Final = Column("about", "references", ("tie", "party", "policy", "place", "event"))

_SHEETS: Final = (
    Sheet(
        "office",
        "office",
        (
            _ID,
            _NAME,
            _NAME_EN,
            Column("party", "reference", ("party",)),
            Column("base", "iri"),
            Column("licence"),
            _NOTE,
        ),
    ),
    Sheet(
        "places",
        "place",
        (
            _ID,
            _NAME,
            _NAME_EN,
            _ALIASES,
            Column("type", "concept", ("place-type",), required=True),
            Column("within", "references", ("place",)),
            Column("country_code", "country"),
            Column("latitude", "latitude"),
            Column("longitude", "longitude"),
            _SAME_AS,
            _NOTE,
        ),
    ),
    Sheet(
        "parties",
        "party",
        (
            _ID,
            _NAME,
            _NAME_EN,
            _ALIASES,
            Column("sector", "concept", ("sector",)),
            Column("place", "reference", ("place",)),
            Column("part_of", "reference", ("party",)),
            Column("group", "flag"),
            Column("website", "iri"),
            _SAME_AS,
            _VISIBILITY,
            _NOTE,
        ),
        required=True,
    ),
    Sheet(
        "ties",
        "tie",
        (
            _ID,
            _NAME,
            _NAME_EN,
            Column("kind", "concept", ("kind",), required=True),
            Column("word"),
            _SINCE,
            _UNTIL,
            Column("places", "references", ("place",)),
            Column("purposes", "texts"),
            Column("themes", "concepts", ("theme",)),
            Column("sdgs", "concepts", ("sdg",)),
            Column("pillar", "concept", ("pillar",)),
            Column("portfolio"),
            Column("open_list", "flag"),
            Column("amount", "amount"),
            Column("currency", "currency"),
            _VISIBILITY,
            _NOTE,
        ),
        required=True,
    ),
    Sheet(
        "roles",
        "role",
        (
            Column("id", "id"),
            Column("tie", "reference", ("tie",), required=True),
            Column("party", "reference", ("party",), required=True),
            Column("role", "concept", ("role",), required=True),
            _SINCE,
            _UNTIL,
            _VISIBILITY,
            _NOTE,
        ),
        required=True,
    ),
    Sheet(
        "events",
        "event",
        (
            _ID,
            _NAME,
            _NAME_EN,
            Column("kind", "concept", ("event",), required=True),
            Column("date", "moment"),
            _ABOUT,
            Column("by", "references", ("party",)),
            _VISIBILITY,
            _NOTE,
        ),
    ),
    Sheet(
        "policies",
        "policy",
        (
            _ID,
            _NAME,
            _NAME_EN,
            Column("kind", "concept", ("policy",), required=True),
            Column("party", "reference", ("party",)),
            Column("part_of", "reference", ("policy",)),
            _ABOUT,
            Column("pillars", "concepts", ("pillar",)),
            _SINCE,
            _UNTIL,
            _VISIBILITY,
            _NOTE,
        ),
    ),
    Sheet(
        "people",
        "person",
        (
            _ID,
            Column("name"),
            Column("function", required=True),
            Column("status", "concept", ("post",)),
            Column("party", "reference", ("party",), required=True),
            _SINCE,
            _UNTIL,
            Column("email"),
            Column("phone"),
            _VISIBILITY,
            _NOTE,
        ),
    ),
    Sheet(
        "sources",
        "source",
        (
            _ID,
            _NAME,
            _NAME_EN,
            Column("publisher", "reference", ("party",)),
            Column("date", "moment"),
            Column("file"),
            Column("url", "iri"),
            _VISIBILITY,
            _NOTE,
        ),
    ),
    Sheet(
        "evidence",
        "evidence",
        (
            Column(
                "subject",
                "reference",
                ("tie", "role", "party", "place", "event", "policy", "person", "source", "office"),
                required=True,
            ),
            Column("field", "fields"),
            Column("value"),
            Column("source", "reference", ("source",), required=True),
            Column("locator"),
            Column("phrase"),
            Column("modality", "concept", ("modality",)),
        ),
    ),
    Sheet(
        "story",
        "step",
        (
            Column("step", "step", required=True),
            Column("heading", required=True),
            Column("heading_en"),
            Column("text"),
            Column("text_en"),
            Column("show", "shown"),
            _VISIBILITY,
        ),
    ),
)

SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType({sheet.name: sheet for sheet in _SHEETS})
