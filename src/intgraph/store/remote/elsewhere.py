"""Elsewhere: where nothing of ours stands, the graphs of the same endpoint in which something does."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from intgraph.errors import InputError, IntgraphError
from intgraph.store.remote.address import Address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.parsing import values
from intgraph.store.remote.queries import query

_MOST_NAMED: Final = 3
LOADING: Final = ".loading"  # ends the name of a graph that is not all there yet


def nothing_here(endpoint: Endpoint) -> InputError:
    """Return the error that nothing of ours stands at an address; it names up to three addresses where something does.

    These can be pasted into a shell: what could mean anything there is percent-encoded.
    """
    url = str(endpoint.address)
    found = [f"-g '{endpoint.address.of_graph(graph)}'" for graph in _graphs(endpoint)[:_MOST_NAMED]]
    if not found:
        return InputError("remote.nothing", url=url)
    return InputError("remote.in_graphs", url=url, how=", ".join(found))


def _graphs(endpoint: Endpoint) -> list[str]:
    """The graphs with an office; none where the endpoint cannot tell."""
    everywhere = replace(endpoint, address=Address(endpoint.address.url))
    try:
        found = [graph for (graph,) in values(everywhere.rows(query("graphs")))]
    except IntgraphError:
        return []
    return sorted(graph for graph in found if not graph.endswith(LOADING))
