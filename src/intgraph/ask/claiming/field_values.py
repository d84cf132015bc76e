"""Fields: what the columns of a thing are called, and their values in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Final

from intgraph.ask.telling import Telling
from intgraph.errors import NameUnknownError
from intgraph.locale import LANGUAGES, words
from intgraph.model.names import fold
from intgraph.model.register import NOUNS

_SCHEMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sector": "sector",
        "type": "place-type",
        "pillar": "pillar",
        "pillars": "pillar",
        "themes": "theme",
        "sdgs": "sdg",
        "status": "post",
        "role": "role",
    }
)
_SCHEME_OF_KIND: Final[Mapping[str, str]] = MappingProxyType({"event": "event", "policy": "policy"})
_DATES: Final = frozenset({"since", "until", "date"})
_NO_FIELDS: Final = frozenset({"iri", "period", "visibility", "subject", "source", "value", "locator", "phrase"})


def value_in_words(field: str, value: str, noun: str, telling: Telling) -> str:
    """Return the value of a field of a thing of ``noun``: dates in words, concepts by label, lists by commas.

    The values of a list are joined by ``; ``.
    """
    if field in _DATES:
        return telling.date(value)
    scheme = _SCHEME_OF_KIND.get(noun, "kind") if field == "kind" else _SCHEMES.get(field)
    return telling.labels(scheme, value.split("; ")) if scheme else value


def fields_of(noun: str) -> frozenset[str]:
    """Return the fields that a thing of ``noun`` can have, as the columns of the tables are called."""
    names = {column.name for column in fields(NOUNS[noun])}
    return frozenset(names - _NO_FIELDS | ({"since", "until"} if "period" in names else set()))


def asked_fields(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields that words mean: the name of a column, or its Dutch or English label.

    A word that is the name of a column in the singular means that column too. Raises ``NameUnknownError`` with the
    labels for a word that means none.
    """
    known = _known_words()
    for text in texts:
        if fold(text) not in known:
            raise NameUnknownError("name.no_concept", text, tuple(sorted(_all_fields())))
    return tuple(dict.fromkeys(known[fold(text)] for text in texts))


def _all_fields() -> frozenset[str]:
    return frozenset[str]().union(*(fields_of(noun) for noun in NOUNS if noun not in ("evidence", "step")))


def _known_words() -> dict[str, str]:
    """Names of columns win from labels, and labels from a column in the singular."""
    known: dict[str, str] = {}
    for field in sorted(_all_fields()):
        known[fold(field.removesuffix("s"))] = field
    for language in LANGUAGES:
        say = words(language)
        known.update((fold(say(f"field.{field}")), field) for field in sorted(_all_fields()))
    known.update((fold(field), field) for field in _all_fields())
    return known
