"""A request of the SPARQL 1.1 Protocol, taken apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from intgraph.errors import RequestError

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
METHODS: Final = ("GET", "HEAD", "POST", "OPTIONS")
_MOST_FIELDS: Final = 1000
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks; an empty ``query`` asks for the service itself.

    ``default_graphs`` and ``named_graphs`` are the dataset that the request names; ``output`` the form it wants,
    ``rows`` how many rows (0: the usual number), ``language`` the language of the page.
    """

    query: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    output: str = ""
    rows: int = 0
    language: str = ""

    @property
    def names_dataset(self) -> bool:
        """Whether the request names its own dataset, which then stands above that of the query."""
        return bool(self.default_graphs or self.named_graphs)


def read(method: str, address: bytes, content_type: str, body: bytes) -> Asked:
    """Read a request; ``address`` is what stands after the ``?``. Raises ``RequestError`` for what is no query."""
    if method not in METHODS:
        raise RequestError(405, "web.sparql.method", {"Allow": ", ".join(METHODS)}, method=method[:20])
    fields = _fields(address)
    if method == "POST":
        _add_body(fields, content_type, body)
    if any(name in fields for name in ("update", "using-graph-uri", "using-named-graph-uri")):
        raise RequestError(403, "web.sparql.read_only")
    if method == "POST" and not "".join(fields.get("query", ())).strip():
        raise RequestError(400, "web.sparql.no_query")
    return Asked(
        _single(fields, "query"),
        tuple(fields.get("default-graph-uri", ())),
        tuple(fields.get("named-graph-uri", ())),
        _single(fields, "output"),
        _number(_single(fields, "rows")),
        _single(fields, "lang"),
    )


def _add_body(fields: dict[str, list[str]], content_type: str, body: bytes) -> None:
    media_type, _, parameters = content_type.partition(";")
    _refuse_charset(parameters)
    match media_type.strip().lower():
        case "application/x-www-form-urlencoded":
            for name, values in _fields(body).items():
                fields.setdefault(name, []).extend(values)
        case "application/sparql-query":
            fields.setdefault("query", []).append(_text(body))
        case "application/sparql-update":
            raise RequestError(403, "web.sparql.read_only")
        case other:
            raise RequestError(
                415, "web.sparql.media_type", {"Accept-Post": f"{QUERY}, {FORM}"}, given=other[:60] or "–"
            )


def _refuse_charset(parameters: str) -> None:
    for one in parameters.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset" and value.strip(' "').lower() not in {"utf-8", "utf8", "us-ascii"}:
            raise RequestError(415, "web.sparql.charset", given=value.strip()[:20])


def _fields(text: bytes) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    try:
        pairs = parse_qsl(text.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except UnicodeDecodeError as wrong:
        raise RequestError(400, "web.sparql.utf8") from wrong
    except ValueError as wrong:
        raise RequestError(400, "web.sparql.fields", limit=_MOST_FIELDS) from wrong
    for name, value in pairs:
        found[name].append(value)
    return dict(found)


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as wrong:
        raise RequestError(400, "web.sparql.utf8") from wrong


def _single(fields: Mapping[str, list[str]], name: str) -> str:
    given = fields.get(name, [])
    if len(given) > 1:
        raise RequestError(400, "web.sparql.twice", name=name)
    return given[0] if given else ""


def _number(text: str) -> int:
    if text and not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
        raise RequestError(400, "web.sparql.rows_number", given=text[:20])
    return int(text or 0)
