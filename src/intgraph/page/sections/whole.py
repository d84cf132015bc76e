"""All sections of a report, by anchor, in the order in which one reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.locale import Words, words
from intgraph.page.markup import Markup
from intgraph.page.report import Report
from intgraph.page.sections.brief import (
    brief_parties_section,
    brief_ties_section,
    counted_parties_section,
    counted_ties_section,
)
from intgraph.page.sections.frame import accessibility_section, picture_section, reading_section
from intgraph.page.sections.others import (
    events_section,
    people_section,
    places_section,
    policies_section,
    sources_section,
    story_section,
)
from intgraph.page.sections.parties import parties_section
from intgraph.page.sections.ties import ties_section

_Section: TypeAlias = Callable[[Report, Words], Markup | None]

_WHOLE: Final[Mapping[str, _Section]] = MappingProxyType(
    {
        "picture": picture_section,
        "story": story_section,
        "ties": ties_section,
        "parties": parties_section,
        "events": events_section,
        "policies": policies_section,
        "people": people_section,
        "places": places_section,
        "sources": sources_section,
        "reading": reading_section,
        "accessibility": accessibility_section,
    }
)
# What is told otherwise where a report does not tell everything.
_SHALLOW: Final[Mapping[str, Mapping[str, _Section]]] = MappingProxyType(
    {
        "brief": {"ties": brief_ties_section, "parties": brief_parties_section},
        "counts": {"ties": counted_ties_section, "parties": counted_parties_section},
    }
)


def sections(report: Report) -> dict[str, Markup]:
    """Return the sections that have something to show."""
    say = words(report.language)
    chosen = {**_WHOLE, **_SHALLOW.get(report.depth, {})}
    written = {anchor: section(report, say) for anchor, section in chosen.items()}
    return {anchor: section for anchor, section in written.items() if section}
