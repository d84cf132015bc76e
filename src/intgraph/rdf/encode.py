"""A register as RDF triples."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from intgraph.errors import DataError, Fault, Where
from intgraph.model.period import Moment, Period
from intgraph.model.register import Register, Thing
from intgraph.rdf.claims import predicate_of
from intgraph.rdf.columns import Column, Form, Link, Node, NounMap
from intgraph.rdf.locators import RFC_5147, to_fragment
from intgraph.rdf.mapping import MAPS
from intgraph.rdf.pen import Pen

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Triple

    from intgraph.rdf.pen import Term

    Pair: TypeAlias = tuple[str, Term]

_Written: TypeAlias = "list[tuple[Node, list[Pair]]]"
_Writer: TypeAlias = "Callable[[_Scribe, Thing, Any, Column], Iterable[Pair]]"

_BOUNDS: Final = (
    ("dcat:startDate", "start_earliest"),
    ("ig:startLatest", "start_latest"),
    ("ig:endEarliest", "end_earliest"),
    ("dcat:endDate", "end_latest"),
)


def encode(register: Register) -> Iterator[Triple]:
    """Yield the triples of a register: things sorted by IRI within their noun, each node's triples together.

    There are no blank nodes, and all triples belong in the default graph. The several values of a field are a
    set: they are sorted, and their order is not kept. Raises ``DataError`` for a thing whose IRI is none.
    """
    nouns = {iri: noun for noun, things in register.nouns() for iri in things}
    scribe = _Scribe(nouns)
    for noun, mapped in MAPS.items():
        plan, things = _plan(mapped), getattr(register, noun)
        for iri in sorted(things):
            yield from scribe.thing(plan, things[iri])


class _Scribe:
    """Writes things as triples; ``nouns`` tells the noun of each IRI."""

    def __init__(self, nouns: Mapping[str, str]) -> None:
        from pyoxigraph import NamedNode, Triple

        self.nouns: Final = nouns
        self.pen: Final = Pen()
        self.triple: Final = Triple
        self.named: Final = NamedNode
        self.type: Final = self.pen.term("rdf:type")
        self.terms: Final = lru_cache(64)(self._terms)

    def thing(self, plan: _Plan, thing: Thing) -> Iterator[Triple]:
        """Yield the triples of all nodes of a thing, and of its period."""
        nodes = [(row.node, self.pairs(row, thing)) for row in plan.rows]
        written = [(node, pairs) for node, pairs in nodes if pairs or not node.optional]
        for node, pairs in written:
            subject = self.subject(thing.iri, node.suffix)
            for cls in self.terms(node.classes_of(thing)):
                yield self.triple(subject, self.type, cls)
            for predicate, found in (*self.links(plan, node, written, thing), *pairs):
                yield self.triple(subject, self.pen.term(predicate), found)
        if plan.dated_by and (value := getattr(thing, plan.dated_by)):
            yield from self.period(self.subject(thing.iri, "#period"), value)

    def pairs(self, row: _Row, thing: Thing) -> list[Pair]:
        """Return predicate and object of each value that stands on a node."""
        return [
            pair
            for column, write, zero in row.columns
            if (value := getattr(thing, column.field)) or (zero and value is not None)
            for pair in write(self, thing, value, column)
        ]

    def links(self, plan: _Plan, node: Node, written: _Written, thing: Thing) -> Iterator[Pair]:
        """Yield what leads from ``node`` to the other nodes of the thing that are written."""
        for link in plan.links:
            if link.source == node.suffix and any(other.suffix == link.target for other, _ in written):
                yield link.predicate, self.subject(thing.iri, link.target)

    def period(self, subject: NamedNode, value: Period | Moment) -> Iterator[Triple]:
        """Yield the node of a period; a moment is a period that starts and ends with it."""
        period = Period(value, value) if isinstance(value, Moment) else value
        yield self.triple(subject, self.type, self.pen.term("dct:PeriodOfTime"))
        yield self.triple(subject, self.pen.term("ig:edtf"), self.pen.edtf(period.edtf))
        for predicate, bound in _BOUNDS:
            if (date := getattr(period, bound)) is not None:
                yield self.triple(subject, self.pen.term(predicate), self.pen.date(date))

    def subject(self, iri: str, suffix: str) -> NamedNode:
        """Return a node of a thing; raise ``DataError`` where the thing's IRI is none."""
        try:
            return self.named(iri + suffix)
        except ValueError as wrong:
            fault = Fault("rdf.iri_invalid", Where(value=iri), {"value": iri, "why": str(wrong)})
            raise DataError((fault,)) from wrong

    def _terms(self, curies: tuple[str, ...]) -> tuple[NamedNode, ...]:
        return tuple(map(self.pen.term, curies))


def _several(value: str | tuple[str, ...], column: Column) -> Iterable[str]:
    return sorted({text for text in value if text}) if column.many else (str(value),)


def _text(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.text(text, column.language)) for text in _several(value, column))


def _reference(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.reference(iri)) for iri in _several(value, column))


def _concept(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.concept(column.scheme, name)) for name in _several(value, column))


def _visibility(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.concept(column.scheme, str(value))),)


def _decimal(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.decimal(value)),)


def _degrees(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.degrees(value)),)


def _flag(scribe: _Scribe, _: Thing, __: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.pen.true),)


def _dated(scribe: _Scribe, thing: Thing, _: Any, column: Column) -> Iterable[Pair]:
    return ((column.predicate, scribe.subject(thing.iri, "#period")),)


def _locator(scribe: _Scribe, _: Thing, value: Any, column: Column) -> Iterable[Pair]:
    fragment = to_fragment(value)
    if fragment:
        yield "dct:conformsTo", scribe.pen.reference(RFC_5147)
    yield column.predicate, scribe.pen.text(fragment or value)


def _claim(scribe: _Scribe, thing: Any, value: Any, column: Column) -> Iterable[Pair]:
    noun = scribe.nouns.get(thing.subject, "")
    return ((column.predicate, scribe.pen.reference(predicate_of(noun, value))),)


_WRITE: Final[Mapping[Form, _Writer]] = {
    Form.TEXT: _text,
    Form.REFERENCE: _reference,
    Form.CONCEPT: _concept,
    Form.VISIBILITY: _visibility,
    Form.DECIMAL: _decimal,
    Form.DEGREES: _degrees,
    Form.FLAG: _flag,
    Form.PERIOD: _dated,
    Form.MOMENT: _dated,
    Form.LOCATOR: _locator,
    Form.CLAIM: _claim,
}

# A claim about the thing as a whole has an empty field, and numbers may be zero; other values may be absent.
_ZERO: Final = (Form.DECIMAL, Form.DEGREES, Form.VISIBILITY, Form.CLAIM)


class _Row(NamedTuple):
    """A node with its columns, what writes each, and whether a falsy value of it is a value."""

    node: Node
    columns: tuple[tuple[Column, _Writer, bool], ...]


class _Plan(NamedTuple):
    """A noun as the scribe goes through it."""

    rows: tuple[_Row, ...]
    links: tuple[Link, ...]
    dated_by: str


def _plan(noun: NounMap) -> _Plan:
    return _Plan(tuple(map(_row, noun.nodes)), noun.links, noun.dated_by)


def _row(node: Node) -> _Row:
    return _Row(node, tuple((column, _WRITE[column.form], column.form in _ZERO) for column in node.columns))
