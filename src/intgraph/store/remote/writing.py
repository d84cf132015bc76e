"""Writing: what changes an endpoint is sent to where it takes changes, and what went wrong there is told as that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from intgraph.errors import InputError
from intgraph.store.remote.address import credentials
from intgraph.store.remote.sending import PATIENT, Patience, Sender

# Putting a large graph into its place is one request: Oxigraph on disk takes 99 s for 85,000 things (measured).
_SECONDS_A_THING: Final = 0.005
# What is told of a question that failed, and what of a change.
_WORDS: Final[Mapping[str, str]] = {
    "remote.slow": "load.slow",
    "remote.no_sparql": "load.no_gate",
    "remote.status": "load.status",
}


@dataclass(frozen=True, slots=True)
class Gate:
    """Where an endpoint is written to: by the Graph Store Protocol at ``store``, else by SPARQL Update.

    ``update`` is where updates go; by default where queries go, or beside it: Oxigraph and Fuseki answer queries at
    ``…/query`` and take updates at ``…/update``.
    """

    store: str = ""
    update: str = ""


@dataclass(frozen=True, slots=True)
class Writer:
    """Changes what an endpoint holds; ``whole`` tells that graphs are put there by the Graph Store Protocol."""

    sender: Sender
    whole: bool = False

    @classmethod
    def at(cls, gate: Gate, url: str, things: int = 0, patience: Patience = PATIENT) -> Writer:
        """Return the writer through a gate of the endpoint at ``url``, as patient as so many things ask for."""
        patient = replace(patience, answer=patience.answer + things * _SECONDS_A_THING)
        return cls(Sender(gate.store or gate.update or _beside(url), credentials(), patient), bool(gate.store))

    def update(self, text: str) -> None:
        """Carry out an update; raise ``InputError`` when it fails."""
        with _in_words():
            self.sender.send("POST", self.sender.address, form={"update": text})

    def put(self, graph: str, turtle: bytes) -> None:
        """Replace a graph by the Graph Store Protocol; raise ``InputError`` when it fails."""
        with _in_words():
            self.sender.send(
                "PUT", self.sender.address, content=turtle, media_type="text/turtle", params={"graph": graph}
            )

    def close(self) -> None:
        """Let go of the connections."""
        self.sender.close()


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except InputError as wrong:
        raise InputError(_WORDS.get(wrong.key, wrong.key), **wrong.words) from wrong


def _beside(url: str) -> str:
    parts = urlsplit(url)
    folder, _, last = parts.path.rpartition("/")
    return parts._replace(path=f"{folder}/update").geturl() if last == "query" else url
