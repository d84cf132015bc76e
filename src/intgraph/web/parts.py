"""Parts: a piece of the register as sections of HTML, by the very functions that write the page of a whole network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from intgraph.model.register import Register
from intgraph.page.compose.brief import brief_party_groups, brief_tie_groups
from intgraph.page.compose.others import event_entries, person_entries, source_entries
from intgraph.page.compose.parties import party_groups
from intgraph.page.compose.places import place_entries
from intgraph.page.compose.policies import policy_groups
from intgraph.page.compose.report import compose
from intgraph.page.compose.ties import tie_groups
from intgraph.page.markup import Markup
from intgraph.page.report import PartyGroup, Report, TieGroup
from intgraph.page.safe import mail_address
from intgraph.page.sections.brief import brief_parties_section, brief_ties_section
from intgraph.page.sections.others import (
    events_section,
    people_section,
    places_section,
    policies_section,
    sources_section,
)
from intgraph.page.sections.parties import parties_section
from intgraph.page.sections.ties import ties_section
from intgraph.web.site import Site, SiteBook
from intgraph.web.surroundings import Surroundings, narrowed

# With more of them each has one line; and with far more only the first of them have.
_MOST_TOLD: Final = 60
_MOST_LINES: Final = 2000
_MOST_PLACES: Final = 300


def frame(site: Site, language: str) -> Report:
    """Return what is told of the whole: title, offices, licences, day, audience, contact and story; hardly a thing."""
    return _frame(site, language)


@lru_cache(maxsize=8)
def _frame(site: Site, language: str) -> Report:
    register = site.register
    people = {iri: person for iri, person in register.person.items() if mail_address(person.email)}
    cards = register.office.values()
    parties = {card.party: register.party[card.party] for card in cards if card.party in register.party}
    places = {party.place: register.place[party.place] for party in parties.values() if party.place in register.place}
    told = Register(office=register.office, party=parties, place=places, person=people, step=register.step)
    return compose(told, language, site.on, site.audience)


def sections(site: Site, book: SiteBook, around: Surroundings) -> Iterator[Markup]:
    """Yield the sections about things, the sources that they rest on last."""
    part = replace(book, register=narrowed(site, around))
    whole, say = frame(site, book.say.language), book.say
    cited = replace(book, register=replace(book.register, **_cited(site, around)))  # type: ignore[arg-type]
    placed = replace(book, register=replace(book.register, place=part.register.place))
    report = replace(
        whole,
        ties=_ties(part),
        parties=_parties(part),
        events=event_entries(part),
        policies=policy_groups(part),
        people=person_entries(part),
        places=place_entries(placed) if len(around.place) <= _MOST_PLACES else (),
        sources=source_entries(cited),
    )
    ties = ties_section if _few(around.tie) else brief_ties_section
    parties = parties_section if _few(around.party) else brief_parties_section
    for section in (ties, parties, events_section, policies_section, people_section, places_section, sources_section):
        written = section(report, say)
        if written:
            yield written


def _few(iris: Iterable[str]) -> bool:
    return len(tuple(iris)) <= _MOST_TOLD


def _ties(book: SiteBook) -> tuple[TieGroup, ...]:
    return tie_groups(book) if _few(book.register.tie) else brief_tie_groups(book)


def _parties(book: SiteBook) -> tuple[PartyGroup, ...]:
    return party_groups(book) if _few(book.register.party) else brief_party_groups(book)


def _cited(site: Site, around: Surroundings) -> dict[str, object]:
    """The sources on which things rest, with all evidence from them."""
    told = [iri for iris in around.nouns().values() for iri in iris]
    roles = [role for tie in around.tie for role in site.roles_of_tie.get(tie, ())]
    claims = (claim for iri in (*told, *roles) for claim in site.evidence_of.get(iri, ()))
    sources = {
        claim.source: site.register.source[claim.source] for claim in claims if claim.source in site.register.source
    }
    evidence = {claim.iri: claim for source in sources for claim in site.evidence_from[source]}
    return {"source": sources, "evidence": evidence}
