"""Surroundings: what stands on the page of a thing, by noun."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.model.register import Register
from intgraph.vocab.concepts import Concept
from intgraph.web.site import Index, Site, below

_FIELDS_OF_SCHEME: Final[Mapping[str, tuple[tuple[str, str], ...]]] = MappingProxyType(
    {
        "kind": (("tie", "kind"),),
        "theme": (("tie", "themes"),),
        "sdg": (("tie", "sdgs"),),
        "pillar": (("tie", "pillar"), ("policy", "pillars")),
        "sector": (("party", "sector"),),
        "place-type": (("place", "type"),),
        "event": (("event", "kind"),),
        "policy": (("policy", "kind"),),
        "post": (("person", "status"),),
    }
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """IRIs by noun; what is ``told`` is told whole, ties and parties beyond it in a line each."""

    place: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    tie: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    policy: tuple[str, ...] = ()
    person: tuple[str, ...] = ()

    def nouns(self) -> Mapping[str, tuple[str, ...]]:
        """Return the IRIs of each noun."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


_Of: TypeAlias = Callable[[Site, str], Surroundings]


def surroundings(site: Site, noun: str, iri: str) -> Surroundings:
    """Return what stands on the page of a thing, the thing itself among it."""
    return _OF[noun](site, iri)


def with_concept(site: Site, concept: Concept) -> Surroundings:
    """Return the things that a concept is said of."""
    found: dict[str, tuple[str, ...]] = {}
    for noun, field in _FIELDS_OF_SCHEME.get(concept.scheme, ()):
        things: Mapping[str, object] = getattr(site.register, noun)
        found[noun] = tuple(iri for iri, thing in things.items() if _has(getattr(thing, field), concept.notation))
    if concept.scheme == "role":
        roles = site.register.role.values()
        found["tie"] = tuple(dict.fromkeys(role.tie for role in roles if role.role == concept.notation))
    return Surroundings(**found)


def narrowed(site: Site, around: Surroundings) -> Register:
    """Return the register with only these things; roles, sources and evidence are whole."""
    register = site.register
    kept = {
        noun: {iri: getattr(register, noun)[iri] for iri in iris if iri in getattr(register, noun)}
        for noun, iris in around.nouns().items()
    }
    return replace(register, **kept)


def _has(value: object, notation: str) -> bool:
    return notation in value if isinstance(value, tuple) else value == notation


def _all(index: Index, iris: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for iri in iris for found in index.get(iri, ())))


def _party(site: Site, iri: str) -> Surroundings:
    return Surroundings(
        party=(iri, *site.parts_of.get(iri, ())),
        tie=_all(site.ties_of_party, [iri]),
        event=_all(site.events_of, [iri]),
        policy=_all(site.policies_of, [iri]),
        person=_all(site.people_of, [iri]),
    )


def _tie(site: Site, iri: str) -> Surroundings:
    return Surroundings(tie=(iri,), event=_all(site.events_of, [iri]), policy=_all(site.policies_of, [iri]))


def _place(site: Site, iri: str) -> Surroundings:
    places = below(iri, site.places_in)
    parties = _all(site.parties_in, places)
    ties = dict.fromkeys((*_all(site.ties_of_party, parties), *_all(site.ties_at, places)))
    events, policies = _all(site.events_of, [iri]), _all(site.policies_of, [iri])
    return Surroundings(place=tuple(places), party=parties, tie=tuple(ties), event=events, policy=policies)


def _event(site: Site, iri: str) -> Surroundings:
    return Surroundings(event=(iri, *_all(site.events_of, [iri])))


def _policy(site: Site, iri: str) -> Surroundings:
    inside = below(iri, site.policies_in)
    return Surroundings(policy=tuple(inside), event=_all(site.events_of, inside))


def _person(_: Site, iri: str) -> Surroundings:
    return Surroundings(person=(iri,))


def _source(site: Site, iri: str) -> Surroundings:
    """Whatever rests on the source; a role with its tie."""
    roles = site.register.role
    subjects = (claim.subject for claim in site.evidence_from.get(iri, ()))
    about = dict.fromkeys(roles[subject].tie if subject in roles else subject for subject in subjects)
    found: dict[str, list[str]] = {}
    for subject in about:
        found.setdefault(site.noun_of.get(subject, ""), []).append(subject)
    return Surroundings(**{noun: tuple(found.get(noun, ())) for noun in Surroundings().nouns()})


def _office(site: Site, iri: str) -> Surroundings:
    party = site.register.office[iri].party
    return Surroundings(party=(party,) if party in site.register.party else ())


_OF: Final[Mapping[str, _Of]] = MappingProxyType(
    {
        "party": _party,
        "tie": _tie,
        "place": _place,
        "event": _event,
        "policy": _policy,
        "person": _person,
        "source": _source,
        "office": _office,
    }
)
