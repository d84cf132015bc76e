"""The catalogue of questions, in the order in which a new user meets them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from intgraph.errors import InputError

if TYPE_CHECKING:
    from intgraph.ask.question import Question

# Questions are named, not imported: one never pays for the others. Each is a module of intgraph.ask.questions.
QUESTIONS: Final = (
    "who",
    "show",
    "ties",
    "members",
    "timeline",
    "former",
    "began",
    "ended",
    "alive",
    "dormant",
    "roles",
    "delegated",
    "people",
    "promises",
    "path",
    "introductions",
    "shared",
    "gaps",
    "review",
    "sheet",
    "claims",
    "conflicts",
    "unknown",
    "changes",
    "withheld",
    "where",
)


def question(name: str) -> Question[Any]:
    """Return the question called ``name``; raise ``InputError`` for an unknown one."""
    if name not in QUESTIONS:
        raise InputError("question.unknown", name=name, known=", ".join(QUESTIONS))
    found: Question[Any] = import_module(f"intgraph.ask.questions.{name}").QUESTION
    return found
