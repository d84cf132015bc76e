"""The catalogue of questions: for each its name and the function that tells its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.ask.answer import Answer
from intgraph.ask.told import Told
from intgraph.store.protocol import Store

Tell: TypeAlias = Callable[[Answer, Store, str], Told]

# Modules are named, not imported: one question never pays for the others.
_TELLERS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "who": ("intgraph.ask.who_told", "tell_who"),
        "show": ("intgraph.ask.show_told", "tell_show"),
    }
)


def teller(question: str) -> Tell:
    """Return the function that tells the answers to ``question``; raise ``KeyError`` for an unknown one."""
    module, name = _TELLERS[question]
    tell: Tell = getattr(import_module(module), name)
    return tell
