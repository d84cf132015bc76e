"""Following: a site that shows its tables as they are now; when one was saved, a new app takes the place of the old."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING, Final, Protocol

from intgraph.errors import IntgraphError
from intgraph.web.app import let_go

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.types import Receive, Scope, Send

_LOOKING: Final = 1.0  # seconds between two looks at the tables
_ENDING: Final = 30.0  # seconds in which the requests that an old app still answers come to an end


class Listener(Protocol):
    """Who hears how a server fares."""

    def ready(self, address: str) -> None:
        """The site can be visited."""
        ...

    def renewed(self) -> None:
        """The tables were changed, and the site shows them."""
        ...

    def failed(self, wrong: IntgraphError) -> None:
        """The tables were changed and cannot be read; the site stays as it was."""
        ...


@dataclass
class Following:
    """The app of a site (ASGI), and what makes it anew; a request that has begun ends where it began."""

    app: Starlette
    ended: Event = field(default_factory=Event)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self.app(scope, receive, send)

    def follow(self, shown: str, version: Callable[[], str], make: Callable[[], Starlette], listener: Listener) -> None:
        """Take what ``make`` gives whenever ``version`` is another one than ``shown``, until closed; does not wait."""
        Thread(target=self._look, args=(shown, version, make, listener), name="site-following", daemon=True).start()

    def close(self) -> None:
        """Follow no longer, and let go of the app."""
        self.ended.set()
        let_go(self.app)

    def _look(self, seen: str, version: Callable[[], str], make: Callable[[], Starlette], listener: Listener) -> None:
        while not self.ended.wait(_LOOKING):
            found = version()
            if found != seen:
                seen = found
                self._renew(make, listener)

    def _renew(self, make: Callable[[], Starlette], listener: Listener) -> None:
        try:
            made = make()
        except IntgraphError as wrong:
            listener.failed(wrong)
            return
        old, self.app = self.app, made
        later = Timer(_ENDING, let_go, (old,))
        later.daemon = True
        later.start()
        listener.renewed()
