"""Rows and truth values as SPARQL 1.1 results: JSON, XML, CSV and TSV, row by row as long as there is room."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeVar
from xml.sax.saxutils import quoteattr

from intgraph.web.sparql.terms import in_json, in_xml

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, Triple

    Row: TypeAlias = Sequence[NamedNode | BlankNode | Literal | Triple | None]

Item = TypeVar("Item")

_QUOTED: Final = frozenset('",\r\n')
_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'


class Written(NamedTuple):
    """A result as bytes; ``cut`` is ``rows`` or ``size`` where a limit ended it early, else empty."""

    body: bytes
    cut: str


class Room(NamedTuple):
    """How many rows and how many characters a result may have; ``link`` explains a result that was cut off."""

    rows: int
    size: int
    link: str


class _Form(NamedTuple):
    head: Callable[[Sequence[str], str], str]
    row: Callable[[Sequence[str], Row], str]
    between: str
    foot: str


def write_rows(form: str, names: Sequence[str], rows: Iterable[Row], room: Room) -> Written:
    """Write rows in ``form`` (``json``, ``xml``, ``csv`` or ``tsv``); a name is that of a variable, without ``?``."""
    writer = _FORMS[form]
    texts, cut = within((writer.row(names, row) for row in rows), room, len)
    whole = writer.head(names, room.link if cut else ""), writer.between.join(texts), writer.foot
    return Written("".join(whole).encode(), cut)


def write_truth(form: str, truth: bool) -> bytes:
    """Write the answer to an ASK query."""
    said = str(truth).lower()
    return _TRUTH.get(form, "{}").format(said).encode()


def within(found: Iterable[Item], room: Room, size_of: Callable[[Item], int]) -> tuple[list[Item], str]:
    """Return as many items as there is room for, and which limit cut them off, if any."""
    remaining, size = iter(found), 0
    kept: list[Item] = []
    for item in islice(remaining, room.rows):
        size += size_of(item)
        if size > room.size:
            return kept, "size"
        kept.append(item)
    more = len(kept) == room.rows and next(remaining, None) is not None
    return kept, "rows" if more else ""


def _json_head(names: Sequence[str], link: str) -> str:
    head = {"vars": list(names)} | ({"link": [link]} if link else {})
    return f'{{"head":{json.dumps(head)},"results":{{"bindings":[\n'


def _json_row(names: Sequence[str], row: Row) -> str:
    bound = {name: in_json(term) for name, term in zip(names, row, strict=True) if term is not None}
    return json.dumps(bound, ensure_ascii=False, separators=(",", ":"))


def _xml_head(names: Sequence[str], link: str) -> str:
    variables = "".join(f"<variable name={quoteattr(name)}/>" for name in names)
    return f"{_XML}{variables}{f'<link href={quoteattr(link)}/>' if link else ''}</head><results>\n"


def _xml_row(names: Sequence[str], row: Row) -> str:
    bound = (
        f"<binding name={quoteattr(name)}>{in_xml(term)}</binding>"
        for name, term in zip(names, row, strict=True)
        if term is not None
    )
    return f"<result>{''.join(bound)}</result>\n"


def _csv_head(names: Sequence[str], _: str) -> str:
    return ",".join(names) + "\r\n"


def _csv_row(_: Sequence[str], row: Row) -> str:
    return ",".join("" if term is None else _csv_cell(term) for term in row) + "\r\n"


def _csv_cell(term: object) -> str:
    value = str(getattr(term, "value", term))
    text = f"_:{value}" if type(term).__name__ == "BlankNode" else value
    return '"{}"'.format(text.replace('"', '""')) if _QUOTED.intersection(text) else text


def _tsv_head(names: Sequence[str], _: str) -> str:
    return "\t".join(f"?{name}" for name in names) + "\n"


def _tsv_row(_: Sequence[str], row: Row) -> str:
    return "\t".join("" if term is None else str(term) for term in row) + "\n"


_FORMS: Final[Mapping[str, _Form]] = MappingProxyType(
    {
        "json": _Form(_json_head, _json_row, ",\n", "\n]}}\n"),
        "xml": _Form(_xml_head, _xml_row, "", "</results></sparql>\n"),
        "csv": _Form(_csv_head, _csv_row, "", ""),
        "tsv": _Form(_tsv_head, _tsv_row, "", ""),
    }
)
_TRUTH: Final[Mapping[str, str]] = MappingProxyType(
    {"json": '{{"head":{{}},"boolean":{}}}', "xml": f"{_XML}</head><boolean>{{}}</boolean></sparql>\n"}
)
