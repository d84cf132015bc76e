"""Parsing: SPARQL results in JSON as rows of terms; what nests deeper than results do is not given to the parser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Term: TypeAlias = NamedNode | Literal | BlankNode | Triple

Row: TypeAlias = "tuple[Term | None, ...]"

# Results nest five deep. Terms within terms 30,000 deep end the process (measured with pyoxigraph 0.5).
_DEPTH: Final = 16
_STRING: Final = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
# Without the word no term holds another; it may be spelt with escapes.
_NESTING: Final = re.compile(rb"triple|\\u00[4-7]")
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))


def parsed(body: bytes) -> tuple[list[Row], str]:
    """Return the rows of an answer, and what is wrong with it, empty for nothing.

    Nothing is raised: an error would hold the parser, which must not be let go of in another thread.
    """
    if _NESTING.search(body) and nests(body, _DEPTH):
        return [], "brackets"
    import pyoxigraph

    try:
        solutions = pyoxigraph.parse_query_results(body, pyoxigraph.QueryResultsFormat.JSON)
        if not isinstance(solutions, pyoxigraph.QuerySolutions):
            return [], "boolean"
        return list(map(tuple, solutions)), ""
    except (SyntaxError, ValueError, OSError) as wrong:
        return [], getattr(wrong, "msg", "") or str(wrong) or "?"


def nests(body: bytes, depth: int) -> bool:
    """Tell whether the brackets of a JSON text nest deeper than ``depth``, or do not match."""
    brackets = _STRING.sub(b"", body).translate(None, _NO_BRACKETS)
    for _ in range(depth):
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return bool(brackets)


def values(rows: Sequence[Row]) -> Iterator[tuple[str, ...]]:
    """Yield rows as texts: IRIs without brackets, literals without language or type, what is unbound as ``""``."""
    for row in rows:
        yield tuple(str(getattr(term, "value", "")) for term in row)
