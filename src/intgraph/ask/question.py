"""A question of the catalogue: a frozen dataclass whose fields are its parameters, with who answers and who tells.

The command line, the web, the page and the reference are made from these parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from typing import Any, Final, Generic, TypeVar

from intgraph.ask.answer import Answer
from intgraph.ask.placing.absent import is_absent, not_stated, tell_absent
from intgraph.ask.resolve import naming
from intgraph.ask.told import Told
from intgraph.errors import InputError, NameUnknownError, PlaceAbsentError
from intgraph.model.period import Moment, day, parse_moment
from intgraph.store.protocol import Store

Q = TypeVar("Q")

# The most rows of an answer over a whole network, unless one asks for more.
MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Parameter:
    """What one field of a question holds.

    ``holds`` is ``thing`` (a name; ``of`` are its nouns), ``concept`` (words of the scheme ``of[0]``), ``date``
    (EDTF), ``number``, ``flag``, ``choice`` (one of ``of``), ``text``, ``path`` (an office to compare with), or
    ``other`` (a flag that asks the question ``of[0]`` instead). ``option`` is its name on the command line; things
    without one are arguments. ``default`` is ``None`` where nothing is meant.
    """

    name: str
    holds: str
    of: tuple[str, ...] = ()
    option: str = ""
    many: bool = False
    required: bool = False
    default: object = None


def _parameter(holds: str, default: object, **about: Any) -> Any:
    """A field of a question; without a default it must be given."""
    metadata = {"holds": holds, **about}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)


def thing(*nouns: str) -> Any:
    """The name of a thing of one of ``nouns``; where several are called so, earlier nouns win."""
    return _parameter("thing", MISSING, of=nouns, required=True)


def perhaps(*nouns: str) -> Any:
    """The name of a thing of one of ``nouns``, or nothing: then the question is about the whole network."""
    return _parameter("thing", "", of=nouns)


def asked_day() -> Any:
    """The day, month or year that the answer holds for; today when not given."""
    return field(default_factory=_today, metadata={"holds": "date", "option": "as-of"})


def a_date(option: str) -> Any:
    """A day, month or year, or nothing."""
    return _parameter("date", None, option=option)


def concepts(scheme: str) -> Any:
    """Words of a concept scheme: notations or labels; none lets everything through."""
    return _parameter("concept", (), of=(scheme,), option=scheme, many=True)


def flag(option: str) -> Any:
    """Yes or no; no when not given."""
    return _parameter("flag", False, option=option)


def number(option: str, default: int) -> Any:
    """A whole number above zero."""
    return _parameter("number", default, option=option)


def most_rows() -> Any:
    """The most rows of the answer."""
    return number("limit", MOST)


def choice(option: str, *choices: str, default: str = "") -> Any:
    """One of a few words."""
    return _parameter("choice", default, of=choices, option=option)


def a_path(option: str) -> Any:
    """Another version of the office: a person gives its path, the desk opens it as a store; ``None`` for none."""
    return _parameter("path", None, option=option)


def another(option: str, question: str) -> Any:
    """A flag of the command line that asks another question about the same things instead."""
    return _parameter("other", False, of=(question,), option=option)


@dataclass(frozen=True, slots=True)
class Question(Generic[Q]):
    """One question: its ``name``, the dataclass that holds what is ``asked``, who answers it and who tells it."""

    name: str
    asked: type[Q]
    answer: Callable[[Store, Q, str], Answer]
    tell: Callable[[Answer, Store, str], Told]

    def parameters(self) -> Iterator[Parameter]:
        """Yield what can be asked, in order."""
        for column in fields(self.asked):  # type: ignore[arg-type]
            default = None if column.default is MISSING else column.default
            yield Parameter(column.name, default=default, **column.metadata)

    def ask(self, store: Store, arguments: Mapping[str, object], language: str) -> Answer:
        """Answer with ``arguments`` by name: texts as a person writes them, or values of the dataclass.

        A place that the graph does not have is answered with "not stated". Raises ``InputError`` for a missing or
        unknown argument, ``PeriodError`` for a text that is no date, and ``NameUnknownError`` for a name or word that
        is not known.
        """
        values = self._values(arguments)
        try:
            answer = self.answer(store, self.asked(**values), language)
        except PlaceAbsentError as absent:
            return not_stated(self.name, absent, values.get("when"), language)
        return replace(answer, notes=(*self._naming(store, values, language), *answer.notes))

    def told(self, answer: Answer, store: Store, language: str) -> Told:
        """Return the answer as a person reads it."""
        return tell_absent(answer) if is_absent(answer) else self.tell(answer, store, language)

    def _naming(self, store: Store, values: Mapping[str, object], language: str) -> Iterator[str]:
        """What is to be said of how the names in the question were understood."""
        for parameter in self.parameters():
            text = values.get(parameter.name)
            if parameter.holds == "thing" and isinstance(text, str) and text:
                with suppress(NameUnknownError):  # of what the graph does not have, the answer itself speaks
                    yield from naming(store, text, parameter.of, language)

    def _values(self, arguments: Mapping[str, object]) -> dict[str, Any]:
        known = {parameter.name: parameter for parameter in self.parameters()}
        for name in arguments:
            if name not in known:
                raise InputError("question.no_parameter", question=self.name, name=name, known=", ".join(known))
        for parameter in known.values():
            if parameter.required and not arguments.get(parameter.name):
                raise InputError("question.missing", question=self.name, name=parameter.name)
        given = {name: value for name, value in arguments.items() if value is not None}
        return {name: _value(known[name], value) for name, value in given.items()}


def _today() -> Moment:
    return day(date.today())


def _value(parameter: Parameter, value: object) -> object:
    if parameter.many:
        return (value,) if isinstance(value, str) else tuple(value)  # type: ignore[arg-type]
    if parameter.holds == "date" and isinstance(value, str):
        return parse_moment(value)
    if parameter.holds == "choice" and value not in parameter.of:
        raise InputError("question.no_choice", name=parameter.option, value=value, known=", ".join(parameter.of))
    return value
