"""An office with a secret beside everything: each withheld thing and field holds words that stand nowhere else."""

from __future__ import annotations

import dataclasses
from typing import Any

from intgraph.model.period import parse_moment, parse_period
from intgraph.model.person import Person
from intgraph.model.register import Register
from intgraph.model.source import Evidence
from intgraph.model.step import Step
from intgraph.model.visibility import Visibility
from page.told_office import iri, office

SEEN = Visibility.PUBLIC
# Words, whatever they stand in, and years that no other date has.
WORD = "kanarie"
YEARS = {Visibility.PARTNERS: 1801, Visibility.INTERNAL: 1851}
_NOUNS = ("party", "tie", "role", "event", "policy", "person", "source")
# Texts that point to something, or choose a word from a list.
_POINTING = frozenset(
    {"iri", "tie", "party", "place", "part_of", "publisher", "about", "by", "places", "kind", "sector", "role",
     "status", "themes", "sdgs", "pillar", "pillars", "currency"}
)  # fmt: skip


def secret_office() -> Register:
    """Return the office with a copy of one thing of each noun for partners, and one for nobody outside."""
    tables: dict[str, dict[str, Any]] = {noun: dict(things) for noun, things in office().nouns()}
    for noun in _NOUNS:
        for visibility in YEARS:
            found = _secret(noun, next(iter(tables[noun].values())), visibility)
            tables[noun][found.iri] = found
    _tell(tables)
    return Register(**tables)


def _secret(noun: str, thing: Any, visibility: Visibility) -> Any:
    """A copy of a thing whose texts and dates are all secrets."""
    mark = f"{WORD}-{noun}-{visibility}"
    changes: dict[str, Any] = {"iri": iri(noun, mark), "visibility": visibility}
    for field in dataclasses.fields(thing):
        value = getattr(thing, field.name)
        if field.name in _POINTING or field.name == "visibility":
            continue
        if isinstance(value, str):
            changes[field.name] = _text(field.name, mark)
        elif isinstance(value, tuple):
            changes[field.name] = (_text(field.name, mark),)
    if any(field.name == "period" for field in dataclasses.fields(thing)):
        changes["period"] = parse_period(f"{_year(noun, visibility)}/..")
    if any(field.name == "date" for field in dataclasses.fields(thing)):
        changes["date"] = parse_moment(str(_year(noun, visibility)))
    return dataclasses.replace(thing, **changes)


def _text(field: str, mark: str) -> str:
    if field in ("website", "url", "same_as"):
        return f"https://example.org/{mark}-{field}"
    return f"x@{mark}.example.org" if field == "email" else f"{mark}-{field}"


def _year(noun: str, visibility: Visibility) -> int:
    return YEARS[visibility] + _NOUNS.index(noun)


def _tell(tables: dict[str, dict[str, Any]]) -> None:
    """What is for everyone but speaks of a secret: names, contacts, remarks, evidence and a step of the story."""
    town, friendship = iri("party", "town"), iri("tie", "friendship")
    clerk = Person(iri("person", "clerk"), "Medewerker", town, f"{WORD}-clerk", "civil-servant", email=f"a@{WORD}.nl",
                   phone=f"{WORD}-06", visibility=SEEN)  # fmt: skip
    tables["person"][clerk.iri] = clerk
    hidden = {visibility: iri("source", f"{WORD}-source-{visibility}") for visibility in YEARS}
    secret = iri("party", f"{WORD}-party-{Visibility.INTERNAL}")
    claims = [
        Evidence(iri("evidence", f"{WORD}-{visibility}"), friendship, source, "word", f"{WORD}-value-{visibility}",
                 f"{WORD}-locator-{visibility}", f"{WORD}-phrase-{visibility}")
        for visibility, source in hidden.items()
    ]  # fmt: skip
    note = iri("source", "note")
    claims.append(Evidence(iri("evidence", "of-secret"), secret, note, "name", phrase=f"{WORD}-q"))
    claims.append(
        Evidence(iri("evidence", "of-clerk"), clerk.iri, note, "name", f"{WORD}-clerk", phrase=f"{WORD}-clerk")
    )
    tables["evidence"] |= {claim.iri: claim for claim in claims}
    named = f"Gaat ook over {WORD}-party-{Visibility.INTERNAL}-name."
    tables["tie"][friendship] = dataclasses.replace(tables["tie"][friendship], note=named, purposes=(named,))
    tables["step"] = {
        step.iri: step
        for step in (
            Step(iri("step", "1"), f"{WORD}-heading", f"{WORD}-text", visibility=Visibility.INTERNAL),
            Step(iri("step", "2"), f"Over {WORD}-party-{Visibility.INTERNAL}-name", "Een stap."),
            Step(iri("step", "3"), "Stap drie", f"{WORD}-of-a-secret", asks="on", about=(secret,)),
        )
    }
