"""Every error a person can meet: each says what is wrong, where, and how to mend it.

An error carries the key of a sentence and the words to fill in; the sentence itself stands, in Dutch and
in English, in the locale room. ``str(error)`` is a plain fallback for programmers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class IntgraphError(Exception):
    """The one root: whatever intgraph raises on purpose is one of these."""

    def __init__(self, key: str, **words: object) -> None:
        super().__init__(f"{key}: {words}" if words else key)
        self.key = key
        self.words = words


@dataclass(frozen=True, slots=True)
class Where:
    """The spot where a fault can be mended; what is not known stays empty."""

    file: str = ""
    sheet: str = ""
    row: int = 0
    column: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in the data: the key of its sentence, its place, and the words to fill in."""

    key: str
    where: Where = Where()
    words: Mapping[str, object] = field(default_factory=dict)


class PeriodError(IntgraphError):
    """A text that is no date or period of the supported EDTF, or a period that ends before it starts."""


class DataError(IntgraphError):
    """The input has faults; all of them are here, and nothing was read."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("data.faults", count=len(faults))
        self.faults = faults


class InputError(IntgraphError):
    """A file, folder or address cannot be read as a graph."""


class NameUnknownError(IntgraphError):
    """A name is not in the graph, or fits several things; ``near`` holds the names offered instead."""

    def __init__(self, key: str, name: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(key, name=name, near=", ".join(near))
        self.name = name
        self.near = near


class PlaceAbsentError(NameUnknownError):
    """A place that a gazetteer knows and the graph does not: an answer, "not stated", rather than a mistake.

    ``iri`` is its IRI at GeoNames, ``place`` its name with its country, ``notes`` what can be said instead.
    """

    def __init__(self, name: str, iri: str, place: str, notes: tuple[str, ...]) -> None:
        super().__init__("name.absent", name, (place,))
        self.iri = iri
        self.place = place
        self.notes = notes


class NotUnderstoodError(IntgraphError):
    """A sentence is no question that can be answered; ``nearest`` holds sentences of questions that come near."""

    def __init__(self, key: str, words: tuple[str, ...], nearest: tuple[str, ...]) -> None:
        super().__init__(key, words=", ".join(words))
        self.nearest = nearest


class OutputError(IntgraphError):
    """A file cannot be written; what stood there before still stands."""


class RequestError(IntgraphError):
    """A request over HTTP is refused; ``status`` is the HTTP status, ``headers`` what goes with it."""

    def __init__(self, status: int, key: str, headers: Mapping[str, str] | None = None, **words: object) -> None:
        super().__init__(key, **words)
        self.status = status
        self.headers = dict(headers or {})


class MissingExtraError(IntgraphError):
    """An optional package is not installed; the message has the command that installs it."""
