"""The introduction path: who can introduce one party to another, over the ties that they share (DESIGN §3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, PartyRef, Proof
from intgraph.ask.claiming.ledger import names_of
from intgraph.ask.introducing.legs import Legs
from intgraph.ask.introducing.routes import Hop, Route, routes
from intgraph.ask.question import Question, asked_day, number, thing
from intgraph.ask.refs import named, target_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.ask.status_notes import status_notes
from intgraph.ask.telling import Telling
from intgraph.ask.told import Section, Told, titled
from intgraph.locale import Words, words
from intgraph.model.period import Moment
from intgraph.network.alternatives import alternatives
from intgraph.network.paths import Ends, Limits, Reach, Surroundings, Way, shortest
from intgraph.network.weights import LEAST_LEG
from intgraph.store.memory import without_collecting
from intgraph.store.protocol import Store, Target

_WAYS: Final = 3
# What one search may look at: about a second of work.
_STEPS: Final = 100_000
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Path:
    """The question: how ``start`` can be introduced to ``end`` on ``when``, in at most ``alternatives`` ways.

    A place stands for every named party in it, a party for itself and its parts; an unnamed group only for itself.
    """

    start: str = thing("place", "party")
    end: str = thing("place", "party")
    when: Moment = asked_day()
    alternatives: int = number("alternatives", _WAYS)


class EndRow(NamedTuple):
    """A party that an end of the path stands for, with the number of its roles."""

    iri: str
    name: str
    name_en: str
    group: int
    roles: int


class _End(NamedTuple):
    """What was asked for, and the parties it stands for by IRI."""

    target: Target
    parties: Mapping[str, EndRow]

    @classmethod
    def of(cls, store: Store, text: str, language: str) -> _End:
        target = resolve(store, text, ("place", "party"), language)
        rows = store.select(EndRow, "ends", target)
        return cls(target, {row.iri: row for row in rows if not row.group or row.iri == target.iri})

    @property
    def leading_on(self) -> dict[str, int]:
        return {iri: row.roles for iri, row in self.parties.items() if row.roles}


@without_collecting()
def path(store: Store, question: Path, language: str) -> Answer:
    """Return the shortest way and others that differ from it, nearest first; raise ``NameUnknownError``."""
    start, end = (_End.of(store, text, language) for text in (question.start, question.end))
    legs = Legs.on(store, question.when)
    reach, ways = _search(start, end, legs, question.alternatives)
    found = routes(store, ways, question.when, language)
    return Answer(
        "path",
        target_ref(start.target, language),
        question.when.edtf,
        _say("understood", start, end, language),
        found,
        tuple(_notes(found, reach, start, end, legs, language)),
    )


def _search(start: _End, end: _End, legs: Legs, most: int) -> tuple[Reach | None, list[Way]]:
    """The ways, and how far the search came; without a search where nobody is to be introduced."""
    ends = Ends(start.leading_on, end.leading_on)
    if not ends.starts or not ends.ends or start.parties.keys() & end.parties.keys():
        return None, []
    around = Surroundings(legs.steps)
    reach = shortest(ends, around, Limits(steps=_STEPS, least=LEAST_LEG))
    if reach.way is None:
        return reach, []
    alone = {iri for side in ends if len(side) == 1 for iri in side}
    others = alternatives(
        reach.way, ends, around, lambda way: [iri for iri in way.nodes[::2] if iri not in alone], LEAST_LEG
    )
    return reach, [reach.way, *sorted(islice(others, most - 1), key=lambda way: (way.cost, way.nodes))]


def _say(key: str, start: _End, end: _End, language: str) -> str:
    shown = {"start": shown_name(start.target, language), "end": shown_name(end.target, language)}
    return words(language)(f"path.{key}", **shown)


def _notes(
    found: Sequence[Route], reach: Reach | None, start: _End, end: _End, legs: Legs, language: str
) -> Iterator[str]:
    say = words(language)
    if not found:
        yield from _no_path(reach, start, end, legs, language)
    if found and not found[0].via:
        yield say("path.direct")
    yield from _parts([route.start for route in found], start.target, language)
    yield from _parts([route.end for route in found], end.target, language)
    if reach and reach.way and not reach.proven:
        yield say("path.not_proven")
    yield from status_notes((hop.status for route in found for hop in route.hops), say)


def _parts(found: Iterable[PartyRef], target: Target, language: str) -> Iterator[str]:
    """Which parties at the end of a way speak for the one that was asked for."""
    parts = {party.name for party in found if party.id != target.iri}
    if parts and target.noun == "party":
        say = words(language)
        yield say("path.parts", parts=_listed(parts, say), whole=shown_name(target, language))


def _no_path(reach: Reach | None, start: _End, end: _End, legs: Legs, language: str) -> Iterator[str]:
    """Why there is no path."""
    both = sorted(start.parties.keys() & end.parties.keys())
    if both:
        say = words(language)
        names = (named(row.name, row.name_en, language) for row in map(start.parties.__getitem__, both))
        yield say("path.same", parties=_listed(names, say))
        return
    yield _say("none", start, end, language)
    if reach is None:
        yield from (_unknown(side, language) for side in (start, end) if not side.leading_on)
    elif not reach.proven:
        yield words(language)("path.given_up")
    else:
        yield _stuck(reach, start if reach.from_start else end, legs, language)


def _unknown(side: _End, language: str) -> str:
    key = "path.no_ties" if side.parties else "path.nobody"
    return words(language)(key, name=shown_name(side.target, language))


def _stuck(reach: Reach, side: _End, legs: Legs, language: str) -> str:
    """How far one comes from the end where the search ran out."""
    say, name = words(language), shown_name(side.target, language)
    reached = sorted(reach.stuck - legs.ties - side.parties.keys())
    if not reached:
        return say("path.alone", name=name)
    names = (ref.name for ref in names_of(legs.store, reached, language).values())
    return say("path.stuck", name=name, parties=_listed(names, say))


def _listed(names: Iterable[str], say: Words) -> str:
    """Some names, and how many others there are."""
    known = sorted(names)
    told = ", ".join(known[:_MOST_NAMED])
    return say("path.more", names=told, count=len(known) - _MOST_NAMED) if len(known) > _MOST_NAMED else told


def tell_path(answer: Answer, store: Store, language: str) -> Told:
    """Return each way in a section of its own, hop by hop."""
    telling = Telling.of(store, language)
    title = telling.words("path.title", understood=answer.understood, when=telling.date(answer.as_of))
    sections = [_told(number, route, telling) for number, route in enumerate(answer.answers, 1)]
    return telling.told(answer, title, sections)


def _told(number: int, route: Route, telling: Telling) -> Section:
    columns = ("from", "to", "tie", "period", "status", "source")
    heading = f"{number}. {titled(_heading(route, telling.words))}"
    return telling.section(
        heading, columns, route.hops, lambda hop: _cells(hop, telling), lambda hop: _said(hop, telling)
    )


def _heading(route: Route, say: Words) -> str:
    length = say(f"path.length.{route.length}")
    if not route.via:
        return length
    via = ", ".join(party.name for party in route.via)
    return say.count("path.heading", len(route.via), length=length, via=via)


def _cells(hop: Hop, telling: Telling) -> tuple[str, ...]:
    return (
        hop.start.name,
        hop.end.name,
        telling.tie(hop.tie),
        telling.span(hop.since, hop.until),
        telling.status(hop.status),
        telling.cite(hop.evidence),
    )


def _said(hop: Hop, telling: Telling) -> str:
    opening = telling.words("path.sentence", start=hop.start.name, end=hop.end.name, tie=telling.tie(hop.tie))
    grounds: list[Proof] = telling.best(hop.evidence)
    return telling.sentence(opening, hop.since, hop.until, hop.status, grounds)


QUESTION = Question("path", Path, path, tell_path)
