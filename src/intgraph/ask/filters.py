"""Filters: which ties and parties a question lets through."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from intgraph.ask.concepts import resolve_concepts
from intgraph.store.protocol import Participation, Scope, Store, TieRow


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of a question's filters, as a person writes them: notations or labels; none lets all through."""

    kinds: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filters:
    """The same as notations. Empty sets let everything through."""

    kinds: frozenset[str]
    sectors: frozenset[str]
    roles: frozenset[str]
    pillars: frozenset[str]
    themes: frozenset[str]
    sdgs: frozenset[str]

    @classmethod
    def of(cls, store: Store, asked: Asked) -> Filters:
        """Return the filters that words mean; raise ``NameUnknownError`` for a word that is no concept."""

        def notations(scheme: str, texts: tuple[str, ...]) -> frozenset[str]:
            return frozenset(resolve_concepts(store, scheme, texts)) if texts else frozenset()

        return cls(
            notations("kind", asked.kinds),
            notations("sector", asked.sectors),
            notations("role", asked.roles),
            notations("pillar", asked.pillars),
            notations("theme", asked.themes),
            notations("sdg", asked.sdgs),
        )

    def __bool__(self) -> bool:
        return bool(self.kinds or self.sectors or self.roles or self.of_ties)

    @property
    def of_ties(self) -> bool:
        """Tell whether they ask for what only the tie itself tells: pillar, theme or SDG."""
        return bool(self.pillars or self.themes or self.sdgs)

    def fits_party(self, row: Participation) -> bool:
        """Tell whether a role passes the filters on sector and role."""
        return (not self.sectors or row.sector in self.sectors) and (not self.roles or row.role in self.roles)

    def ties(self, store: Store, scope: Scope) -> frozenset[str] | None:
        """Return the ties in ``scope`` with the pillars, themes and SDGs asked for; ``None`` when none is asked."""
        if not self.of_ties:
            return None
        return frozenset(row.iri for row in ties_in(store, scope, self))


NO_FILTERS: Final = Filters(*(frozenset[str]() for _ in fields(Filters)))


def ties_in(
    store: Store,
    scope: Scope,
    filters: Filters = NO_FILTERS,
    first: str | None = None,
    last: str | None = None,
    most: int = -1,
) -> list[TieRow]:
    """Return the ties in ``scope`` that pass ``filters`` and may run between two days (ISO), the oldest first.

    A filter on sector or role passes ties with such a party. ``most`` is the most rows, -1 for all.
    """
    asked = {column.name: sorted(getattr(filters, column.name)) for column in fields(Filters)}
    return list(store.select(TieRow, "ties", scope, first=first, last=last, most=most, **asked))
