"""Ways to lay out a network, beside each other: ``python -m benchmarks.layouts --parties 100 300 1000 10000``.

Of each generated office the largest component is laid out by every method that took less than ``--patience`` seconds
for the office before it, Kamada-Kawai up to a thousand nodes. The table has the processor time, and how good the
drawing is (``benchmarks.neighbours``).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from benchmarks.generate import generate
from benchmarks.neighbours import Point, Quality, quality
from benchmarks.report import machine, table
from intgraph.network.chance import chance_fixed
from intgraph.network.communities import communities
from intgraph.network.nested import Spots, by_springs, kept_apart, nested
from intgraph.network.projection import project
from intgraph.office import Office

if TYPE_CHECKING:
    import igraph

Method: TypeAlias = "Callable[[igraph.Graph], Sequence[Point]]"

_SIZES: Final = (100, 300, 1000, 10_000)
_SEED: Final = 7
_PATIENCE: Final = 20.0
_HEADER: Final = ("nodes", "edges", "method", "seconds", "neighbours kept", "evenness")
# Its time grows with the square of the nodes.
_SQUARE: Final = "Kamada-Kawai"
# Decision 9: what was chosen before communities were tried.
_FEW: Final = 150
_SOME: Final = 1000


class Row(NamedTuple):
    """One method on one network."""

    nodes: int
    edges: int
    method: str
    seconds: float
    found: Quality


def by_communities(graph: igraph.Graph) -> Sequence[Point]:
    """Communities as discs, springs inside: what ``intgraph.network`` does with a large component."""
    return _points(nested(graph, communities(graph), draw=by_springs))


def by_communities_and_umap(graph: igraph.Graph) -> Sequence[Point]:
    """Communities as discs, UMAP inside."""
    return _points(nested(graph, communities(graph), draw=_by_umap))


def as_decided_before(graph: igraph.Graph) -> Sequence[Point]:
    """Kamada-Kawai, UMAP, or UMAP and a little Fruchterman-Reingold, by size."""
    if graph.vcount() <= _FEW:
        return list(graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=200 * graph.vcount()))
    return list(graph.layout_umap(min_dist=0.5)) if graph.vcount() <= _SOME else _umap_pushed_apart(graph)


METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        "communities, Kamada-Kawai inside": by_communities,
        "communities, UMAP inside": by_communities_and_umap,
        "UMAP, least distance 0.1": lambda graph: list(graph.layout_umap(min_dist=0.1)),
        "UMAP, least distance 0.5": lambda graph: list(graph.layout_umap(min_dist=0.5)),
        "as decided before": as_decided_before,
        "DrL": lambda graph: list(graph.layout_drl()),
        _SQUARE: lambda graph: list(graph.layout_kamada_kawai(seed=graph.layout_circle())),
        "Fruchterman-Reingold": lambda graph: list(graph.layout_fruchterman_reingold()),
    }
)


def compare(sizes: Sequence[int], patience: float) -> Iterator[Row]:
    """Yield one row a method and size; a method that took longer than ``patience`` seconds is not tried on more."""
    tried = dict(METHODS)
    for parties in sizes:
        graph = _largest_component(parties)
        for name, method in list(tried.items()):
            if name == _SQUARE and graph.vcount() > _SOME:
                continue
            row = _measured(graph, name, method)
            yield row
            if row.seconds > patience:
                del tried[name]


def _measured(graph: igraph.Graph, name: str, method: Method) -> Row:
    with chance_fixed():
        began = time.process_time()
        points = [(float(x), float(y)) for x, y in method(graph)]
        seconds = time.process_time() - began
    return Row(graph.vcount(), graph.ecount(), name, seconds, quality(graph, points))


def _largest_component(parties: int) -> igraph.Graph:
    import igraph

    with TemporaryDirectory() as folder:
        generate(parties, _SEED, Path(folder))
        with Office.open(folder) as office:
            projection = project(office.register())
    number = {node.iri: at for at, node in enumerate(projection.nodes)}
    pairs = sorted({(number[edge.start], number[edge.end]) for edge in projection.edges})
    return igraph.Graph(n=len(number), edges=pairs).connected_components().giant()


def _by_umap(graph: igraph.Graph) -> Spots:
    spots = [complex(x, y) for x, y in graph.layout_umap(min_dist=0.5)]
    return kept_apart(spots) if graph.vcount() > 1 else spots


def _umap_pushed_apart(graph: igraph.Graph) -> Sequence[Point]:
    close = [(x, y) for x, y in graph.layout_umap(min_dist=0.1)]
    usual = median(abs(complex(*close[start]) - complex(*close[end])) for start, end in graph.get_edgelist())
    seed = [(x / usual, y / usual) for x, y in close]
    return list(graph.layout_fruchterman_reingold(seed=seed, niter=15, start_temp=0.5, grid="auto"))


def _points(spots: Spots) -> Sequence[Point]:
    return [(spot.real, spot.imag) for spot in spots]


def _told(row: Row) -> tuple[str, ...]:
    measured = (f"{row.seconds:.2f}", f"{row.found.kept:.2f}", f"{row.found.even:.2f}")
    return (f"{row.nodes:,}", f"{row.edges:,}", row.method, *measured)


def main() -> None:
    """Measure, and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, nargs="+", default=_SIZES)
    parser.add_argument("--patience", type=float, default=_PATIENCE)
    asked = parser.parse_args()
    print(machine())
    print(table(_HEADER, iter(())))
    for row in compare(asked.parties, asked.patience):
        print(f"| {' | '.join(_told(row))} |", flush=True)


if __name__ == "__main__":
    main()
