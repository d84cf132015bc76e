"""Readings: the ways in which a sentence can be taken, before it is asked which question each makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from intgraph.ask.plain.bags import BOND, Described, described
from intgraph.ask.plain.carried import Carried, carried
from intgraph.ask.plain.dates import span_in, years_in
from intgraph.ask.plain.guesses import guessed, strangers
from intgraph.ask.plain.lexicon import Lexicon
from intgraph.ask.plain.match import Said
from intgraph.ask.plain.names import Named, directed, names_in
from intgraph.ask.plain.narrowing import narrowed, only_ties
from intgraph.ask.plain.tokens import Token
from intgraph.store.protocol import Store

_NOT_NAMES: Final = ("role", "pillar")
_OWN_NAMES: Final = ("party", "tie", "person")
_THE: Final = 0.3  # how much likelier a tie is meant by “the tie” than by “a tie”
_AMOUNT: Final = "f_amount"  # who asks for an amount speaks of a subsidy
_TIE: Final = "tie"
_FIELD: Final = "f_"  # ideas that ask for a field
_SECTOR: Final = "sector"  # whose words may name a theme as well
_SUBSIDY: Final = "subsidy"


def readings(found: Sequence[Token], texts: Sequence[str], store: Store, words: Lexicon) -> Iterator[Said]:
    """Yield the sentence as it stands, and once more for each tie or policy that it may describe.

    ``texts`` are the words of ``found`` with slips mended.
    """
    said = _as_it_stands(found, texts, store, words)
    yield replace(said, names=directed(said.names, texts, words))
    for other in strangers(said, found, words):
        yield replace(other, names=directed(other.names, texts, words))
    yield from narrowed(said, store)
    ways = _described(said, texts, store, words)
    for one in only_ties(said, store) if not ways else ():
        yield replace(_describing(one, said), implied=True)
    for one in ways:
        definite = any(at and texts[at - 1] in words.definite for at in one.positions)
        yield _describing(replace(one, doubt=one.doubt - _THE) if definite else one, said)


def _as_it_stands(found: Sequence[Token], texts: Sequence[str], store: Store, words: Lexicon) -> Said:
    meant = carried(texts, words)
    span, years = span_in(texts, words), years_in(texts, words)
    timed = {*(span.positions if span else ()), *(years.positions if years else ())}
    names = [name for name in names_in(texts, store, words) if not timed.issuperset(name.positions)]
    unknown = _unknown(texts, names, meant.positions() | timed, words)
    unknown -= {at for at in unknown if _is_light(at, texts, meant, words)}
    names, unknown = guessed(names, unknown, found, texts, store, words)
    named = {at for name in names if _is_outright(name) for at in name.positions}
    meant = meant.without(named)
    return Said(meant.ideas, meant.hints, meant.concepts, names, span, years, frozenset(unknown), size=len(texts))


def _is_light(at: int, texts: Sequence[str], meant: Carried, words: Lexicon) -> bool:
    """“On the basis of”, “op het terrein van” before a concept add nothing to it."""
    if not 0 < at < len(texts) - 2 or texts[at + 1] not in words.of:
        return False
    before = at - 2 if texts[at - 1] in words.definite and at > 1 else at - 1
    near = {scheme for (scheme, _), places in meant.concepts.items() if not places.isdisjoint({at + 2, at + 3})}
    return texts[before] in words.within and bool(near) and _SECTOR not in near


def _is_outright(name: Named) -> bool:
    """A name of several words of a party, tie or person: what its words mean otherwise is not meant."""
    return len(name.positions) > 1 and name.quality == "exact" and name.targets[0].noun in _OWN_NAMES


def _unknown(texts: Sequence[str], names: Sequence[Named], explained: set[int], words: Lexicon) -> set[int]:
    named = {at for name in names for at in name.positions}
    return {at for at, text in enumerate(texts) if at not in named | explained and text not in words.small}


def _described(said: Said, texts: Sequence[str], store: Store, words: Lexicon) -> list[Described]:
    kinds = dict.fromkeys(sorted(_amount(said))[:1], _SUBSIDY) | {
        at: BOND for at, text in enumerate(texts) if text in words.bonds and not _is_any(at, texts, words)
    }
    kinds |= {
        at: notation
        for (scheme, notation), places in said.concepts.items()
        for at in places
        if scheme == "kind" and not texts[at].endswith(words.plurals) and not _is_any(at, texts, words)
    }
    otherwise = {at for (scheme, _), places in said.concepts.items() if scheme in _NOT_NAMES for at in places}
    spoken_of = said.ideas.get(_TIE, frozenset())
    ties = {at for at in spoken_of if not any(texts[near - 1] in words.definite for near in (at, at - 1) if near > 0)}
    fields = {at for idea, places in said.ideas.items() if idea.startswith(_FIELD) for at in places}
    generic = otherwise | ties | fields | {at for at, text in enumerate(texts) if words.is_generic(text)}
    return described(texts, said.names, kinds, generic, said.unknown, store, words)


def _amount(said: Said) -> frozenset[int]:
    """The words that ask for an amount, where no kind of tie is said."""
    kinds = any(scheme == "kind" for scheme, _ in said.concepts)
    return frozenset() if kinds else said.ideas.get(_AMOUNT, frozenset())


def _is_any(at: int, texts: Sequence[str], words: Lexicon) -> bool:
    """“Which tie” and “each tie” describe none."""
    return at > 0 and texts[at - 1] in words.any


def _describing(one: Described, said: Said) -> Said:
    """The sentence with what ``one`` describes in the place of the names that belong to it."""
    own = frozenset(one.positions)
    others = [name for name in said.names if not _inside(name, own, one.around)]
    explained = own | {at for name in said.names if name not in others for at in name.positions}
    if one.target.noun not in ("tie", "policy"):
        whole = Named((one.target,), tuple(sorted(explained)))
        return replace(said, names=[whole, *others], doubt=one.doubt)
    names = [Named((one.target,), one.positions), *others]
    if one.target.noun == "tie":
        meant = Carried(said.ideas, said.hints, said.concepts).without(own - said.ideas.get(_AMOUNT, frozenset()))
        said = replace(said, ideas=meant.ideas, hints=meant.hints, concepts=meant.concepts)
    explained = explained - said.ideas.get(_AMOUNT, frozenset())
    return replace(said, tie=one.target, tie_words=explained, around=one.around, names=names, doubt=one.doubt)


def _inside(name: Named, tie_words: frozenset[int], around: frozenset[str]) -> bool:
    return tie_words.issuperset(name.positions) or any(target.iri in around for target in name.targets)
