"""One worker as the server holds it: a process, and a thread that hands it tasks and takes its answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final, TypeAlias

from intgraph.errors import RequestError
from intgraph.web.sparql.framing import receive, send
from intgraph.web.sparql.limits import Limits

Answer: TypeAlias = tuple[dict[str, Any], bytes]

_RUN: Final = "import sys; sys.path[:] = {path!r}; from intgraph.web.sparql.worker import main; main()"
_KEPT: Final = ("SYSTEMROOT",)  # without it Python does not start on Windows


class Hand:
    """A process that answers queries over the dataset in ``path``, started at once."""

    def __init__(self, path: Path, limits: Limits) -> None:
        given = {"path": str(path), "memory": limits.memory, "seconds": limits.seconds}
        self._limits = limits
        self._tasks: SimpleQueue[Mapping[str, object] | None] = SimpleQueue()
        self._answers: SimpleQueue[Answer | None] = SimpleQueue()
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
            [sys.executable, "-I", "-c", _RUN.format(path=sys.path), json.dumps(given)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            start_new_session=True,
        )
        self._thread = Thread(target=self._run, name="sparql-worker", daemon=True)
        self._thread.start()

    def ask(self, task: Mapping[str, object], seconds: float) -> Answer:
        """Return the answer to ``task``; raise ``RequestError`` past ``seconds``, or when the process ended.

        After an error it may still be at work, and is only good for ``end``.
        """
        self._tasks.put(task)
        try:
            found = self._answers.get(timeout=max(seconds, 0))
        except Empty as wrong:
            raise RequestError(503, "web.sparql.late", seconds=f"{self._limits.seconds:g}") from wrong
        if found is None:
            raise RequestError(503, "web.sparql.worn_out")
        return found

    def end(self) -> None:
        """End the process and everything that leads to it."""
        self._process.kill()
        self._process.wait()
        self._tasks.put(None)
        self._thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _run(self) -> None:
        asking, hearing = self._process.stdin, self._process.stdout
        assert asking is not None
        assert hearing is not None
        try:
            receive(hearing)
            while (task := self._tasks.get()) is not None:
                send(asking, task)
                self._answers.put(receive(hearing))
        except (EOFError, OSError):
            self._answers.put(None)
