"""What was promised and laid down about a place, a party, a tie, or its pillar: promises first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intgraph.ask.answer import Answer
from intgraph.ask.concepts import resolve_concepts
from intgraph.ask.judge import Status
from intgraph.ask.policies import PolicyOnRecord, Standing, policies_on, policy_entries, policy_section
from intgraph.ask.question import Question, asked_day, concepts, flag, most_rows, perhaps
from intgraph.ask.refs import scope_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.telling import Telling
from intgraph.ask.told import Told
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.store.protocol import Store, Target


@dataclass(frozen=True, slots=True)
class Promises:
    """The question: which policies of ``kinds`` (empty: any) bear on ``target`` (empty: the whole network).

    Those of the target, about it, its parts and its ties, the parts of such a document and the document that one
    stands in, those for the pillar of a tie, and, as general, those of the other parties in its ties. What is
    over on ``when`` only shows when ``former`` asks for it.
    """

    target: str = perhaps("place", "party", "tie")
    when: Moment = asked_day()
    kinds: tuple[str, ...] = concepts("policy")
    former: bool = flag("former")
    limit: int = most_rows()


def promises(store: Store, question: Promises, language: str) -> Answer:
    """Return the policies, promises first, then the nearest first; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party", "tie"), language) if question.target else None
    kinds = resolve_concepts(store, "policy", question.kinds)
    rows = policies_on(store, target, kinds, question.limit + 1)
    entries = policy_entries(store, rows[: question.limit], question.when, language)
    found = tuple(entry for entry in entries if question.former or entry.status is not Status.FORMER)
    over = len(entries) - len(found)
    return Answer(
        "promises",
        scope_ref(target, language),
        question.when.edtf,
        _understood(store, target, kinds, language),
        found,
        tuple(_notes(found, over, len(rows) > question.limit, question, language)),
    )


def _understood(store: Store, target: Target | None, kinds: Sequence[str], language: str) -> str:
    telling = Telling.of(store, language)
    key = ("promises.understood" if target else "promises.understood_all") + ("_of" if kinds else "")
    name = shown_name(target, language) if target else ""
    return telling.words(key, target=name, kinds=telling.labels("policy", kinds))


def _notes(found: Sequence[PolicyOnRecord], over: int, more: bool, question: Promises, language: str) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("promises.none", target=question.target or say("promises.anything"))
    elif not question.kinds and not any(entry.kind == "promise" for entry in found):
        yield say("promises.no_promise")
    if any(entry.standing is Standing.PROPOSED for entry in found):
        yield say("promises.proposed")
    if any(entry.general for entry in found):
        yield say("promises.general_note")
    if over:
        yield say.count("promises.over", over)
    if more:
        yield say("answer.more", count=question.limit)


def tell_promises(answer: Answer, store: Store, language: str) -> Told:
    """Return what names the target or its ties, and apart from it what holds in general."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    near = [entry for entry in answer.answers if not entry.general]
    general = [entry for entry in answer.answers if entry.general]
    sections = (
        policy_section("", near, telling),
        policy_section(telling.words("promises.general"), general, telling),
    )
    return telling.told(answer, title, sections)


QUESTION = Question("promises", Promises, promises, tell_promises)
