"""Gaps as rows of an answer: absences, with what was looked at."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import Proof, Ref


@dataclass(frozen=True, slots=True)
class Side:
    """Which sectors are on board on one side of the ties with a partner city, and which are not."""

    place: Ref
    present: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceGap:
    """A partner city in which sectors are not on board, on its own side or on ours, in ``ties`` ties.

    The evidence is of what is on board.
    """

    what: str
    there: Side
    here: Side
    ties: int
    evidence: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class ConceptGap:
    """The sectors, themes or SDGs (``missing``) that no tie has.

    ``ties`` is how many ties were looked at, ``stated`` how many of these name any.
    """

    what: str
    missing: tuple[str, ...]
    ties: int
    stated: int
