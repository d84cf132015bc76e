"""Conflicts: every field about which sources contradict each other, and what the answers do with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Proof, Ref, TargetRef
from intgraph.ask.claiming.field_values import value_in_words
from intgraph.ask.claiming.holders import SCOPES
from intgraph.ask.claiming.ledger import Ledger
from intgraph.ask.claiming.show_told import claims_told
from intgraph.ask.dossier import Conflict
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, most_rows, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import words
from intgraph.store.protocol import Store, Target

_NOUNS: Final = ("place", "party", "tie", "policy", "event", "person", "source", "office")
_JUDGED_BY_DAY: Final = frozenset({("tie", "since"), ("tie", "until"), ("role", "since"), ("role", "until")})


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The question: about which fields of ``target`` (empty: the whole network) claims differ.

    For a place or party its ties, their roles and events count as well.
    """

    target: str = perhaps(*_NOUNS)
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of which claims give different values; ``evidence`` are all claims, each with its value.

    ``stated`` is what is on record. ``treated`` tells what answers do: ``by-day`` (a tie or role is conflicting on
    the days about which the claims differ), ``as-stated`` (they show what is on record) or ``unstated``.
    """

    about: TargetRef
    field: str
    stated: str | None
    treated: str
    evidence: tuple[Proof, ...]


class _Subject(NamedTuple):
    iri: str


def conflicts(store: Store, question: Conflicts, language: str) -> Answer:
    """Return every conflict, thing by thing; raise ``NameUnknownError``."""
    target = resolve(store, question.target, _NOUNS, language) if question.target else None
    subjects = _subjects(store, target, question.limit + 1)
    ledger = Ledger.of(store, subjects[: question.limit], language)
    found = tuple(_disagreement(ledger, iri, field) for iri, field in ledger.disputed())
    say = words(language)
    return Answer(
        "conflicts",
        scope_ref(target, language),
        None,
        say("conflicts.understood", target=shown_name(target, language)) if target else say("conflicts.understood_all"),
        found,
        tuple(_notes(found, len(subjects) > question.limit, question.limit, language)),
    )


def _subjects(store: Store, target: Target | None, most: int) -> list[str]:
    """The things about which a claim gives a value of its own."""
    if target is not None and target.noun not in SCOPES:
        return [target.iri]
    everything = int(target is None)
    return [row.iri for row in store.select(_Subject, "disputed", target, everything=everything, most=most)]


def _disagreement(ledger: Ledger, iri: str, field: str) -> Disagreement:
    about, cell = ledger.things[iri], ledger.cells.get(iri, {}).get(field)
    stated = cell.value if cell else None
    claims = [claim for claim in ledger.claims_of(iri, field) if claim.modality != "proposes"]
    proofs = tuple(replace(claim, value=claim.value or stated) for claim in proofs_of(claims))
    treated = "by-day" if (about.type, field) in _JUDGED_BY_DAY else "as-stated" if stated else "unstated"
    return Disagreement(about, field, stated, treated, proofs)


def _notes(found: Sequence[Disagreement], more: bool, most: int, language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("conflicts.none")
    if more:
        yield say("answer.more", count=most)


def tell_conflicts(answer: Answer, store: Store, language: str) -> Told:
    """Return the conflicts, each with all its claims."""
    telling = Telling.of(store, language)

    def cells(row: Disagreement) -> tuple[str, ...]:
        return row.about.name, telling.words(f"field.{row.field}"), _claims(row, telling), _treated(row, telling)

    def sentence(row: Disagreement) -> str:
        about, field, claims, treated = cells(row)
        said = telling.words("conflicts.said", about=about, field=field, claims=claims)
        return telling.words("conflicts.said_treated", said=said, treated=treated)

    columns = ("about", "field", "claims", "treated")
    table = telling.section("", columns, answer.answers, cells, sentence)
    return telling.told(answer, answer.understood, [table])


def _claims(row: Disagreement, telling: Telling) -> str:
    return claims_told(Conflict(Ref(row.about.id, row.about.name), row.field, row.evidence), telling)


def _treated(row: Disagreement, telling: Telling) -> str:
    value = value_in_words(row.field, row.stated or "", row.about.type, telling) if row.stated else ""
    return telling.words(f"conflicts.treated.{row.treated}", **({"value": value} if row.treated == "as-stated" else {}))


QUESTION = Question("conflicts", Conflicts, conflicts, tell_conflicts)
