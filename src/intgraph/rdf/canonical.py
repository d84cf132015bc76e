"""One text and one number for one graph, whatever order or labels it came in."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from intgraph.errors import InputError

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

# RDFC-1.0 tries every order of blank nodes that look alike: eight take a blink, ten take minutes (measured).
_ALIKE: Final = 8

_Neighbours: TypeAlias = Mapping[str, set[str]]


def canonical(triples: Iterable[Triple | Quad]) -> bytes:
    """Return the graph as sorted N-Quads in the default graph, the same for every isomorphic input.

    What we write has no blank nodes, so sorting suffices; blank nodes of others are labelled by RDFC-1.0. Raises
    ``InputError`` where more than eight of them hang together and look alike.
    """
    from pyoxigraph import RdfFormat, serialize

    unique = {_triple(triple) for triple in triples}
    named = _labelled(unique) if any(_blanks(triple) for triple in unique) else unique
    lines = (serialize(named, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return b"".join(sorted(lines))


def digest(triples: Iterable[Triple | Quad]) -> str:
    """Return the SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(triples)).hexdigest()


def _triple(triple: Triple | Quad) -> Triple:
    from pyoxigraph import Triple

    return triple if isinstance(triple, Triple) else triple.triple


def _blanks(triple: Triple) -> list[str]:
    from pyoxigraph import BlankNode

    return [term.value for term in (triple.subject, triple.object) if isinstance(term, BlankNode)]


def _labelled(triples: set[Triple]) -> list[Triple]:
    from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad

    _refuse_likeness(triples)
    data = Dataset(Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    data.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return [quad.triple for quad in data]


def _refuse_likeness(triples: set[Triple]) -> None:
    """Refuse what RDFC-1.0 would not finish: a cluster of too many blank nodes with the same surroundings."""
    looks = _looks(triples)
    often = Counter(looks.values())
    alike = {label for label, look in looks.items() if often[look] > 1}
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for first, second in (ends for ends in map(_blanks, triples) if len(ends) > 1):
        neighbours[first].add(second)
        neighbours[second].add(first)
    for cluster in _clusters(neighbours):
        if len(cluster & alike) > _ALIKE:
            raise InputError("rdf.blanks_alike", count=len(cluster & alike), limit=_ALIKE)


def _looks(triples: set[Triple]) -> Mapping[str, frozenset[Any]]:
    """What is said of each blank node when the others have no name."""
    said: defaultdict[str, set[Any]] = defaultdict(set)
    for triple in triples:
        ends = _blanks(triple)
        for label in ends:
            terms = (triple.subject, triple.predicate, triple.object)
            said[label].add(tuple(_faceless(term, label) for term in terms))
    return {label: frozenset(facts) for label, facts in said.items()}


def _faceless(term: Any, me: str) -> str:
    from pyoxigraph import BlankNode

    if not isinstance(term, BlankNode):
        return str(term)
    return "me" if term.value == me else "other"


def _clusters(neighbours: _Neighbours) -> Iterator[set[str]]:
    seen: set[str] = set()
    for start in neighbours:
        if start not in seen:
            cluster = _reached(start, neighbours)
            seen |= cluster
            yield cluster


def _reached(start: str, neighbours: _Neighbours) -> set[str]:
    reached, todo = {start}, [start]
    while todo:
        fresh = neighbours[todo.pop()] - reached
        reached |= fresh
        todo.extend(fresh)
    return reached
