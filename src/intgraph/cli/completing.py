"""Completing what is typed in a shell: names of the graph, words of the lists, and whole questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from intgraph.office import Office

Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def sentences(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """Return the questions that begin with what was typed, names of the graph filled in."""
    from intgraph.ask.plain.phrasing import suggestions
    from intgraph.locale import words

    office = _office(context)
    before = context.params.get("words") or ()
    return suggestions(" ".join([*before, typed]), office.store, words(office.language))


def names(nouns: tuple[str, ...]) -> Complete:
    """Return a completion with names of things of these nouns."""

    def complete(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
        matches = _office(context).store.find(typed, nouns) if typed else ()
        return list(dict.fromkeys(match.target.name for match in matches if match.quality != "near"))

    return complete


def notations(scheme: str) -> Complete:
    """Return a completion with the words of a concept scheme."""

    def complete(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
        return [word for word in _office(context).store.labels(scheme) if word.startswith(typed)]

    return complete


def _office(context: click.Context) -> Office:
    from intgraph.locale import preferred_language
    from intgraph.office import Office

    return Office.open(*(context.params.get("graphs") or ()), language=preferred_language())
