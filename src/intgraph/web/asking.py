"""Asking: questions of the catalogue and in plain language, as pages and as JSON, and the search by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intgraph.ask.answer import Answer, as_json
from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.question import Parameter
from intgraph.errors import InputError, IntgraphError, NameUnknownError, PlaceAbsentError
from intgraph.locale import Words, words
from intgraph.office import Office
from intgraph.store.protocol import Target
from intgraph.web import asked, pages
from intgraph.web.links import Served
from intgraph.web.negotiation import preferred
from intgraph.web.openapi import label_of, openapi
from intgraph.web.replies import (
    desk_of,
    json_reply,
    language_of,
    links_of,
    page_reply,
    problem,
    problem_of,
    sentence,
)
from intgraph.web.site import Site, SiteBook

# Rows that a person reads on a page; a program gets them all.
_MOST_SHOWN: Final = 200
_LONGEST: Final = 500
_ABOUT_THE_REPLY: Final = ("lang", "output")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form."""

    name: str
    label: str
    holds: str
    required: bool
    value: str
    choices: tuple[tuple[str, str], ...]


def _wants_json(request: Request) -> bool:
    forms = {"html": "text/html", "json": "application/json"}
    chosen = request.query_params.get("output") or preferred(request.headers.get("accept", ""), forms)
    return chosen == "json"


def _given(request: Request) -> list[tuple[str, str]]:
    return [(name, text) for name, text in request.query_params.multi_items() if name not in _ABOUT_THE_REPLY]


def api(request: Request) -> Response:
    """Answer a question of the catalogue as JSON."""
    name = request.path_params["question"]
    if name not in QUESTIONS:
        return problem(request, 404, "question")
    try:
        with desk_of(request).office(language_of(request)) as office:
            answer = office.answer(name, **asked.arguments(question(name), _given(request)))
    except IntgraphError as wrong:
        return problem_of(request, wrong)
    return json_reply(request, as_json(answer))


def described(request: Request) -> Response:
    """Return the description of the JSON questions (OpenAPI 3.1)."""
    language = language_of(request)
    return json_reply(request, openapi(desk_of(request).site, language, desk_of(request).root))


def ask(request: Request) -> Response:
    """Answer a sentence, as a page or as JSON; on an empty one the page asks for it."""
    text = request.query_params.get("q", "")[:_LONGEST]
    if _wants_json(request):
        return _ask_json(request, text)
    values = _asked_page(request, text) if text.strip() else _NOTHING
    title = text or words(language_of(request))("web.ask.title")
    links = links_of(request)
    values = {
        **_NOTHING,
        **values,
        "asked": text,
        "json": f"{links.file('ask')}?{urlencode({'q': text, 'output': 'json'})}",
    }
    return page_reply(request, pages.page(desk_of(request).site, links, "ask.html", title, **values))


_NOTHING: Final[Mapping[str, Any]] = {"problem": "", "nearest": (), "told": None, "understood": ""}


def _ask_json(request: Request, text: str) -> Response:
    try:
        with desk_of(request).office(language_of(request)) as office:
            said, answer = _answered(office, text)
    except IntgraphError as wrong:
        return problem_of(request, wrong)
    return json_reply(request, as_json(replace(answer, understood=said)))


def _asked_page(request: Request, text: str) -> dict[str, Any]:
    say, links = words(language_of(request)), links_of(request)
    try:
        with desk_of(request).office(language_of(request)) as office:
            said, answer = _answered(office, text)
            return {"told": office.tell(_first(answer)), "understood": say("ask.understood", phrase=said)}
    except IntgraphError as wrong:
        near = [*getattr(wrong, "nearest", ())]
        return {"problem": sentence(wrong, say), "nearest": [(one, _asking(links, one)) for one in near]}


def _asking(links: Served, text: str) -> str:
    chosen = {"lang": links.chosen} if links.chosen else {}
    return f"{links.file('ask')}?{urlencode({'q': text, **chosen})}"


def _answered(office: Office, text: str) -> tuple[str, Answer]:
    heard = office.hear(text)
    said = heard.said(office.store, office.language)
    return said, office.answer(heard.question, **asked.harmless(question(heard.question), heard.arguments))


def _first(answer: Answer) -> Answer:
    """As many rows as are shown on a page, with a note on the others."""
    return replace(answer, answers=answer.answers[:_MOST_SHOWN])


