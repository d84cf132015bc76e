"""Entering: how an endpoint is told who asks."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from intgraph.store.remote.address import Credentials

if TYPE_CHECKING:
    import httpx


def entrance(credentials: Credentials) -> httpx.Auth | None:
    """Return the way to enter with ``credentials``, ``None`` without any.

    A token is sent at once. A password is sent only to who asks for one, and in the way that is asked for: Digest
    (Virtuoso) or Basic; from then on at once.
    """
    import httpx

    class Bearer(httpx.Auth):
        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            request.headers["Authorization"] = f"Bearer {credentials.token}"
            yield request

    class Asked(httpx.Auth):
        def __init__(self) -> None:
            self.chosen: httpx.Auth | None = None

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            if self.chosen is None:
                response = yield request
                if response.status_code != httpx.codes.UNAUTHORIZED:
                    return
                asked = response.headers.get("www-authenticate", "").lower()
                kind = httpx.DigestAuth if "digest" in asked else httpx.BasicAuth
                self.chosen = kind(credentials.user, credentials.password)
            yield from self.chosen.auth_flow(request)

    if credentials.token:
        return Bearer()
    return Asked() if credentials.user else None
