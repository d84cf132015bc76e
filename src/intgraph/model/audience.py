"""Audiences: the register as one audience may see it; what is above it is absent, not hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from intgraph.model.event import Event
from intgraph.model.iri import local_id
from intgraph.model.names import fold
from intgraph.model.person import Person
from intgraph.model.pruning import pruned, without_links
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence
from intgraph.model.step import Step
from intgraph.model.visibility import Visibility

T = TypeVar("T", bound=Thing)

_SHORTEST_NAME = 2  # a single letter stands in too many texts that mean something else
_PERSONAL = ("name", "email", "phone")


def withhold(register: Register, audience: Visibility) -> Register:
    """Return what ``audience`` may see of ``register``.

    Left out are: things above the audience; what hangs on them (roles of a withheld tie or party, persons of a
    withheld party, evidence of or from something withheld); references to them; places and sources that then
    serve nothing; every note or phrase that contains a withheld name, and every claim whose value does; each step of
    a story that shows something withheld, or names it. For any audience but the internal one the name, e-mail address
    and telephone number of a person who is no office holder are left out as well.
    """
    if audience is Visibility.INTERNAL:
        return register
    seen = pruned(_seen_by(register, audience))
    secrets = _names_only_in(register, seen)
    kept = pruned(replace(seen, evidence=_discreet(register, seen, secrets)))
    kept = replace(kept, step=_told(kept, audience, secrets))
    cleared: dict[str, Any] = {noun: _without(things, secrets, kept) for noun, things in kept.nouns()}
    return Register(**cleared)


def telling_names(register: Register, audience: Visibility) -> dict[str, str]:
    """Return the IRI and name of each thing that ``audience`` sees and whose own name tells a withheld one."""
    kept = withhold(register, audience)
    secrets = _names_only_in(register, kept)
    named = ((thing.iri, f"{getattr(thing, 'name', '')} {getattr(thing, 'name_en', '')}") for thing in kept.things())
    return {iri: name.strip() for iri, name in named if _tells(name, secrets)}


def _seen_by(register: Register, audience: Visibility) -> Register:
    party = _up_to(register.party, audience)
    tie = _up_to(register.tie, audience)
    role = {
        iri: role for iri, role in _up_to(register.role, audience).items() if role.tie in tie and role.party in party
    }
    person = {
        iri: _guarded(person) for iri, person in _up_to(register.person, audience).items() if person.party in party
    }
    seen = replace(
        register,
        party=party,
        tie=tie,
        role=role,
        person=person,
        event=_up_to(register.event, audience),
        policy=_up_to(register.policy, audience),
        source=_up_to(register.source, audience),
    )
    return replace(seen, event=_about_something(seen))


def _up_to(things: Mapping[str, T], audience: Visibility) -> dict[str, T]:
    return {iri: thing for iri, thing in things.items() if getattr(thing, "visibility", 0) <= audience}


def _guarded(person: Person) -> Person:
    return person if person.status == "office-holder" else replace(person, name="", email="", phone="")


def _about_something(seen: Register) -> dict[str, Event]:
    """An event that was about withheld things alone would tell that they exist."""
    known = {thing.iri for thing in seen.things()}
    kept = {
        iri: event
        for iri, event in seen.event.items()
        if not event.about or any(about in known for about in event.about)
    }
    return kept if len(kept) == len(seen.event) else _about_something(replace(seen, event=kept))


def _discreet(register: Register, seen: Register, secrets: frozenset[str]) -> dict[str, Evidence]:
    """The evidence whose value names nothing withheld, and is no personal data of whoever lost their name."""
    hidden = _local_ids(register) - _local_ids(seen)
    nameless = {iri for iri, person in seen.person.items() if person != register.person[iri]}
    return {
        iri: claim
        for iri, claim in seen.evidence.items()
        if not (claim.subject in nameless and claim.field in _PERSONAL)
        and not _tells(claim.value, secrets)
        and hidden.isdisjoint(local_id(part.strip()) for part in claim.value.split(";"))
    }


def _told(kept: Register, audience: Visibility, secrets: frozenset[str]) -> dict[str, Step]:
    """The steps that show nothing withheld and do not speak of it."""
    known = {iri for _, things in kept.nouns() for iri in things}
    return {
        iri: step
        for iri, step in _up_to(kept.step, audience).items()
        if known.issuperset(step.about)
        and not _tells((step.heading, step.text, step.heading_en, step.text_en), secrets)
    }


def _local_ids(register: Register) -> set[str]:
    return {local_id(iri) for noun, things in register.nouns() if noun not in ("evidence", "step") for iri in things}


def _names_only_in(register: Register, kept: Register) -> frozenset[str]:
    """The folded names of what is withheld, but for those that something kept bears too."""
    return frozenset(_names(register.things()) - _names(kept.things()))


def _names(things: Iterable[Thing]) -> set[str]:
    texts = (
        text
        for thing in things
        for text in (
            getattr(thing, "name", ""),
            getattr(thing, "name_en", ""),
            getattr(thing, "email", ""),
            getattr(thing, "phone", ""),
            *getattr(thing, "aliases", ()),
        )
    )
    return {folded for folded in map(fold, texts) if len(folded) >= _SHORTEST_NAME}


def _without(things: Mapping[str, T], secrets: frozenset[str], kept: Register) -> dict[str, T]:
    known = {iri for _, others in kept.nouns() for iri in others}
    return {iri: _cleared(thing, secrets, known) for iri, thing in things.items()}


def _cleared(thing: T, secrets: frozenset[str], known: set[str]) -> T:
    changes: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in ("note", "phrase", "purposes") and value and _tells(value, secrets):
            changes[field.name] = type(value)()
    return without_links(replace(thing, **changes) if changes else thing, known)


def _tells(value: str | tuple[str, ...], secrets: frozenset[str]) -> bool:
    text = f" {fold(value if isinstance(value, str) else ' '.join(value))} "
    return any(f" {secret} " in text for secret in secrets)
