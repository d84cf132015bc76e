"""Answers: the rows of a SELECT, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from intgraph.errors import InputError
from intgraph.store.remote.address import Address, credentials
from intgraph.store.remote.parsing import Row, parsed
from intgraph.store.remote.queries import Query, counting, in_order
from intgraph.store.remote.sending import PATIENT, Patience, Reply, Sender

_JSON: Final = "application/sparql-results+json"
_READ: Final = (_JSON, "application/json")
_PAGE: Final = 100_000  # rows asked for at once, where an endpoint gives as many
# Virtuoso tells so that it cut an answer: at its most rows, or at its most time.
_CUT_ROWS, _CUT_TIME = "x-sparql-maxrows", "x-sql-state"


@dataclass
class _Seen:
    """The most rows that an answer was proven whole with: one of so many is believed."""

    whole: int = 0


@dataclass(frozen=True)
class Endpoint:
    """Asks one endpoint; every answer is whole, or an error says that it cannot be had."""

    address: Address
    sender: Sender
    page: int = _PAGE
    seen: _Seen = field(default_factory=_Seen)

    @classmethod
    def at(cls, address: Address, patience: Patience = PATIENT) -> Endpoint:
        """Return the endpoint at an address, entered with the credentials of the environment."""
        return cls(address, Sender(address.url, credentials(), patience))

    def of_graph(self, iri: str) -> Endpoint:
        """Return the same endpoint, asked about one named graph."""
        return replace(self, address=self.address.of_graph(iri))

    def close(self) -> None:
        """Let go of the connections."""
        self.sender.close()

    def rows(self, query: Query) -> list[Row]:
        """Return all rows of a query of which few are expected, in any order.

        An engine may cut an answer and not say so. One of more rows than was ever proven whole is counted; cut
        ones are asked for again in pages. Raises ``InputError`` when rows stay away.
        """
        reply = self._reply(query.text)
        rows = self._read(reply)
        if len(rows) <= self.seen.whole and _CUT_ROWS not in reply.headers:
            return rows
        return self._checked(query, rows, self.count(query))

    def listed(self, query: Query) -> list[Row]:
        """Return all rows of a query of which many may be expected: they are counted first. See ``rows``."""
        count = self.count(query)
        if count > self.page:
            return self._paged(query, count, self.page)
        return self._checked(query, self._read(self._reply(query.text)), count) if count else []

    def count(self, query: Query) -> int:
        """Return how many rows a query has, as the endpoint counts them."""
        ((number,),) = self._read(self._reply(counting(query))) or ((None,),)
        try:
            return int(getattr(number, "value", ""))
        except ValueError as wrong:
            raise self._malformed(f"COUNT = {number}") from wrong

    def _checked(self, query: Query, rows: list[Row], count: int) -> list[Row]:
        if len(rows) < count:
            return self._paged(query, count, len(rows))
        self.seen.whole = max(self.seen.whole, count)
        return rows

    def _paged(self, query: Query, count: int, size: int) -> list[Row]:
        """All rows, as many at a time as the endpoint gives; where it gives fewer it is asked for fewer."""
        rows: list[Row] = []
        while len(rows) < count and size:
            found = self._read(self._reply(in_order(query, size, len(rows))))
            if not found or len(found) > size:
                break
            rows += found
            size = min(size, len(found)) if len(rows) < count else size
        if len(rows) != count:
            raise InputError("remote.cut", url=self.address.url, found=len(rows), all=count)
        self.seen.whole = max(self.seen.whole, size)
        return rows

    def _reply(self, query: str) -> Reply:
        form = {"query": query, **dict(self.address.graphs)}
        reply = self.sender.send("POST", self.address.url, accept=_JSON, form=form)
        if reply.headers.get(_CUT_TIME, "").startswith("S1TAT"):
            raise InputError("remote.slow", url=self.address.url, seconds=f"{self.sender.patience.answer:g}")
        return reply

    def _read(self, reply: Reply) -> list[Row]:
        """The rows of an answer in JSON; nothing else is SPARQL as it was asked for."""
        if reply.media_type not in _READ or not reply.body.lstrip().startswith(b"{"):
            raise InputError("remote.no_sparql", url=self.address.url, found=reply.media_type or "?")
        rows, why = parsed(reply.body)
        if why:
            raise self._malformed(why)
        return rows

    def _malformed(self, why: str) -> InputError:
        return InputError("remote.malformed", url=self.address.url, why=why)
