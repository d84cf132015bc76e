"""The members of a tie: who takes part in which role, since when, and whether the list is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from intgraph.ask.answer import Answer, Proof
from intgraph.ask.one_tie import one_tie
from intgraph.ask.parts import Part, parts_of
from intgraph.ask.question import Question, asked_day, thing
from intgraph.ask.refs import target_ref
from intgraph.ask.resolve import shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told, best, distinct
from intgraph.locale import words
from intgraph.locale.dates import span_in_words
from intgraph.model.names import fold
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, TieRow

_OWN: Final = frozenset({"party", "role", "tie"})
_MOST_GROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Members:
    """The question: who takes part in ``tie``, and do they on ``when``."""

    tie: str = thing("tie")
    when: Moment = asked_day()


@dataclass(frozen=True, slots=True)
class Membership(Part):
    """One party's part in the tie; ``open_list`` tells that the source names the parties of this tie as examples."""

    open_list: bool


def members(store: Store, question: Members, language: str) -> Answer:
    """Return the parties of the tie, by role and name; raise ``NameUnknownError``."""
    target, row = one_tie(store, question.tie, language)
    parts = parts_of(store, store.participations(target), question.when, language)
    found = [_membership(part, row) for part in parts]
    return Answer(
        "members",
        target_ref(target, language),
        question.when.edtf,
        words(language)("members.understood", tie=shown_name(target, language)),
        tuple(sorted(found, key=lambda one: (one.role, fold(one.party.name), one.party.id))),
        tuple(_notes(row, found, language)),
    )


def _membership(part: Part, tie: TieRow) -> Membership:
    known: dict[str, Any] = {column.name: getattr(part, column.name) for column in fields(part)}
    return Membership(**known, open_list=bool(tie.open_list))


def _notes(tie: TieRow, found: Sequence[Membership], language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("members.nobody")
    yield say("members.open" if tie.open_list else "members.not_open")
    years = (tie.since, tie.until)
    if any(one.in_force != years for one in found):
        yield say("members.tie_itself", period=span_in_words(*years, say) or say("status.said.undated"))
    yield from status_notes((one.status for one in found), say)


def tell_members(answer: Answer, store: Store, language: str) -> Told:
    """Return the parties as a table and as sentences."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    columns = ("party", "role", "period", "status", "source")

    def cells(row: Membership) -> tuple[str, ...]:
        role, period = telling.label("role", row.role), telling.span(*row.in_force)
        return row.party.name, role, period, telling.status(row.status), telling.citations.marks(_grounds(row))

    section = telling.section("", columns, answer.answers, cells, lambda row: _said(row, telling))
    return telling.told(answer, title, (section,))


def _said(row: Membership, telling: Telling) -> str:
    opening = telling.words("members.sentence", party=row.party.name, role=telling.label("role", row.role))
    return telling.sentence(opening, *row.in_force, row.status, _grounds(row))


def _grounds(row: Membership) -> list[Proof]:
    """What proves that this party takes part, and then what best proves the years."""
    own = [proof for proof in row.evidence if _OWN & set(proof.field.split(";"))]
    return distinct([*best(own, 1), *best(row.evidence)], _MOST_GROUNDS)


QUESTION = Question("members", Members, members, tell_members)
