"""Addresses: the noun and the last part of the path under which a site shows each thing and each concept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.model.iri import local_id
from intgraph.model.register import Register
from intgraph.rdf.formats import FORMATS
from intgraph.vocab.concepts import concepts

PAGED: Final = ("party", "tie", "place", "event", "policy", "person", "source", "office")
"""The nouns whose things have a page of their own, in the order in which a site lists them."""

CONCEPT: Final = "concept"

# A name for a file on any system, and one that nothing in a path or address has a meaning for.
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_LONGEST: Final = 80
_SUFFIXES: Final = (*FORMATS, "html", "json", "gz")


class Address(NamedTuple):
    """Where something is shown: ``/doc/{noun}/{slug}``."""

    noun: str
    slug: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address of each IRI, and back; ``parts`` are the roles and evidence, by noun and last part of the IRI."""

    of: Mapping[str, Address]
    iris: Mapping[Address, str]
    parts: Mapping[Address, str]

    def find(self, noun: str, slug: str) -> str:
        """Return the IRI at an address, empty where nothing is."""
        return self.iris.get(Address(noun, slug), "")


def addresses(register: Register) -> Addresses:
    """Return the addresses of everything in ``register`` that has a page, and of all concepts.

    The slug is the last part of the IRI where that can be the name of a file, and no other thing of the noun has it;
    else a digest of the IRI makes it so. Roles and evidence have the address of what they belong to.
    """
    own: dict[str, Address] = {}
    for noun in PAGED:
        own.update(_of_noun(noun, sorted(getattr(register, noun))))
    own.update((one.iri, Address(CONCEPT, f"{one.scheme}-{one.notation}")) for one in concepts())
    parts = dict(_belonging(register, own))
    return Addresses(
        {**own, **parts},
        {address: iri for iri, address in own.items()},
        {Address("role" if iri in register.role else "evidence", local_id(iri)): iri for iri in parts},
    )


def _of_noun(noun: str, iris: Iterable[str]) -> Iterator[tuple[str, Address]]:
    taken: set[str] = set()
    for iri in iris:
        slug = _slug(iri)
        if slug.casefold() in taken:
            slug = _digested(iri)
        taken.add(slug.casefold())
        yield iri, Address(noun, slug)


def _slug(iri: str) -> str:
    local = local_id(iri)
    plain = _PLAIN.fullmatch(local) and len(local) <= _LONGEST and not local.endswith(_SUFFIXES_DOTTED)
    return local if plain else _digested(iri)


def _digested(iri: str) -> str:
    told = "-".join(re.findall(r"[a-z0-9]+", local_id(iri).lower()))[:40].strip("-")
    digest = hashlib.sha256(iri.encode("utf-8", "replace")).hexdigest()[:12]
    return f"{told}~{digest}" if told else f"x~{digest}"


def _belonging(register: Register, own: Mapping[str, Address]) -> Iterator[tuple[str, Address]]:
    for role in register.role.values():
        if role.tie in own:
            yield role.iri, own[role.tie]
    for claim in register.evidence.values():
        about = register.role[claim.subject].tie if claim.subject in register.role else claim.subject
        if about in own:
            yield claim.iri, own[about]


_SUFFIXES_DOTTED: Final = tuple(f".{suffix}" for suffix in _SUFFIXES)
