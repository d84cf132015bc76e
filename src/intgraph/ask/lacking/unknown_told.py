"""What is not known, as rows of an answer and as a person reads it: counts first, then the things that lack most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intgraph.ask.answer import Answer, Proof, TargetRef
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Lacking:
    """How many things of a noun, ``of`` how many, lack a field: ``how`` is missing, imprecise or inferred."""

    noun: str
    field: str
    how: str
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Lack:
    """One field that is missing, imprecise (``value`` is the date in EDTF) or inferred, and on which evidence."""

    field: str
    how: str
    value: str | None
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class LackingThing:
    """A thing and what is not known of it."""

    thing: TargetRef
    lacks: tuple[Lack, ...]


def tell_unknown(answer: Answer, store: Store, language: str) -> Told:
    """Return the counts, and the things that lack most."""
    telling = Telling.of(store, language)
    counts = [row for row in answer.answers if isinstance(row, Lacking)]
    things = [row for row in answer.answers if isinstance(row, LackingThing)]
    return telling.told(answer, answer.understood, (_counts(counts, telling), _things(things, telling)))


def _counts(rows: Sequence[Lacking], telling: Telling) -> Section:
    def cells(row: Lacking) -> tuple[str, ...]:
        how = telling.words(f"unknown.how.{row.how}")
        return telling.words(f"noun.{row.noun}"), _field(row.field, telling), how, str(row.count), str(row.of)

    def sentence(row: Lacking) -> str:
        what = telling.words(f"unknown.nouns.{row.noun}")
        return telling.words(
            f"unknown.counted.{row.how}", count=row.count, of=row.of, things=what, field=_field(row.field, telling)
        )

    return telling.section("", ("what", "field", "how", "count", "of"), rows, cells, sentence)


def _things(rows: Sequence[LackingThing], telling: Telling) -> Section:
    def cells(row: LackingThing) -> tuple[str, ...]:
        proofs = (proof for lack in row.lacks for proof in lack.evidence)
        return _name(row, telling), telling.words(f"noun.{row.thing.type}"), _lacks(row, telling), telling.cite(proofs)

    def sentence(row: LackingThing) -> str:
        marks = telling.cite(proof for lack in row.lacks for proof in lack.evidence)
        told = telling.words("unknown.sentence", name=_name(row, telling), lacks=_lacks(row, telling))
        return f"{told} {marks}".rstrip()

    return telling.section(
        telling.words("unknown.things"), ("name", "what", "not_known", "source"), rows, cells, sentence
    )


def _name(row: LackingThing, telling: Telling) -> str:
    return row.thing.name or telling.words("show.no_name")


def _lacks(row: LackingThing, telling: Telling) -> str:
    return ", ".join(_lack(lack, telling) for lack in row.lacks)


def _lack(lack: Lack, telling: Telling) -> str:
    field = _field(lack.field, telling)
    if lack.how == "missing":
        return field
    value = telling.date(lack.value) if lack.value else ""
    return telling.words(f"unknown.told.{lack.how}", field=field, value=value)


def _field(field: str, telling: Telling) -> str:
    return telling.words.get(f"unknown.field.{field}", telling.words.get(f"field.{field}", field))
