"""The data that queries see: written once, read by every worker, changed by nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from intgraph.vocab.terms import IG

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from intgraph.model.register import Register

VOCABULARY: Final = IG.rstrip("#")
"""The named graph that holds the ontology and the concept schemes."""

# A store in memory answers four times as fast as one on disk; past this many triples it takes too long to fill.
_IN_MEMORY: Final = 500_000


@dataclass(frozen=True, slots=True)
class Dataset:
    """RDF on disk: ``path`` is an N-Quads file or the folder of a store, with the number of triples it holds.

    ``graphs`` are the named graphs with their number of triples; ``triples`` counts the default graph.
    """

    path: Path
    triples: int
    graphs: Mapping[str, int]

    @classmethod
    def of(cls, register: Register, folder: Path) -> Dataset:
        """Write what leaves the house of a register as the default graph, with the vocabulary as a named graph."""
        return cls.write(_quads(register), folder)

    @classmethod
    def write(cls, quads: Iterable[Quad], folder: Path) -> Dataset:
        """Write quads into ``folder``, which is there and empty."""
        from pyoxigraph import RdfFormat, serialize

        file, counted = folder / "data.nq", Counter[str]()
        serialize(_counting(quads, counted), str(file), RdfFormat.N_QUADS)
        named = {name: count for name, count in sorted(counted.items()) if name}
        path = file if counted.total() <= _IN_MEMORY else _stored(file, folder / "store")
        return cls(path, counted[""], named)


def opened(path: Path) -> Store:
    """Open a dataset for reading: a file is read into memory, a folder is shared with other processes."""
    from pyoxigraph import RdfFormat, Store

    if path.is_dir():
        return Store.read_only(str(path))
    store = Store()
    store.bulk_load(path=str(path), format=RdfFormat.N_QUADS)
    return store


def _quads(register: Register) -> Iterator[Quad]:
    from pyoxigraph import NamedNode, Quad, RdfFormat, parse

    from intgraph.export.linked.graph import linked_triples
    from intgraph.vocab import KINDS, ONTOLOGY

    for triple in linked_triples(register):
        yield Quad(triple.subject, triple.predicate, triple.object)
    for file in (ONTOLOGY, KINDS):
        for quad in parse(path=str(file), format=RdfFormat.TURTLE):
            yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(VOCABULARY))


def _counting(quads: Iterable[Quad], counted: Counter[str]) -> Iterator[Quad]:
    from pyoxigraph import DefaultGraph

    for quad in quads:
        counted["" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value] += 1
        yield quad


def _stored(file: Path, folder: Path) -> Path:
    from pyoxigraph import RdfFormat, Store

    store = Store(str(folder))
    store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
    store.optimize()
    store.flush()
    file.unlink()
    return folder
