"""The service: its manifest, batches of queries, suggestions, previews and data extension."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intgraph.errors import InputError
from intgraph.locale import Words, words
from intgraph.model.names import fold
from intgraph.page.compose.title import page_title
from intgraph.vocab.terms import IG
from intgraph.web.layout import fill_in
from intgraph.web.pages import book_of, said
from intgraph.web.reconcile.entities import NOUNS, PROPERTIES, iri_of, short_id, types, types_of, values
from intgraph.web.reconcile.matching import candidates, query_of
from intgraph.web.replies import (
    PAGE,
    PAGE_POLICY,
    data_reply,
    desk_of,
    json_reply,
    language_of,
    links_of,
    problem,
    problem_of,
)

_MOST_QUERIES: Final = 100
_MOST_IDS: Final = 500
_MOST_SUGGESTED: Final = 10
_WIDTH, _HEIGHT = 400, 160


async def service(request: Request) -> Response:
    """Return the manifest, or answer what a form or the address asks: ``queries`` or ``extend``."""
    try:
        asked = await _asked(request)
        return await run_in_threadpool(_answer, request, asked)
    except InputError as wrong:
        return problem_of(request, wrong)


async def _asked(request: Request) -> Mapping[str, str]:
    if request.method != "POST":
        return request.query_params
    return QueryParams((await request.body()).decode("utf-8", "replace"))


def _answer(request: Request, asked: Mapping[str, str]) -> Response:
    if asked.get("queries"):
        return json_reply(request, _matched(request, _read(asked["queries"], "queries")))
    if asked.get("extend"):
        return json_reply(request, _extended(request, _read(asked["extend"], "extend")))
    return json_reply(request, manifest(request))


def _read(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise InputError("web.problem.batch", reason=str(wrong)) from wrong
    if not isinstance(found, dict):
        raise InputError("web.problem.batch", reason=name)
    return found


def manifest(request: Request) -> dict[str, Any]:
    """Return what the service is and can do."""
    desk, say = desk_of(request), words(language_of(request))
    root = f"{str(request.base_url).rstrip('/')}{desk.root}"
    suggest = {"service_url": f"{root}reconcile"}
    return {
        "versions": ["0.2"],
        "name": say("web.reconcile.about", title=page_title(desk.site.register, say.language)),
        "identifierSpace": f"{desk.site.base}/id/",
        "schemaSpace": IG,
        "defaultTypes": [{"id": noun, "name": say(f"noun.{noun}")} for noun in NOUNS[:3]],
        "view": {"url": f"{root}doc/{{{{id}}}}"},
        "preview": {"url": f"{root}reconcile/preview?id={{{{id}}}}", "width": _WIDTH, "height": _HEIGHT},
        "suggest": {kind: {**suggest, "service_path": f"/suggest/{kind}"} for kind in ("entity", "type", "property")},
        "extend": {"propose_properties": {"service_url": f"{root}reconcile", "service_path": "/properties"}},
    }


def _matched(request: Request, batch: Mapping[str, Any]) -> dict[str, Any]:
    if len(batch) > _MOST_QUERIES:
        raise InputError("web.problem.batch", reason=f"{len(batch)} > {_MOST_QUERIES}")
    site, book = desk_of(request).site, book_of(desk_of(request).site, links_of(request))
    with desk_of(request).office(language_of(request)) as office:
        return {key: {"result": candidates(office, site, book, query_of(one))} for key, one in batch.items()}


def _extended(request: Request, asked: Mapping[str, Any]) -> dict[str, Any]:
    site, book = desk_of(request).site, book_of(desk_of(request).site, links_of(request))
    ids = [one for one in asked.get("ids", ()) if isinstance(one, str)][:_MOST_IDS]
    names = [one.get("id") for one in asked.get("properties", ()) if isinstance(one, dict)]
    known = [name for name in names if isinstance(name, str) and name in PROPERTIES]
    rows = {one: _row(site, book, iri_of(site, one), known) for one in ids}
    return {"meta": [{"id": name, "name": book.say(PROPERTIES[name][0])} for name in known], "rows": rows}


def _row(site: Any, book: Any, iri: str, names: list[str]) -> dict[str, Any]:
    return {name: values(site, book, iri, name) if iri else [] for name in names}


def suggest(request: Request) -> Response:
    """Return the entities, types or properties that begin with a prefix."""
    kind, prefix = request.path_params["kind"], request.query_params.get("prefix", "")[:200]
    if kind not in _SUGGEST:
        return problem(request, 404, "missing")
    return json_reply(request, {"result": _SUGGEST[kind](request, prefix)})


def _entities(request: Request, prefix: str) -> list[dict[str, Any]]:
    site, book = desk_of(request).site, book_of(desk_of(request).site, links_of(request))
    if iri := iri_of(site, prefix):
        return [_suggested(site, book, iri)]
    with desk_of(request).office(language_of(request)) as office:
        matches = office.store.find(prefix, NOUNS) if prefix.strip() else ()
    return [_suggested(site, book, match.target.iri) for match in matches[:_MOST_SUGGESTED]]


def _suggested(site: Any, book: Any, iri: str) -> dict[str, Any]:
    notable = types_of(site, iri, book.say)
    return {
        "id": short_id(site, iri),
        "name": book.names[iri],
        "description": said(site, book, iri),
        "notable": notable,
    }


def _types(request: Request, prefix: str) -> list[dict[str, Any]]:
    return _beginning(types(words(language_of(request))), prefix)


def _properties(request: Request, prefix: str) -> list[dict[str, Any]]:
    return _beginning(_named_properties(words(language_of(request))), prefix)


def _named_properties(say: Words, noun: str = "") -> list[dict[str, Any]]:
    return [{"id": name, "name": say(key)} for name, (key, nouns, _) in PROPERTIES.items() if not noun or noun in nouns]


def _beginning(rows: list[dict[str, Any]], prefix: str) -> list[dict[str, Any]]:
    asked = f" {fold(prefix)}"
    return [row for row in rows if asked in f" {fold(row['name'])}" or row["id"].startswith(prefix)]


_SUGGEST: Final = {"entity": _entities, "type": _types, "property": _properties}


def properties(request: Request) -> Response:
    """Return the properties that things of a type have."""
    asked = request.query_params.get("type", "")
    broader = {"sector": "party", "place": "place", "kind": "tie"}
    noun = asked if asked in NOUNS else broader.get(asked.partition("-")[0], "")
    limit = request.query_params.get("limit", "")
    found = _named_properties(words(language_of(request)), noun)
    return json_reply(
        request, {"type": asked, "properties": found[: int(limit)] if limit.isascii() and limit.isdecimal() else found}
    )


def preview(request: Request) -> Response:
    """Return a small page about an entity, for the frame that a client shows it in."""
    site, links = desk_of(request).site, links_of(request)
    iri = iri_of(site, request.query_params.get("id", ""))
    if not iri:
        return problem(request, 404, "missing")
    book = book_of(site, links)
    lines = [types_of(site, iri, book.say)[-1]["name"], said(site, book, iri), iri]
    body = fill_in(
        "preview.html", title=book.names[iri], lines=lines, style=links.file("style.css"), language=links.language
    )
    policy = PAGE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
    return data_reply(request, body, PAGE, {"Content-Security-Policy": policy, "Vary": "Accept-Language"})


ROUTES: Final = (
    Route("/reconcile", service, methods=["GET", "POST"]),
    Route("/reconcile/suggest/{kind:str}", suggest),
    Route("/reconcile/properties", properties),
    Route("/reconcile/preview", preview),
)
"""The routes of the service."""
