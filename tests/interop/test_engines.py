"""Promises of the engines that tests start: nothing of them is left, whatever happens to the test."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from interop import engines

ENGINES = {"oxigraph": engines.oxigraph, "virtuoso": engines.virtuoso}
_Start = Callable[[Path], AbstractContextManager[engines.Engine]]
_KILLED = """
import pathlib, sys, time
sys.path.insert(0, {tests!r})
from interop import engines
with engines.{name}(pathlib.Path({folder!r})) as engine:
    print(engine.url, flush=True)
    time.sleep(60)
"""


def _listens(url: str) -> bool:
    parts = urlsplit(url)
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((str(parts.hostname), parts.port or 0)) == 0


def _fail(start: _Start, folder: Path) -> None:
    with start(folder) as engine:
        assert _listens(engine.url)
        raise RuntimeError(engine.url)


@pytest.mark.parametrize("start", ENGINES.values(), ids=ENGINES)
def test_an_engine_is_stopped_when_a_test_fails(start: _Start, tmp_path: Path) -> None:
    """After an error in the block nobody listens where the engine did."""
    with pytest.raises(RuntimeError) as caught:
        _fail(start, tmp_path)
    assert not _listens(str(caught.value))


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_ends_with_the_process_that_started_it(name: str, tmp_path: Path) -> None:
    """A run that is killed, and cannot tidy up, leaves no engine behind."""
    code = _KILLED.format(tests=str(Path(__file__).parents[1]), name=name, folder=str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as starter:
        url = starter.stdout.readline().strip() if starter.stdout else ""
        assert _listens(url)
        starter.kill()
    until = time.monotonic() + 20
    while _listens(url) and time.monotonic() < until:
        time.sleep(0.1)
    assert not _listens(url)
