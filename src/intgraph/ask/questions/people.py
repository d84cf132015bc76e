"""The office holders and contacts at a party, its parts, or in a place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof
from intgraph.ask.judge import Status, status_of
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, asked_day, flag, most_rows, thing
from intgraph.ask.refs import named, target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told
from intgraph.locale import words
from intgraph.model.period import Moment
from intgraph.model.visibility import Visibility
from intgraph.store.protocol import Cited, Store


@dataclass(frozen=True, slots=True)
class People:
    """The question: who holds which post at ``target``, at its parts, or at a party in it, on ``when``.

    Posts that are over or have yet to begin only show when ``former`` asks for them.
    """

    target: str = thing("place", "party")
    when: Moment = asked_day()
    former: bool = flag("former")
    limit: int = most_rows()


@dataclass(frozen=True, slots=True)
class Holder:
    """A post and who holds it; ``name`` is ``None`` where no source states it or the tables leave it out.

    ``post`` is the notation of its kind (office holder, civil servant, contact), ``visibility`` the audience that
    may see it. E-mail addresses and telephone numbers are in no answer.
    """

    id: str
    name: str | None
    function: str
    post: str
    party: PartyRef
    since: str | None
    until: str | None
    status: Status
    visibility: str
    evidence: tuple[Proof, ...]


class _Row(NamedTuple):
    iri: str
    name: str
    function: str
    post: str
    since: str | None
    until: str | None
    visibility: int
    party: str
    party_name: str
    party_name_en: str
    sector: str
    place_name: str | None
    place_name_en: str | None


def people(store: Store, question: People, language: str) -> Answer:
    """Return the posts, by party and then by function; raise ``NameUnknownError``."""
    target = resolve(store, question.target, ("place", "party"), language)
    rows = store.select(_Row, "posts", target, most=question.limit + 1)
    shown = rows[: question.limit]
    cited = store.cited(row.iri for row in shown)
    holders = [_holder(row, cited, question.when, language) for row in shown]
    found = tuple(holder for holder in holders if question.former or holder.status.is_current)
    name = shown_name(target, language)
    left_out = len(holders) - len(found)
    return Answer(
        "people",
        target_ref(target, language),
        question.when.edtf,
        words(language)("people.understood", target=name),
        found,
        tuple(_notes(found, left_out, len(rows) > question.limit, question, name, language)),
    )


def _holder(row: _Row, cited: Mapping[str, Sequence[Cited]], when: Moment, language: str) -> Holder:
    claims = tuple(cited.get(row.iri, ()))
    place = named(row.place_name or "", row.place_name_en, language)
    return Holder(
        row.iri,
        row.name or None,
        row.function,
        row.post,
        PartyRef(row.party, named(row.party_name, row.party_name_en, language), row.sector, place),
        row.since,
        row.until,
        status_of(row.since, row.until, None, when, claims),
        str(Visibility(row.visibility)),
        proofs_of(claims),
    )


def _notes(
    found: Sequence[Holder], left_out: int, more: bool, question: People, name: str, language: str
) -> Iterator[str]:
    say = words(language)
    if not found:
        yield say("people.none", target=name)
    if any(holder.name is None for holder in found):
        yield say("people.nameless")
    if any(holder.visibility != str(Visibility.PUBLIC) for holder in found):
        yield say("people.not_public")
    yield from status_notes((holder.status for holder in found), say)
    if left_out:
        yield say.count("people.left_out", left_out)
    if more:
        yield say("answer.more", count=question.limit)


def tell_people(answer: Answer, store: Store, language: str) -> Told:
    """Return the posts held on the day, and apart from them the others."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    current = [holder for holder in answer.answers if holder.status.is_current]
    others = [holder for holder in answer.answers if not holder.status.is_current]
    sections = (_section("", current, telling), _section(telling.words("people.over"), others, telling))
    return telling.told(answer, title, sections)


def _section(heading: str, holders: Sequence[Holder], telling: Telling) -> Section:
    columns = ("function", "name", "party", "post", "visibility", "source")
    return telling.section(heading, columns, holders, lambda row: _cells(row, telling), lambda row: _said(row, telling))


def _cells(row: Holder, telling: Telling) -> tuple[str, ...]:
    post, audience = telling.label("post", row.post), telling.label("visibility", row.visibility)
    return _titled(row, telling), _name(row, telling), row.party.name, post, audience, telling.cite(row.evidence)


def _titled(row: Holder, telling: Telling) -> str:
    """The function, with its years where it has any."""
    return f"{row.function} ({telling.span(row.since, row.until)})" if row.since or row.until else row.function


def _name(row: Holder, telling: Telling) -> str:
    return row.name or telling.words("people.no_name")


def _said(row: Holder, telling: Telling) -> str:
    details = ", ".join((telling.label("post", row.post), telling.label("visibility", row.visibility)))
    said = telling.words(
        "people.sentence",
        function=_titled(row, telling),
        name=_name(row, telling),
        party=row.party.name,
        details=details,
    )
    told = "; ".join(filter(None, (said, *telling.disputes(row.evidence), telling.manner(row.evidence))))
    return f"{told}. {telling.cite(row.evidence)}".rstrip()


QUESTION = Question("people", People, people, tell_people)
