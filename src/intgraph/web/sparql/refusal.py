"""What a query may not contain, judged before anything evaluates it.

This is for a clear answer; that nothing is fetched does not rest on it (see ``confine``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final
from urllib.parse import urljoin

from intgraph.errors import RequestError
from intgraph.web.sparql.lexis import Token, line_and_column, tokens, unescaped
from intgraph.web.sparql.limits import Limits

FORMS: Final = ("select", "ask", "construct", "describe")
_UPDATES: Final = ("insert", "delete", "load", "clear", "drop", "create", "add", "move", "copy", "with")
# Parsers take a keyword that is glued to a number, a boolean, SILENT or a prefixed name.
_SERVICE: Final = re.compile(r"(?:^|[\d.-]|true|false)service(?:silent)?(?:$|[.-])", re.IGNORECASE)


def examine(query: str, graphs: Collection[str] | None, limits: Limits, base: str) -> str:
    """Return the form of a query: ``select``, ``ask``, ``construct`` or ``describe``.

    Raises ``RequestError``: 413 for a text too long, 403 for an update, 400 for SERVICE, nesting too deep, a string
    without end, and FROM with a graph that is not one of ``graphs`` (``None``: the request itself names the graphs, and
    FROM does not count). Relative IRIs are resolved against ``base``.
    """
    if len(query.encode(errors="replace")) > limits.query_bytes:
        raise RequestError(413, "web.sparql.query_long", limit=limits.query_bytes // 1024)
    text = unescaped(query)
    found = list(tokens(text))
    form = _form(found)
    _refuse_depth(text, found, limits.depth)
    for token in found:
        _refuse_token(text, token)
    if graphs is not None:
        _refuse_graphs(found, graphs, base)
    return form


def _form(found: Sequence[Token]) -> str:
    words = (token.text.lower() for token in found if token.kind == "word")
    first = next((word for word in words if word in FORMS or word in _UPDATES), "")
    if first in _UPDATES:
        raise RequestError(403, "web.sparql.read_only")
    return first or "select"


def _refuse_token(text: str, token: Token) -> None:
    if token.kind == "open":
        raise _at(text, token, "web.sparql.string_open")
    if token.kind in {"word", "name"} and _SERVICE.search(token.text.partition(":")[0]):
        raise _at(text, token, "web.sparql.service")


def _refuse_depth(text: str, found: Sequence[Token], limit: int) -> None:
    depth = 0
    for token in found:
        if token.kind == "mark":
            depth += 1 if token.text in "{([" else -1
        if depth > limit:
            raise _at(text, token, "web.sparql.deep", limit=limit)


def _at(text: str, token: Token, key: str, **fill: object) -> RequestError:
    line, column = line_and_column(text, token.place)
    return RequestError(400, key, None, line=line, column=column, **fill)


def _refuse_graphs(found: Sequence[Token], graphs: Collection[str], base: str) -> None:
    for iri in _named(found, base):
        if iri not in graphs:
            raise RequestError(400, "web.sparql.from", graph=iri[:200], known=", ".join(sorted(graphs)) or "–")


def _named(found: Sequence[Token], base: str) -> Iterator[str]:
    """Yield the graphs of the FROM clauses as whole IRIs; a prefix that is not declared stays as it is."""
    prefixes: dict[str, str] = {}
    for place, token in enumerate(found):
        word, after = token.text.lower(), found[place + 1 : place + 3]
        if token.kind != "word" or not after:
            continue
        if word == "base":
            base = urljoin(base, after[0].text.strip("<>"))
        elif word == "prefix" and len(after) > 1:
            prefixes[after[0].text] = urljoin(base, after[1].text.strip("<>"))
        elif word == "from":
            yield _whole(after[-1] if after[0].text.lower() == "named" else after[0], prefixes, base)


def _whole(token: Token, prefixes: dict[str, str], base: str) -> str:
    if token.kind == "iri":
        return urljoin(base, token.text[1:-1])
    prefix, colon, local = token.text.partition(":")
    return prefixes.get(prefix + colon, prefix + colon) + local
