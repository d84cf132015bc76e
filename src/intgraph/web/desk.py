"""The desk of the server: one site, and stores with nothing in them that its audience may not see."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from queue import LifoQueue
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from intgraph.office import Office
from intgraph.store.compile import compile_graph
from intgraph.store.embedded import EmbeddedStore
from intgraph.vocab.concepts import concepts
from intgraph.web.dumps import dump
from intgraph.web.site import Site

T = TypeVar("T")

# Questions that are answered at the same time; others wait for their turn.
_STORES: Final = 2
_REMEMBERED: Final = 2000


@dataclass(frozen=True)
class Desk:
    """Answers for a site; ``root`` is the path at which it stands, ``language`` what one gets without a preference."""

    site: Site
    language: str
    stores: LifoQueue[EmbeddedStore]
    folder: TemporaryDirectory[str]
    root: str = "/"

    @contextmanager
    def office(self, language: str) -> Iterator[Office]:
        """Lend an office that answers in a language; wait while all are lent."""
        store = self.stores.get()
        try:
            yield Office(store, (), language)
        finally:
            self.stores.put(store)

    @cached_property
    def remembered(self) -> Callable[[tuple[str, ...], Callable[[], bytes]], bytes]:
        """What makes a page once: the same site always gives the same page."""
        made: Callable[[tuple[str, ...]], list[bytes]] = lru_cache(_REMEMBERED)(lambda _: [])

        def remember(key: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
            kept = made(key)
            if not kept:
                kept.append(make())
            return kept[0]

        return remember

    def dump(self, extension: str, language: str) -> bytes:
        """Return all data in a format."""
        return self.remembered(("dump", extension, language), lambda: dump(self.site, extension, language))

    def close(self) -> None:
        """Let go of the stores and the file that they read."""
        while not self.stores.empty():
            self.stores.get().close()
        self.folder.cleanup()


def open_desk(site: Site, language: str) -> Desk:
    """Return the desk of a site: its register compiled anew, so that nothing withheld can be asked out of it."""
    with ExitStack() as unfinished:
        folder = TemporaryDirectory(prefix="intgraph-")
        unfinished.callback(folder.cleanup)
        path = Path(folder.name) / "site.sqlite"
        compile_graph(site.register, concepts(), path, "site")
        unfinished.pop_all()
    stores: LifoQueue[EmbeddedStore] = LifoQueue()
    for _ in range(_STORES):
        stores.put(_store(path))
    return Desk(site, language, stores, folder)


def _store(path: Path) -> EmbeddedStore:
    """A store that any thread may use; the desk lends it to one at a time."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return EmbeddedStore(sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False))
