"""The endpoint as an ASGI application: a request comes in, is judged, evaluated elsewhere, and answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intgraph.errors import RequestError
from intgraph.locale import LANGUAGES, words
from intgraph.page.safe import web_address
from intgraph.web.negotiation import language as preferred_language
from intgraph.web.sparql import asked as protocol
from intgraph.web.sparql.asked import METHODS, Asked
from intgraph.web.sparql.dataset import VOCABULARY, Dataset
from intgraph.web.sparql.description import describe
from intgraph.web.sparql.limits import Limits
from intgraph.web.sparql.media import GRAPHS, PAGE, TABLES, Media, choose
from intgraph.web.sparql.outcome import Outcome, from_json, from_turtle
from intgraph.web.sparql.page import Shown, Surround, bare, page
from intgraph.web.sparql.pool import Pool, Turn
from intgraph.web.sparql.refusal import examine
from intgraph.web.sparql.static import STATIC

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

CUT_OFF: Final = "X-SPARQL-MaxRows"
"""The header of a result that a limit ended early, as Virtuoso names it: how many rows or triples it may have."""

_CUT_OFF_LINK: Final = f"{VOCABULARY}#cut-off"
_SHOWN_ROWS: Final = 1000
_CORS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": f"{CUT_OFF}, Retry-After",
}
_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type",
    "Access-Control-Max-Age": "86400",
}


@dataclass(frozen=True)
class Settings:
    """How an endpoint presents itself: ``surround`` the page, where an IRI leads, and whether other sites may ask.

    ``language`` is that of a page for a browser that names none we have.
    """

    surround: Surround = bare
    link: Callable[[str], str] = web_address
    shared: bool = True
    language: str = "en"


class Endpoint:
    """A SPARQL 1.1 endpoint over a dataset, which is made when it is first asked; ``close`` ends its workers."""

    def __init__(self, dataset: Callable[[], Dataset], limits: Limits, settings: Settings) -> None:
        self._limits = limits
        self._settings = settings
        self._pool = Pool(dataset, limits)

    def start(self) -> None:
        """Begin to prepare the data and the workers before the first query comes; does not wait."""
        self._pool.start()

    def close(self) -> None:
        """End the workers."""
        self._pool.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        response = await self._respond(request)
        response.headers.update(_CORS if self._settings.shared else {})
        response.headers["Vary"] = "Accept, Accept-Language"
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_PREFLIGHT | {"Allow": ", ".join(METHODS)})
        asked = Asked()
        try:
            asked = await _read(request)
            answer = self._answer if asked.query.strip() else self._introduction
            with self._pool.place() as turn:
                return await run_in_threadpool(answer, request, asked, turn)
        except RequestError as wrong:
            return self._refused(request, asked, wrong)

    def _introduction(self, request: Request, asked: Asked, turn: Turn) -> Response:
        media = choose(_accept(request), asked.output, (*GRAPHS, PAGE))
        if media is PAGE:
            return self._page(request, asked, Shown())
        return Response(describe(_address(request), turn.dataset(), media.name), media_type=media.content_type)

    def _answer(self, request: Request, asked: Asked, turn: Turn) -> Response:
        graphs = None if asked.names_dataset else turn.dataset().graphs
        form = examine(asked.query, graphs, self._limits, _address(request))
        offered = TABLES if form in {"select", "ask"} else GRAPHS
        media = choose(_accept(request), asked.output, (*offered, PAGE))
        written = offered[0] if media is PAGE else media
        head, body = turn.ask(self._task(request, asked, written, media))
        if "failed" in head:
            raise _failure(head, media)
        if media is PAGE:
            return self._page(request, asked, Shown(self._outcome(written, body, head["cut"])))
        return Response(body, headers=self._marks(asked, head["cut"]), media_type=media.content_type)

    def _task(self, request: Request, asked: Asked, written: Media, media: Media) -> Mapping[str, object]:
        rows = self._rows(asked)
        return {
            "query": asked.query,
            "base": _address(request),
            "default_graphs": asked.default_graphs if asked.names_dataset else None,
            "named_graphs": asked.named_graphs if asked.names_dataset else None,
            "form": written.name,
            "rows": min(rows, _SHOWN_ROWS) if media is PAGE else rows,
            "size": self._limits.result_bytes,
            "link": _CUT_OFF_LINK,
        }

    def _rows(self, asked: Asked) -> int:
        return min(asked.rows or self._limits.rows, self._limits.most_rows)

    def _marks(self, asked: Asked, cut: str) -> Mapping[str, str]:
        return {CUT_OFF: str(self._rows(asked))} if cut else {}

    def _outcome(self, written: Media, body: bytes, cut: str) -> Outcome:
        return from_turtle(body, cut) if written.graph else from_json(body, cut, self._settings.link)

    def _refused(self, request: Request, asked: Asked, wrong: RequestError) -> Response:
        if asked.output in {"", PAGE.name} and _prefers_page(request):
            response = self._page(request, asked, Shown(wrong=wrong))
            response.status_code = wrong.status
        else:
            say = words(self._language(request, asked))
            text = say(wrong.key, **wrong.words) + "\n"
            response = Response(text, wrong.status, media_type="text/plain; charset=utf-8")
        response.headers.update(wrong.headers)
        return response

    def _page(self, request: Request, asked: Asked, shown: Shown) -> Response:
        language = self._language(request, asked)
        body = page(request.url.path, asked, language, shown, self._settings.surround)
        return Response(body, media_type=PAGE.content_type)

    def _language(self, request: Request, asked: Asked) -> str:
        header = request.headers.get("accept-language", "")
        wanted = asked.language if asked.language in LANGUAGES else ""
        return wanted or preferred_language(header, LANGUAGES, self._settings.language)


def sparql_routes(endpoint: Endpoint, path: str = "/sparql") -> list[Route]:
    """Return the routes of an endpoint at ``path``, with and without a slash, and of what its page loads."""
    files = [Route(f"{path}/{file.path.name}", file, methods=["GET"]) for file in STATIC]
    return [Route(path, endpoint), *files, Route(f"{path}/", endpoint)]


async def _read(request: Request) -> Asked:
    body = await request.body() if request.method == "POST" else b""
    content_type = request.headers.get("content-type", "")
    return protocol.read(request.method, request.scope["query_string"], content_type, body)


def _accept(request: Request) -> str:
    return ", ".join(request.headers.getlist("accept"))


def _prefers_page(request: Request) -> bool:
    return "text/html" in _accept(request).lower()


def _address(request: Request) -> str:
    return str(request.url.replace(query="", fragment=""))


def _failure(head: Mapping[str, Any], media: Media) -> RequestError:
    why = str(head.get("why", ""))[:500]
    match head["failed"]:
        case "syntax" if head["line"]:
            key = "web.sparql.syntax" if why else "web.sparql.syntax_spot"
            return RequestError(400, key, line=head["line"], column=head["column"], why=why)
        case "syntax":
            return RequestError(400, "web.sparql.syntax_somewhere", why=why)
        case "memory":
            return RequestError(503, "web.sparql.worn_out")
        case "unwritable":
            return RequestError(406, "web.sparql.unwritable", form=media.name, why=why)
        case _:
            return RequestError(400, "web.sparql.unanswered", why=why)
