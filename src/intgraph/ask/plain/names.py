"""Names: which things of the graph a sentence speaks of, spelling forgiven."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from intgraph.ask.plain.lexicon import Lexicon
from intgraph.model.names import fold
from intgraph.store.protocol import NAMED, Store, Target

_LONGEST: Final = 9  # words of a name
_ALIKE: Final = 0.82
_FIRST: Final = ("place", "party", "tie")
_SHORTEST: Final = 4  # letters of a word that may be misspelt


@dataclass(frozen=True, slots=True)
class Named:
    """Things that some words of the sentence name.

    ``quality`` is ``exact``, ``near``, or ``unknown`` for a name that the graph does not know; such a thing, and one
    of several of the same name, has no IRI but the words themselves as its name.
    """

    targets: tuple[Target, ...]
    positions: tuple[int, ...]
    quality: str = "exact"

    def of(self, nouns: Sequence[str]) -> Target | None:
        """Return the thing that is meant where one of ``nouns`` is asked for; earlier nouns win.

        Where two of that noun are called so, none is chosen: who answers asks back.
        """
        fitting = sorted((one for one in self.targets if one.noun in nouns), key=lambda one: nouns.index(one.noun))
        if not fitting:
            return None
        same = {one.iri for one in fitting if one.noun == fitting[0].noun}
        return fitting[0] if len(same) == 1 else Target("", fitting[0].noun, fitting[0].name, fitting[0].name_en)


def names_in(texts: Sequence[str], store: Store, words: Lexicon) -> list[Named]:
    """Return the things named outright, the longest names first come, none overlapping; in order of the sentence."""
    windows = dict(_windows(texts, words))
    known = store.named(windows.values(), NAMED)
    taken: set[int] = set()
    found: list[Named] = []
    for places, text in sorted(windows.items(), key=lambda item: (-len(item[0]), item[0])):
        if text in known and taken.isdisjoint(places):
            taken.update(places)
            found.append(Named(tuple(known[text]), places))
    return sorted(found, key=lambda name: name.positions)


def _windows(texts: Sequence[str], words: Lexicon) -> Iterator[tuple[tuple[int, ...], str]]:
    for start in range(len(texts)):
        for end in range(start + 1, min(start + _LONGEST, len(texts)) + 1):
            if end == start + 1 and texts[start] in words.small:
                continue
            yield tuple(range(start, end)), " ".join(texts[start:end])


def inflected(at: int, texts: Sequence[str], store: Store, words: Lexicon) -> Named | None:
    """Return the place that a word is made from: ``Helmondse``, ``Velsens``."""
    demonym = next((place for start, place in words.demonyms.items() if texts[at].startswith(start)), None)
    if demonym:
        known = store.named([demonym], ("place",))
        return Named(tuple(known[demonym]), (at,)) if demonym in known else None
    stems = [texts[at].removesuffix(ending) for ending in words.endings if texts[at].endswith(ending)]
    known = store.named([stem for stem in stems if len(stem) >= _SHORTEST], ("place", "party"))
    return next((Named(tuple(known[stem]), (at,)) for stem in stems if stem in known), None)


def misspelt(run: tuple[int, ...], texts: Sequence[str], store: Store, capital: bool) -> Named | None:
    """Return the one thing whose name is nearly these words, or of which they are a part.

    Only words with a ``capital`` may be a part of a name; others are too often just words.
    """
    text = " ".join(texts[at] for at in run)
    if len(text) < _SHORTEST:
        return None
    matches = store.find(text, NAMED)
    if not matches or (matches[0].quality == "part" and not capital):
        return None
    if matches[0].quality == "near":
        alike = tuple(match.target for match in matches if _alike(match.target, text))
        names = {fold(target.name) for target in alike}
        return Named(alike, run, "near") if len(names) == 1 else None
    names = {fold(match.target.name) for match in matches if match.target.noun in _FIRST} or {""}
    firsts = tuple(match.target for match in matches if match.target.noun in _FIRST)
    return Named(firsts or (matches[0].target,), run) if len(names) == 1 else None


def party_of(word: str, place: Target, store: Store) -> Target | None:
    """Return the one party whose name has both a word and the name of a place in it."""
    if len(word) < _SHORTEST:
        return None
    towns = {*fold(place.name).split(), *fold(place.name_en).split()}
    parts = [match.target for match in store.find(word, ("party",)) if match.quality == "part"]
    fitting = [one for one in parts if not towns.isdisjoint(f"{fold(one.name)} {fold(one.name_en)}".split())]
    return fitting[0] if len(fitting) == 1 else None


def _alike(target: Target, text: str) -> bool:
    names = (fold(target.name), fold(target.name_en))
    return any(SequenceMatcher(None, name, text).ratio() >= _ALIKE for name in names if name)


def by_position(names: Sequence[Named]) -> Mapping[int, Named]:
    """Return which name each word belongs to."""
    return {at: name for name in names for at in name.positions}


def directed(names: Sequence[Named], texts: Sequence[str], words: Lexicon) -> Sequence[Named]:
    """Return ``names`` in the order of who goes where: “to Qingdao for Velsen” goes from Velsen to Qingdao."""
    before = [texts[name.positions[0] - 1] if name.positions[0] else "" for name in names]
    turned = len(names) == 2 and before[0] in words.toward and before[1] in words.on_behalf  # noqa: PLR2004
    return [*reversed(names)] if turned else names
