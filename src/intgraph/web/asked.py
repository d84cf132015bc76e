"""What was asked: the parameters of a question as texts of an address, read strictly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from intgraph.ask.question import Parameter, Question
from intgraph.errors import InputError

# Not for a server: a file of whoever asks is not its to open, and one question is one address.
_NOT_OFFERED: Final = ("path", "other")
MOST_ROWS: Final = 10_000
"""The most rows that one can ask for."""
MOST_CHARACTERS: Final = 500
"""The most characters that one value can have."""

_FLAGS: Final[Mapping[str, bool]] = {
    "true": True,
    "false": False,
    "1": True,
    "0": False,
    "yes": True,
    "no": False,
    "": False,
}


def offered(question: Question[Any]) -> list[Parameter]:
    """Return the parameters that can be given over the web."""
    return [parameter for parameter in question.parameters() if parameter.holds not in _NOT_OFFERED]


def arguments(question: Question[Any], given: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Return the arguments of a question from names and texts, a name of many values several times.

    Empty texts are as good as none. Raises ``InputError`` for a name that is not offered, given twice where one is
    meant, and for what is no number or flag.
    """
    known = {parameter.name: parameter for parameter in offered(question)}
    texts: dict[str, list[str]] = {}
    for name, text in given:
        if name not in known:
            raise InputError("question.no_parameter", question=question.name, name=name, known=", ".join(known))
        if len(text) > MOST_CHARACTERS:
            raise InputError("web.problem.long", name=name, most=MOST_CHARACTERS)
        if text:
            texts.setdefault(name, []).append(text)
    return {name: _value(known[name], values) for name, values in texts.items()}


def harmless(question: Question[Any], heard: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of a sentence without those that are not offered."""
    known = {parameter.name for parameter in offered(question)}
    return {name: value for name, value in heard.items() if name in known}


def _value(parameter: Parameter, texts: Sequence[str]) -> object:
    if parameter.many:
        return tuple(texts)
    if len(texts) > 1:
        raise InputError("web.problem.once", name=parameter.name)
    if parameter.holds == "flag":
        return _flag(parameter.name, texts[0])
    return _number(parameter.name, texts[0]) if parameter.holds == "number" else texts[0]


def _flag(name: str, text: str) -> bool:
    if text.lower() not in _FLAGS:
        raise InputError("web.problem.flag", value=text, name=name)
    return _FLAGS[text.lower()]


def _number(name: str, text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= number <= MOST_ROWS:
        raise InputError("web.problem.number", value=text, most=MOST_ROWS, name=name)
    return number
