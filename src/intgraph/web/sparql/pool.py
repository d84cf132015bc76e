"""Workers at the ready: a query that takes too long ends its worker, and the next one stands in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from intgraph.errors import IntgraphError, RequestError
from intgraph.web.sparql.dataset import Dataset
from intgraph.web.sparql.hand import Hand
from intgraph.web.sparql.limits import Limits

_SPARE: Final = 1  # one more than may run at once: whoever comes after a query that was ended need not wait


class Pool:
    """At most ``limits.workers`` queries at once over a dataset; data and workers are made ready at the first query."""

    def __init__(self, prepare: Callable[[], Dataset], limits: Limits) -> None:
        self._prepare = prepare
        self._limits = limits
        self._dataset: Future[Dataset] = Future()
        self._starting = threading.Lock()
        self._room = threading.BoundedSemaphore(limits.workers + limits.waiting)
        self._turns = threading.BoundedSemaphore(limits.workers)
        self._ready: SimpleQueue[Hand] = SimpleQueue()
        self._started = False
        self._closed = False

    def start(self) -> None:
        """Begin to prepare the data and start the workers, if that has not begun yet; does not wait."""
        with self._starting:
            if not self._started:
                threading.Thread(target=self._begin, name="sparql-start", daemon=True).start()
            self._started = True

    def close(self) -> None:
        """End every worker that is not busy; busy ones end when their query does, and none is started any more."""
        with self._starting:
            self._closed = self._started = True
            with suppress(Empty):
                while True:
                    self._ready.get_nowait().end()

    @contextmanager
    def place(self) -> Iterator[Turn]:
        """Hold a place in the queue from now on; raise ``RequestError`` (503) at once when it is full."""
        if not self._room.acquire(blocking=False):
            raise _busy()
        try:
            yield Turn(self, time.monotonic() + self._limits.seconds)
        finally:
            self._room.release()

    def dataset(self, until: float) -> Dataset:
        """See ``Turn.dataset``."""
        self.start()
        try:
            return self._dataset.result(_left(until))
        except TimeoutError as wrong:
            raise RequestError(503, "web.sparql.preparing", {"Retry-After": "10"}) from wrong

    def ask(self, task: Mapping[str, object], until: float) -> tuple[dict[str, Any], bytes]:
        """See ``Turn.ask``."""
        path = self.dataset(until).path
        if not self._turns.acquire(timeout=_left(until)):
            raise _busy()
        try:
            return self._asked(task, until, path)
        finally:
            self._turns.release()

    def _begin(self) -> None:
        """Prepare the data and start the workers; whoever asks hears of a fault at once, and waits for nothing."""
        try:
            dataset = self._prepare()
            for _ in range(self._limits.workers + _SPARE):
                self._stand_by(dataset.path)
            self._dataset.set_result(dataset)
        except (IntgraphError, OSError) as wrong:
            self._dataset.set_exception(wrong)
        finally:
            # Nothing is cancelled that has come; a fault that nobody foresaw is told by the thread that it ends.
            self._dataset.cancel()

    def _stand_by(self, path: Path) -> None:
        with self._starting:
            if not self._closed:
                self._ready.put(Hand(path, self._limits))

    def _asked(self, task: Mapping[str, object], until: float, path: Path) -> tuple[dict[str, Any], bytes]:
        try:
            worker = self._ready.get(timeout=_left(until))
        except Empty as wrong:
            raise _busy() from wrong
        try:
            found = worker.ask(task, _left(until))
        except RequestError:
            threading.Thread(target=self._replace, args=(worker, path), name="sparql-replace").start()
            raise
        self._back(worker)
        return found

    def _replace(self, worker: Hand, path: Path) -> None:
        """End a worker and start another; nobody waits for it."""
        worker.end()
        self._stand_by(path)

    def _back(self, worker: Hand) -> None:
        with self._starting:
            if self._closed:
                worker.end()
            else:
                self._ready.put(worker)


@dataclass(frozen=True, slots=True)
class Turn:
    """A place in the queue of a pool; whatever is done in it ends at ``until`` (``time.monotonic``)."""

    pool: Pool
    until: float

    def dataset(self) -> Dataset:
        """Return the data; raise ``RequestError`` (503) where they are not ready in time."""
        return self.pool.dataset(self.until)

    def ask(self, task: Mapping[str, object]) -> tuple[dict[str, Any], bytes]:
        """Return what a worker answers; raise ``RequestError`` (503) when it cannot in time."""
        return self.pool.ask(task, self.until)


def _left(until: float) -> float:
    return max(until - time.monotonic(), 0)


def _busy() -> RequestError:
    return RequestError(503, "web.sparql.busy", {"Retry-After": "2"})
