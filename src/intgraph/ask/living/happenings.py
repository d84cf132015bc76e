"""Happenings: the events of ties, parties, places and policies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from intgraph.store.protocol import Scope, Store, listed


class Event(NamedTuple):
    """One event; ``date`` is EDTF or ``None``, ``about`` and ``by`` are IRIs joined by U+001F, see ``listed``."""

    iri: str
    name: str
    name_en: str
    kind: str
    date: str | None
    about: str
    by: str


def happenings(store: Store, scope: Scope, kinds: Sequence[str], most: int = -1) -> Sequence[Event]:
    """Return the events of ``kinds`` (empty: any) about or by what is in ``scope``, the earliest first."""
    return store.select(Event, "happenings", scope, kinds=list(kinds), most=most)


def happenings_about(store: Store, iris: Iterable[str]) -> Mapping[str, Sequence[Event]]:
    """Return the events about or by each of some ties and policies (IRI), the earliest first."""
    wanted = sorted(set(iris))
    found = store.select(Event, "happenings_about", wanted, things=wanted) if wanted else ()
    return {iri: [event for event in found if iri in (*listed(event.about), *listed(event.by))] for iri in wanted}
