"""The four offices of the project, ready to be asked in plain language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from intgraph.ask.plain.understand import NotUnderstood, Understood, understand
from intgraph.office import Office
from intgraph.store.protocol import Store, Target

Asking = Callable[[str], Understood | NotUnderstood]


@pytest.fixture(scope="session")
def four() -> Iterator[Store]:
    """The store of the four offices."""
    with Office.open(language="nl") as office:
        yield office.store


@pytest.fixture(scope="session")
def dutch(four: Store) -> Asking:
    """What a Dutch sentence is understood as."""
    return lambda sentence: understand(sentence, four, "nl")


@pytest.fixture(scope="session")
def meant(dutch: Asking) -> Callable[[str], tuple[str, dict[str, object]]]:
    """The question that a Dutch sentence asks and its arguments, things by the end of their IRI; else ``("", {})``."""

    def read(sentence: str) -> tuple[str, dict[str, object]]:
        found = dutch(sentence)
        if isinstance(found, NotUnderstood):
            return "", {}
        return found.question, {name: _plain(value) for name, value in found.arguments.items()}

    return read


def _plain(value: object) -> object:
    return (value.iri.rpartition("/")[2] or value.name) if isinstance(value, Target) else value
