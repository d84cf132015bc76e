"""The app: every route of the site on one desk, behind the gate, with the SPARQL endpoint beside them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response

from intgraph.page.safe import web_address
from intgraph.web import asking, pages, reading
from intgraph.web.desk import Desk
from intgraph.web.guard import LOOPBACK, Gate, Guard
from intgraph.web.links import Served
from intgraph.web.reconcile import routes as reconcile
from intgraph.web.replies import problem
from intgraph.web.sparql.dataset import Dataset
from intgraph.web.sparql.endpoint import Endpoint, Settings, sparql_routes
from intgraph.web.sparql.limits import Limits

# Where programs of others send forms that only ask.
_SHARED: Final = ("/sparql", "/reconcile")
_NOT_ALLOWED: Final = 405
_PREFLIGHT: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def app_of(desk: Desk, names: Iterable[str] = ()) -> Starlette:
    """Return the app of a desk; it is asked by the names of loopback and by ``names``.

    Desk and endpoint are closed when the app stops (``let_go``). ``app.state.endpoint`` is the SPARQL endpoint.
    """
    endpoint = _endpoint(desk)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        let_go(app)

    app = Starlette(
        routes=[*asking.ROUTES, *reconcile.ROUTES, *sparql_routes(endpoint), *reading.ROUTES],
        middleware=[
            Middleware(Guard, gate=Gate(hosts=(*LOOPBACK, *names), shared=_SHARED if desk.site.is_public else ()))
        ],
        lifespan=lifespan,
        exception_handlers={HTTPException: _refused, Exception: _failed},
    )
    app.state.desk, app.state.endpoint = desk, endpoint
    return app


def let_go(app: Starlette) -> None:
    """Close the endpoint and the desk of an app; to do so twice does no harm."""
    app.state.endpoint.close()
    app.state.desk.close()


def _endpoint(desk: Desk) -> Endpoint:
    folder = Path(desk.folder.name) / "sparql"
    folder.mkdir()
    surround = partial(_surround, desk)
    settings = Settings(
        surround=surround, link=partial(_target, desk), shared=desk.site.is_public, language=desk.language
    )
    return Endpoint(partial(Dataset.of, desk.site.register, folder), Limits(), settings)


def _surround(desk: Desk, language: str) -> Mapping[str, Any]:
    links = Served(desk.site.addresses, language, desk.root, "sparql", chosen=language)
    return {"base": "base.html", **pages.surround(desk.site, links)}


def _target(desk: Desk, iri: str) -> str:
    """Where the IRI in a cell leads: to its page here, else to where it says."""
    address = desk.site.addresses.of.get(iri)
    return f"{desk.root}doc/{address.noun}/{address.slug}" if address else web_address(iri)


def _refused(request: Request, wrong: Exception) -> Response:
    """Return what the router refuses: no such address, or a method that it does not take."""
    assert isinstance(wrong, HTTPException)
    if wrong.status_code != _NOT_ALLOWED:
        return reading.missing(request)
    allowed = {"Allow": (wrong.headers or {}).get("Allow", "GET, HEAD")}
    if request.method == "OPTIONS":
        opening = _PREFLIGHT if request.app.state.desk.site.is_public else {}
        return Response(status_code=204, headers={**opening, **allowed})
    found = problem(request, _NOT_ALLOWED, "method")
    found.headers.update(allowed)
    return found


def _failed(request: Request, _: Exception) -> Response:
    return problem(request, 500, "failed")
