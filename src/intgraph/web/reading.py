"""Reading: pages, documents, lists, dumps and the vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from intgraph.locale import words
from intgraph.web import pages
from intgraph.web.addresses import Address
from intgraph.web.document import document
from intgraph.web.dumps import MEDIA, description, packed, policy_of, vocabulary
from intgraph.web.layout import style
from intgraph.web.links import Links
from intgraph.web.negotiation import FORMS, preferred
from intgraph.web.replies import data_reply, desk_of, language_of, links_of, page_reply, problem, redirect, reply
from intgraph.web.site import Site
from intgraph.web.sitemap import robots, sitemap
from intgraph.web.sparql.examples import to_take_along

_MOST_DIGITS: Final = 6


def missing(request: Request) -> Response:
    """Return 404: a page for a person, a problem for a program."""
    if preferred(request.headers.get("accept", ""), {"json": "application/json", "html": "text/html"}) == "html":
        return _problem_page(request, 404, "missing", ())
    return problem(request, 404, "missing")


def _problem_page(request: Request, status: int, key: str, choices: tuple[tuple[str, str], ...]) -> Response:
    say, links = words(language_of(request)), links_of(request)
    title, detail = say(f"web.problem.{key}.title"), say(f"web.problem.{key}")
    body = pages.page(desk_of(request).site, links, "problem.html", title, detail=detail, choices=choices)
    found = page_reply(request, body)
    found.status_code = status
    return found


def _standing(make: Callable[[Site, Links], bytes]) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        return page_reply(request, _kept(request, lambda: make(desk_of(request).site, links_of(request))))

    return show


def _kept(request: Request, make: Callable[[], bytes]) -> bytes:
    """A page that depends on its address and language alone."""
    links = links_of(request)
    return desk_of(request).remembered((links.path, links.language, links.chosen, links.query), make)


def listing(request: Request) -> Response:
    """Return the list of a noun; of a long one the page that is asked for."""
    noun, asked = request.path_params["noun"], request.query_params.get("page", "1")
    if noun not in pages.NOUNS or not asked.isascii() or not asked.isdecimal() or len(asked) > _MOST_DIGITS:
        return missing(request)
    site, number = desk_of(request).site, int(asked)
    if not 1 <= number <= pages.pages_of(site, noun):
        return missing(request)
    return page_reply(request, pages.listing(site, links_of(request), noun, number))


def identifier(request: Request) -> Response:
    """Lead from the IRI of a thing to the document about it."""
    iri = _named(request, request.path_params["noun"], request.path_params["slug"])
    if not iri:
        return missing(request)
    address = desk_of(request).site.addresses.of[iri]
    asked = f"?{request.url.query}" if request.url.query else ""
    location = f"{desk_of(request).root}doc/{address.noun}/{address.slug}{asked}"
    return redirect(request, location, {"Vary": "Accept"})


def _named(request: Request, noun: str, slug: str) -> str:
    """The IRI that is asked for: of a thing with a page, or of what belongs to one."""
    addresses = desk_of(request).site.addresses
    return addresses.find(noun, slug) or addresses.parts.get(Address(noun, slug), "")


def shown(request: Request) -> Response:
    """Return the document of a thing in the form that the client likes best."""
    noun, slug = request.path_params["noun"], request.path_params["slug"]
    iri, form = _asked(request, noun, slug)
    if not iri:
        return missing(request)
    form = form or request.query_params.get("output", "")
    if form and form not in FORMS:
        return _no_form(request, iri)
    chosen = form or preferred(request.headers.get("accept", ""), FORMS)
    return _document(request, iri, chosen) if chosen else _no_form(request, iri)


def _asked(request: Request, noun: str, slug: str) -> tuple[str, str]:
    """The thing at an address, and the form that a suffix asks for."""
    addresses = desk_of(request).site.addresses
    if iri := addresses.find(noun, slug):
        return iri, ""
    bare, _, suffix = slug.rpartition(".")
    return (addresses.find(noun, bare), suffix) if suffix in FORMS else ("", "")


def _document(request: Request, iri: str, form: str) -> Response:
    links, desk = links_of(request), desk_of(request)
    about = _about(links, iri, form)
    if form == "html":
        return page_reply(request, _kept(request, lambda: pages.thing(desk.site, links, iri)), about)
    body = desk.remembered(("doc", iri, form), lambda: document(desk.site, iri, form))
    return data_reply(request, body, FORMS[form], about)


def _about(links: Links, iri: str, form: str) -> dict[str, str]:
    others = (f'<{links.document(iri, name)}>; rel="alternate"; type="{media}"' for name, media in FORMS.items())
    return {"Vary": "Accept", "Content-Location": links.document(iri, form), "Link": ", ".join(others)}


def _no_form(request: Request, iri: str) -> Response:
    links = links_of(request)
    choices = tuple((f"{name} ({media})", links.document(iri, name)) for name, media in FORMS.items())
    found = _problem_page(request, 406, "form", choices)
    found.headers["Vary"] = "Accept"
    return found


def dumped(request: Request) -> Response:
    """Return all data in the format of the suffix, packed where it ends in ``.gz``."""
    name, _, last = request.path_params["file"].rpartition(".")
    name, extension = (name.rpartition(".")[0], name.rpartition(".")[2]) if last == "gz" else (name, last)
    if name != "graph" or extension not in pages.DUMPS:
        return missing(request)
    body = desk_of(request).dump(extension, language_of(request))
    return data_reply(request, packed(body) if last == "gz" else body, MEDIA["gz" if last == "gz" else extension])


def described(request: Request) -> Response:
    """Return the description of the data (DCAT and VoID)."""
    desk = desk_of(request)
    here = f"{str(request.base_url).rstrip('/')}{desk.root}"
    files = {f"{here}data/graph.{form}": None for form in pages.DUMPS}
    body = desk.remembered(("dcat", here), lambda: description(desk.site, files, f"{here}sparql"))
    return data_reply(request, body, MEDIA["ttl"])


def query_to_take(request: Request) -> Response:
    """Return a core question as SPARQL for any engine."""
    found = to_take_along().get(request.path_params["name"])
    return data_reply(request, found.query.encode("utf-8"), MEDIA["rq"]) if found else missing(request)


def network(request: Request) -> Response:
    """Return the page of the network, with its own script and the policy that allows it."""
    body = desk_of(request).dump("html", language_of(request))
    return page_reply(request, body, {"Content-Security-Policy": f"{policy_of(body)}; frame-ancestors 'none'"})


def named_words(request: Request) -> Response:
    """Return the vocabulary in the form that the client likes best."""
    suffix = request.path_params.get("suffix", "") or request.query_params.get("output", "")
    chosen = suffix or preferred(request.headers.get("accept", ""), FORMS)
    if not chosen or chosen not in FORMS:
        return missing(request) if suffix else _problem_page(request, 406, "form", _vocabularies(links_of(request)))
    if chosen == "html":
        return _reference(request)
    return data_reply(request, vocabulary(chosen), FORMS[chosen], {"Vary": "Accept"})


def _vocabularies(links: Links) -> tuple[tuple[str, str], ...]:
    return tuple((f"{name} ({media})", links.file(f"ns.{name}")) for name, media in FORMS.items())


def _reference(request: Request) -> Response:
    links = links_of(request)
    body = pages.vocabulary_page(desk_of(request).site, links)
    return page_reply(request, body, {"Vary": "Accept"})


def _style(request: Request) -> Response:
    return reply(request, style(), MEDIA["css"])


def _sitemap(request: Request) -> Response:
    links = links_of(request)
    base = str(request.base_url).rstrip("/")
    site = desk_of(request).site
    paths = ("", *(f"doc/{noun}" for noun in pages.NOUNS), *(f"doc/{at.noun}/{at.slug}" for at in site.addresses.iris))
    return reply(request, sitemap(f"{base}{links.root}{path}" for path in paths), MEDIA["xml"])


def _robots(request: Request) -> Response:
    address = f"{str(request.base_url).rstrip('/')}{desk_of(request).root}sitemap.xml"
    return reply(request, robots(address), MEDIA["txt"])


def _described_elsewhere(request: Request) -> Response:
    return redirect(request, f"{desk_of(request).root}data/dcat.ttl")


ROUTES: Final = (
    Route("/", _standing(pages.home)),
    Route("/about", _standing(pages.about)),
    Route("/data", _standing(pages.data)),
    Route("/network", network),
    Route("/style.css", _style),
    Route("/sitemap.xml", _sitemap),
    Route("/robots.txt", _robots),
    Route("/.well-known/void", _described_elsewhere),
    Route("/ns", named_words),
    Route("/ns.{suffix:str}", named_words),
    Route("/data/dcat.ttl", described),
    Route("/data/{file:str}", dumped),
    Route("/queries/{name:str}.rq", query_to_take),
    Route("/id/{noun:str}/{slug:str}", identifier),
    Route("/doc/{noun:str}", listing),
    Route("/doc/{noun:str}/{slug:str}", shown),
)
"""The routes of this room."""
