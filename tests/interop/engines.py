"""SPARQL engines of others, started on loopback for a test, bounded in time, and stopped by who started them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

# Nothing outlives this, whatever happens to the test.
LONGEST_SECONDS = 1500
# Nor the process that started it, even if that is killed.
_NOT_LONGER_THAN_US = ("setpriv", "--pdeathsig", "TERM")
_PACKAGE = "virtuoso-opensource-7-bin"
_USER = "dba"  # of a Virtuoso that is made for one test, and its password

_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
NumberOfBuffers = 40000
MaxDirtyBuffers = 30000
CheckpointInterval = 0
DirsAllowed = .
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
[SPARQL]
ResultSetMaxRows = 10000
"""


@dataclass(frozen=True)
class Engine:
    """A running engine: where it is asked, and how it is loaded (the options of ``Office.load``)."""

    name: str
    url: str
    update: str
    store: str

    def enter(self, monkeypatch_env: dict[str, str]) -> None:
        """Put what it is entered with into an environment."""
        if self.name == "virtuoso":
            monkeypatch_env |= {"INTGRAPH_SPARQL_USER": _USER, "INTGRAPH_SPARQL_PASSWORD": _USER}


@contextmanager
def oxigraph(folder: Path) -> Iterator[Engine]:
    """Run ``oxigraph serve`` (a development dependency) on an empty store in memory; on disk it takes eleven times as
    long to load."""
    port = _free_port()
    program = Path(sys.executable).with_name("oxigraph")
    root = f"http://127.0.0.1:{port}"
    command = [str(program), "serve", "--bind", f"127.0.0.1:{port}"]
    with _running(command, folder, f"{root}/query"):
        yield Engine("oxigraph", f"{root}/query", f"{root}/update", f"{root}/store")


@contextmanager
def virtuoso(folder: Path) -> Iterator[Engine]:
    """Run Virtuoso 7, from Debian where it is missing, on an empty database that gives 10,000 rows at most."""
    sql, http = _free_port(), _free_port()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "virtuoso.ini").write_text(_INI.format(sql=sql, http=http), encoding="utf-8")
    root = f"http://127.0.0.1:{http}"
    command = [_virtuoso(), "+foreground", "+configfile", "virtuoso.ini"]
    with _running(command, folder, f"{root}/sparql"):
        yield Engine("virtuoso", f"{root}/sparql", f"{root}/sparql-auth", f"{root}/sparql-graph-crud-auth")


def _virtuoso() -> str:
    found = shutil.which("virtuoso-t")
    if found is None and os.geteuid() == 0:
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-qq", "--no-install-recommends", _PACKAGE],
        ):
            environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(command, check=True, timeout=280, capture_output=True, env=environment)
        found = shutil.which("virtuoso-t")
    if found is None:
        raise RuntimeError(f"Virtuoso is not installed: apt-get install {_PACKAGE}")
    return found


@contextmanager
def _running(command: list[str], folder: Path, url: str) -> Iterator[None]:
    """Run a server until the block ends; it is ended after a while in any case."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "output.txt").open("w") as output:
        bounded = [*_NOT_LONGER_THAN_US, "timeout", "--kill-after=10", str(LONGEST_SECONDS), *command]
        server = subprocess.Popen(bounded, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        try:
            _await(server, url, folder / "output.txt")
            yield
        finally:
            _stop(server)


def _await(server: subprocess.Popen[bytes], url: str, output: Path) -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        with suppress(OSError), urllib.request.urlopen(f"{url}?query=ASK%7B%7D", timeout=2):
            return
        time.sleep(0.1)
    raise RuntimeError(f"{server.args} does not answer: {output.read_text(errors='replace')[-500:]}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(30)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
