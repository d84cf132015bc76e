"""RDF triples as a register."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

from intgraph.errors import DataError, Fault, PeriodError, Where
from intgraph.model.period import Period, parse_period, period_between
from intgraph.model.register import Register, Thing
from intgraph.rdf.claims import field_of
from intgraph.rdf.columns import Column, Form, Node, NounMap
from intgraph.rdf.index import Index, is_blank
from intgraph.rdf.locators import RFC_5147, from_fragment
from intgraph.rdf.mapping import MAPS
from intgraph.rdf.reading import chosen, value_of
from intgraph.vocab.terms import RDF_TYPE, expand

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

    from intgraph.rdf.index import Object


_PLAIN: Final = Column("", "")


def decode(triples: Iterable[Triple | Quad], *, file: str = "") -> Register:
    """Return the register that ``triples`` describe; what they say beyond the model is left aside.

    ``decode(encode(register)) == register``, but for the order of values within a field, which comes back sorted.
    Raises ``DataError`` with every fault: a node without a property it needs, with several where one is meant,
    or with a value of the wrong sort. ``file`` is named in the faults.
    """
    return _Reader(Index(triples), file).register()


@lru_cache(maxsize=16)
def _required(noun: str) -> frozenset[str]:
    found = fields(MAPS[noun].cls)
    return frozenset(column.name for column in found if column.default is MISSING) - {"iri"}


class _Reader:
    """Reads the nodes of an index as things, and gathers what is wrong with them."""

    def __init__(self, index: Index, file: str) -> None:
        self.index: Final = index
        self.file: Final = file
        self.faults: Final[list[Fault]] = []
        self.nouns: Final = self._nouns()

    def register(self) -> Register:
        """Return everything; raise ``DataError`` where anything is wrong."""
        found: dict[str, dict[str, Thing]] = {noun: {} for noun in MAPS}
        for iri, noun in self.nouns.items():
            values = self.values(MAPS[noun], iri)
            if _required(noun) <= values.keys():
                found[noun][iri] = MAPS[noun].cls(**values)
        if self.faults:
            raise DataError(tuple(self.faults))
        return Register(**cast("dict[str, Any]", found))

    def values(self, noun: NounMap, iri: str) -> dict[str, Any]:
        """Return the fields of a thing that the graph tells."""
        values: dict[str, Any] = {"iri": iri}
        keys = {noun.nodes[0].suffix: iri + noun.nodes[0].suffix}
        for node in noun.nodes:
            key = keys.setdefault(node.suffix, self.place(node, iri, keys))
            for column in node.columns:
                self.fill(values, key or iri, column, needed=column.field in _required(noun.noun))
        return values

    def place(self, node: Node, iri: str, keys: Mapping[str, str]) -> str:
        """Return the key of a thing's node: where its link leads, else the one that bears its suffix."""
        if node.link is None or node.link.source not in keys:
            return iri + node.suffix
        linked = self.index.nodes(keys[node.link.source], expand(node.link.predicate))
        cls = expand(node.classes[0])
        return next((key for key in linked if cls in self.index.nodes(key, RDF_TYPE)), iri + node.suffix)

    def fill(self, values: dict[str, Any], key: str, column: Column, *, needed: bool) -> None:
        """Set a field of ``values`` where the node ``key`` has a value for it."""
        terms = self.terms(key, column)
        if needed and not terms:
            self.fault("rdf.missing", key, column)
        if len(terms) > 1 and not column.many:
            self.fault("rdf.several", key, column, " | ".join(sorted(map(str, terms))))
        elif terms:
            found = [value for term in terms if (value := self.read(key, term, column, values)) is not None]
            if found:
                values[column.field] = tuple(sorted(set(found))) if column.many else found[0]

    def terms(self, key: str, column: Column) -> list[Object]:
        """Return the objects of a column's predicate, or of the first that says the same and has any."""
        found = (self.index.objects(key, expand(name)) for name in (column.predicate, *column.also))
        return next(filter(None, (chosen(terms, column) for terms in found)), [])

    def read(self, key: str, term: Object, column: Column, values: Mapping[str, Any]) -> Any:
        """Return what a term says, ``None`` for a fault; ``values`` are the fields of the thing read so far."""
        try:
            match column.form:
                case Form.PERIOD:
                    return self.period(self.index.key(term))
                case Form.MOMENT:
                    return self.period(self.index.key(term)).since
                case Form.LOCATOR:
                    return self.locator(key, value_of(term, column))
                case Form.CLAIM:
                    return self.claim(value_of(term, column), values)
            return value_of(term, column)
        except (ValueError, KeyError, PeriodError):
            return self.fault("rdf.value_wrong", key, column, str(term))

    def period(self, key: str) -> Period:
        """Return the period of a node: by its EDTF, in data of others by its first and last date."""
        if edtf := self.text(key, "ig:edtf"):
            return parse_period(edtf)
        period = period_between(self.text(key, "dcat:startDate"), self.text(key, "dcat:endDate"))
        if not period:
            raise ValueError(key)
        return period

    def locator(self, key: str, text: str) -> str:
        """Return where in its source evidence stands, in the words of the tables."""
        by_line = RFC_5147 in self.index.nodes(key, expand("dct:conformsTo"))
        return from_fragment(text) if by_line else text

    def claim(self, predicate: str, values: Mapping[str, Any]) -> str:
        """Return the field that evidence is about; raise ``ValueError`` where the model has no such field."""
        field = field_of(self.nouns.get(values.get("subject", ""), ""), predicate)
        if field is None:
            raise ValueError(predicate)
        return field

    def text(self, key: str, curie: str) -> str:
        """Return the one text of a node's predicate, or the empty string."""
        return next((value_of(term, _PLAIN) for term in self.index.objects(key, expand(curie))), "")

    def fault(self, key: str, node: str, column: Column, value: str = "") -> None:
        """Note what is wrong with a node."""
        words: dict[str, object] = {"node": node, "predicate": column.predicate, "value": value}
        where = Where(file=self.file, column=column.predicate, value=value or node)
        self.faults.append(Fault(key, where, words))

    def _nouns(self) -> dict[str, str]:
        """Return the noun of each thing; a node of several classes has the noun that stands first."""
        nouns: dict[str, str] = {}
        for noun, shape in MAPS.items():
            root = shape.nodes[0]
            for key in self.index.members(expand(root.classes[0])):
                nouns.setdefault(key.removesuffix(root.suffix), noun)
        for key in filter(is_blank, nouns):
            self.faults.append(Fault("rdf.blank", Where(file=self.file, value=key), {"noun": nouns[key]}))
        return {iri: noun for iri, noun in nouns.items() if not is_blank(iri)}
