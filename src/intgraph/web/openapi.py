"""OpenAPI 3.1: the JSON questions described for programs, made from the catalogue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from intgraph import __version__
from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.question import Parameter
from intgraph.locale import LANGUAGES, Words, words
from intgraph.model.names import fold
from intgraph.page.compose.title import page_title
from intgraph.web.asked import MOST_CHARACTERS, MOST_ROWS, offered
from intgraph.web.site import Site

_SCHEMAS: Final = "#/components/schemas/"
_REFUSED: Final = {"400": "Problem", "404": "Problem", "422": "Problem"}


def openapi(site: Site, language: str, root: str) -> dict[str, Any]:
    """Return the description of ``/api/…``, its sentences in ``language``, its examples from the site."""
    say = words(language)
    paths = {f"/api/{name}": {"get": _operation(site, name, say)} for name in QUESTIONS}
    licences = sorted({card.licence for card in site.register.office.values() if card.licence})
    told = {"title": page_title(site.register, language), "version": __version__}
    return {
        "openapi": "3.1.0",
        "info": told | ({"license": {"name": licences[0]}} if licences else {}),
        "servers": [{"url": root}],
        "paths": {"/api/ask": {"get": _sentence(say)}, **paths},
        "components": {"schemas": _COMPONENTS},
    }


def label_of(name: str, parameter: Parameter, say: Words) -> str:
    """Return what a parameter of a question asks for, in words."""
    if parameter.option:
        general = say.get(f"parameter.{parameter.option}", parameter.name)
        return say.get(f"cli.{name}.{parameter.option}", general)
    return ", ".join(say(f"noun.{noun}") for noun in parameter.of)


def _operation(site: Site, name: str, say: Words) -> dict[str, Any]:
    examples = _Examples(site, say.language)
    parameters = [_parameter(name, one, say, examples) for one in offered(question(name))]
    return {
        "operationId": name,
        "summary": say(f"cli.{name}.short"),
        "description": say(f"cli.{name}"),
        "parameters": [*parameters, _LANGUAGE],
        "responses": _responses(),
    }


def _sentence(say: Words) -> dict[str, Any]:
    text = {"name": "q", "in": "query", "required": True, "schema": {"type": "string", "maxLength": MOST_CHARACTERS}}
    form = {"name": "output", "in": "query", "schema": {"enum": ["json", "html"]}}
    about = {"operationId": "ask", "summary": say("web.ask.label")}
    return {**about, "parameters": [text, form, _LANGUAGE], "responses": _responses()}


def _responses() -> dict[str, Any]:
    def content(media: str, schema: str) -> dict[str, Any]:
        return {"content": {media: {"schema": {"$ref": _SCHEMAS + schema}}}}

    refused = {
        status: {"description": schema, **content("application/problem+json", schema)}
        for status, schema in _REFUSED.items()
    }
    return {"200": {"description": "Answer", **content("application/json", "Answer")}, **refused}


class _Examples:
    """Names of things of the site, each thing once."""

    def __init__(self, site: Site, language: str) -> None:
        self._site = site
        self._language = language
        self._taken: set[str] = set()

    def take(self, nouns: Sequence[str]) -> str:
        """Return the name of a thing of one of ``nouns`` that names nothing else; its IRI where there is none."""
        things: Mapping[str, Any] = getattr(self._site.register, nouns[0])
        for iri in sorted(things):
            if iri not in self._taken:
                self._taken.add(iri)
                return self._name(iri, things[iri].name) if hasattr(things[iri], "name") else iri
        return ""

    def _name(self, iri: str, name: str) -> str:
        nouns = self._site.register.nouns()
        bearers = [
            other for _, things in nouns for other in things.values() if fold(getattr(other, "name", "")) == fold(name)
        ]
        return name if len(bearers) == 1 else iri


def _parameter(name: str, parameter: Parameter, say: Words, examples: _Examples) -> dict[str, Any]:
    one = {"maxLength": MOST_CHARACTERS, "type": "string"} | _SHAPES.get(parameter.holds, {})
    if parameter.holds == "choice":
        one = {"type": "string", "enum": [choice for choice in parameter.of if choice]}
    if parameter.holds == "number":
        one = one | {"default": parameter.default}
    found: dict[str, Any] = {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": label_of(name, parameter, say),
        "schema": {"type": "array", "items": one} if parameter.many else one,
    }
    example = examples.take(parameter.of) if parameter.required else ""
    return found | ({"example": example} if example else {})


_SHAPES: Final[Mapping[str, dict[str, Any]]] = {
    "flag": {"type": "boolean", "default": False},
    "number": {"type": "integer", "minimum": 1, "maximum": MOST_ROWS},
    "date": {"type": "string", "description": "EDTF (ISO 8601-2)", "examples": ["2012", "2012-05", "2012-05-17"]},
}
_LANGUAGE: Final = {"name": "lang", "in": "query", "schema": {"type": "string", "enum": list(LANGUAGES)}}
_TEXT: Final = {"type": "string"}
_COMPONENTS: Final[Mapping[str, Any]] = {
    "Target": {
        "type": "object",
        "required": ["id", "name", "type"],
        "properties": {"id": {"type": "string", "format": "iri"}, "name": _TEXT, "type": _TEXT},
    },
    "Answer": {
        "type": "object",
        "required": ["question", "target", "as_of", "understood", "answers", "notes"],
        "properties": {
            "question": {"type": "string", "enum": list(QUESTIONS)},
            "target": {"oneOf": [{"$ref": f"{_SCHEMAS}Target"}, {"type": "null"}]},
            "as_of": {"type": ["string", "null"], "description": "EDTF (ISO 8601-2)"},
            "understood": _TEXT,
            "answers": {"type": "array", "items": {"type": "object"}},
            "notes": {"type": "array", "items": _TEXT},
        },
    },
    "Problem": {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": _TEXT,
            "title": _TEXT,
            "status": {"type": "integer"},
            "detail": _TEXT,
            "near": {"type": "array", "items": _TEXT},
        },
    },
}
