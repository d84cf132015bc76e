"""Serving: the app on a port of this computer, or one request without any port."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, urlsplit

import uvicorn

from intgraph.errors import InputError
from intgraph.office import Office
from intgraph.web.app import app_of, let_go
from intgraph.web.desk import Desk, open_desk
from intgraph.web.following import Following, Listener
from intgraph.web.patience import Impatient
from intgraph.web.site import open_site

if TYPE_CHECKING:
    from starlette.applications import Starlette

_WAITING: Final = 128
_LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Got:
    """The reply to one request."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class _Telling(uvicorn.Server):
    """A server that tells when it can be visited; from then on the system's signals end it calmly."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and tell."""
        await super().startup(sockets)
        self._ready()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens, and the names besides ``host`` under which it is asked."""

    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()

    def asked_as(self) -> tuple[str, ...]:
        """Return every name under which it is asked; one that listens everywhere also goes by those of the machine."""
        everywhere = self.host in ("0.0.0.0", "::")  # noqa: S104
        own = _names_of_the_machine() if everywhere else (f"[{self.host}]" if ":" in self.host else self.host,)
        return tuple(name.lower() for name in (*own, *self.names))


def desk(office: Office, audience: str, on: date | None = None, base: str = "") -> Desk:
    """Return the desk of what an audience may see of an office, judged on a day, today by default."""
    site = open_site(office.register(audience), audience, on or date.today(), base)
    return open_desk(site, office.language)


def serve(office: Office, audience: str, place: Place, listener: Listener) -> None:
    """Serve until a person or the system says stop; the site follows its tables as they are saved.

    Raises ``InputError`` where it is not possible to listen.
    """
    # Taken before anything is made of the tables: what is saved from here on is a change.
    shown = office.version()
    with _listening(place.host, place.port) as listening:

        def made(office: Office) -> Starlette:
            return app_of(desk(office, audience), place.asked_as())

        def made_again() -> Starlette:
            with Office.open(*office.inputs, language=office.language) as now:
                return made(now)

        site = Following(made(office))
        site.follow(shown, office.version, made_again, listener)
        address = _address(place.host, listening.getsockname()[1])
        config = uvicorn.Config(
            site, http=Impatient, lifespan="off", log_level="error", access_log=False, server_header=False
        )
        try:
            with suppress(KeyboardInterrupt):
                _Telling(config, lambda: listener.ready(address)).run(sockets=[listening])
        finally:
            site.close()


def is_loopback(host: str) -> bool:
    """Tell whether only this computer reaches ``host``."""
    return host in _LOOPBACK or host.startswith("127.")


def get(office: Office, audience: str, path: str, accept: str) -> Got:
    """Answer one request for a path, without listening anywhere."""
    app = app_of(desk(office, audience))
    try:
        return asyncio.run(_request(app, path, accept))
    finally:
        let_go(app)


def _names_of_the_machine() -> tuple[str, ...]:
    name = socket.gethostname()
    try:
        found = socket.getaddrinfo(name, None)
    except OSError:
        found = []
    addresses = {str(address[0]).partition("%")[0] for *_, address in found}
    return (name, *(f"[{one}]" if ":" in one else one for one in sorted(addresses)))


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Without the protocol asyncio leaves Nagle's algorithm on, and each answer on a kept connection waits 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_WAITING)
    except (OSError, OverflowError) as wrong:
        listening.close()
        reason = getattr(wrong, "strerror", None) or str(wrong)
        raise InputError("serve.port_taken", host=host, port=port, reason=reason) from wrong
    return listening


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


async def _request(app: Starlette, path: str, accept: str) -> Got:
    """One request, as a server would hand it on (ASGI)."""
    asked = urlsplit(path)
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"accept", accept.encode("latin-1", "replace"))]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(asked.path) or "/",
        "raw_path": asked.path.encode("utf-8", "replace"),
        "query_string": asked.query.encode("utf-8", "replace"),
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
    await app(scope, receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    told = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"])
    body = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
    return Got(start["status"], told, body)
