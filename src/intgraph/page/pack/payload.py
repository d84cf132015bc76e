"""Packing a whole register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from types import MappingProxyType
from typing import Final

from intgraph.locale import LANGUAGES, words
from intgraph.model.names import clean
from intgraph.model.register import Register
from intgraph.model.tie import Role
from intgraph.model.visibility import Visibility
from intgraph.network.layout import lay_out
from intgraph.network.projection import project
from intgraph.page.details import Details
from intgraph.page.pack.communities import Group, groups_of, numbered, pack_communities
from intgraph.page.pack.disputes import disputed_roles, disputed_ties
from intgraph.page.pack.network import (
    Drawn,
    pack_parties,
    pack_party_details,
    pack_roles,
    pack_tie_details,
    pack_ties,
    roles_in_order,
)
from intgraph.page.pack.places import pack_place_details, pack_places
from intgraph.page.pack.shelf import Shelf, day_number
from intgraph.page.pack.story import pack_story
from intgraph.page.pack.told import (
    pack_claims,
    pack_events,
    pack_people,
    pack_policies,
    pack_source_details,
    pack_sources,
)
from intgraph.page.payload import Core, Payload
from intgraph.vocab.concepts import kinds_that_work_together

# The rooms of the words that the script says.
_ROOMS: Final = ("field", "locator", "modality", "noun", "page", "span", "status", "view")


def pack(
    register: Register,
    language: str,
    on: date,
    audience: Visibility,
    titles: Mapping[str, str],
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Payload:
    """Return the payload of ``register``, which holds only what ``audience`` may see; nothing is filtered here.

    ``titles`` are the titles of the page by language, ``notes`` what stands below them. The same arguments always give
    the same payload.
    """
    shelf = Shelf.of(register)
    projection = project(register)
    layout = lay_out(projection)
    groups = groups_of(shelf, projection, layout)
    roles = roles_in_order(shelf)
    details = _details(shelf, roles)
    face = _Face(language, on, audience, titles, notes)
    return Payload(_core(shelf, roles, Drawn(layout, numbered(groups)), groups, face), details)


@dataclass(frozen=True, slots=True)
class _Face:
    """What a page says of itself: see ``pack``."""

    language: str
    on: date
    audience: Visibility
    titles: Mapping[str, str]
    notes: Mapping[str, str]


def _core(shelf: Shelf, roles: Sequence[Role], drawn: Drawn, groups: Sequence[Group], face: _Face) -> Core:
    """What is read at once."""
    cards = shelf.register.office.values()
    return Core(
        base=shelf.base,
        language=face.language,
        title=dict(face.titles),
        note={known: clean(face.notes.get(known, "")) for known in LANGUAGES},
        day=day_number(face.on) or 0,
        audience=str(face.audience),
        offices=tuple(sorted(clean(card.name) for card in cards)),
        licences=tuple(sorted({clean(card.licence) for card in cards if card.licence})),
        digest="",
        version=version("intgraph"),
        together=tuple(sorted(kinds_that_work_together())),
        places=pack_places(shelf),
        parties=pack_parties(shelf, drawn),
        ties=pack_ties(shelf, drawn),
        sources=pack_sources(shelf),
        roles=pack_roles(shelf, roles),
        disputed_ties=disputed_ties(shelf),
        disputed_roles=disputed_roles(shelf, roles),
        communities=pack_communities(shelf, groups),
        spacing=drawn.layout.spacing,
        story=pack_story(shelf.register.step.values()),
        words={language: _said(language) for language in LANGUAGES},
        # Last, for only now does the shelf know which are in use.
        schemes=shelf.packed_schemes(),
        moments=shelf.packed_moments(),
    )


def _details(shelf: Shelf, roles: Sequence[Role]) -> Details:
    """What is read when it is first asked for."""
    return Details(
        places=pack_place_details(shelf),
        sources=pack_source_details(shelf),
        parties=pack_party_details(shelf),
        ties=pack_tie_details(shelf),
        role_notes=tuple(clean(role.note) for role in roles),
        events=pack_events(shelf),
        policies=pack_policies(shelf),
        people=pack_people(shelf),
        claims=pack_claims(shelf),
    )


def _said(language: str) -> dict[str, str]:
    return {key: said for key, said in words(language).sentences.items() if key.split(".")[0] in _ROOMS}
