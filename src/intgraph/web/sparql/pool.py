"""Workers at the ready: a query that takes too long ends its worker, and the next one stands in."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from intgraph.errors import RequestError
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

    def dataset(self) -> Dataset:
        """Return the data; raise ``RequestError`` (503) where they are not ready within the time limit."""
        self.start()
        try:
            return self._dataset.result(self._limits.seconds)
        except TimeoutError as wrong:
            raise RequestError(503, "web.sparql.preparing", {"Retry-After": "10"}) from wrong

    def close(self) -> None:
        """End every worker that is not busy; busy ones end when their query does, and none is started any more."""
        with self._starting:
            self._closed = self._started = True
            with suppress(Empty):
                while True:
                    self._ready.get_nowait().end()

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place in the queue; raise ``RequestError`` (503) at once when it is full."""
        if not self._room.acquire(blocking=False):
            raise _busy()
        try:
            yield
        finally:
            self._room.release()

    def ask(self, task: Mapping[str, object]) -> tuple[dict[str, Any], bytes]:
        """Return what a worker answers, within the time limit; raise ``RequestError`` (503) when it cannot."""
        deadline = time.monotonic() + self._limits.seconds
        self.dataset()
        if not self._turns.acquire(timeout=max(deadline - time.monotonic(), 0)):
            raise _busy()
        try:
            return self._asked(task, deadline)
        finally:
            self._turns.release()

    def _begin(self) -> None:
        try:
            dataset = self._prepare()
            for _ in range(self._limits.workers + _SPARE):
                self._stand_by(dataset.path)
            self._dataset.set_result(dataset)
        except Exception as wrong:  # noqa: BLE001 - whoever asks hears it
            self._dataset.set_exception(wrong)

    def _stand_by(self, path: Path) -> None:
        with self._starting:
            if not self._closed:
                self._ready.put(Hand(path, self._limits))

    def _asked(self, task: Mapping[str, object], deadline: float) -> tuple[dict[str, Any], bytes]:
        try:
            worker = self._ready.get(timeout=max(deadline - time.monotonic(), 0))
        except Empty as wrong:
            raise _busy() from wrong
        try:
            found = worker.ask(task, deadline - time.monotonic())
        except BaseException:
            threading.Thread(target=self._replace, args=(worker,), name="sparql-replace").start()
            raise
        self._back(worker)
        return found

    def _replace(self, worker: Hand) -> None:
        """End a worker and start another; nobody waits for it."""
        worker.end()
        self._stand_by(self.dataset().path)

    def _back(self, worker: Hand) -> None:
        with self._starting:
            if self._closed:
                worker.end()
            else:
                self._ready.put(worker)


def _busy() -> RequestError:
    return RequestError(503, "web.sparql.busy", {"Retry-After": "2"})
