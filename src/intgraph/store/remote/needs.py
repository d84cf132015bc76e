"""Needs: what each query of the embedded store (``sql/*.sql``) rests on beyond the surroundings of its scope."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from intgraph.store.protocol import Scope, Target
from intgraph.store.remote.growing import Growing

_Need: TypeAlias = Callable[[Growing, Scope, Mapping[str, Any]], None]


def see_to(growing: Growing, query: str, scope: Scope, values: Mapping[str, Any]) -> None:
    """Fetch what a query rests on: by default the surroundings of its scope, without a scope everything."""
    _NEEDS.get(query, _surroundings)(growing, scope, values)


def _surroundings(growing: Growing, scope: Scope, _: Mapping[str, Any]) -> None:
    growing.scope(scope)


def _everything(growing: Growing, _: Scope, __: Mapping[str, Any]) -> None:
    """What counts over the whole network needs all of it, whatever it is asked about."""
    growing.scope(None)


def _things(named: str) -> _Need:
    """Some things, with what they refer to, whatever the scope."""

    def need(growing: Growing, _: Scope, values: Mapping[str, Any]) -> None:
        growing.larder.fetch(values[named])

    return need


def _told_of(growing: Growing, _: Scope, values: Mapping[str, Any]) -> None:
    """Some things, with what is told of them."""
    growing.ties(values["things"])


def _of_parties(growing: Growing, _: Scope, values: Mapping[str, Any]) -> None:
    growing.of_parties(values["asked"])


def _busy(growing: Growing, _: Scope, values: Mapping[str, Any]) -> None:
    growing.ties(values["asked"])
    growing.busy(values["asked"])


def _busy_within(growing: Growing, scope: Scope, _: Mapping[str, Any]) -> None:
    growing.scope(scope)
    growing.busy(list(growing.larder.things["tie"]))


def _target(growing: Growing, scope: Scope, _: Mapping[str, Any]) -> None:
    """The target with all that it lies within, and the offices, which are here from the start."""
    if isinstance(scope, Target):
        growing.larder.fetch([scope.iri])


def _places(growing: Growing, _: Scope, __: Mapping[str, Any]) -> None:
    growing.larder.fetch(growing.larder.of_noun("place"))


_NEEDS: Final[Mapping[str, _Need]] = {
    "groups": _things("things"),
    "happenings_about": _told_of,
    "legs_of_parties": _of_parties,
    "legs_of_ties": _busy,
    "linked": _told_of,
    "named": _things("things"),
    "lying": _target,
    "office_places": _target,
    "own_places": _target,
    "party_ties": _busy_within,
    "places_of_type": _places,
    "policies_named": _things("things"),
    "shared": _everything,
    "shared_ties": _everything,
    "stated": _things("subjects"),
}
