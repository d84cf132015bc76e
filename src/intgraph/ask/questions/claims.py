"""Claims: on which sources each statement about a thing rests, and what no source states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Proof, TargetRef
from intgraph.ask.claiming.field_values import asked_fields, fields_of, value_in_words
from intgraph.ask.claiming.holders import SCOPES, linked_to, ties_and_roles
from intgraph.ask.claiming.ledger import Ledger
from intgraph.ask.proof import proof, rank
from intgraph.ask.question import Question, most_rows, thing
from intgraph.ask.refs import target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.locale import Words, words
from intgraph.store.protocol import Store, Target

_NOUNS: Final = ("place", "party", "tie", "policy", "event", "person", "source", "office")
# What says of a role that it is there: one passage carries all three, and the role itself tells them best.
_OF_A_ROLE: Final = ("role", "party", "tie")
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Claims:
    """The question: where the statements about ``name`` rest; ``fields`` are names or labels of columns, none for all.

    A place, party or tie is answered for with its ties and roles.
    """

    name: str = thing(*_NOUNS)
    fields: tuple[str, ...] = field(default=(), metadata={"holds": "text", "option": "field", "many": True})
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one source about one field.

    ``stated`` is what the graph has in that field and ``claimed`` what the source says; ``None`` where nothing is.
    Without evidence no source is given for what the graph has; ``field`` is empty for the thing as a whole.
    """

    about: TargetRef
    field: str
    stated: str | None
    claimed: str | None
    evidence: tuple[Proof, ...]


class _Found(NamedTuple):
    """The things that were asked, whether there are more, and what is stated of them."""

    ledger: Ledger
    more: bool
    rows: tuple[Statement, ...]


def claims(store: Store, question: Claims, language: str) -> Answer:
    """Return every claim, thing by thing and field by field; raise ``NameUnknownError``."""
    target = resolve(store, question.name, _NOUNS, language)
    asked = asked_fields(question.fields)
    found = _found(store, target, asked, question.limit, language)
    return Answer(
        "claims",
        target_ref(target, language),
        None,
        _understood(target, asked, language),
        found.rows,
        tuple(_notes(found, target, asked, question.limit, language)),
    )


def _found(store: Store, target: Target, asked: Sequence[str], most: int, language: str) -> _Found:
    iris, more = _holders(store, target, asked, most)
    ledger = Ledger.of(store, iris, language)
    rows = (row for about in ledger.things.values() for row in _statements(ledger, about, asked))
    return _Found(ledger, more, tuple(rows))


def _holders(store: Store, target: Target, asked: Sequence[str], most: int) -> tuple[list[str], bool]:
    """The thing itself, and what else of it has the fields asked for: its ties and roles, or else its events and
    policies."""
    beyond = set(asked) - fields_of(target.noun)
    if target.noun not in SCOPES or (asked and not beyond and target.noun != "tie"):
        return [target.iri], False
    around, more = ties_and_roles(store, target, most)
    iris = list(dict.fromkeys((target.iri, *around)))
    for noun in ("event", "policy"):
        if beyond & fields_of(noun) - fields_of("tie") - fields_of("role"):
            iris += linked_to(store, iris, noun, most)
    return iris, more


def _statements(ledger: Ledger, about: TargetRef, asked: Sequence[str]) -> Iterator[Statement]:
    cells = ledger.cells.get(about.id, {})
    claimed = dict.fromkeys(claim.field for claim in ledger.claims.get(about.id, ()))
    every = [name for name in ("", *cells, *sorted(claimed)) if name in claimed]
    for name in dict.fromkeys(asked or _shown(every, about)):
        stated = cells[name].value if name in cells else None
        proofs = sorted(map(proof, ledger.claims_of(about.id, name)), key=_order)
        if not proofs and stated:
            yield Statement(about, name, stated, None, ())
        for claim in proofs:
            yield Statement(about, name, stated, claim.value or stated, (claim,))


def _order(claim: Proof) -> tuple[tuple[int, int, int], str, str, str]:
    return rank(claim), claim.source_id, claim.locator, claim.phrase


def _shown(names: Sequence[str], about: TargetRef) -> Sequence[str]:
    """All fields with claims; of a role only one of those that say that it is there."""
    if about.type != "role":
        return names
    first = next((name for name in _OF_A_ROLE if name in names), "")
    return [name for name in names if name == first or name not in _OF_A_ROLE]


def _understood(target: Target, asked: Sequence[str], language: str) -> str:
    say, name = words(language), shown_name(target, language)
    labels = ", ".join(say(f"field.{column}") for column in asked)
    return say("claims.understood_field", target=name, field=labels) if asked else say("claims.understood", target=name)


