"""Guesses: what unexplained words may be: slips of spelling, misspelt names, names the graph does not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Final

from intgraph.ask.plain.lexicon import Lexicon
from intgraph.ask.plain.match import Said
from intgraph.ask.plain.names import Named, inflected, misspelt, party_of
from intgraph.ask.plain.tokens import Token
from intgraph.store.protocol import NAMED, Store, Target

_GAP_IN_NAME: Final = 2  # words
_SHORTEST_SLIP: Final = 6
_ALIKE: Final = 0.9
_NEAREST: Final = 3  # of which one with the same first letters is likelier


def mended(found: Sequence[Token], words: Lexicon, store: Store) -> list[str]:
    """Return the words, slips of spelling mended as far as they are words of the lexicon and no names."""
    known = store.named([token.text for token in found])
    return [token.text if token.capital or token.text in known else _slip(token.text, words) for token in found]


def _slip(text: str, words: Lexicon) -> str:
    if len(text) < _SHORTEST_SLIP or text in words.small or not text.isalpha() or words.carries(text):
        return text
    alike = [word for word in words.vocabulary() if word[0] == text[0]]  # few slip on the first letter
    near = get_close_matches(text, sorted(alike), _NEAREST, _ALIKE)
    return next((word for word in near if word[:2] == text[:2]), near[0] if near else text)


def guessed(
    names: Sequence[Named],
    unknown: set[int],
    found: Sequence[Token],
    texts: Sequence[str],
    store: Store,
    words: Lexicon,
) -> tuple[list[Named], set[int]]:
    """Return ``names`` with those among the ``unknown`` words (inflected, misspelt, in part), and what stays so."""
    more = list(names)
    for run in _titles(found, {at for name in names for at in name.positions}):
        name = misspelt(run, texts, store, True)
        if name and name.quality == "exact":
            more.append(name)
            unknown = unknown - set(run)
    for run in _runs(unknown):
        name = inflected(run[0], texts, store, words) if len(run) == 1 else None
        name = name or misspelt(run, texts, store, all(found[at].capital for at in run))
        if name:
            more.append(name)
            unknown = unknown - set(run)
    more, unknown = _of_places(more, unknown, texts, store, words)
    return sorted(more, key=lambda name: name.positions), unknown


def _of_places(
    names: list[Named], unknown: set[int], texts: Sequence[str], store: Store, words: Lexicon
) -> tuple[list[Named], set[int]]:
    """An unknown word beside a place may name a party of it: ``the Velsen council``, ``de raad van Velsen``."""
    for name in [one for one in names if one.targets[0].noun == "place" and one.targets[0].iri]:
        for at in sorted(unknown):
            between = texts[min(at, name.positions[-1]) + 1 : max(at, name.positions[0])]
            if len(between) <= _GAP_IN_NAME and words.small.issuperset(between):
                party = party_of(texts[at], name.targets[0], store)
                if party:
                    whole = Named((party,), tuple(sorted((at, *name.positions))))
                    return [*(one for one in names if one is not name), whole], unknown - {at}
    return names, unknown


def _titles(found: Sequence[Token], named: set[int]) -> Iterator[tuple[int, ...]]:
    """Words with capitals in a row that are no name as they stand, but may be a part of one."""
    for run in _runs({at for at, token in enumerate(found) if token.capital}):
        if len(run) > 1 and named.isdisjoint(run):
            yield run


def _runs(places: set[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for at in sorted(places):
        if run and at != run[-1] + 1:
            yield tuple(run)
            run = []
        run.append(at)
    if run:
        yield tuple(run)


def strangers(said: Said, found: Sequence[Token], words: Lexicon) -> Iterator[Said]:
    """Yield the sentence again, with unexplained words taken for a name that the graph does not know.

    Only words that look like a name: written with a capital, or after a word such as ``with``.
    """
    runs = [run for run in _joined(list(_runs(set(said.unknown))), found) if _looks_like_a_name(run, found, words)]
    if len(runs) != 1:
        return
    run = _widened(runs[0], found)
    text = " ".join(found[at].written for at in run)
    stranger = Named(tuple(Target("", noun, text) for noun in NAMED), run, "unknown")
    others = [name for name in said.names if set(run).isdisjoint(name.positions)]
    names = sorted([*others, stranger], key=lambda name: name.positions)
    yield replace(said, names=names, unknown=said.unknown - set(run))


def _widened(run: tuple[int, ...], found: Sequence[Token]) -> tuple[int, ...]:
    """A word with a capital takes in the ones beside it: ``Stichting Zonnebloem Velsen``."""
    first, last = run[0], run[-1]
    while found[first].capital and first > 0 and found[first - 1].capital:
        first -= 1
    while found[last].capital and last + 1 < len(found) and found[last + 1].capital:
        last += 1
    return tuple(range(first, last + 1))


def _joined(runs: Sequence[tuple[int, ...]], found: Sequence[Token]) -> list[tuple[int, ...]]:
    """Words with capitals that only a small word or two part are one name: ``Brug naar Bamako``."""
    joined: list[tuple[int, ...]] = []
    for run in runs:
        near = joined and run[0] - joined[-1][-1] <= _GAP_IN_NAME
        if near and found[run[0]].capital and found[joined[-1][0]].capital:
            joined[-1] = tuple(range(joined[-1][0], run[-1] + 1))
        else:
            joined.append(run)
    return joined


def _looks_like_a_name(run: tuple[int, ...], found: Sequence[Token], words: Lexicon) -> bool:
    before = found[run[0] - 1].text if run[0] else ""
    return (found[run[0]].capital and found[run[-1]].capital) or (
        before in words.before_names and run[-1] == len(found) - 1
    )
