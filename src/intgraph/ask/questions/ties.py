"""The ties of a place, a party or the whole network: what they are, who takes part, and whether they run on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.dossier import TieEntry
from intgraph.ask.filters import Asked, Filters, ties_in
from intgraph.ask.judge import Status
from intgraph.ask.question import Question, asked_day, concepts, flag, most_rows, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.tie_entries import current_first, tie_entries, tie_section
from intgraph.ask.told import Told
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, Target, TieRow


@dataclass(frozen=True, slots=True)
class Ties:
    """The question: the ties that touch ``target`` (empty: the whole network), with their status on ``when``.

    Only those that may run, unless ``former`` or ``planned`` asks for the others as well.
    """

    target: str = perhaps("place", "party")
    when: Moment = asked_day()
    kinds: tuple[str, ...] = concepts("kind")
    sectors: tuple[str, ...] = concepts("sector")
    roles: tuple[str, ...] = concepts("role")
    pillars: tuple[str, ...] = concepts("pillar")
    themes: tuple[str, ...] = concepts("theme")
    sdgs: tuple[str, ...] = concepts("sdg")
    former: bool = flag("former")
    planned: bool = flag("planned")
    limit: int = most_rows()

    def wants(self, state: Status) -> bool:
        """Tell whether ties of this status are asked for."""
        return (
            state.is_current or (self.former and state is Status.FORMER) or (self.planned and state is Status.PLANNED)
        )


def ties(store: Store, question: Ties, language: str) -> Answer:
    """Return the ties, the oldest first; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language)
    rows = _selected(store, question, target)
    entries = tie_entries(store, rows[: question.limit], question.when, language)
    found = tuple(entry for entry in entries if question.wants(entry.status))
    return Answer(
        "ties",
        scope_ref(target, language),
        question.when.edtf,
        _understood(target, language),
        found,
        tuple(_notes(found, len(rows) > question.limit, question, language)),
    )


def _selected(store: Store, question: Ties, target: Target | None) -> list[TieRow]:
    asked = Asked(question.kinds, question.sectors, question.roles, question.pillars, question.themes, question.sdgs)
    first = None if question.former or not question.when.earliest else question.when.earliest.isoformat()
    last = None if question.planned or not question.when.latest else question.when.latest.isoformat()
    return ties_in(store, target, Filters.of(store, asked), first, last, question.limit + 1)


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    return say("ties.understood", target=shown_name(target, language)) if target else say("ties.understood_all")


def _notes(found: Sequence[TieEntry], more: bool, question: Ties, language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("ties.none")
    if any(entry.status is Status.POSSIBLE for entry in found):
        yield say("who.possible")
    if any(entry.status is Status.CONFLICTING for entry in found):
        yield say("who.conflicting")
    if more:
        yield say("answer.more", count=question.limit)


def tell_ties(answer: Answer, store: Store, language: str) -> Told:
    """Return the ties that run, and apart from them those that do not."""
    telling = Telling.of(store, language)
    current, others = current_first(answer.answers)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    sections = (
        tie_section("", current, telling),
        tie_section(telling.words("ties.not_running"), others, telling),
    )
    return telling.told(answer, title, sections)


QUESTION = Question("ties", Ties, ties, tell_ties)
