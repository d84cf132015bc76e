"""The projection: the only place where ties become edges.

A tie of exactly two parties becomes one edge between them. Every other tie (of more parties, of one, or of
none that may be shown) stays a node, the *hub*, with an edge to each of its parties. Two ties between the
same parties are two edges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from intgraph.model.period import UNDATED, Period
from intgraph.model.register import Register
from intgraph.model.tie import Role, Tie

if TYPE_CHECKING:
    import networkx

    TieGraph: TypeAlias = networkx.MultiGraph[str]

_A_PAIR: Final = 2
_Members: TypeAlias = Mapping[str, Sequence[Role]]


@dataclass(frozen=True, slots=True)
class Node:
    """A party, or a tie that is a hub; ``noun`` is ``party`` or ``tie``."""

    iri: str
    noun: str


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between two parties, or one party's part in a hub; then ``start`` is the tie itself.

    ``start_roles`` and ``end_roles`` are notations of roles; a hub has none. ``period`` is that of the roles
    where they have one of their own and agree, else that of the tie.
    """

    tie: str
    kind: str
    start: str
    end: str
    start_roles: tuple[str, ...]
    end_roles: tuple[str, ...]
    period: Period


@dataclass(frozen=True, slots=True)
class Projection:
    """The nodes and edges of a register, in the order of their IRIs: parties, hubs, then edges by tie."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def project(register: Register) -> Projection:
    """Return the ties of ``register`` as nodes and edges; roles of unknown ties or parties are left out."""
    members = _members(register)
    ties = [register.tie[iri] for iri in sorted(register.tie)]
    hubs = [Node(tie.iri, "tie") for tie in ties if len(members.get(tie.iri, {})) != _A_PAIR]
    nodes = [Node(iri, "party") for iri in sorted(register.party)] + hubs
    edges = [edge for tie in ties for edge in _edges(tie, members.get(tie.iri, {}))]
    return Projection(tuple(nodes), tuple(edges))


def to_networkx(register: Register) -> TieGraph:
    """Return the projection of ``register`` as a ``networkx.MultiGraph``.

    Nodes are IRIs with ``noun``, ``name``, ``name_en`` and, for parties, ``sector``, ``place`` and ``group``,
    for hubs ``kind``. Edges have the tie's IRI as key, and ``tie``, ``name``, ``kind``, ``start``, ``end``,
    ``start_roles``, ``end_roles`` (notations joined by ``;``), ``since`` and ``until`` (EDTF). What is not
    stated is an empty text.
    """
    import networkx

    projection = project(register)
    graph: TieGraph = networkx.MultiGraph()
    graph.add_nodes_from((node.iri, _node_attributes(node, register)) for node in projection.nodes)
    for edge in projection.edges:
        name = register.tie[edge.tie].name
        graph.add_edge(edge.start, edge.end, key=edge.tie, name=name, **_edge_attributes(edge))
    return graph


def _members(register: Register) -> Mapping[str, _Members]:
    """The roles of each tie by party, both in the order of their IRIs."""
    members: defaultdict[str, defaultdict[str, list[Role]]] = defaultdict(lambda: defaultdict(list))
    for role in sorted(register.role.values(), key=lambda role: (role.party, role.iri)):
        if role.tie in register.tie and role.party in register.party:
            members[role.tie][role.party].append(role)
    return members


def _edges(tie: Tie, members: _Members) -> Iterator[Edge]:
    if len(members) == _A_PAIR:
        (start, ours), (end, theirs) = members.items()
        period = shared_period(tie, [*ours, *theirs])
        yield Edge(tie.iri, tie.kind, start, end, _notations(ours), _notations(theirs), period)
        return
    for party, roles in members.items():
        yield Edge(tie.iri, tie.kind, tie.iri, party, (), _notations(roles), shared_period(tie, roles))


def _notations(roles: Iterable[Role]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(role.role for role in roles))


def shared_period(tie: Tie, roles: Iterable[Role]) -> Period:
    """Return the one period that all ``roles`` have of their own, else that of the tie."""
    own = {role.period for role in roles}
    only = own.pop() if len(own) == 1 else UNDATED
    return only or tie.period


def _node_attributes(node: Node, register: Register) -> dict[str, str | bool]:
    if node.noun == "tie":
        tie = register.tie[node.iri]
        return {"noun": "tie", "name": tie.name, "name_en": tie.name_en, "kind": tie.kind}
    party = register.party[node.iri]
    return {
        "noun": "party",
        "name": party.name,
        "name_en": party.name_en,
        "sector": party.sector,
        "place": party.place,
        "group": party.group,
    }


def _edge_attributes(edge: Edge) -> dict[str, str]:
    return {
        "tie": edge.tie,
        "kind": edge.kind,
        "start": edge.start,
        "end": edge.end,
        "start_roles": ";".join(edge.start_roles),
        "end_roles": ";".join(edge.end_roles),
        "since": str(edge.period.since or ""),
        "until": str(edge.period.until or ""),
    }
