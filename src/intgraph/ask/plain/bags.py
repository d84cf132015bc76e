"""Ties and policies that a sentence describes rather than names: ``de stedenband tussen Velsen en Galle``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from intgraph.ask.filters import ties_in
from intgraph.ask.plain.lexicon import Lexicon
from intgraph.ask.plain.names import Named
from intgraph.model.names import fold
from intgraph.store.protocol import Store, Target, TieRow

_MOST_TIES: Final = 200
_SEARCHED: Final = 8  # words that are looked for in the names of ties
_SHORTEST: Final = 4
_STEM: Final = 6  # letters that inflections of a word have in common
_ENDING: Final = 3  # letters that an inflection adds
_INFLECTED: Final = 0.9
_RELATED: Final = 0.5
BOND: Final = "bond"  # what "the tie with Rundu" says of its kind
_BONDS: Final = ("twinning", "friendship", "solidarity", "partnership")
_CLOSE: Final = 0.3  # how much worse than the best a candidate may fit
_MOST_READ: Final = 3
_DESCRIBED: Final = ("tie", "policy")


@dataclass(frozen=True, slots=True)
class Described:
    """A thing with the words that describe it, and the IRIs that belong to it and may be named along with it.

    ``doubt`` is how much worse it fits than the best.
    """

    target: Target
    positions: tuple[int, ...]
    around: frozenset[str]
    score: float
    doubt: float = 0.0


def described(
    texts: Sequence[str],
    names: Sequence[Named],
    kinds: Mapping[int, str],
    generic: Collection[int],
    strange: Collection[int],
    store: Store,
    words: Lexicon,
) -> list[Described]:
    """Return the ties and policies that the words describe best: one, or several that fit about equally well.

    ``kinds`` are the kinds of tie said, by position; ``generic`` the words that fit any tie, ``strange`` those
    that nothing else explains: one of these is enough. A word of the name
    counts by how few candidates share it.
    """
    candidates = dict(_candidates(texts, names, store, words))
    bags = {iri: _bag(target) for iri, (target, _) in candidates.items()}
    shared = _counts(bags)
    between = _between(names, store)
    found = []
    for iri, (target, kind) in candidates.items():
        alike = {at: _likeness(text, bags[iri]) for at, text in enumerate(texts) if text not in words.small}
        places = {at for at, likeness in alike.items() if likeness}
        places |= {at for at, text in enumerate(texts) if places and len(text) >= _STEM and text in bags[iri]}
        places |= {at for at, said in kinds.items() if said == kind or (said == BOND and kind in _BONDS)}
        touching = between.get(iri, [])
        if len(touching) > 1 or places - set(generic) or places & kinds.keys():
            places |= {at for name in touching for at in name.positions}
        if _is_described(target, places, names, generic, kinds) or (target.noun == "tie" and places & set(strange)):
            own = sum(alike.get(at, 1.0) / shared.get(_stem(texts[at]), 1) for at in places)
            score = own + len(places) / (len(bags[iri]) + 1)
            found.append(Described(target, tuple(sorted(places)), frozenset(), score))
    return _best(found, store)


def _best(found: Sequence[Described], store: Store) -> list[Described]:
    best = max((one.score for one in found), default=0)
    chosen = sorted((one for one in found if one.score > best - _CLOSE), key=lambda one: (-one.score, one.target.iri))
    return [replace(_with_surroundings(one, store), doubt=best - one.score) for one in chosen[:_MOST_READ]]


def _is_described(
    target: Target,
    places: set[int],
    names: Sequence[Named],
    generic: Collection[int],
    kinds: Mapping[int, str],
) -> bool:
    """A name of a party alone describes no tie, nor does the word tie; two names, or a word of its own, do."""
    outright = any(target in name.targets and name.quality == "exact" for name in names)
    others = [name for name in names if target not in name.targets and not places.isdisjoint(name.positions)]
    named = {at for name in others for at in name.positions}
    own = places - named - set(generic)
    said = own or (places & kinds.keys()) or len(others) > 1
    if target.noun != "tie":
        return outright or len(own) > 1
    return outright or bool(said and len(places) > 1)


def _candidates(
    texts: Sequence[str], names: Sequence[Named], store: Store, words: Lexicon
) -> Iterator[tuple[str, tuple[Target, str]]]:
    for name in names:
        for target in name.targets:
            if target.noun in _DESCRIBED:
                yield target.iri, (target, "")
    for row in chain.from_iterable(_touching(name, store) for name in names):
        yield row.iri, (Target(row.iri, "tie", row.name, row.name_en), row.kind)
    content = [
        text for text in texts if len(text) >= _SHORTEST and text not in words.small and not words.is_generic(text)
    ]
    for text in sorted(content, key=len, reverse=True)[:_SEARCHED]:
        for match in store.find(text, _DESCRIBED):
            if match.quality != "near":
                yield match.target.iri, (match.target, _kind(match.target, store))


def _touching(name: Named, store: Store) -> list[TieRow]:
    """The ties of the place or party that some words name."""
    targets = [target for target in name.targets if target.noun in ("place", "party") and target.iri]
    return [row for target in targets for row in ties_in(store, target, most=_MOST_TIES)]


def _between(names: Sequence[Named], store: Store) -> dict[str, list[Named]]:
    """The names of parties of a tie, or of places it touches, by tie."""
    touched: dict[str, list[Named]] = {}
    for name in names:
        for iri in {row.iri for row in _touching(name, store)}:
            touched.setdefault(iri, []).append(name)
    return touched


def _kind(target: Target, store: Store) -> str:
    rows = ties_in(store, target, most=1) if target.noun == "tie" else []
    return rows[0].kind if rows else ""


def _bag(target: Target) -> frozenset[str]:
    """The words of a name in both languages."""
    return frozenset(word for text in (target.name, target.name_en) for word in fold(text).split())


def _likeness(word: str, bag: frozenset[str]) -> float:
    """How well a word fits one of a bag: 1 as it stands or inflected, less where only the stem is the same."""
    if word in bag:
        return 1.0
    lengths = [abs(len(word) - len(other)) for other in bag if _stem(other) == _stem(word)]
    return 0.0 if not lengths else _INFLECTED if min(lengths) <= _ENDING else _RELATED


def _counts(bags: Mapping[str, frozenset[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for bag in bags.values():
        for stem in {_stem(word) for word in bag}:
            counts[stem] = counts.get(stem, 0) + 1
    return counts


def _stem(word: str) -> str:
    return word[:_STEM]


def _with_surroundings(one: Described, store: Store) -> Described:
    register = store.around(one.target.iri)
    around = frozenset(iri for noun in ("party", "place") for iri in getattr(register, noun))
    return replace(one, around=around)
