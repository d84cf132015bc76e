"""The story in the payload: its steps in order, each with the state of the page that it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from intgraph.model.iri import local_id, noun_of
from intgraph.model.names import clean
from intgraph.model.step import Step as ModelStep
from intgraph.model.step import in_order
from intgraph.page.payload import Step

_PLAIN: Final = "/,.~-_"


def pack_story(steps: Iterable[ModelStep]) -> tuple[Step, ...]:
    """Return the steps of all offices, office by office, by number."""
    return tuple(map(_packed, in_order(steps)))


def _packed(step: ModelStep) -> Step:
    return Step(
        heading={"nl": clean(step.heading), "en": clean(step.heading_en or step.heading)},
        text={"nl": clean(step.text), "en": clean(step.text_en or step.text)},
        state="&".join((*step.settings, *_things(step))),
    )


def _things(step: ModelStep) -> Iterator[str]:
    names = ("from", "to") if step.asks == "path" else (step.asks,)
    for name, iri in zip(names, step.about, strict=False):
        yield f"{name}={quote(f'{noun_of(iri)}/{local_id(iri)}', safe=_PLAIN)}"
