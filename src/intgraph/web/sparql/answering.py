"""One query, answered by a store: the part that runs in a worker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import write
from intgraph.web.sparql.rows import Room, Written, within, write_rows, write_truth

if TYPE_CHECKING:
    from pyoxigraph import QueryTriples, Store

_SPOT: Final = re.compile(r"^error at (\d+):(\d+): (?:expected )?")
# Of all that could stand in a spot, the parser names characters by their ranges too; people read the words.
_WORDS: Final = re.compile(r'(?:^|, |one of )([A-Z]{2,}|"[^"\w\s]{1,2}")(?=,|$)')
_ELEMENT: Final = re.compile(r"[^\W\d][\w.-]*$")
_NOT_OFFERED: Final = ("SERVICE", "LATERAL")
_STAR: Final = re.compile(r"[^#]*?\bselect\s+(?:distinct\s+|reduced\s+)?\*", re.IGNORECASE)


def answer(store: Store, task: Mapping[str, Any]) -> tuple[dict[str, object], bytes]:
    """Return what a query gives: ``{"cut": …}`` with the result, or ``{"failed": …}`` with why.

    ``task`` has the ``query``, its ``base``, ``default_graphs`` and ``named_graphs`` (both ``None`` for the whole
    dataset), the ``form`` of the result, and the room for it: ``rows``, ``size`` and ``link``.
    """
    try:
        written = _written(store, task)
    except SyntaxError as wrong:
        return _misspelt(wrong), b""
    except MemoryError:
        return {"failed": "memory"}, b""
    except (OSError, RuntimeError) as wrong:
        return {"failed": "unanswered", "why": str(wrong)}, b""
    except (ValueError, KeyError, AttributeError, TypeError) as wrong:
        return {"failed": "unwritable", "why": str(wrong)}, b""
    return {"cut": written.cut}, written.body


def _written(store: Store, task: Mapping[str, Any]) -> Written:
    from pyoxigraph import QueryBoolean, QuerySolutions

    room = Room(task["rows"], task["size"], task["link"])
    found = store.query(
        task["query"],
        base_iri=task["base"],
        default_graph=_graphs(task["default_graphs"]),
        named_graphs=_graphs(task["named_graphs"]),
    )
    if isinstance(found, QueryBoolean):
        return Written(write_truth(task["form"], bool(found)), "")
    if isinstance(found, QuerySolutions):
        names = _ordered(task["query"], [variable.value for variable in found.variables])
        return write_rows(task["form"], names, ([row[name] for name in names] for row in found), room)
    return _graph(task["form"], found, room)


def _graph(form: str, found: QueryTriples, room: Room) -> Written:
    kept, cut = within(found, room, _length)
    if form == "rdf":
        _refuse_unnamed({triple.predicate.value for triple in kept})
    return Written(write(sorted(set(kept), key=str), FORMATS[form]), cut)


def _refuse_unnamed(predicates: Iterable[str]) -> None:
    """Raise ``ValueError`` for a predicate that can be no element of XML; the writer itself would write a bad one."""
    for predicate in predicates:
        if not _ELEMENT.search(predicate):
            raise ValueError(f"<{predicate}>")


def _length(item: object) -> int:
    return len(str(item))


def _graphs(names: Sequence[str] | None) -> list[Any] | None:
    from pyoxigraph import NamedNode

    return None if names is None else [NamedNode(name) for name in names]


def _misspelt(wrong: SyntaxError) -> dict[str, object]:
    spot = _SPOT.match(str(wrong))
    line, column = map(int, spot.groups()) if spot else (0, 0)
    expected = _WORDS.findall(str(wrong)) if spot else [str(wrong)]
    why = ", ".join(one for one in expected if one not in _NOT_OFFERED)
    return {"failed": "syntax", "line": line, "column": column, "why": why}


def _ordered(query: str, names: Sequence[str]) -> Sequence[str]:
    """Put the variables of ``SELECT *``, which come in any order, as they stand in the query."""
    if not _STAR.match(query):
        return names
    return sorted(names, key=lambda name: spot.start() if (spot := _variable(name).search(query)) else len(query))


def _variable(name: str) -> re.Pattern[str]:
    return re.compile(rf"[?$]{re.escape(name)}\b")
