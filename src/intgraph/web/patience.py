"""How long the server waits for a client that sends its request line and headers in bits: not for ever."""

from __future__ import annotations

import asyncio
from typing import Final

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS: Final = 10.0
"""How long the head of a request may take from its first byte to its last."""


class Impatient(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, closing a connection whose next head is not there in time.

    Without this a connection that sends one byte a minute is held for ever. Bodies have their time in ``guard``.
    """

    seconds = SECONDS
    _watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        self._watch = self.loop.call_later(self.seconds, self._give_up)

    def data_received(self, data: bytes) -> None:
        """Start the clock for a head that begins, stop it for one that is whole."""
        super().data_received(data)
        if self._is_answering():
            self._forget()
        elif self._watch is None:
            self._watch = self.loop.call_later(self.seconds, self._give_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._forget()
        super().connection_lost(exc)

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _forget(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    def _give_up(self) -> None:
        self._watch = None
        if not self._is_answering() and not self.transport.is_closing():
            self.transport.close()
