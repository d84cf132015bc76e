"""Entities: things of the site as a client of the reconciliation service sees them: short id, types, properties."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from intgraph.locale import Words
from intgraph.vocab.concepts import scheme
from intgraph.web.site import Site, SiteBook

NOUNS: Final = ("party", "place", "tie", "policy", "event", "source")
"""The nouns that can be matched; the first is what one gets without a type."""

# The concept that says what more a thing is: the scheme, and the field that holds it.
_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "party": ("sector", "sector"),
    "place": ("place-type", "type"),
    "tie": ("kind", "kind"),
}


def short_id(site: Site, iri: str) -> str:
    """Return the id of a thing: ``party/gm0453``."""
    return "/".join(site.addresses.of[iri])


def iri_of(site: Site, identifier: str) -> str:
    """Return the IRI of an id, or of an IRI as it is; empty for what is not there."""
    noun, _, slug = identifier.partition("/")
    found = site.addresses.find(noun, slug) or identifier
    return found if site.noun_of.get(found) in NOUNS else ""


def types(say: Words) -> list[dict[str, Any]]:
    """Return every type: the nouns, and within them the sectors and kinds."""
    nouns = [{"id": noun, "name": say(f"noun.{noun}")} for noun in NOUNS]
    narrower = [
        {
            "id": f"{name}-{one.notation}",
            "name": one.label(say.language),
            "broader": [{"id": noun, "name": say(f"noun.{noun}")}],
        }
        for noun, (name, _) in _KINDS.items()
        for one in scheme(name).values()
    ]
    return [*nouns, *narrower]


def types_of(site: Site, iri: str, say: Words) -> list[dict[str, str]]:
    """Return the types of a thing, the narrowest first."""
    noun = site.noun_of[iri]
    found = [{"id": noun, "name": say(f"noun.{noun}")}]
    name, field = _KINDS.get(noun, ("", ""))
    notation = getattr(getattr(site.register, noun)[iri], field) if field else ""
    if notation and notation in scheme(name):
        found.insert(0, {"id": f"{name}-{notation}", "name": scheme(name)[notation].label(say.language)})
    return found


def _places(site: Site, iri: str) -> Iterator[str]:
    """The place of a thing with those it lies in, the nearest first."""
    thing = getattr(site.register, site.noun_of[iri])[iri]
    start = (*getattr(thing, "within", ()), getattr(thing, "place", ""), *getattr(thing, "places", ()))
    ahead = [place for place in start if place in site.register.place]
    seen: dict[str, None] = {}
    while ahead:
        place = ahead.pop(0)
        if place not in seen:
            seen[place] = None
            ahead += [up for up in site.register.place[place].within if up in site.register.place]
    yield from seen


def _country(site: Site, book: SiteBook, iri: str) -> list[dict[str, str]]:
    places = (place for place in _places(site, iri) if site.register.place[place].type == "country")
    return [_entity(site, book, place) for place in places]


def _place(site: Site, book: SiteBook, iri: str) -> list[dict[str, str]]:
    return [_entity(site, book, place) for place in list(_places(site, iri))[:1]]


def _entity(site: Site, book: SiteBook, iri: str) -> dict[str, str]:
    return {"id": short_id(site, iri), "name": book.names[iri]}


def _kind(site: Site, book: SiteBook, iri: str) -> list[dict[str, str]]:
    found = types_of(site, iri, book.say)
    return [{"str": found[0]["name"]}] if len(found) > 1 else []


def _texts(*names: str) -> Callable[[Site, SiteBook, str], list[dict[str, str]]]:
    def read(site: Site, _: SiteBook, iri: str) -> list[dict[str, str]]:
        thing = getattr(site.register, site.noun_of[iri])[iri]
        values = (getattr(thing, name, "") for name in names)
        return [{"str": text} for value in values for text in _each(value) if text]

    return read


def _each(value: object) -> Iterator[str]:
    yield from (map(str, value) if isinstance(value, tuple) else [str(value)])


def _period(end: str) -> Callable[[Site, SiteBook, str], list[dict[str, str]]]:
    def read(site: Site, _: SiteBook, iri: str) -> list[dict[str, str]]:
        thing = getattr(site.register, site.noun_of[iri])[iri]
        moment = getattr(getattr(thing, "period", None), end, None)
        return [{"str": moment.edtf}] if moment else []

    return read


def _parties(site: Site, book: SiteBook, iri: str) -> list[dict[str, str]]:
    roles = (site.register.role[role] for role in site.roles_of_tie.get(iri, ()))
    return [_entity(site, book, party) for party in dict.fromkeys(role.party for role in roles)]


def _iri(_: Site, __: SiteBook, iri: str) -> list[dict[str, str]]:
    return [{"str": iri}]


Read = Callable[[Site, SiteBook, str], list[dict[str, str]]]

PROPERTIES: Final[Mapping[str, tuple[str, tuple[str, ...], Read]]] = {
    "place": ("field.place", ("party", "place", "tie"), _place),
    "country": ("web.reconcile.country", ("party", "place", "tie"), _country),
    "sector": ("field.sector", ("party",), _kind),
    "kind": ("field.kind", ("tie", "place"), _kind),
    "parties": ("page.parties", ("tie",), _parties),
    "since": ("field.since", ("tie", "policy"), _period("since")),
    "until": ("field.until", ("tie", "policy"), _period("until")),
    "aliases": ("field.aliases", ("party", "place"), _texts("aliases")),
    "name_nl": ("web.reconcile.name_nl", NOUNS, _texts("name")),
    "name_en": ("field.name_en", NOUNS, _texts("name_en")),
    "website": ("field.website", ("party",), _texts("website")),
    "same_as": ("field.same_as", ("party", "place"), _texts("same_as")),
    "iri": ("web.reconcile.iri", NOUNS, _iri),
}
"""What can be asked of an entity: the key of its name, the nouns that have it, and what reads it."""


def values(site: Site, book: SiteBook, iri: str, name: str) -> list[dict[str, str]]:
    """Return the values of a property; none for a property that the thing cannot have."""
    _, nouns, read = PROPERTIES.get(name, ("", (), _iri))
    return read(site, book, iri) if site.noun_of[iri] in nouns else []
