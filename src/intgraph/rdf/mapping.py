"""What each field of the model is in RDF: one line a field, for encode, decode and the claims of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from intgraph.model.register import NOUNS
from intgraph.rdf.columns import Column, Form, Further, Link, Node, NounMap

_SINCE_UNTIL: Final = (("since", "dcat:startDate"), ("until", "dcat:endDate"))


def _name(predicate: str) -> tuple[Column, Column]:
    """Columns of a Dutch name and, where it differs, an English one."""
    return (
        Column("name", predicate, language="nl"),
        Column("name_en", predicate, language="en", claims=(("name_en", "ig:nameInEnglish"),)),
    )


def _reference(name: str, predicate: str, *, many: bool = False) -> Column:
    return Column(name, predicate, Form.REFERENCE, many=many)


def _concept(name: str, predicate: str, scheme: str, *, many: bool = False) -> Column:
    return Column(name, predicate, Form.CONCEPT, scheme=scheme, many=many)


def _period(predicate: str) -> Column:
    return Column("period", predicate, Form.PERIOD, claims=_SINCE_UNTIL)


_NOTE: Final = Column("note", "rdfs:comment")
_VISIBILITY: Final = Column("visibility", "ig:visibility", Form.VISIBILITY, scheme="visibility")
_ALIASES: Final = Column("aliases", "skos:altLabel", many=True)
_SAME_AS: Final = _reference("same_as", "skos:exactMatch", many=True)

# Kinds of event that change an organisation in the sense of W3C ORG.
_CHANGES: Final = frozenset({"started", "signed", "renewed", "delegated", "installed", "ended"})

_NODES: Final[Mapping[str, tuple[Node, ...]]] = {
    "tie": (
        Node(
            ("ig:Tie", "org:OrganizationalCollaboration"),
            (
                *_name("skos:prefLabel"),
                _concept("kind", "dct:type", "kind"),
                Column("word", "ig:word"),
                _period("dct:temporal"),
                _reference("places", "schema:location", many=True),
                Column("purposes", "ig:purpose", many=True),
                _concept("themes", "dct:subject", "theme", many=True),
                _concept("sdgs", "schema:about", "sdg", many=True),
                _concept("pillar", "ig:pillar", "pillar"),
                Column("portfolio", "ig:portfolio"),
                Column("open_list", "ig:openList", Form.FLAG),
                Column("amount", "schema:amount", Form.DECIMAL),
                Column("currency", "schema:currency"),
                _VISIBILITY,
                _NOTE,
            ),
            further=(Further("schema:MonetaryGrant", "kind", frozenset({"subsidy"})),),
        ),
    ),
    "role": (
        Node(
            ("org:Membership",),
            (
                _reference("tie", "org:organization"),
                _reference("party", "org:member"),
                _concept("role", "org:role", "role"),
                _period("org:memberDuring"),
                _VISIBILITY,
                _NOTE,
            ),
        ),
    ),
    "party": (
        Node(
            ("org:Organization",),
            (
                *_name("skos:prefLabel"),
                # CPOV lets skos:altLabel of a public body carry one text a language; an alias has no stated language.
                Column("aliases", "schema:alternateName", many=True, also=("skos:altLabel",)),
                _concept("sector", "org:classification", "sector"),
                _reference("place", "dct:spatial"),
                _reference("part_of", "org:subOrganizationOf"),
                Column("group", "ig:unnamed", Form.FLAG),
                # CPOV has the object of foaf:homepage be a foaf:Document, which is a source here.
                Column("website", "schema:url", Form.REFERENCE, also=("foaf:homepage",)),
                _SAME_AS,
                _VISIBILITY,
                _NOTE,
            ),
            further=(
                Further("cv:PublicOrganisation", "sector", frozenset({"government"}), unless="group"),
                Further("ig:UnnamedGroup", "group", frozenset({True})),
            ),
        ),
    ),
    "place": (
        Node(
            ("dct:Location",),
            (
                *_name("skos:prefLabel"),
                _ALIASES,
                _concept("type", "dct:type", "place-type"),
                _reference("within", "schema:containedInPlace", many=True),
                Column("country_code", "gn:countryCode"),
                Column("latitude", "geo:lat", Form.DEGREES),
                Column("longitude", "geo:long", Form.DEGREES),
                _SAME_AS,
                _NOTE,
            ),
        ),
    ),
    "event": (
        Node(
            ("prov:Activity",),
            (
                *_name("skos:prefLabel"),
                _concept("kind", "dct:type", "event"),
                Column("date", "dct:temporal", Form.MOMENT),
                _reference("about", "dct:subject", many=True),
                _reference("by", "prov:wasAssociatedWith", many=True),
                _VISIBILITY,
                _NOTE,
            ),
            further=(Further("org:ChangeEvent", "kind", _CHANGES),),
        ),
    ),
    "policy": (
        Node(
            ("dct:Policy",),
            (
                *_name("skos:prefLabel"),
                _concept("kind", "dct:type", "policy"),
                _reference("party", "dct:creator"),
                _reference("part_of", "dct:isPartOf"),
                _reference("about", "dct:relation", many=True),
                _concept("pillars", "ig:pillar", "pillar", many=True),
                _period("dct:temporal"),
                _VISIBILITY,
                _NOTE,
            ),
        ),
    ),
    "person": (
        Node(
            ("org:Post",),
            (
                Column("function", "skos:prefLabel", language="nl"),
                _concept("status", "dct:type", "post"),
                _reference("party", "org:postIn"),
                _period("dct:temporal"),
                Column("email", "schema:email"),
                Column("phone", "schema:telephone"),
                _VISIBILITY,
                _NOTE,
            ),
            suffix="#post",
        ),
        Node(
            ("foaf:Person",),
            (Column("name", "foaf:name"),),
            link=Link("", "org:holds", "#post"),
            optional=True,
        ),
    ),
    "source": (
        Node(
            ("foaf:Document", "prov:Entity"),
            (
                *_name("dct:title"),
                _reference("publisher", "dct:publisher"),
                Column("date", "time:hasTime", Form.MOMENT),
                Column("file", "dct:identifier"),
                _reference("url", "foaf:homepage"),
                _VISIBILITY,
                _NOTE,
            ),
        ),
    ),
    "evidence": (
        Node(("oa:Annotation",), (_concept("modality", "ig:modality", "modality"),)),
        Node(
            ("rdf:Statement",),
            (
                _reference("subject", "rdf:subject"),
                Column("field", "rdf:predicate", Form.CLAIM),
                Column("value", "rdf:object"),
            ),
            suffix="#statement",
            link=Link("", "oa:hasBody", "#statement"),
        ),
        Node(
            ("oa:SpecificResource",),
            (_reference("source", "oa:hasSource"),),
            suffix="#target",
            link=Link("", "oa:hasTarget", "#target"),
        ),
        Node(
            ("oa:TextQuoteSelector",),
            (Column("phrase", "oa:exact"),),
            suffix="#quote",
            link=Link("#target", "oa:hasSelector", "#quote"),
            optional=True,
        ),
        Node(
            ("oa:FragmentSelector",),
            (Column("locator", "rdf:value", Form.LOCATOR),),
            suffix="#where",
            link=Link("#target", "oa:hasSelector", "#where"),
            optional=True,
        ),
    ),
    "office": (
        Node(
            ("ig:Office", "dcat:Dataset", "void:Dataset"),
            (
                *_name("skos:prefLabel"),
                _reference("party", "dct:publisher"),
                Column("base", "void:uriSpace"),
                _reference("licence", "dct:license"),
                _NOTE,
            ),
        ),
    ),
}

MAPS: Final[Mapping[str, NounMap]] = MappingProxyType(
    {noun: NounMap(noun, NOUNS[noun], nodes) for noun, nodes in _NODES.items()}
)
"""Every noun. A node that has the classes of several (a reasoner's work) is read as the first of them."""
