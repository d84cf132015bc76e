"""What the words of a sentence carry: ideas outright, hints at ideas, and notations of the concept schemes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intgraph.ask.plain.lexicon import Expression, Lexicon

Places = frozenset[int]
_SECTOR: Final = "sector:"
_FILLER: Final = "filler"
_GOALS: Final = 17
_JOINED: Final = ("en", "and", "of", "or")
_REACH: Final = 4  # words between a goal's number and the word goal
_NETWORK: Final = "kind:network"


@dataclass(frozen=True, slots=True)
class Carried:
    """The positions of the words that carry each idea, hint at it, or name a concept (scheme and notation)."""

    ideas: Mapping[str, Places]
    hints: Mapping[str, Places]
    concepts: Mapping[tuple[str, str], Places]

    def positions(self) -> set[int]:
        """Return every position that carries something."""
        return {at for kind in (self.ideas, self.hints, self.concepts) for places in kind.values() for at in places}

    def without(self, places: Collection[int]) -> Carried:
        """Return what is carried but for what lies wholly within ``places``."""
        return Carried(
            {idea: at for idea, at in self.ideas.items() if not at.issubset(places)},
            {idea: at for idea, at in self.hints.items() if not at.issubset(places)},
            {concept: at for concept, at in self.concepts.items() if not at.issubset(places)},
        )


def carried(texts: Sequence[str], words: Lexicon) -> Carried:
    """Return what ``texts`` carry; an expression within a longer one carries nothing."""
    hits = [
        (expression, frozenset(found))
        for at, text in enumerate(texts)
        for expression in words.by_first().get(text[:2], ())
        if (found := expression.positions(texts, at))
    ]
    concepts = [(hit, places) for hit, places in hits if ":" in hit.idea]
    own = [(_FILLER, places) for hit, places in concepts if _is_own(hit, places, texts, words)]
    meant = [(hit.idea, places) for hit, places in concepts if not _is_own(hit, places, texts, words)]
    plain = [(hit, places) for hit, places in hits if ":" not in hit.idea]
    outright = [(hit, places) for hit, places in plain if not any(_overrules(*other, hit, places) for other in plain)]
    return Carried(
        _gathered([*((hit.idea, places) for hit, places in outright if not hit.hint), *own]),
        _gathered((hit.idea, places) for hit, places in outright if hit.hint),
        {**_concepts(meant), **_goals(texts, words)},
    )


def _goals(texts: Sequence[str], words: Lexicon) -> dict[tuple[str, str], Places]:
    """The Sustainable Development Goals that are said by number: ``SDG 4``, ``doelen 3 en 5``."""
    found: dict[tuple[str, str], Places] = {}
    for at, text in enumerate(texts):
        named = at and texts[at - 1] in (*words.dates["goals"], *_JOINED) and _is_goal(text)
        if named and any(word in words.dates["goals"] for word in texts[max(0, at - _REACH) : at]):
            first = next(back for back in range(at, -1, -1) if texts[back] in words.dates["goals"])
            found["sdg", text] = frozenset(range(first, at + 1))
    return found


def _is_goal(text: str) -> bool:
    return text.isdecimal() and 1 <= int(text) <= _GOALS


def _gathered(hits: Iterable[tuple[str, Places]]) -> dict[str, Places]:
    found: dict[str, Places] = {}
    for idea, places in hits:
        found[idea] = found.get(idea, frozenset()) | places
    return found


def _is_own(hit: Expression, places: Places, texts: Sequence[str], words: Lexicon) -> bool:
    """“Our school” and “our network” tell who asks, not what they look for; “our projects” are what is asked for."""
    first = min(places)
    asker = hit.idea.startswith(_SECTOR) or (hit.idea == _NETWORK and not texts[first].endswith(words.plurals))
    return asker and first > 0 and texts[first - 1] in words.own


def _overrules(other: Expression, others: Places, hit: Expression, places: Places) -> bool:
    """More words overrule fewer, and of the same words a longer beginning a shorter one; a hint overrules nothing."""
    return not other.hint and (places < others or (places == others and other.letters > hit.letters))


def _concepts(hits: Sequence[tuple[str, Places]]) -> dict[tuple[str, str], Places]:
    longest = [(idea, places) for idea, places in hits if not any(places < others for _, others in hits)]
    found = _gathered(longest)
    return {(idea.partition(":")[0], idea.partition(":")[2]): places for idea, places in found.items()}
