"""What is asked of a graph: for every question of the catalogue arguments that the graph itself gives.

Targets are the largest of their kind and some drawn by a seed; ``samples.json`` holds further arguments.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from pathlib import Path
from random import Random
from string import Template
from typing import TYPE_CHECKING, Any, Final

from intgraph.ask.catalogue import QUESTIONS, question

if TYPE_CHECKING:
    from intgraph.ask.question import Parameter
    from intgraph.store.embedded import EmbeddedStore
    from intgraph.store.protocol import Store

_DRAWN: Final = 2
_LARGEST: Final = {
    "place": "largest_places",
    "party": "largest_party",
    "tie": "largest_tie",
}
_OTHERS: Final = ("event", "policy", "person", "source")


@dataclass(frozen=True, slots=True)
class Target:
    """A thing that is asked about: what it is to the graph (``hub city``), its noun, and the text that names it."""

    about: str
    noun: str
    text: str


@dataclass(frozen=True, slots=True)
class Sample:
    """One question with its arguments, and in words what it is asked about."""

    question: str
    about: str
    arguments: Mapping[str, Any]

    def command(self, graphs: Path, form: str) -> list[str]:
        """Return the command that a person gives; ``form`` is ``table`` or ``json``."""
        known = {parameter.name: parameter for parameter in question(self.question).parameters()}
        words = [word for name, value in self.arguments.items() for word in _words(known[name], value)]
        options = ("-f", form, "-g", str(graphs))
        return [sys.executable, "-m", "intgraph", self.question, *options, *words]


def samples(chosen: Sequence[Target]) -> list[Sample]:
    """Return several samples of every question of the catalogue."""
    return [sample for name in QUESTIONS for sample in _of_question(name, chosen)]


def sentences(chosen: Sequence[Target]) -> list[str]:
    """Return sentences in Dutch and English about some of the targets."""
    by_about = {target.about: target.text for target in chosen}
    parties = [target.text for target in chosen if target.about == "drawn party"]
    filled = {
        "country": by_about["partner country"],
        "city": by_about["hub city"],
        "tie": by_about["drawn tie"],
        "party": parties[0],
        "other": parties[-1],
    }
    return [Template(text).substitute(filled) for text in _data()["sentences"]]


def targets(store: EmbeddedStore, random: Random) -> list[Target]:
    """Return what is asked about, the largest of a noun first; a seed always draws the same."""
    connection = store.connection
    largest = [(about, noun, iri) for noun in _LARGEST for about, iri in _selected(connection, _LARGEST[noun])]
    taken = {iri for _, _, iri in largest}
    drawn = [
        (f"drawn {noun}", noun, iri)
        for noun in (*_LARGEST, *_OTHERS)
        for iri in _drawn(connection, noun, random)
        if iri not in taken
    ]
    return [Target(about, noun, _text(store, noun, iri)) for about, noun, iri in (*largest, *drawn)]


def _of_question(name: str, chosen: Sequence[Target]) -> Iterator[Sample]:
    parameters = list(question(name).parameters())
    things = [parameter for parameter in parameters if parameter.holds == "thing"]
    for (about, named), others in product(_things(things, chosen), _data()["arguments"].get(name, [{}])):
        yield Sample(name, _told(about, others), {**named, **others})


def _things(things: Sequence[Parameter], chosen: Sequence[Target]) -> Iterator[tuple[str, dict[str, str]]]:
    """The things that a question names: none, one target or two."""
    if not things or not things[0].required:
        yield "everything", {}
    if len(things) == 1:
        for target in chosen:
            if target.noun in things[0].of:
                yield target.about, {things[0].name: target.text}
    if len(things) > 1:
        for start, end in _pairs([target for target in chosen if target.noun in things[0].of]):
            yield f"{start.about} to {end.about}", {things[0].name: start.text, things[1].name: end.text}


def _pairs(chosen: Sequence[Target]) -> Iterator[tuple[Target, Target]]:
    """Targets of the first half of the list with those of the second, so that large and small meet; then parties."""
    half = len(chosen) // 2
    for at in range(half):
        yield chosen[at], chosen[at + half]
    parties = [target for target in chosen if target.noun == "party"]
    yield from pairwise(parties)


def _told(about: str, others: Mapping[str, Any]) -> str:
    return ", ".join((about, *(f"{name} {_shown(value)}".removesuffix(" True") for name, value in others.items())))


def _shown(value: object) -> str:
    return "/".join(map(str, value)) if isinstance(value, list) else str(value)


def _words(parameter: Parameter, value: Any) -> Iterator[str]:
    if parameter.holds == "thing":
        yield value
    elif parameter.holds == "flag":
        yield f"--{parameter.option}"
    else:
        for one in value if parameter.many else [value]:
            yield from (f"--{parameter.option}", str(one))


def _text(store: Store, noun: str, iri: str) -> str:
    """The name, as a person would type it; ``noun/id`` where that means something else, or several things."""
    (name,) = {match.target.name for match in store.find(iri, (noun,))}
    meant = [match.target.iri for match in store.find(name)] if name else []
    return name if meant == [iri] else f"{noun}/{iri.rpartition('/')[2]}"


def _drawn(connection: sqlite3.Connection, noun: str, random: Random) -> list[str]:
    found = [iri for (iri,) in connection.execute(f"SELECT iri FROM {noun} ORDER BY iri")]
    return random.sample(found, min(_DRAWN, len(found)))


def _selected(connection: sqlite3.Connection, query: str) -> list[tuple[str, str]]:
    text = (Path(__file__).parent / "queries" / f"{query}.sql").read_text(encoding="utf-8")
    return connection.execute(text).fetchall()


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))
    return data
