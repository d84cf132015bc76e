"""The shape of the mapping between the model and RDF: columns, nodes, nouns.

A noun is written as one or more nodes: the thing itself (suffix ``""``) and its parts (``#post``, ``#target``
and so on), whose IRIs are that of the thing with the suffix. Terms are prefixed names (``vocab.terms``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from intgraph.model.register import Thing


class Form(Enum):
    """How a value is written: as a literal, as the IRI of a thing or concept, or as a node of its own."""

    TEXT = "text"
    REFERENCE = "reference"
    CONCEPT = "concept"
    VISIBILITY = "visibility"
    DECIMAL = "decimal"
    DEGREES = "degrees"
    FLAG = "flag"
    PERIOD = "period"
    MOMENT = "moment"
    LOCATOR = "locator"
    CLAIM = "claim"


_DATED: Final = (Form.PERIOD, Form.MOMENT)


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its predicate and form, the language of a text or the scheme of a concept.

    ``claims`` are the table columns it stands for in evidence, each with the predicate of such a claim;
    without any it stands for itself under its own predicate. ``also`` are predicates of others that say the same: they
    are read where the own one is absent, never written.
    """

    field: str
    predicate: str
    form: Form = Form.TEXT
    language: str = ""
    scheme: str = ""
    many: bool = False
    claims: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()

    def claim_predicates(self) -> tuple[tuple[str, str], ...]:
        """Return the table columns it stands for, each with the predicate of a claim about it."""
        return self.claims or ((self.field, self.predicate),)


@dataclass(frozen=True, slots=True)
class Link:
    """A triple between two nodes of one thing, by their suffixes."""

    source: str
    predicate: str
    target: str


@dataclass(frozen=True, slots=True)
class Further:
    """A class that follows from a value: the thing's ``field`` is one of ``values``, and not ``unless``."""

    cls: str
    field: str
    values: frozenset[object]
    unless: str = ""

    def fits(self, thing: Thing) -> bool:
        """Tell whether ``thing`` is of this class too."""
        return getattr(thing, self.field) in self.values and not (self.unless and getattr(thing, self.unless))


@dataclass(frozen=True, slots=True)
class Node:
    """One node of a noun: its classes (the first tells what it is), its columns, and its link with others.

    An optional node is written only when one of its columns has a value.
    """

    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    suffix: str = ""
    link: Link | None = None
    optional: bool = False
    further: tuple[Further, ...] = ()

    def classes_of(self, thing: Thing) -> tuple[str, ...]:
        """Return the classes of this node of ``thing``, those that follow from its values included."""
        if not self.further:
            return self.classes
        return self.classes + tuple(row.cls for row in self.further if row.fits(thing))


@dataclass(frozen=True, slots=True)
class NounMap:
    """One noun: its class in the model and its nodes, the telling one first."""

    noun: str
    cls: type[Thing]
    nodes: tuple[Node, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All its columns, node by node."""
        return tuple(column for node in self.nodes for column in node.columns)

    @property
    def links(self) -> tuple[Link, ...]:
        """How its nodes hang together."""
        return tuple(node.link for node in self.nodes if node.link is not None)

    @property
    def dated_by(self) -> str:
        """The field that is written as a period node; empty where it has none."""
        return next((column.field for column in self.columns if column.form in _DATED), "")

    def claim_predicates(self) -> dict[str, str]:
        """Return the predicate of a claim about each of its table columns; the thing as a whole is ``""``."""
        return {"": "rdf:type"} | dict(pair for column in self.columns for pair in column.claim_predicates())
