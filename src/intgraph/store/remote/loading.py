"""Loading: an office put into an endpoint as one named graph, which alone is replaced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from intgraph.errors import InputError, IntgraphError
from intgraph.model.iri import local_id
from intgraph.model.office import DEFAULT_BASE
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.rdf.mapping import MAPS
from intgraph.store.remote.address import address
from intgraph.store.remote.answers import Endpoint
from intgraph.store.remote.elsewhere import LOADING
from intgraph.store.remote.parsing import values
from intgraph.store.remote.queries import query
from intgraph.store.remote.sending import PATIENT, Patience
from intgraph.store.remote.writing import Gate, Writer
from intgraph.vocab.terms import expand

if TYPE_CHECKING:
    from pyoxigraph import NamedNode, Triple

Progress = Callable[[int, int], None]

# Statements in one update: with twice as many Virtuoso runs out of memory, and some servers take forms of 1 MB at most.
_BATCH: Final = 2500
_PERIOD: Final = "dct:PeriodOfTime"
_MOST_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was done: how many statements stand in which graph, how many stood there before, where it is asked."""

    graph: str
    statements: int
    before: int
    address: str


def load(
    register: Register,
    url: str,
    *,
    graph: str | None = None,
    instead: bool = False,
    gate: Gate | None = None,
    progress: Progress | None = None,
    patience: Patience = PATIENT,
) -> Loaded:
    """Put a register into a named graph of an endpoint, in the place of what stood in that graph.

    ``graph`` is its IRI, by default that of the office; other graphs are not touched. By Update the statements first
    come into a graph beside it, are counted, and take its place in one step: who asks meanwhile gets the old graph.
    Raises ``InputError``; for a graph that holds anything but this office only where ``instead`` does not tell to
    replace that too.
    """
    if not len(register):
        raise InputError("load.nothing")
    named = _node(graph or graph_of(register)).value
    endpoint = Endpoint.at(address(url), patience)
    writer = Writer.at(gate or Gate(), endpoint.address.url, len(register), patience)
    with closing(endpoint), closing(writer):
        return Loading(endpoint, named, writer).put(register, instead, progress)


def graph_of(register: Register) -> str:
    """Return the graph that an office is put into by default: its IRI, of several one made of all their names."""
    if len(register.office) == 1:
        return next(iter(register.office))
    names = "-".join(sorted(map(local_id, register.office))) or "office"
    return f"{DEFAULT_BASE}/id/graph/{names}"


@dataclass(frozen=True)
class Loading:
    """One graph of one endpoint, and who writes it."""

    endpoint: Endpoint
    graph: str
    writer: Writer

    def put(self, register: Register, instead: bool, progress: Progress | None) -> Loaded:
        """Replace the graph by ``register``; refuse where it holds things of others, unless ``instead``."""
        before = self.count(self.graph)
        if before and not instead:
            self.refuse_others(register)
        triples = list(encode(register))
        if self.writer.whole:
            # One request. N-Triples are sent as the Turtle that they are too.
            self.writer.put(self.graph, _lines(triples))
        else:
            self.put_in_parts(triples, progress)
        self.arrived(self.graph, len(triples))
        return Loaded(self.graph, len(triples), before, str(self.endpoint.address.of_graph(self.graph)))

    def refuse_others(self, register: Register) -> None:
        """Raise ``InputError`` for a graph that holds another office, or things of a kind that none of ours are."""
        asked = self.endpoint.of_graph(self.graph)
        held = {name for (name,) in values(asked.listed(query("classes")))} - _classes()
        offices = query("things").bind("class", [_node(expand("ig:Office"))])
        held |= {name for (name,) in values(asked.listed(offices))} - set(register.office)
        if held:
            raise InputError("load.taken", graph=self.graph, held=", ".join(sorted(held)[:_MOST_NAMED]))

    def put_in_parts(self, triples: Sequence[Triple], progress: Progress | None) -> None:
        """By SPARQL Update, beside the graph and then into its place."""
        beside = f"{self.graph}{LOADING}"
        self.writer.update(f"DROP SILENT GRAPH <{beside}>")
        try:
            for done in range(0, len(triples), _BATCH):
                part = _lines(triples[done : done + _BATCH]).decode()
                self.writer.update(f"INSERT DATA {{ GRAPH <{beside}> {{\n{part}}} }}")
                if progress:
                    progress(min(done + _BATCH, len(triples)), len(triples))
            self.arrived(beside, len(triples))
            self.writer.update(f"MOVE GRAPH <{beside}> TO <{self.graph}>")
        except IntgraphError as wrong:
            # What was too slow may still go on there: to drop what is being moved could leave half of it.
            if wrong.key != "load.slow":
                self.forget(beside)
            raise

    def forget(self, graph: str) -> None:
        """Drop a graph, if that can be."""
        with suppress(IntgraphError):
            self.writer.update(f"DROP SILENT GRAPH <{graph}>")

    def arrived(self, graph: str, count: int) -> None:
        """Raise ``InputError`` where not all statements came to stand in a graph."""
        found = self.count(graph)
        if found != count:
            raise InputError("load.lost", graph=graph, found=found, all=count)

    def count(self, graph: str) -> int:
        """Return how many statements a graph holds."""
        return self.endpoint.of_graph(graph).count(query("all"))


def _lines(triples: Sequence[Triple]) -> bytes:
    from pyoxigraph import RdfFormat, serialize

    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _classes() -> set[str]:
    """The classes that things of ours are of."""
    nodes = [node for shape in MAPS.values() for node in shape.nodes]
    named = {_PERIOD, *(cls for node in nodes for cls in (*node.classes, *(row.cls for row in node.further)))}
    return set(map(expand, named))


def _node(iri: str) -> NamedNode:
    """An IRI as a term; raise ``InputError`` for what is none."""
    from pyoxigraph import NamedNode

    try:
        return NamedNode(iri)
    except ValueError as wrong:
        raise InputError("load.graph_name", graph=iri) from wrong
