"""Changes: what two versions of a graph do not both say, as an update that turns the first into the second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyoxigraph import Triple

# Some engines refuse an operation of more than ten thousand lines.
_MOST_LINES: Final = 1000


def update_between(before: Iterable[Triple], after: Iterable[Triple]) -> bytes:
    """Return a SPARQL 1.1 Update that deletes what is gone and inserts what is new, in the default graph.

    The lines are sorted N-Triples; of two graphs that say the same nothing but a comment is left. Raises ``ValueError``
    for blank nodes, which no update can point at: what we write has none.
    """
    old, new = set(before), set(after)
    gone, come = _lines(old - new), _lines(new - old)
    head = f"# {len(gone)} triples deleted, {len(come)} inserted\n"
    operations = (*_operations("DELETE DATA", gone), *_operations("INSERT DATA", come))
    return (head + " ;\n".join(operations) + ("\n" if operations else "")).encode()


def _lines(triples: Iterable[Triple]) -> list[str]:
    from pyoxigraph import BlankNode, RdfFormat, serialize

    found = list(triples)
    if any(isinstance(term, BlankNode) for triple in found for term in (triple.subject, triple.object)):
        raise ValueError("a blank node cannot be deleted by name")
    return sorted((serialize(found, format=RdfFormat.N_TRIPLES) or b"").decode().splitlines())


def _operations(verb: str, lines: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(lines), _MOST_LINES):
        yield f"{verb} {{\n" + "\n".join(lines[start : start + _MOST_LINES]) + "\n}"
