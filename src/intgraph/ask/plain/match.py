"""Matching: which pattern explains a sentence best, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from intgraph.ask.plain.dates import Span, Years
from intgraph.ask.plain.names import Named
from intgraph.ask.plain.patterns import Pattern, patterns
from intgraph.store.protocol import Target

_UNEXPLAINED: Final = 2.3  # the cost of a word that nothing explains
_UNEXPLAINED_IF_SURE: Final = 0.8
_UNUSED_THING: Final = 3.5
_UNUSED_SLOT: Final = 3.0
_IDEA: Final = 2.4  # the cost of an idea that the pattern has no use for
_SAID: Final = 1.0  # the worth of an idea or slot that the pattern needs and finds
_DOUBT: Final = 2.0  # the cost of a described tie for each point that another fits better
_WORD: Final = 0.1  # the worth of each word of a name
_DESCRIBED: Final = 0.3  # the worth of a thing that is described, where a name within would do as well
_HINTED: Final = 0.2  # the worth of an idea that is only hinted at
_VAGUE: Final = 0.5  # the cost of a word that only hints, at nothing that the pattern needs
_LONGER: Final = 0.3  # the worth of each further word that carries an idea
_MOST_LONGER: Final = 0.9
_BESIDES: Final = 0.3  # the cost of an answer of another sort than the first word that asks is after
_BESIDE: Final = 1  # words beside a name that is said alone
_WITH_FLAGS: Final = ("who", "ties")


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: per idea and concept the words that carry it or hint at it, names and times.

    ``unknown`` are the words that carry nothing. ``tie`` is the tie it describes, with what belongs to it, and
    ``doubt`` how much another would fit better; ``implied`` tells that it is only the one tie of what is named.
    ``size`` is how many words there are.
    """

    ideas: Mapping[str, frozenset[int]]
    hints: Mapping[str, frozenset[int]]
    concepts: Mapping[tuple[str, str], frozenset[int]]
    names: Sequence[Named]
    span: Span | None
    years: Years | None
    unknown: frozenset[int]
    tie: Target | None = None
    tie_words: frozenset[int] = frozenset()
    around: frozenset[str] = frozenset()
    doubt: float = 0.0
    size: int = 0
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits: its question, the arguments it gives, and its cost (least is best).

    ``penalty`` is the part of the cost for what it leaves unexplained or unused.
    """

    question: str
    arguments: Mapping[str, Any]
    cost: float
    penalty: float = 0.0
    unexplained: frozenset[int] = frozenset()


@dataclass
class _Filling:
    """What a pattern takes from a sentence while it is being filled."""

    arguments: dict[str, Any] = field(default_factory=dict)
    explained: set[int] = field(default_factory=set)
    named: set[int] = field(default_factory=set)
    gained: float = 0.0
    unused: float = 0.0
    left: list[Named] = field(default_factory=list)


def matches(said: Said, nouns: Mapping[str, Mapping[str, tuple[str, ...]]]) -> list[Match]:
    """Return every pattern that fits, the best first.

    ``nouns`` are for each question its parameters, and for those that hold a thing the nouns it may be.
    """
    found = [match for pattern in patterns().all if (match := _match(pattern, said, nouns.get(pattern.question)))]
    return sorted(found, key=lambda match: (match.cost, match.question))


def _match(pattern: Pattern, said: Said, parameters: Mapping[str, tuple[str, ...]] | None) -> Match | None:
    if parameters is None or (said.implied and not pattern.implied):
        return None
    if not all(idea in said.ideas or idea in said.hints for idea in pattern.ideas):
        return None
    if any(pattern.without & {scheme, f"{scheme}:{notation}"} for scheme, notation in said.concepts):
        return None
    filling = _Filling(dict(pattern.fixed))
    if not _things(pattern, said, parameters, filling) or not _slots(pattern, said, parameters, filling):
        return None
    if any(_is_within(said.ideas.get(idea), filling.named) for idea in pattern.ideas):
        return None
    if pattern.alone and said.size - len(filling.explained) > _BESIDE:
        return None
    _ideas(pattern, said, parameters, filling)
    if not all(name in filling.arguments for name, of in parameters.items() if of and of[0] in pattern.needs):
        return None
    penalty, unexplained = _penalty(pattern, said, filling)
    besides = 0.0 if _answers(pattern.question, said) else _BESIDES
    cost = penalty + besides + pattern.worse + said.doubt * _DOUBT - filling.gained
    return Match(pattern.question, filling.arguments, cost, penalty, unexplained)


def _answers(question: str, said: Said) -> bool:
    """Tell whether a question answers what the first word that asks is after."""
    asked = [(min(said.ideas[idea]), idea) for idea in patterns().asks if said.ideas.get(idea) and _asks(idea, said)]
    return not asked or question in patterns().asks[min(asked)[1]]


def _asks(idea: str, said: Said) -> bool:
    """“Which ties” asks for ties, “our ties” does not; any other word that asks does so by itself."""
    which = {near for at in said.ideas.get("what", ()) for near in (at, at + 1)}
    return idea != "tie" or not which.isdisjoint(said.ideas[idea])


def _is_within(places: frozenset[int] | None, named: set[int]) -> bool:
    """What only the words of a name say is not said."""
    return bool(places) and named.issuperset(places or ())


def _ideas(pattern: Pattern, said: Said, parameters: Mapping[str, tuple[str, ...]], filling: _Filling) -> None:
    for idea in (*pattern.ideas, *pattern.also, "filler"):
        filling.explained |= said.ideas.get(idea, frozenset()) | said.hints.get(idea, frozenset())
    filling.gained += sum(_worth(said.ideas.get(idea)) for idea in pattern.ideas)
    for argument, idea in patterns().flags.items():
        if pattern.question in _WITH_FLAGS and argument in parameters and idea in said.ideas:
            filling.arguments[argument] = True
            filling.explained |= said.ideas[idea]


def _worth(places: frozenset[int] | None) -> float:
    return _SAID + min(_LONGER * (len(places) - 1), _MOST_LONGER) if places else _HINTED


def _things(pattern: Pattern, said: Said, parameters: Mapping[str, tuple[str, ...]], filling: _Filling) -> bool:
    """Give each parameter that a name must or may fill its thing; tell whether none that must be filled is empty."""
    left = list(said.names)
    for name in (*pattern.things, *pattern.maybe):
        restricted, _, parameter = name.rpartition(":")
        if restricted == "tie" or parameter == "tie":
            tie = said.tie or _stranger(left, said)
            if tie is None or tie.noun not in (*parameters[parameter], "place"):
                return False
            filling.arguments[parameter] = tie
            filling.explained |= said.tie_words
            filling.named |= said.tie_words
            filling.gained += 1.4 * _SAID + _WORD * len(said.tie_words)
            left = [other for other in left if tie not in other.targets and not _belongs(other, said)]
            continue
        chosen = next((other for other in left if other.of(parameters[parameter])), None)
        if chosen is not None:
            left.remove(chosen)
            filling.arguments[parameter] = chosen.of(parameters[parameter])
            filling.explained |= set(chosen.positions)
            filling.named |= set(chosen.positions)
            filling.gained += _SAID + _WORD * len(chosen.positions) + _DESCRIBED * (said.tie in chosen.targets)
        elif name in pattern.things:
            return False
    filling.left = [] if pattern.more else left
    filling.explained.update(at for other in left for at in other.positions if pattern.more)
    return True


def _stranger(names: Sequence[Named], said: Said) -> Target | None:
    """A name that the graph does not know, where the sentence speaks of a tie."""
    speaks_of_a_tie = "tie" in said.ideas or any(scheme == "kind" for scheme, _ in said.concepts)
    return next((name.targets[0] for name in names if name.quality == "unknown" and speaks_of_a_tie), None)


def _belongs(name: Named, said: Said) -> bool:
    return said.tie_words >= set(name.positions) or any(target.iri in said.around for target in name.targets)


def _slots(pattern: Pattern, said: Said, parameters: Mapping[str, tuple[str, ...]], filling: _Filling) -> bool:
    """Take over times and concepts; tell whether everything the pattern needs is said."""
    schemes = {scheme for scheme, _ in said.concepts}
    present = {*schemes, *(["span"] if said.span else []), *(["years"] if said.years else [])}
    if not present.issuperset(pattern.needs):
        return False
    filling.gained += _SAID * len(pattern.needs)
    _times(pattern, said, parameters, filling)
    for (scheme, notation), places in said.concepts.items():
        if scheme in pattern.ignore:
            filling.explained |= places
            continue
        parameter = next((name for name, of in parameters.items() if of == (scheme,)), None)
        if parameter and not places <= filling.explained:
            filling.arguments.setdefault(parameter, []).append(notation)
            filling.explained |= places
    return True


def _times(pattern: Pattern, said: Said, parameters: Mapping[str, tuple[str, ...]], filling: _Filling) -> None:
    if said.years:
        if "years" in parameters:
            filling.arguments["years"] = said.years.count
            filling.gained += _SAID
        else:
            filling.unused += _UNUSED_SLOT
        filling.explained |= set(said.years.positions)
    if not said.span or filling.explained.issuperset(said.span.positions):
        return
    filling.explained |= set(said.span.positions)
    if "span" in pattern.ignore:
        return
    taken = dict(_span_arguments(said.span, parameters))
    filling.arguments.update(taken)
    filling.gained += _SAID if taken else 0.0
    filling.unused += 0.0 if taken else _UNUSED_SLOT


def _span_arguments(span: Span, parameters: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    if "first" in parameters and "last" in parameters:
        yield from ((name, date) for name, date in (("first", span.first), ("last", span.last)) if date)
    elif "since" in parameters and span.first:
        yield "since", span.first
    elif "when" in parameters and span.first == span.last and span.first:
        yield "when", span.first


def _is_sure(pattern: Pattern, said: Said) -> bool:
    """Tell whether an idea that few questions share is said outright: then a strange word matters less."""
    return any(idea in said.ideas and idea not in patterns().unsure for idea in pattern.ideas)


def _penalty(pattern: Pattern, said: Said, filling: _Filling) -> tuple[float, frozenset[int]]:
    strangers = [other for other in filling.left if not filling.explained.issuperset(other.positions)]
    filling.unused += _UNUSED_THING * len(strangers)
    filling.explained.update(at for other in filling.left for at in other.positions)
    unused = [
        patterns().weights.get(idea, _IDEA)
        for idea, places in said.ideas.items()
        if idea not in pattern.ideas and idea not in pattern.also and not places <= filling.explained
    ]
    concepts = [places for places in said.concepts.values() if not places <= filling.explained]
    unexplained = said.unknown - filling.explained
    carried = {at for places in said.ideas.values() for at in places}
    vague = {at for places in said.hints.values() for at in places} - filling.explained - carried
    unexplained_cost = _UNEXPLAINED_IF_SURE if _is_sure(pattern, said) else _UNEXPLAINED
    penalty = unexplained_cost * len(unexplained) + sum(unused) + _VAGUE * len(vague) + _IDEA * len(concepts)
    return penalty + filling.unused, unexplained
