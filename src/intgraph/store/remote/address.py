"""Addresses: where an endpoint is, which of its graphs is meant, and with what one may enter."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from intgraph.errors import InputError

_PORTS: Final = {"http": 80, "https": 443}
# How the SPARQL 1.1 Protocol says which graphs a query is about: https://www.w3.org/TR/sparql11-protocol/#dataset
_GRAPHS: Final = ("default-graph-uri", "named-graph-uri")
_USER, _PASSWORD, _TOKEN = "INTGRAPH_SPARQL_USER", "INTGRAPH_SPARQL_PASSWORD", "INTGRAPH_SPARQL_TOKEN"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What one enters with: a token (Bearer), else a user with a password (Basic or Digest), else nothing."""

    user: str = ""
    password: str = ""
    token: str = ""

    def __repr__(self) -> str:
        return "Credentials(…)"


@dataclass(frozen=True, slots=True)
class Address:
    """An endpoint; ``graphs`` are the parameters that say which of its graphs are meant."""

    url: str
    graphs: tuple[tuple[str, str], ...] = ()

    def of_graph(self, iri: str) -> Address:
        """Return the address of one named graph of this endpoint."""
        return Address(self.url, ((_GRAPHS[0], iri),))

    def __str__(self) -> str:
        """Return it as a person types it."""
        mark = "&" if "?" in self.url else "?"
        return f"{self.url}{mark}{urlencode(self.graphs, quote_via=quote, safe='/:')}" if self.graphs else self.url


def address(text: str) -> Address:
    """Return the endpoint that a person typed.

    The graph is named as the SPARQL 1.1 Protocol does: ``…/sparql?default-graph-uri=IRI``. Raises ``InputError`` for
    what is no address, and for one that holds a password: a command line can be read by others.
    """
    parts = _split(text.strip())
    given = parse_qsl(parts.query, keep_blank_values=True)
    graphs = tuple(pair for pair in given if pair[0] in _GRAPHS)
    others = urlencode([pair for pair in given if pair[0] not in _GRAPHS])
    # What follows a # in a graph's IRI is typed there too: it belongs to the graph, an endpoint has no fragment.
    if graphs and parts.fragment:
        graphs = (*graphs[:-1], (graphs[-1][0], f"{graphs[-1][1]}#{parts.fragment}"))
    return Address(parts._replace(query=others, fragment="").geturl(), graphs)


def origin_of(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of a URL."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, parts.hostname or "", parts.port or _PORTS.get(scheme)


def credentials(environ: Mapping[str, str] = os.environ) -> Credentials:
    """Return what the environment gives to enter with (``INTGRAPH_SPARQL_USER``, ``…_PASSWORD``, ``…_TOKEN``)."""
    return Credentials(environ.get(_USER, ""), environ.get(_PASSWORD, ""), environ.get(_TOKEN, ""))


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        named = parts.hostname and parts.port != 0
    except ValueError as wrong:
        raise InputError("remote.address", url=text) from wrong
    if not named or parts.scheme.lower() not in _PORTS:
        raise InputError("remote.address", url=text)
    if parts.username is not None or parts.password is not None:
        raise InputError("remote.password_in_address", host=parts.hostname)
    return parts
