"""A selection: which part of a network is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from intgraph.ask.concepts import resolve_concepts
from intgraph.ask.resolve import resolve, shown_name
from intgraph.errors import InputError
from intgraph.locale import Words
from intgraph.locale.dates import date_in_words
from intgraph.model.period import parse_moment
from intgraph.store.protocol import Store, Target
from intgraph.vocab.concepts import scheme

NOUNS: Final = ("place", "party", "tie")


@dataclass(frozen=True, slots=True)
class Selection:
    """The part of a network around something, of some kinds of tie, on a day; without any of these all of it.

    ``focus`` is a place, party or tie and ``hops`` how many shared ties away from it a party may be; ``kinds`` are
    notations; on ``day`` a tie may run.
    """

    focus: Target | None = None
    hops: int = 1
    kinds: tuple[str, ...] = ()
    day: date | None = None

    def __bool__(self) -> bool:
        return bool(self.focus or self.kinds or self.day)

    def told(self, say: Words) -> str:
        """Return in a sentence what is selected; nothing for the whole network."""
        return say("selection.told", parts="; ".join(self._parts(say))) if self else ""

    def _parts(self, say: Words) -> Iterator[str]:
        if self.focus:
            name = shown_name(self.focus, say.language)
            yield say("selection.focus", name=name, hops=say.count("selection.hops", self.hops))
        if self.kinds:
            known = scheme("kind")
            yield say("selection.kinds", kinds=", ".join(known[kind].label(say.language) for kind in self.kinds))
        if self.day:
            yield say("selection.when", date=date_in_words(self.day.isoformat(), say))


def selection_of(
    store: Store,
    language: str,
    focus: str | None = None,
    hops: int | None = None,
    kinds: Sequence[str] = (),
    as_of: str | None = None,
) -> Selection:
    """Return the selection that words mean: names as in the questions, kinds by notation or label, a date in EDTF.

    A month or year stands for its last day. Raises ``NameUnknownError`` for a name or kind that is not known,
    ``PeriodError`` for what is no date, and ``InputError`` for hops from nowhere or a date without a last day.
    """
    if hops is not None and not focus:
        raise InputError("selection.hops_alone")
    return Selection(
        resolve(store, focus, NOUNS, language) if focus else None,
        1 if hops is None else hops,
        tuple(dict.fromkeys(resolve_concepts(store, "kind", tuple(kinds)))),
        _last_day(as_of) if as_of else None,
    )


def _last_day(text: str) -> date:
    latest = parse_moment(text).latest
    if latest is None:
        raise InputError("selection.no_day", date=text)
    return latest
