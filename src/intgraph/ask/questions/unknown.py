"""What is not known: empty fields of which no source speaks, dates that are not exact, countries that are inferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from intgraph.ask.answer import Answer, Proof, TargetRef
from intgraph.ask.lacking.unknown_told import Lack, Lacking, LackingThing, tell_unknown
from intgraph.ask.proof import proofs_of
from intgraph.ask.question import Question, number, perhaps
from intgraph.ask.refs import named, scope_ref
from intgraph.ask.resolve import resolve, shown_name
from intgraph.locale import words
from intgraph.model.names import fold
from intgraph.store.protocol import Cited, Store, Target

_MOST_THINGS: Final = 200
_NOUNS: Final = ("tie", "role", "party", "place", "event", "person")
_HOWS: Final = ("missing", "imprecise", "inferred")
# Where the evidence of a country stands.
_FIELDS_OF_COUNTRY: Final = frozenset({"within", "country_code"})


@dataclass(frozen=True, slots=True)
class Unknown:
    """The question: what is not known of ``name`` and the ties, parties and events around it (empty: of anything).

    ``limit`` is the most rows; all that is lacking is counted.
    """

    name: str = perhaps("place", "party", "tie")
    limit: int = number("limit", _MOST_THINGS)


class _Row(NamedTuple):
    """A row of ``unknown``."""

    part: str
    iri: str
    noun: str
    field: str
    how: str
    value: str | None
    number: int


class _Named(NamedTuple):
    """A row of ``named``."""

    iri: str
    noun: str
    name: str
    name_en: str | None
    tie_name: str | None
    tie_name_en: str | None
    role: str | None


def unknown(store: Store, question: Unknown, language: str) -> Answer:
    """Return how often what is lacking, and then the things that lack most; raise ``NameUnknownError``."""
    target = resolve(store, question.name, ("place", "party", "tie"), language) if question.name else None
    rows = store.select(_Row, "unknown", target, whole=target is None, most=question.limit + 1)
    totals = {(row.noun, row.field): row.number for row in rows if row.part == "total" and row.number}
    counts = sorted(_counts(rows, totals), key=_rank)
    room = max(1, question.limit - len(counts))
    things = _things(store, [row for row in rows if row.part == "thing"], language)
    return Answer(
        "unknown",
        scope_ref(target, language),
        None,
        _understood(target, language),
        (*counts, *things[:room]),
        tuple(_notes(counts, min(len(things), room) if len(things) > room else 0, language)),
    )


def _counts(rows: Iterable[_Row], totals: Mapping[tuple[str, str], int]) -> Iterator[Lacking]:
    for row in rows:
        if row.part == "count":
            of = totals.get((row.noun, row.field), totals[row.noun, ""])
            yield Lacking(row.noun, row.field, row.how, row.number, of)


def _rank(lacking: Lacking) -> tuple[int, int, int, str]:
    return _HOWS.index(lacking.how), _NOUNS.index(lacking.noun), -lacking.count, lacking.field


def _things(store: Store, rows: Sequence[_Row], language: str) -> list[LackingThing]:
    lacks: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        lacks[row.iri].append(row)
    names = {row.iri: row for row in store.select(_Named, "named", None, things=sorted(lacks))} if lacks else {}
    cited = store.cited(row.iri for row in rows if row.how != "missing")
    found = [
        LackingThing(
            TargetRef(iri, _name(names[iri], language), told[0].noun),
            tuple(_lack(row, cited) for row in sorted(told, key=lambda row: (_HOWS.index(row.how), row.field))),
        )
        for iri, told in lacks.items()
    ]
    return sorted(found, key=_by_lacks)


def _by_lacks(row: LackingThing) -> tuple[int, int, str, str]:
    return -len(row.lacks), _NOUNS.index(row.thing.type), fold(row.thing.name), row.thing.id


def _name(row: _Named, language: str) -> str:
    name = named(row.name, row.name_en, language)
    if row.tie_name is None:
        return name
    return words(language)("unknown.role", party=name, tie=named(row.tie_name, row.tie_name_en, language))


def _lack(row: _Row, cited: Mapping[str, Sequence[Cited]]) -> Lack:
    about = _FIELDS_OF_COUNTRY if row.how == "inferred" else {row.field}
    proofs: tuple[Proof, ...] = ()
    if row.how != "missing":
        proofs = proofs_of(claim for claim in cited.get(row.iri, ()) if claim.field in about)
    return Lack(row.field, row.how, row.value, proofs)


def _understood(target: Target | None, language: str) -> str:
    say = words(language)
    return say("unknown.understood", target=shown_name(target, language)) if target else say("unknown.understood_all")


def _notes(counts: Sequence[Lacking], most: int, language: str) -> Iterator[str]:
    say = words(language)
    hows = {lacking.how for lacking in counts}
    if not counts:
        yield say("unknown.nothing")
    if "missing" in hows:
        yield say("unknown.means.missing")
    if "imprecise" in hows:
        yield say("unknown.means.imprecise")
    if "inferred" in hows:
        yield say("unknown.means.inferred")
    if most:
        yield say("unknown.more", count=most)


QUESTION = Question("unknown", Unknown, unknown, tell_unknown)
