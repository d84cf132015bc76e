"""A party: an organisation with a sector and a place, or a group that the source does not name."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation, or an unnamed group ("the fishing businesses"); it may be part of another.

    ``place`` and ``part_of`` are IRIs or empty; ``sector`` is the notation of a concept or empty;
    ``same_as`` are IRIs of the same organisation elsewhere.
    """

    iri: str
    name: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    sector: str = ""
    place: str = ""
    part_of: str = ""
    group: bool = False
    website: str = ""
    same_as: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""
