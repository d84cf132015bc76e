"""Entering: how an endpoint is told who asks."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from intgraph.store.remote.address import Credentials

if TYPE_CHECKING:
    import httpx2


def entrance(credentials: Credentials) -> httpx2.Auth | None:
    """Return the way to enter with ``credentials``, ``None`` without any.

    A token is sent at once. A password is sent only to who asks for one, and in the way that is asked for: Digest
    (Virtuoso) or Basic; from then on at once.
    """
    import httpx2

    class Bearer(httpx2.Auth):
        def auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response, None]:
            request.headers["Authorization"] = f"Bearer {credentials.token}"
            yield request

    class Asked(httpx2.Auth):
        def __init__(self) -> None:
            self.chosen: httpx2.Auth | None = None

        def auth_flow(self, request: httpx2.Request) -> Generator[httpx2.Request, httpx2.Response, None]:
            if self.chosen is None:
                response = yield request
                if response.status_code != httpx2.codes.UNAUTHORIZED:
                    return
                asked = response.headers.get("www-authenticate", "").lower()
                kind = httpx2.DigestAuth if "digest" in asked else httpx2.BasicAuth
                self.chosen = kind(credentials.user, credentials.password)
            yield from self.chosen.auth_flow(request)

    if credentials.token:
        return Bearer()
    return Asked() if credentials.user else None
