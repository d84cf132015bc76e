"""Namespaces under their usual prefixes, and IRIs of terms and concepts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "edtf": "http://id.loc.gov/datatypes/edtf/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "gn": "http://www.geonames.org/ontology#",
        "ig": "https://w3id.org/intgraph/ns#",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "http://schema.org/",
        "sdg": "http://metadata.un.org/sdg/",
        "semapv": "https://w3id.org/semapv/vocab/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "sssom": "https://w3id.org/sssom/",
        "time": "http://www.w3.org/2006/time#",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "void": "http://rdfs.org/ns/void#",
        "wd": "http://www.wikidata.org/entity/",
        "wdt": "http://www.wikidata.org/prop/direct/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Every namespace that intgraph writes or reads, by prefix."""

SCHEMES: Final = (
    "kind",
    "role",
    "sector",
    "pillar",
    "theme",
    "sdg",
    "place-type",
    "event",
    "policy",
    "post",
    "modality",
    "visibility",
)
"""The names of the concept schemes in ``kinds.ttl``."""


def expand(curie: str) -> str:
    """Return the IRI of a prefixed name: ``expand("org:member")``; ``KeyError`` for an unknown prefix."""
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """Return ``iri`` as a prefixed name where a prefix fits, else as it is."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def concept_namespace(scheme: str) -> str:
    """Return what the IRIs of a scheme's concepts begin with; the notation follows."""
    return PREFIXES["sdg"] if scheme == "sdg" else f"{PREFIXES['ig']}{scheme}-"


def concept_iri(scheme: str, notation: str) -> str:
    """Return the IRI of a concept: ``concept_iri("kind", "twinning")``. It need not exist."""
    return concept_namespace(scheme) + notation


def scheme_iri(scheme: str) -> str:
    """Return the IRI of a concept scheme."""
    return f"{PREFIXES['ig']}scheme-{scheme}"


RDF_TYPE: Final = expand("rdf:type")
IG: Final = PREFIXES["ig"]
TIE: Final = expand("ig:Tie")
