"""The document of a thing: its concise bounded description, as triples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from intgraph.export.linked.matches import match_triples
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import write
from intgraph.vocab import KINDS
from intgraph.vocab.terms import expand
from intgraph.web.site import Site

if TYPE_CHECKING:
    from pyoxigraph import Triple

_TOLD_OF_OTHERS: Final = tuple(map(expand, ("rdf:type", "skos:prefLabel", "dct:title")))


def document(site: Site, iri: str, extension: str) -> bytes:
    """Return what is known of a thing or concept in an RDF format, by its extension.

    That is: its own statements, its roles, the evidence about all of these, of each other thing that these speak of
    what it is and what it is called, and which place elsewhere a place is.
    """
    triples = described(site, iri) if iri in site.noun_of else _concept(iri)
    return write(triples, FORMATS[extension])


def described(site: Site, iri: str) -> Iterator[Triple]:
    """Yield the triples of a thing's description, those of a node together."""
    own = _own(site, iri)
    known = {subject for _, things in own.nouns() for subject in things}
    linked: dict[str, None] = {}
    for triple in encode(own):
        linked.update(dict.fromkeys(_things(site, triple, known)))
        yield triple
    for triple in encode(_register(site, linked)):
        if triple.predicate.value in _TOLD_OF_OTHERS:
            yield triple
    yield from match_triples(site.matches_of.get(iri, ()))


def _own(site: Site, iri: str) -> Register:
    """The thing with its roles and the evidence about them."""
    noun = site.noun_of[iri]
    roles = site.roles_of_tie.get(iri, ()) if noun == "tie" else _roles_of_party(site, iri)
    claims = [claim.iri for subject in (iri, *roles) for claim in site.evidence_of.get(subject, ())]
    return _register(site, (iri, *roles, *claims))


def _roles_of_party(site: Site, iri: str) -> list[str]:
    roles = site.register.role
    ties = site.ties_of_party.get(iri, ())
    return [role for tie in ties for role in site.roles_of_tie.get(tie, ()) if roles[role].party == iri]


def _register(site: Site, iris: Iterable[str]) -> Register:
    """The register with these things only."""
    tables: dict[str, dict[str, Any]] = {}
    for iri in iris:
        noun = site.noun_of[iri]
        tables.setdefault(noun, {})[iri] = getattr(site.register, noun)[iri]
    return Register(**tables)


def _things(site: Site, triple: Triple, known: set[str]) -> Iterator[str]:
    """The other thing that a triple speaks of, where there is one."""
    found = getattr(triple.object, "value", "")
    if found in site.noun_of and found not in known:
        yield found


def _concept(iri: str) -> Iterator[Triple]:
    """What the vocabulary says of a concept."""
    from pyoxigraph import RdfFormat, parse

    for quad in parse(KINDS.read_bytes(), RdfFormat.TURTLE):
        if getattr(quad.subject, "value", "") == iri:
            yield quad.triple
