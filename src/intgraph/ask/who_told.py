"""The answer to `who` as a person reads it: who works now, and apart from them who did before."""

from __future__ import annotations

from collections.abc import Sequence

from intgraph.ask.answer import Answer, Proof
from intgraph.ask.judge import Status
from intgraph.ask.told import Citations, Section, Told, best, distinct, span, tie_name, titled
from intgraph.ask.who import Working
from intgraph.locale import words
from intgraph.store.protocol import Store

_MOST_GROUNDS = 2
_OWN = frozenset({"party", "role", "tie"})
_DATED = frozenset({"since", "until"})


def tell_who(answer: Answer, store: Store, language: str) -> Told:
    """Return the answer to `who` in sections: current, and former when these were asked for."""
    say = words(language)
    citations = Citations(say)
    labels = {scheme: store.labels(scheme) for scheme in ("kind", "role", "sector")}

    def label(scheme: str, notation: str) -> str:
        found = labels[scheme].get(notation)
        return notation if found is None else (found.nl if language == "nl" else found.en)

    def line(row: Working) -> tuple[str, ...]:
        return (
            row.party.name,
            tie_name(row.tie.name, label("kind", row.tie.kind), say),
            label("role", row.role),
            span(row.since, row.until, say),
            say(f"status.{row.status.value}"),
            citations.marks(_grounds(row.evidence)),
        )

    header = tuple(say(f"who.header.{name}") for name in ("party", "tie", "role", "period", "status", "source"))
    parts = (
        ("", [row for row in answer.answers if row.status is not Status.FORMER]),
        (say("who.former"), [row for row in answer.answers if row.status is Status.FORMER]),
    )
    sections = tuple(Section(heading, header, tuple(map(line, rows))) for heading, rows in parts if rows)
    title = say("who.title", understood=answer.understood, when=answer.as_of)
    return Told(titled(title), sections, citations.sources(), answer.notes)


def _grounds(evidence: Sequence[Proof]) -> list[Proof]:
    """What proves the dates, what proves that this party takes part, and then what else proves the dates."""
    own, dated = ([proof for proof in evidence if fields & set(proof.field.split(";"))] for fields in (_OWN, _DATED))
    return distinct([*best(evidence, 1), *best(own, 1), *best(dated)], _MOST_GROUNDS)
