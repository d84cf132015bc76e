"""A worker: reads the data, gives up everything else, and answers query after query until its pipe closes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import write
from intgraph.web.sparql.answering import answer
from intgraph.web.sparql.confine import allow_time, confine
from intgraph.web.sparql.dataset import opened
from intgraph.web.sparql.framing import receive, send

if TYPE_CHECKING:
    from pyoxigraph import Store


def main() -> None:
    """Serve the dataset that the command line names, over standard input and output."""
    given = json.loads(sys.argv[1])
    store = opened(Path(given["path"]))
    _prepare(store)
    confine(given["memory"])
    try:
        _serve(store, given["seconds"])
    except (EOFError, BrokenPipeError):
        sys.exit(0)


def _prepare(store: Store) -> None:
    """Load what is loaded at first use, while files can still be opened."""
    for form in FORMATS.values():
        write((), form)
    bool(store.query("ASK { ?s ?p ?o }"))


def _serve(store: Store, seconds: float) -> None:
    send(sys.stdout.buffer, {"ready": True})
    while True:
        task, _ = receive(sys.stdin.buffer)
        allow_time(seconds)
        send(sys.stdout.buffer, *answer(store, task))
