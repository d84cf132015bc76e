"""A server as a process of its own, on a port of loopback that the system chooses, stopped by its own id."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Timer

from standing import GRAPHS, ROOT


@dataclass(frozen=True)
class Process:
    """A server, the port that it chose, and what it said when it was ready."""

    running: subprocess.Popen[str]
    port: int
    said: str

    def hears(self) -> str:
        """Return the next line that it says."""
        assert self.running.stdout is not None
        return self.running.stdout.readline()

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """Ask for something as curl would."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()


def command(*arguments: str, graph: Path = GRAPHS / "velsen") -> list[str]:
    """Return the command that serves a graph."""
    return [sys.executable, "-m", "intgraph", "serve", *arguments, "-g", str(graph), "--lang", "en"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it until it ends by itself."""
    return subprocess.run(
        command(*arguments), cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )


# Whoever waits for a server that says nothing waits so long, in seconds.
LONGEST = 900.0


@contextmanager
def running(graph: Path = GRAPHS / "velsen") -> Iterator[Process]:
    """Serve a graph until the block ends."""
    started = subprocess.Popen(
        command("--port", "0", graph=graph),
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    bound = Timer(LONGEST, started.kill)
    bound.start()
    try:
        assert started.stdout is not None
        said = started.stdout.readline()
        port = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        assert port is not None, said
        yield Process(started, int(port[1]), said)
    finally:
        bound.cancel()
        started.kill()
        started.communicate(timeout=20)
