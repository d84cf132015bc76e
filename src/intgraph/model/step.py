"""A step: one stop on the tour of its network that an office gives, with what is shown there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from intgraph.model.iri import local_id, noun_of
from intgraph.model.visibility import Visibility

ASKS: Final = ("on", "who", "path")
"""What a step can do with its things: select one, ask who works with one, or show the path between two."""


@dataclass(frozen=True, slots=True)
class Step:
    """A heading, a paragraph, and what the page shows beside them.

    ``asks`` is one of ``ASKS``, or empty, of the things ``about`` (IRIs, in their order); ``settings`` are words of
    the address of the page, each ``name=value`` (``view=map``, ``year=1998``, ``kind=twinning``). A step is known by
    its office and its number.
    """

    iri: str
    heading: str
    text: str = ""
    heading_en: str = ""
    text_en: str = ""
    asks: str = ""
    about: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    visibility: Visibility = Visibility.PUBLIC

    @property
    def step(self) -> str:
        """Its number, with the id of its office where it has one: ``velsen.3``."""
        return local_id(self.iri)

    @property
    def show(self) -> tuple[str, ...]:
        """What is shown, as the tables have it: ``view=map``, ``who place/galle``."""
        things = " > ".join(f"{noun_of(iri)}/{local_id(iri)}" for iri in self.about)
        return (*self.settings, *((f"{self.asks} {things}",) if self.asks else ()))


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Return steps as they are told: office by office, by number."""
    return sorted(steps, key=_rank)


def _rank(step: Step) -> tuple[str, int, str]:
    office, _, number = step.step.rpartition(".")
    return office, int(number) if number.isdecimal() else 0, step.iri
