"""One small register that has everything, for tests that change a single thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from intgraph.model.event import Event
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE, OfficeCard
from intgraph.model.party import Party
from intgraph.model.period import parse_moment, period_between
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence, Source
from intgraph.model.tie import Role, Tie
from intgraph.model.visibility import Visibility


def iri(noun: str, local: str) -> str:
    """Return an IRI under the default base."""
    return mint(DEFAULT_BASE, noun, local)


VELSEN: Final = iri("party", "gm0453")
GALLE: Final = iri("party", "galle")
FISHERS: Final = iri("party", "visserij")
TIE: Final = iri("tie", "velsen-galle")
GRANT: Final = iri("tie", "velsen-sos")
PERSON: Final = iri("person", "burgemeester")
EVIDENCE: Final = iri("evidence", "e1")
SOURCE: Final = iri("source", "bijlage")

_THINGS: Final[dict[str, list[Thing]]] = {
    "office": [OfficeCard(iri("office", "velsen"), "Velsen internationaal", party=VELSEN, licence="CC0")],
    "place": [
        Place(iri("place", "world"), "Wereld", "World", type="world"),
        Place(iri("place", "velsen"), "Velsen", within=(iri("place", "world"),), latitude=52.46, longitude=4.62),
        Place(
            iri("place", "galle"),
            "Galle",
            aliases=("Gaalla",),
            within=(iri("place", "world"),),
            country_code="LK",
        ),
    ],
    "party": [
        Party(
            VELSEN,
            "Gemeente Velsen",
            "Municipality of Velsen",
            sector="government",
            place=iri("place", "velsen"),
        ),
        Party(GALLE, "Galle", sector="government", place=iri("place", "galle")),
        Party(FISHERS, "Visserijbedrijven", sector="government", group=True),
    ],
    "tie": [
        Tie(
            TIE,
            "Stedenband Velsen en Galle",
            "twinning",
            word="stedenband",
            period=period_between("1976", ""),
            places=(iri("place", "galle"),),
            themes=("culture", "trade"),
            sdgs=("1", "17"),
            pillar="solidarity",
        ),
        Tie(
            GRANT,
            "Subsidie",
            "subsidy",
            period=period_between("1985", "2014?"),
            amount=Decimal("12.50"),
            currency="EUR",
        ),
    ],
    "role": [
        Role(iri("role", "velsen-galle.gm0453.partner"), TIE, VELSEN, "partner"),
        Role(iri("role", "velsen-galle.galle.partner"), TIE, GALLE, "partner", period_between("1976~", "")),
        Role(iri("role", "velsen-sos.gm0453.funder"), GRANT, VELSEN, "funder"),
    ],
    "event": [
        Event(iri("event", "start"), "Begin", "started", date=parse_moment("1976"), about=(TIE,), by=(VELSEN,)),
        Event(iri("event", "gesprek"), "Gesprek", "discussed", about=(TIE,)),
    ],
    "policy": [
        Policy(
            iri("policy", "nota"),
            "Nota",
            "policy-document",
            party=VELSEN,
            about=(TIE,),
            pillars=("solidarity",),
        )
    ],
    "person": [
        Person(PERSON, "burgemeester", VELSEN, "A. Voorbeeld", "office-holder", visibility=Visibility.PUBLIC),
        Person(iri("person", "medewerker"), "medewerker", VELSEN, status="civil-servant"),
    ],
    "source": [Source(SOURCE, "Bijlage", publisher=VELSEN, date=parse_moment("2017-03"), file="bijlage.txt")],
    "evidence": [
        Evidence(EVIDENCE, TIE, SOURCE, "since", "1976", "lines 64-68", "ontstond in 1976", "states"),
        Evidence(iri("evidence", "e2"), TIE, SOURCE, "", "", "page 3", "", "our-reading"),
    ],
}


def example() -> Register:
    """Return the register."""
    return Register(**{noun: {thing.iri: thing for thing in things} for noun, things in _THINGS.items()})  # type: ignore[arg-type]
