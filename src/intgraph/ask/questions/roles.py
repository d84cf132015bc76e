"""Who has which role in the ties of a place or party: who leads, funds, executes, coordinates, receives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.concepts import resolve_concepts
from intgraph.ask.judge import Status
from intgraph.ask.parts import Part, part_section, parts_of
from intgraph.ask.question import Question, asked_day, concepts, flag, most_rows, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve_scope, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.protocol import Participation, Store, Target


@dataclass(frozen=True, slots=True)
class Roles:
    """The question: who has one of ``roles`` (empty: any) on ``when`` in the ties that touch ``target``.

    The parties may lie inside or outside the target; empty, it is the whole network. What is over or has yet to
    begin only shows when ``former`` or ``planned`` asks for it.
    """

    target: str = perhaps("place", "party", "tie")
    when: Moment = asked_day()
    roles: tuple[str, ...] = concepts("role")
    former: bool = flag("former")
    planned: bool = flag("planned")
    limit: int = most_rows()

    def wants(self, state: Status) -> bool:
        """Tell whether roles of this status are asked for."""
        return (
            state.is_current or (self.former and state is Status.FORMER) or (self.planned and state is Status.PLANNED)
        )


def roles(store: Store, question: Roles, language: str) -> Answer:
    """Return the roles, by kind of role and then by party; raise ``NameUnknownError``."""
    target = resolve_scope(store, question.target, language, ("place", "party", "tie"))
    wanted = resolve_concepts(store, "role", question.roles)
    rows = _selected(store, question, target, wanted)
    parts = parts_of(store, rows[: question.limit], question.when, language)
    found = tuple(part for part in parts if question.wants(part.status))
    left_out = len(parts) - len(found)
    return Answer(
        "roles",
        scope_ref(target, language),
        question.when.edtf,
        _understood(store, target, wanted, language),
        found,
        tuple(_notes(found, left_out, len(rows) > question.limit, question, language)),
    )


def _selected(store: Store, question: Roles, target: Target | None, wanted: Sequence[str]) -> Sequence[Participation]:
    """What is over is selected for a place or party, to be counted; in the whole network it crowds out the rest."""
    bounded = target is None
    earliest, latest = question.when.earliest, question.when.latest
    first = earliest.isoformat() if bounded and earliest and not question.former else None
    last = latest.isoformat() if bounded and latest and not question.planned else None
    most = question.limit + 1
    return store.select(Participation, "roles", target, roles=list(wanted), first=first, last=last, most=most)


def _understood(store: Store, target: Target | None, wanted: Sequence[str], language: str) -> str:
    telling = Telling.of(store, language)
    where = (
        telling.words("roles.ties_of", target=shown_name(target, language)) if target else telling.words("roles.all")
    )
    if not wanted:
        return telling.words("roles.understood_any", where=where)
    named = telling.words("date.or").join(telling.label("role", role) for role in wanted)
    return telling.words("roles.understood", roles=named, where=where)


def _notes(found: Sequence[Part], left_out: int, more: bool, question: Roles, language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        named = ", ".join(question.roles)
        yield say("roles.none_of", roles=named) if named else say("roles.none")
    if any(part.status is Status.POSSIBLE for part in found):
        yield say("who.possible")
    if any(part.status is Status.CONFLICTING for part in found):
        yield say("who.conflicting")
    if left_out:
        yield say.count("roles.left_out", left_out)
    if more:
        yield say("answer.more", count=question.limit)


def tell_roles(answer: Answer, store: Store, language: str) -> Told:
    """Return the roles that run, and apart from them those that do not."""
    telling = Telling.of(store, language)
    current = [part for part in answer.answers if part.status.is_current]
    others = [part for part in answer.answers if not part.status.is_current]
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    sections = (part_section("", current, telling), part_section(telling.words("ties.not_running"), others, telling))
    return telling.told(answer, title, sections)


QUESTION = Question("roles", Roles, roles, tell_roles)