def _notes(found: _Found, target: Target, asked: Sequence[str], most: int, language: str) -> Iterator[str]:
    say = words(language)
    if not asked and not found.rows:
        yield say("claims.nothing", target=shown_name(target, language))
    if not asked:
        yield from _unsourced(found.ledger, target, say)
    for name in asked:
        yield from _missing(found, target, name, say, language)
    if found.more:
        yield say("answer.more", count=most)


def _unsourced(ledger: Ledger, target: Target, say: Words) -> Iterator[str]:
    """The fields of the thing itself that the tables have and no source speaks of."""
    sourced = {claim.field for claim in ledger.claims.get(target.iri, ())}
    bare = [name for name in ledger.cells.get(target.iri, {}) if name not in sourced]
    if bare:
        yield say("claims.unsourced", fields=", ".join(say(f"field.{name}") for name in bare))


def _missing(found: _Found, target: Target, name: str, say: Words, language: str) -> Iterator[str]:
    """For which things, of those that can have a field, nothing is stated."""
    told = {row.about.id for row in found.rows if row.field == name}
    able = [about for about in found.ledger.things.values() if name in fields_of(about.type)]
    names = [about.name for about in able if about.id not in told and about.type != "role"]
    if not told and not names:
        names = [shown_name(target, language)]
    wanted = say.get(f"claims.noun.{name}", say(f"field.{name}"))
    if names:
        listed = "; ".join(names[:_MOST_NAMED])
        left = len(names) - _MOST_NAMED
        who = say("claims.and_more", names=listed, count=left) if left > 0 else listed
        yield say("claims.not_stated", field=wanted, target=who)


def tell_claims(answer: Answer, store: Store, language: str) -> Told:
    """Return the claims in a table for each thing; where fields were asked, in one table."""
    telling = Telling.of(store, language)
    abouts = list(dict.fromkeys(row.about for row in answer.answers))
    if len(abouts) > 1 and len({row.field for row in answer.answers}) == 1:
        return telling.told(answer, answer.understood, [_together(answer.answers, telling)])
    by_thing = {about: [row for row in answer.answers if row.about == about] for about in abouts}
    sections = [_section(about, rows, answer, telling) for about, rows in by_thing.items()]
    return telling.told(answer, answer.understood, sections)


def _together(rows: Sequence[Statement], telling: Telling) -> Section:
    """One field of many things."""
    columns = ("about", "stated", "claimed", "manner", "source")
    table = telling.section("", columns, rows, lambda row: (row.about.name, *_cells(row, telling)), lambda _: "")
    return replace(table, sentences=_sentences(rows, telling))


def _section(about: TargetRef, rows: Sequence[Statement], answer: Answer, telling: Telling) -> Section:
    """All fields of one thing."""
    own = answer.target is not None and about.id == answer.target.id
    columns = ("field", "stated", "claimed", "manner", "source")
    table = telling.section(
        "" if own else about.name,
        columns,
        rows,
        lambda row: (telling.words(f"field.{row.field}"), *_cells(row, telling)),
        lambda _: "",
    )
    return replace(table, sentences=_sentences(rows, telling))


def _sentences(rows: Sequence[Statement], telling: Telling) -> tuple[str, ...]:
    """Sources that say the same in the same manner share a sentence."""
    alike: dict[tuple[str, ...], Statement] = {}
    for row in rows:
        manner = row.evidence[0].modality if row.evidence else ""
        key = (row.about.id, row.field, row.claimed or "", manner)
        first = alike.get(key)
        alike[key] = replace(first, evidence=(*first.evidence, *row.evidence)) if first else row
    return tuple(_said(row, telling) for row in alike.values())


def _cells(row: Statement, telling: Telling) -> tuple[str, ...]:
    stated, claimed = (_value(row, text, telling) for text in (row.stated, row.claimed))
    if not row.evidence:
        return stated, "–", "–", telling.words("proof.none")
    manner = telling.words(f"modality.{row.evidence[0].modality}")
    return stated, claimed, manner, telling.citations.marks(row.evidence)


def _value(row: Statement, text: str | None, telling: Telling) -> str:
    return value_in_words(row.field, text, row.about.type, telling) if text else "–"


def _said(row: Statement, telling: Telling) -> str:
    """The value that the source gives, how it says it, and what is on record where that is not the same."""
    stated, claimed = (_value(row, text, telling) for text in (row.stated, row.claimed))
    label = telling.words(f"field.{row.field}")
    if not row.evidence:
        return telling.words("claims.said_unsourced", about=row.about.name, field=label, value=stated)
    if not row.field:
        told = telling.words("claims.said_whole", about=row.about.name)
    else:
        told = telling.words("claims.said", about=row.about.name, field=label, value=claimed)
    differs = telling.words("claims.graph_has", value=stated) if claimed != stated else ""
    parts = "; ".join(filter(None, (told, differs, telling.manner(row.evidence))))
    return f"{parts}. {telling.citations.marks(row.evidence)}"


QUESTION = Question("claims", Claims, claims, tell_claims)
