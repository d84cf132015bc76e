"""A server on loopback that remembers every connection: whatever should not reach the network must not reach it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Canary:
    """Its port, on IPv4 and IPv6, and the first bytes of each connection."""

    port: int
    heard: list[bytes] = field(default_factory=list)


@contextmanager
def canary() -> Iterator[Canary]:
    """Listen until the block ends."""
    with socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True) as listening:
        bird = Canary(listening.getsockname()[1])
        thread = threading.Thread(target=_listen, args=(listening, bird))
        thread.start()
        try:
            yield bird
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def _listen(listening: socket.socket, bird: Canary) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            with connection:
                connection.settimeout(2)
                bird.heard.append(connection.recv(100))
