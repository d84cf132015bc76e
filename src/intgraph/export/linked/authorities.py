"""The lists of the Publications Office of the European Union and of IANA, as far as a description needs them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from intgraph.rdf.formats import FORMATS

_FILE_TYPE: Final = "http://publications.europa.eu/resource/authority/file-type/"
_MEDIA_TYPE: Final = "https://www.iana.org/assignments/media-types/"


@lru_cache(maxsize=1)
def authorities() -> Mapping[str, Mapping[str, Any]]:
    """Return the lists by name: access, languages, themes, licences, file_types, media_types."""
    found: Mapping[str, Mapping[str, Any]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return found


def licence_iri(licence: str) -> str:
    """Return the IRI of a licence in the European list where it is there, else the licence as it was stated."""
    plain = licence.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    for known, iri in authorities()["licences"].items():
        if plain == known or plain.startswith(f"{known}/"):
            return str(iri)
    return licence


def file_type_iri(extension: str) -> str:
    """Return the IRI of a kind of file in the European list, empty where it is not there."""
    code = authorities()["file_types"].get(extension, "")
    return f"{_FILE_TYPE}{code}" if code else ""


def media_type_iri(extension: str) -> str:
    """Return the IRI of the media type of a kind of file at IANA, empty for an unknown one."""
    known = FORMATS[extension].media_type if extension in FORMATS else authorities()["media_types"].get(extension, "")
    return f"{_MEDIA_TYPE}{known}" if known else ""