def questions(request: Request) -> Response:
    """Return the list of all questions."""
    say, links = words(language_of(request)), links_of(request)
    rows = [(say(f"cli.{name}.short"), links.page(f"questions/{name}")) for name in QUESTIONS]
    return page_reply(
        request, pages.page(desk_of(request).site, links, "questions.html", say("web.questions"), questions=rows)
    )


def form(request: Request) -> Response:
    """Return a question as a form, with its answer once it is filled in."""
    name = request.path_params["question"]
    if name not in QUESTIONS:
        from intgraph.web.reading import missing

        return missing(request)
    say, links, given = words(language_of(request)), links_of(request), _given(request)
    values = {"problem": "", "told": None, **(_answer_page(request, name, given) if given else {})}
    values["fields"] = [_field(one, name, request, say) for one in asked.offered(question(name))]
    values["help"] = [line for line in say(f"cli.{name}").split("\n") if line]
    values["json"] = f"{links.file(f'api/{name}')}?{urlencode(given)}"
    return page_reply(
        request, pages.page(desk_of(request).site, links, "question.html", say(f"cli.{name}.short"), **values)
    )


def _answer_page(request: Request, name: str, given: list[tuple[str, str]]) -> dict[str, Any]:
    say = words(language_of(request))
    try:
        with desk_of(request).office(language_of(request)) as office:
            answer = office.answer(name, **asked.arguments(question(name), given))
            return {"told": office.tell(_first(answer))}
    except IntgraphError as wrong:
        return {"problem": sentence(wrong, say)}


def _field(parameter: Parameter, name: str, request: Request, say: Words) -> Field:
    value = request.query_params.get(parameter.name, "")
    label = label_of(name, parameter, say)
    return Field(parameter.name, label, parameter.holds, parameter.required, value, _choices(parameter, say))


def _choices(parameter: Parameter, say: Words) -> tuple[tuple[str, str], ...]:
    if parameter.holds == "choice":
        return tuple((one, one) for one in parameter.of if one)
    if parameter.holds != "concept":
        return ()
    from intgraph.vocab.concepts import scheme

    return tuple((one.notation, one.label(say.language)) for one in scheme(parameter.of[0]).values())


def search(request: Request) -> Response:
    """Return what is called so: by name, other name or part of it, and by the name of a place in another language."""
    text = request.query_params.get("q", "")[:_LONGEST]
    say, links, site = words(language_of(request)), links_of(request), desk_of(request).site
    with desk_of(request).office(language_of(request)) as office:
        targets, notes = _found(office, text) if text.strip() else ([], [])
    book = pages.book_of(site, links)
    rows = [_row(site, book, target, say) for target in targets if links.thing(target.iri)]
    values = {"asked": text, "found": rows, "notes": notes, "heading": say.count("web.search.found", len(rows))}
    return page_reply(request, pages.page(site, links, "search.html", say("web.search.title"), **values))


def _row(site: Site, book: SiteBook, target: Target, say: Words) -> pages.Row:
    details = " · ".join(filter(None, (say(f"noun.{target.noun}"), pages.said(site, book, target.iri))))
    return pages.Row(book.names[target.iri], book.address(target.iri), details)


def _found(office: Office, text: str) -> tuple[list[Target], list[str]]:
    matches = office.store.find(text)
    if matches and matches[0].quality == "exact":
        return [match.target for match in matches], []
    notes: list[str] = []
    elsewhere = list(_elsewhere(office, text, notes))
    return [*elsewhere, *(match.target for match in matches if match.target not in elsewhere)], notes


def _elsewhere(office: Office, text: str, notes: list[str]) -> Iterator[Target]:
    """The place that the world calls so, where the graph has it; what is to be said of it where not."""
    from intgraph.ask.placing.elsewhere import elsewhere

    try:
        with suppress(InputError):
            found = elsewhere(office.store, text, office.language)
            yield from [found] if found else []
    except PlaceAbsentError as absent:
        notes += absent.notes
    except NameUnknownError as several:
        notes.append(sentence(several, words(office.language)))


ROUTES: Final = (
    Route("/api/openapi.json", described),
    Route("/api/ask", ask),
    Route("/api/{question:str}", api),
    Route("/ask", ask),
    Route("/questions", questions),
    Route("/questions/{question:str}", form),
    Route("/search", search),
)
"""The routes of this room."""
