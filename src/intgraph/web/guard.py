"""The gate of the local server: which hosts it is, who may send, how much and how long, and what browsers may do.

A server on loopback is reached by every page that a browser on the machine has open: a foreign name in ``Host``
(DNS rebinding) and a foreign ``Origin`` on anything that is not a plain request are turned away.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from intgraph.errors import RequestError
from intgraph.locale import LANGUAGES, words
from intgraph.web.negotiation import language

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
"""The names under which a server on this machine is asked."""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy of every page that brings none of its own."""

_HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_PLAIN: Final = ("GET", "HEAD", "OPTIONS")
_DRAINED: Final = 64 << 20  # bytes of a body too long that are read on, so that the sender hears the refusal
_DRAIN_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Gate:
    """What is let in: ``hosts`` without port, bodies up to ``body`` bytes that arrive within ``seconds``.

    ``shared`` are the beginnings of paths where pages of other sites may send too: what is there only reads.
    """

    hosts: Sequence[str] = LOOPBACK
    body: int = 1 << 20
    seconds: float = 10.0
    shared: Sequence[str] = ("/sparql",)


class Guard:
    """ASGI middleware that lets through what the gate allows, with the body read whole, and marks every answer."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app = app
        self._gate = gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        try:
            _refuse_host(headers, self._gate)
            _refuse_origin(scope, headers, self._gate)
            body = await _whole(headers, receive, self._gate)
        except RequestError as wrong:
            await _refusal(wrong, headers)(scope, receive, _marked(send))
        else:
            await self._app(scope, _again(body, receive), _marked(send))


def _refuse_host(headers: Headers, gate: Gate) -> None:
    given = headers.getlist("host")
    if len(given) != 1 or _name(given[0]) not in gate.hosts:
        raise RequestError(421, "web.guard.host", host=", ".join(given)[:80] or "–", known=", ".join(gate.hosts))


def _refuse_origin(scope: Scope, headers: Headers, gate: Gate) -> None:
    origin = headers.get("origin")
    if origin is None or scope["method"] in _PLAIN or scope["path"].startswith(tuple(gate.shared)):
        return
    if urlsplit(origin).netloc != headers["host"]:
        raise RequestError(403, "web.guard.origin", origin=origin[:80])


async def _whole(headers: Headers, receive: Receive, gate: Gate) -> bytes:
    if not headers.get("content-length", "0").isdigit() or int(headers.get("content-length", "0")) > gate.body:
        await _drained(receive)
        raise _too_long(gate)
    try:
        return await asyncio.wait_for(_body(receive, gate), gate.seconds)
    except TimeoutError as wrong:
        raise RequestError(408, "web.guard.slow", {"Connection": "close"}, seconds=f"{gate.seconds:g}") from wrong


async def _body(receive: Receive, gate: Gate) -> bytes:
    found = bytearray()
    async for piece in _Pieces(receive):
        found += piece
        if len(found) > gate.body:
            await _drained(receive)
            raise _too_long(gate)
    return bytes(found)


async def _drained(receive: Receive) -> None:
    async def drain() -> None:
        size = 0
        async for piece in _Pieces(receive):
            size += len(piece)
            if size > _DRAINED:
                return

    try:
        await asyncio.wait_for(drain(), _DRAIN_SECONDS)
    except TimeoutError:
        return


class _Pieces:
    """The pieces of a body as they arrive; a client that leaves ends them."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._more = True

    def __aiter__(self) -> _Pieces:
        return self

    async def __anext__(self) -> bytes:
        if not self._more:
            raise StopAsyncIteration
        message = await self._receive()
        self._more = message["type"] == "http.request" and message.get("more_body", False)
        return bytes(message.get("body", b""))


def _again(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read, and after it what comes."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return first.pop() if first else await receive()

    return replayed


def _marked(send: Send) -> Send:
    async def marked(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return marked


def _refusal(wrong: RequestError, headers: Headers) -> Response:
    say = words(language(headers.get("accept-language", ""), LANGUAGES, "en"))
    text = say(wrong.key, **wrong.words) + "\n"
    return Response(text, wrong.status, dict(wrong.headers), media_type="text/plain; charset=utf-8")


def _too_long(gate: Gate) -> RequestError:
    return RequestError(413, "web.guard.long", {"Connection": "close"}, limit=gate.body // 1024)


def _name(host: str) -> str:
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower()
