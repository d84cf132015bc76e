"""Withheld: what an export for an audience would leave out, and why. The answer itself is internal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, TargetRef
from intgraph.ask.claiming.ledger import names_of
from intgraph.ask.claiming.telling_names import telling_names
from intgraph.ask.question import Question, choice, most_rows
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.locale import words
from intgraph.model.visibility import Visibility
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Store

# More than this is counted as "more than".
_MOST_COUNTED: Final = 50_000


@dataclass(frozen=True, slots=True)
class Withheld:
    """The question: what ``audience`` would not see."""

    audience: str = choice("audience", "public", "partners", default="public")
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A thing that an export leaves out, with its own ``visibility``.

    ``why``: ``own`` (that visibility), ``hangs`` (on ``because``, which is withheld), ``unused`` (a place or source
    that then serves nothing), ``personal`` (only the name and addresses of a post that stays), or ``telling`` (it
    stays, but its name has that of ``because`` in it).
    """

    about: TargetRef
    visibility: str
    why: str
    because: TargetRef | None


class Row(NamedTuple):
    """One thing that is withheld; IRIs."""

    noun: str
    iri: str
    visibility: int
    why: str
    because: str | None


@without_collecting()
def withheld(store: Store, question: Withheld, language: str) -> Answer:
    """Return what the audience would not see, ties first, and after it the names that tell of something withheld.

    ``intgraph.model.audience`` is the law; this selects by it without reading everything.
    """
    audience = Visibility[question.audience.upper()]
    rows = store.select(Row, "withheld", None, audience=int(audience), most=_MOST_COUNTED + 1)
    telling = _telling(store, rows, audience)
    shown = [*telling[: question.limit], *rows][: question.limit]
    known = names_of(store, [iri for row in shown for iri in (row.iri, row.because) if iri], language)
    found = tuple(_left_out(row, known) for row in shown)
    say = words(language)
    return Answer(
        "withheld",
        None,
        None,
        say("withheld.understood", audience=say(f"audience.{question.audience}")),
        found,
        tuple(_notes(rows, len(rows) + len(telling) > question.limit, question, language)),
    )


def _left_out(row: Row, known: dict[str, TargetRef]) -> LeftOut:
    return LeftOut(known[row.iri], str(Visibility(row.visibility)), row.why, known.get(row.because or ""))


def _telling(store: Store, rows: Sequence[Row], audience: Visibility) -> list[Row]:
    """What stays, but has the name of something withheld in its own."""
    gone = {row.iri for row in rows if row.why != "personal"}
    told = telling_names(store, audience, gone) if rows else {}
    return [Row("", iri, int(Visibility.PUBLIC), "telling", hidden) for iri, hidden in sorted(told.items())]


def _notes(rows: Collection[Row], more: bool, question: Withheld, language: str) -> Iterator[str]:
    say = words(language)
    counts = Counter(row.noun for row in rows)
    if counts:
        each = (say("withheld.count", noun=say(f"noun.{noun}"), count=count) for noun, count in counts.items())
        yield say("withheld.counts", counts=", ".join(each))
        yield say("withheld.evidence")
    else:
        yield say("withheld.none")
    if len(rows) > _MOST_COUNTED:
        yield say("withheld.more", count=_MOST_COUNTED)
    if more:
        yield say("answer.more", count=question.limit)
    yield say("withheld.internal")


def tell_withheld(answer: Answer, store: Store, language: str) -> Told:
    """Return what is left out, and apart from it the names that tell of it."""
    telling = Telling.of(store, language)
    gone = [row for row in answer.answers if row.why != "telling"]
    leaks = [row for row in answer.answers if row.why == "telling"]
    sections = (_section(telling.words("withheld.telling"), leaks, telling), _section("", gone, telling))
    return telling.told(answer, answer.understood, sections)


def _section(heading: str, rows: Sequence[LeftOut], telling: Telling) -> Section:
    def filled(row: LeftOut) -> dict[str, str]:
        return {
            "about": row.about.name,
            "noun": telling.words(f"noun.{row.about.type}"),
            "visibility": telling.words(f"visibility.{row.visibility}"),
            "because": row.because.name if row.because else "–",
        }

    def cells(row: LeftOut) -> tuple[str, ...]:
        known = filled(row)
        return known["noun"], known["about"], known["visibility"], telling.words(f"withheld.why.{row.why}", **known)

    def sentence(row: LeftOut) -> str:
        return telling.words(f"withheld.said.{row.why}", **filled(row))

    return telling.section(heading, ("noun", "thing", "visibility", "why"), rows, cells, sentence)


QUESTION = Question("withheld", Withheld, withheld, tell_withheld)
