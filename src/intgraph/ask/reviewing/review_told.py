"""The answer to `review` as a person reads it: a list for each tie, and the promises that hold for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intgraph.ask.answer import Answer, Ref
from intgraph.ask.living.life_told import last_sign_told
from intgraph.ask.policies import PolicyOnRecord, Standing, policy_section
from intgraph.ask.reviewing.reviewed import Reviewed, Stated
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.store.protocol import Store

_Row = tuple[str, str, str]


def tell_review(answer: Answer, store: Store, language: str) -> Told:
    """Return a list for each tie; promises about parties in general stand once, at the end."""
    telling = Telling.of(store, language)
    title = telling.words("review.title", understood=answer.understood, when=telling.date(answer.as_of))
    ties = [_tie(entry, telling) for entry in answer.answers]
    promises = {promise.id: promise for entry in answer.answers for promise in entry.promises}
    general = policy_section(telling.words("review.promises"), list(promises.values()), telling)
    return telling.told(answer, title, (*ties, general))


def _tie(entry: Reviewed, telling: Telling) -> Section:
    rows = (*_facts(entry, telling), *_touched(entry, telling))
    said = "; ".join(f"{label}: {value}" + (f" {marks}" if marks else "") for label, value, marks in rows)
    return Section(telling.tie(entry.tie), (), rows, (f"{said}.",))


def _facts(entry: Reviewed, telling: Telling) -> Iterator[_Row]:
    say = telling.words
    period = telling.span(entry.since, entry.until)
    status = telling.status(entry.status)
    told = status if period == "–" else f"{status}, {period}"
    yield say("heading.status"), told, telling.cite(entry.evidence)
    yield _field("pillar", entry.pillar, telling)
    initiators = ", ".join(initiator.party.name for initiator in entry.initiators)
    proofs = (proof for initiator in entry.initiators for proof in initiator.evidence)
    yield say("review.initiator"), initiators or say("review.not_stated"), telling.cite(proofs)
    yield _field("portfolio", entry.portfolio, telling)
    sign = entry.last_sign
    yield say("life.last_sign"), last_sign_told(sign, telling), telling.cite(sign.evidence) if sign else ""


def _field(field: str, stated: Stated, telling: Telling) -> _Row:
    """The value of a field, and whether a source says so or we do."""
    label = telling.words(f"field.{field}")
    if stated.value is None:
        return label, telling.words("review.not_stated"), telling.cite(stated.evidence)
    value = telling.label("pillar", stated.value) if field == "pillar" else stated.value
    manner = telling.manner(stated.evidence)
    told = telling.words("review.in_a_manner", value=value, manner=manner) if manner else value
    return label, told, telling.cite(stated.evidence)


def _touched(entry: Reviewed, telling: Telling) -> Iterator[_Row]:
    say = telling.words
    if not entry.status.is_current:
        yield say("review.ending"), say("review.over"), ""
        return
    touched = (
        *_named("review.left_alone", entry.impact.left_alone, telling),
        *_named("review.only_tie_to", entry.impact.only_tie_to, telling),
    )
    yield say("review.ending"), "; ".join(touched) or say("review.touches_nobody"), ""
    for policy in entry.policies:
        yield telling.label("policy", policy.kind), _policy(policy, telling), telling.cite(policy.evidence)


def _named(key: str, refs: Iterable[Ref], telling: Telling) -> Iterator[str]:
    names = ", ".join(ref.name for ref in refs)
    if names:
        yield telling.words(key, names=names)


def _policy(policy: PolicyOnRecord, telling: Telling) -> str:
    if policy.standing is not Standing.PROPOSED:
        return policy.name
    return telling.words("review.in_a_manner", value=policy.name, manner=telling.words("manner.proposes"))
