"""Phrasing: a question of the catalogue said in words, as a command, and as suggestions while one types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.plain.understand import Understood
from intgraph.ask.question import Parameter
from intgraph.locale import Words
from intgraph.locale.dates import date_in_words
from intgraph.model.names import fold
from intgraph.store.protocol import Store, Target

_BLANK: Final = "…"
_MOST_NAMES: Final = 5


def phrase(understood: Understood, words: Words, store: Store) -> str:
    """Return what was understood as one sentence, with the filters after it."""
    asked = {one.name: one for one in question(understood.question).parameters()}
    things = {name: _said(understood.arguments.get(name), words.language) for name in asked}
    details = [
        _detail(asked[name], value, words, store)
        for name, value in understood.arguments.items()
        if not isinstance(value, Target)
    ]
    return "; ".join([_template(understood, words).format(**things), *details])


def _template(understood: Understood, words: Words) -> str:
    key = f"phrase.{understood.question}"
    spoken_of = any(isinstance(value, Target) for value in understood.arguments.values())
    return words(key) if spoken_of else words.get(f"{key}.all", words(key))


def _said(value: object, language: str) -> str:
    if not isinstance(value, Target):
        return _BLANK
    return (value.name_en or value.name) if language == "en" else value.name


def _detail(parameter: Parameter, value: Any, words: Words, store: Store) -> str:
    label = words(f"asked.{parameter.name}")
    if value is True:
        return label
    if parameter.holds == "concept":
        known = store.labels(parameter.of[0])
        said = ", ".join(known[one].nl if words.language == "nl" else known[one].en for one in value)
    elif parameter.holds == "date":
        said = date_in_words(value, words)
    else:
        said = _plain(parameter, value, words)
    return words("ask.detail", label=label, value=said)


def _plain(parameter: Parameter, value: Any, words: Words) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(words.get(f"field.{one}", words.get(f"{parameter.name}.{one}", str(one))) for one in values)


def command(understood: Understood, language: str) -> str:
    """Return the command that asks the same: ``intgraph who Qingdao --as-of 2005``."""
    asked = {one.name: one for one in question(understood.question).parameters()}
    words = [word for name, value in understood.arguments.items() for word in _typed(asked[name], value, language)]
    return " ".join(["intgraph", understood.question, *words])


def _typed(parameter: Parameter, value: Any, language: str) -> Iterator[str]:
    if isinstance(value, Target):
        yield _quoted(_said(value, language))
    elif value is True:
        yield f"--{parameter.option}"
    else:
        for one in value if isinstance(value, list | tuple) else [value]:
            yield f"--{parameter.option} {_quoted(str(one))}"


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text or not text.isascii() else text


def suggestions(text: str, store: Store, words: Words, most: int = 8) -> list[str]:
    """Return the sentences that begin as ``text`` does: the phrases of the catalogue, names of the graph filled in.

    Case and accents do not matter. An empty text gives the phrases themselves.
    """
    found = [said for name in QUESTIONS for said in _continued(name, text, store, words)]
    return list(dict.fromkeys(found))[:most]


def _continued(name: str, text: str, store: Store, words: Words) -> Iterator[str]:
    for key in (f"phrase.{name}", f"phrase.{name}.all"):
        template = words.get(key, "")
        opening, brace, rest = template.partition("{")
        if not template or not _begins(opening, text):
            continue
        if not brace or len(fold(text)) <= len(fold(opening)):
            yield _blanks(template)
            continue
        slot, _, closing = rest.partition("}")
        yield from (_blanks(opening + named + closing) for named in _names(name, slot, text[len(opening) :], store))


def _begins(opening: str, text: str) -> bool:
    typed, fixed = fold(text), fold(opening)
    return fixed.startswith(typed) or (bool(fixed) and typed.startswith(f"{fixed} "))


def _names(name: str, slot: str, typed: str, store: Store) -> Sequence[str]:
    nouns = next(one.of for one in question(name).parameters() if one.name == slot)
    matches = store.find(typed.rstrip("?. "), nouns) if typed.strip() else ()
    return list(dict.fromkeys(match.target.name for match in matches if match.quality != "near"))[:_MOST_NAMES]


def _blanks(template: str) -> str:
    """The template with what is still open shown as a blank."""
    opening, brace, rest = template.partition("{")
    return template if not brace else opening + _BLANK + _blanks(rest.partition("}")[2])


def arguments(understood: Understood) -> Mapping[str, Any]:
    """Return the arguments as the question takes them: a thing by its IRI, or by name where it has none."""
    return {
        name: (value.iri or value.name) if isinstance(value, Target) else value
        for name, value in understood.arguments.items()
    }
