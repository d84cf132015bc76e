"""What a cell can hold: for each cell type the function from its text to a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.errors import PeriodError
from intgraph.intake.columns import SHEETS, Column
from intgraph.intake.lookups import CellError, ConceptWords, References
from intgraph.intake.shown import ShownReader
from intgraph.locale import LANGUAGES, words
from intgraph.model.formulas import unshielded
from intgraph.model.iri import is_local_id
from intgraph.model.names import clean, fold, slug
from intgraph.model.period import Moment, parse_moment
from intgraph.model.visibility import Visibility

Convert: TypeAlias = Callable[[str], object]

MOST_CHARACTERS: Final = 32_767  # as many as a cell of Excel holds
_YES: Final = frozenset({"yes", "y", "ja", "j", "true", "waar", "1", "x"})
_NO: Final = frozenset({"no", "n", "nee", "false", "onwaar", "0"})
_DUTCH_DAY: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_IRI: Final = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")
_AMOUNT: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,20})?")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}\.[0-9]{3}")  # in Dutch 12.500 is twelve thousand five hundred
_VISIBILITIES: Final = {str(level): level for level in Visibility}


@dataclass(frozen=True)
class CellReader:
    """Turns the text of cells into values, with the look-ups of one office."""

    references: References
    concepts: ConceptWords

    def known(self, column: Column, noun: str) -> dict[str, object]:
        """Return what texts of a column in the sheet of ``noun`` mean beforehand: ids, and references to one noun."""
        if column.holds == "id":
            return dict(zip(ids := self.references.nouns[noun].ids, ids, strict=True))
        to_one_noun = column.holds == "reference" and len(column.of) == 1
        return {**self.references.nouns[column.of[0]].ids} if to_one_noun else {}

    def converter(self, column: Column) -> Convert:
        """Return the function that reads the cells of ``column``; it raises ``CellError``."""
        if column.holds in ("reference", "references"):
            return self._listed(column, lambda text: self.references.resolve(text, column.of))
        if column.holds in ("concept", "concepts"):
            return self._listed(column, lambda text: self.concepts.resolve(text, column.of[0]))
        if column.holds == "shown":
            return ShownReader(self.references, self.concepts)
        if column.holds == "visibility":
            return lambda text: _VISIBILITIES[self.concepts.resolve(text, "visibility")]
        return _filled(PLAIN[column.holds]) if column.required else PLAIN[column.holds]

    @staticmethod
    def _listed(column: Column, one: Callable[[str], str]) -> Convert:
        if not column.holds.endswith("s"):
            return lambda text: one(clean(text))
        return lambda text: tuple(dict.fromkeys(one(part) for part in _parts(text)))


def as_they_are(texts: list[str]) -> bool:
    """Tell whether reading would leave all ``texts`` of a column of plain text as they are; asking all at once is
    quicker than reading each."""
    whole = "".join(texts)
    return (
        whole.isprintable()
        and "  " not in whole
        and list(map(str.strip, texts)) == texts
        and not any(text.startswith("'") for text in texts)
        and max(map(len, texts), default=0) <= MOST_CHARACTERS
    )


def _text(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise CellError("cell.too_long", most=MOST_CHARACTERS)
    return unshielded(clean(text))


def _filled(convert: Convert) -> Convert:
    """A cell with nothing but invisible characters is empty too."""

    def filled(text: str) -> object:
        value = convert(text)
        if value == "":
            raise CellError("cell.empty")
        return value

    return filled


def _parts(text: str) -> list[str]:
    return [part for part in (clean(piece) for piece in text.split(";")) if part]


def _texts(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_parts(_text(text))))


def _id(text: str) -> str:
    bare = clean(text)
    if not is_local_id(bare):
        raise CellError("cell.bad_id", example=slug(bare) or "qingdao")
    return bare


def _moment(text: str) -> Moment:
    bare = clean(text)
    dutch = _DUTCH_DAY.fullmatch(bare)
    if dutch:
        bare = f"{dutch[3]}-{int(dutch[2]):02}-{int(dutch[1]):02}"
    try:
        return parse_moment(bare)
    except PeriodError as wrong:
        raise CellError("cell.impossible_date" if wrong.key == "period.impossible" else "cell.bad_date") from wrong


def _flag(text: str) -> bool:
    word = clean(text).lower()
    if word not in _YES | _NO:
        raise CellError("cell.bad_flag")
    return word in _YES


def _degrees(most: float) -> Convert:
    def degrees(text: str) -> float:
        try:
            value = float(clean(text).replace(",", "."))
        except ValueError:
            value = most + 1
        if not -most <= value <= most:
            raise CellError("cell.bad_degrees", most=int(most))
        return value

    return degrees


def _amount(text: str) -> Decimal:
    bare = clean(text).replace(" ", "")
    if not _AMOUNT.fullmatch(bare) or _THOUSANDS.fullmatch(bare):
        raise CellError("cell.bad_amount")
    return Decimal(bare)


def _pattern(pattern: str, key: str) -> Convert:
    compiled = re.compile(pattern)

    def matching(text: str) -> str:
        bare = clean(text)
        if not compiled.fullmatch(bare):
            raise CellError(key)
        return bare

    return matching


def _iri(text: str) -> str:
    bare = clean(text)
    if not _IRI.fullmatch(bare):
        raise CellError("cell.bad_iri")
    return bare


def _iris(text: str) -> tuple[str, ...]:
    return tuple(_iri(part) for part in _parts(text))


def _fields(text: str) -> tuple[str, ...]:
    named, known = _parts(text), _field_names()
    unknown = [field for field in named if fold(field) not in known]
    if unknown:
        raise CellError("cell.no_field", field=unknown[0][:80])
    return tuple(dict.fromkeys(known[fold(field)] for field in named))


@lru_cache(maxsize=1)
def _field_names() -> Mapping[str, str]:
    """The names of all columns by their English or Dutch header."""
    columns = [column.name for sheet in SHEETS.values() if sheet.noun != "step" for column in sheet.columns]
    translated = ((words(language)(f"column.{column}"), column) for language in LANGUAGES for column in columns)
    return {fold(name): column for name, column in (*translated, *zip(columns, columns, strict=True))}


PLAIN: Final[Mapping[str, Convert]] = MappingProxyType(
    {
        "text": _text,
        "texts": _texts,
        "id": _id,
        "moment": _moment,
        "flag": _flag,
        "latitude": _degrees(90),
        "longitude": _degrees(180),
        "amount": _amount,
        "country": _pattern("[A-Z]{2}", "cell.bad_country"),
        "currency": _pattern("[A-Z]{3}", "cell.bad_currency"),
        "iri": _iri,
        "iris": _iris,
        "fields": _fields,
        # The id of an office may stand before its number.
        "step": _pattern(r"(?:(?=.*[a-z])[a-z0-9]+(?:[.-][a-z0-9]+)*\.)?[1-9][0-9]{0,2}", "cell.bad_step"),
    }
)
