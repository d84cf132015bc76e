"""Replies: bodies with the headers that every reply of the site has, and problems as people and programs read them."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from intgraph.errors import IntgraphError, NameUnknownError, NotUnderstoodError
from intgraph.locale import LANGUAGES, Words, words
from intgraph.locale.faults import error_sentence
from intgraph.web import negotiation
from intgraph.web.desk import Desk
from intgraph.web.links import Served

PAGE_POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""The Content-Security-Policy of every page without a script."""

PROBLEM: Final = "application/problem+json"
JSON: Final = "application/json"
PAGE: Final = "text/html; charset=utf-8"

_OPEN: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link, Content-Location"}
_SMALLEST_PACKED: Final = 1000
_STATUS: Final = (
    (NameUnknownError, 404, "name"),
    (NotUnderstoodError, 422, "not_understood"),
    (IntgraphError, 400, "refused"),
)


def desk_of(request: Request) -> Desk:
    """Return the desk of the running app."""
    desk: Desk = request.app.state.desk
    return desk


def language_of(request: Request) -> str:
    """Return the language of a reply: asked for (``?lang=``), else the reader's, else that of the desk."""
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen
    return negotiation.language(request.headers.get("accept-language", ""), LANGUAGES, desk_of(request).language)


def links_of(request: Request) -> Served:
    """Return the links of the page that a request asks for."""
    desk, chosen = desk_of(request), request.query_params.get("lang", "")
    asked = "&".join(part for part in request.url.query.split("&") if part and not part.startswith("lang="))
    path = request.url.path.removeprefix(desk.root).lstrip("/")
    known = chosen if chosen in LANGUAGES else ""
    return Served(desk.site.addresses, language_of(request), desk.root, path, asked, known)


def reply(request: Request, body: bytes, media: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return a body with its ETag, packed where the client can unpack it; 304 where the client has it already."""
    packed = _packs(request, body, media)
    tag = f'"{hashlib.sha256(body).hexdigest()[:24]}{"-gz" if packed else ""}"'
    shared = {"ETag": tag, "Cache-Control": "no-cache", **(headers or {})}
    shared["Vary"] = ", ".join(filter(None, (shared.get("Vary", ""), "Accept-Encoding")))
    if _has(request, tag):
        return Response(status_code=304, headers=shared)
    if packed:
        shared["Content-Encoding"] = "gzip"
    return Response(gzip.compress(body, 5, mtime=0) if packed else body, media_type=media, headers=shared)


def page_reply(request: Request, body: bytes, headers: Mapping[str, str] | None = None) -> Response:
    """Return a page."""
    told = {"Content-Security-Policy": PAGE_POLICY, "Content-Language": language_of(request), **(headers or {})}
    told["Vary"] = ", ".join(filter(None, (told.get("Vary", ""), "Accept-Language")))
    return reply(request, body, PAGE, told)


def data_reply(request: Request, body: bytes, media: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return data; any page on the web may read what is public."""
    return reply(request, body, media, {**_opening(request), **(headers or {})})


def json_reply(request: Request, value: Any, status: int = 200, media: str = JSON) -> Response:
    """Return a value as JSON."""
    body = (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    if status == 200:  # noqa: PLR2004
        return data_reply(request, body, media, {"Vary": "Accept-Language"})
    return Response(body, status, {**_opening(request), "Vary": "Accept-Language"}, media)


def redirect(request: Request, path: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return 303, See Other."""
    return Response(status_code=303, headers={**_opening(request), "Location": path, **(headers or {})})


def problem(request: Request, status: int, key: str, detail: str = "", **more: Any) -> Response:
    """Return what is wrong as RFC 9457 has it; ``key`` is that of the sentence ``web.problem.{key}``."""
    say = words(language_of(request))
    title = say.get(f"web.problem.{key}.title", say("web.problem.missing.title"))
    told = detail or say(f"web.problem.{key}")
    value = {"type": "about:blank", "title": title, "status": status, "detail": told, **more}
    return json_reply(request, value, status, PROBLEM)


def problem_of(request: Request, wrong: IntgraphError) -> Response:
    """Return an error of ours as a problem, with the names or questions that come near."""
    status, key = next((status, key) for kind, status, key in _STATUS if isinstance(wrong, kind))
    near = list(getattr(wrong, "near", ()) or getattr(wrong, "nearest", ()))
    return problem(
        request, status, key, sentence(wrong, words(language_of(request))), **({"near": near} if near else {})
    )


def sentence(wrong: IntgraphError, say: Words) -> str:
    """Return an error in words."""
    return error_sentence(wrong, say)


def _opening(request: Request) -> Mapping[str, str]:
    """What lets pages of other sites read a reply: nothing, where it is not for everybody."""
    return _OPEN if desk_of(request).site.is_public else {}


def _packs(request: Request, body: bytes, media: str) -> bool:
    known = media.startswith(("text/", "application/")) and "gzip" not in media and "sheet" not in media
    return known and len(body) >= _SMALLEST_PACKED and "gzip" in request.headers.get("accept-encoding", "")


def _has(request: Request, tag: str) -> bool:
    known = [part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")]
    return tag in known or "*" in known
