"""Resolving: which one thing a person means by a name, or a question back."""

from __future__ import annotations

from collections.abc import Sequence

from intgraph.errors import NameUnknownError
from intgraph.model.names import fold
from intgraph.store.protocol import Match, Store, Target


def resolve(store: Store, text: str, nouns: tuple[str, ...], language: str) -> Target:
    """Return the one thing of ``nouns`` that ``text`` names; earlier nouns win when names are the same.

    A part of a name is enough when it fits one thing only. A place that the graph knows by another name is found by
    the gazetteer; one that it does not know at all raises ``PlaceAbsentError``. Raises ``NameUnknownError`` with the
    near names when nothing is called so, and with the choices when several are.
    """
    matches = store.find(text, nouns)
    if "place" in nouns and not _is_sure(text, matches):
        from intgraph.ask.placing.elsewhere import elsewhere

        found = elsewhere(store, text, language, _names(matches, language))
        if found is not None:
            return found
    if not matches:
        raise NameUnknownError("name.unknown", text)
    if matches[0].quality == "near":
        raise NameUnknownError("name.near", text, _names(matches, language))
    return _one(text, matches, nouns, language)


def naming(store: Store, text: str, nouns: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return what is to be said of how ``text`` was understood, see ``intgraph.ask.placing.elsewhere.naming_notes``."""
    target = resolve(store, text, nouns, language) if "place" in nouns else None
    if target is None or target.noun != "place":
        return ()
    from intgraph.ask.placing.elsewhere import naming_notes

    return tuple(naming_notes(store, text, target, language))


def resolve_scope(store: Store, text: str, language: str, nouns: tuple[str, ...] = ("place", "party")) -> Target | None:
    """Return the thing of ``nouns`` that ``text`` names; ``None``, the whole network, for an empty text."""
    return resolve(store, text, nouns, language) if text else None


def shown_name(target: Target, language: str) -> str:
    """Return the name of a thing in a language."""
    return (target.name_en or target.name) if language == "en" else target.name


def _is_sure(text: str, matches: Sequence[Match]) -> bool:
    """A name of the graph goes before those of the world; so do its first letters, or those of a word in it."""
    if not matches or matches[0].quality != "part":
        return bool(matches) and matches[0].quality == "exact"
    beginning = f" {fold(text)}"
    return any(beginning in f" {fold(name)}" for match in matches for name in (match.target.name, match.target.name_en))


def _one(text: str, matches: Sequence[Match], nouns: tuple[str, ...], language: str) -> Target:
    """Things of one name are one choice: the city and its municipality; two cities of one name are two."""
    first = min((match.target for match in matches), key=lambda target: nouns.index(target.noun))
    same_noun = [match for match in matches if match.target.noun == first.noun]
    others = [match for match in matches if fold(match.target.name) != fold(first.name)]
    exact = matches[0].quality == "exact"
    if len(same_noun) > 1 or (others and not exact):
        raise NameUnknownError("name.several", text, _choices(matches, nouns, language))
    return first


def _names(matches: Sequence[Match], language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(shown_name(match.target, language) for match in matches))[:3]


def _choices(matches: Sequence[Match], nouns: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The things to choose from; of a city and its municipality the one that the name would mean."""
    targets = [match.target for match in matches]
    first: dict[str, str] = {}
    for target in sorted(targets, key=lambda target: nouns.index(target.noun)):
        first.setdefault(fold(target.name), target.noun)
    return tuple(
        f"{shown_name(target, language)} ({target.noun}/{target.iri.rpartition('/')[2]})"
        for target in targets
        if first[fold(target.name)] == target.noun
    )
