"""Ledger: what the tables have of some things, field by field, beside every claim about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, NamedTuple

from intgraph.ask.answer import TargetRef
from intgraph.ask.refs import named
from intgraph.locale import words
from intgraph.model.iri import local_id
from intgraph.model.register import NOUNS
from intgraph.store.protocol import Cited, Store, listed

_LISTS: Final = frozenset(
    column.name for noun in NOUNS.values() for column in fields(noun) if str(column.type) == "tuple[str, ...]"
)


class StatedRow(NamedTuple):
    """What the tables have in one field of one thing; a reference is an IRI, a list is joined, see ``listed``."""

    subject: str
    noun: str
    field: str
    value: str | float | None


class NamedRow(NamedTuple):
    """A thing by name; a role has the name of its party, that of its tie, and what it is (a notation)."""

    iri: str
    noun: str
    name: str
    name_en: str | None
    tie_name: str | None
    tie_name_en: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What the tables have in one field: ``value`` as it is told (references by name, lists joined by ``; ``), and
    the other texts that say the same, such as the id."""

    value: str
    is_list: bool
    same: frozenset[str]

    def agrees(self, claimed: str) -> bool:
        """Tell whether a claim says what the tables have; an empty claim repeats them."""
        return not claimed or claimed in self.same


_EMPTY: Final = Cell("", is_list=False, same=frozenset({""}))


@dataclass(frozen=True)
class Ledger:
    """Some things in the order asked: their names, cells (by field, in the order of the tables) and claims."""

    things: Mapping[str, TargetRef]
    cells: Mapping[str, Mapping[str, Cell]]
    claims: Mapping[str, Sequence[Cited]]

    @classmethod
    def of(cls, store: Store, iris: Iterable[str], language: str) -> Ledger:
        """Return what is known of the things ``iris``."""
        asked = list(dict.fromkeys(iris))
        rows = [row for row in store.select(StatedRow, "stated", None, subjects=asked) if row.value]
        referred = {value for row in rows for value in _values(row) if "://" in value}
        known = names_of(store, [*asked, *sorted(referred)], language)
        cells: dict[str, dict[str, Cell]] = defaultdict(dict)
        for row in rows:
            cells[row.subject][row.field] = _cell(row, known)
        return cls({iri: known[iri] for iri in asked if iri in known}, cells, store.cited(asked))

    def claims_of(self, iri: str, field: str) -> list[Cited]:
        """Return the claims about one field of a thing."""
        return [claim for claim in self.claims.get(iri, ()) if claim.field == field]

    def disputed(self) -> Iterator[tuple[str, str]]:
        """Yield each thing and field of which claims give different values, as ``intgraph.model.claims`` has it.

        A claim without a value says what the tables have; a proposal claims nothing; and two values of a list do
        not exclude each other.
        """
        for iri in self.things:
            names = dict.fromkeys(claim.field for claim in self.claims.get(iri, ()) if claim.field)
            yield from ((iri, field) for field in names if self._differ(iri, field))

    def _differ(self, iri: str, field: str) -> bool:
        cell = self.cells.get(iri, {}).get(field, _EMPTY)
        told = [claim.value for claim in self.claims_of(iri, field) if claim.modality != "proposes"]
        values = {"" if cell.agrees(value) else value for value in told}
        return field not in _LISTS and len(values) > 1


def names_of(store: Store, iris: Sequence[str], language: str) -> dict[str, TargetRef]:
    """Return things by name in ``language``; a role is called by its party, what it is, and its tie."""
    say = words(language)
    roles = store.labels("role")

    def name(row: NamedRow) -> str:
        own = named(row.name, row.name_en, language)
        if row.role is None:
            return own
        label = roles[row.role]._asdict()[language] if row.role in roles else row.role
        tie = named(row.tie_name or "", row.tie_name_en, language)
        return say("who.sentence", party=own, role=label, tie=tie)

    rows = store.select(NamedRow, "named", None, things=list(iris))
    return {row.iri: TargetRef(row.iri, name(row), row.noun) for row in rows}


def _values(row: StatedRow) -> tuple[str, ...]:
    text = str(row.value)
    return listed(text) if row.field in _LISTS else (text,)


def _cell(row: StatedRow, known: Mapping[str, TargetRef]) -> Cell:
    values = _values(row)
    told = "; ".join(known[value].name if value in known else value for value in values)
    same = {*values, *(local_id(value) for value in values if value in known), told}
    return Cell(told, row.field in _LISTS, frozenset(same))
