"""Sources and evidence: which statement rests on which document, where in it, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.model.period import Moment
from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Source:
    """A document with its publisher (IRI of a party) and date; ``file`` is its file name, ``url`` its address."""

    iri: str
    name: str
    name_en: str = ""
    publisher: str = ""
    date: Moment | None = None
    file: str = ""
    url: str = ""
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of one source about one field of one thing.

    ``subject`` and ``source`` are IRIs; ``field`` is the name of a field, empty for the thing as a whole;
    ``value`` is what the source says of that field, empty when it says what the table has; ``locator`` is where
    (``lines 64-68``, ``page 3``); ``phrase`` at most a dozen words of the source; ``modality`` the notation of a
    concept: ``states``, ``proposes``, ``implies`` or ``our-reading``.
    """

    iri: str
    subject: str
    source: str
    field: str = ""
    value: str = ""
    locator: str = ""
    phrase: str = ""
    modality: str = "states"
