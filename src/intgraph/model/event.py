"""An event: a dated moment of a tie, party or policy."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.model.period import Moment
from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: signed, renewed, delegated, evaluated, last contact, decided to end, …

    ``about`` are the IRIs of what it happened to, ``by`` of the parties who did it; ``kind`` is the notation of
    a concept; ``date`` is ``None`` where no source gives one.
    """

    iri: str
    name: str
    kind: str
    name_en: str = ""
    date: Moment | None = None
    about: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""
