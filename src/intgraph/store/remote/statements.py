"""Statements: all that an endpoint says of things, with the nodes that a thing is told at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from intgraph.rdf.columns import Form
from intgraph.rdf.mapping import MAPS
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.parsing import Row
from intgraph.store.remote.queries import batches, query, terms
from intgraph.vocab.terms import expand

if TYPE_CHECKING:
    from pyoxigraph import Triple

_BATCH: Final = 500  # nodes that one request asks about
# A person is told of at two nodes, of which one is their post.
POST: Final = MAPS["person"].nodes[0].suffix
# What leads from a thing to the other nodes that it is told at: periods, and the parts of evidence.
LINKS: Final = frozenset(
    {expand(link.predicate) for shape in MAPS.values() for link in shape.links}
    | {
        expand(column.predicate)
        for shape in MAPS.values()
        for column in shape.columns
        if column.form in (Form.PERIOD, Form.MOMENT)
    }
)


def statements(endpoint: Endpoint, things: Sequence[str]) -> Iterator[Triple]:
    """Yield the statements about some things (IRIs) and the nodes that they are told at.

    Node after node is asked for by its IRI, which every engine finds at once; a query that follows the links itself
    takes a second in one engine and a minute in another.
    """
    for some in batches(things, _BATCH):
        found = _followed(endpoint, [node for iri in some for node in (iri, iri + POST)])
        yield from _triples(_with_blank_nodes(endpoint, some) if found is None else found)


def _followed(endpoint: Endpoint, nodes: Sequence[str]) -> list[Row] | None:
    """The statements about nodes and those they link to; ``None`` where they link to a blank node."""
    from pyoxigraph import BlankNode

    found: list[Row] = []
    seen = {"", *nodes}
    ahead = list(nodes)
    while ahead:
        rows = [row for some in batches(ahead, _BATCH) for row in _about(endpoint, some)]
        found += rows
        linked = {row[2] for row in rows if _iri(row[1]) in LINKS}
        if any(isinstance(node, BlankNode) for node in linked):
            return None
        ahead = sorted({_iri(node) for node in linked} - seen)
        seen.update(ahead)
    return found


def _about(endpoint: Endpoint, nodes: Sequence[str]) -> list[Row]:
    return endpoint.rows(query("statements").bind("node", terms(nodes)))


def _with_blank_nodes(endpoint: Endpoint, things: Sequence[str]) -> list[Row]:
    nodes = terms(node for iri in things for node in (iri, iri + POST))
    return endpoint.rows(query("with_blank_nodes").bind("thing", nodes))


def _iri(term: object) -> str:
    """The IRI of a node; no node has the empty one, that of a text."""
    from pyoxigraph import NamedNode

    return term.value if isinstance(term, NamedNode) else ""


def _triples(rows: Sequence[Row]) -> Iterator[Triple]:
    from pyoxigraph import Triple

    for row in rows:
        yield Triple(*row)  # type: ignore[arg-type]
