"""What is asked: of us by our own addresses, of the others by SPARQL, where they have anything of the sort."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from benchmarks.serving.contest import JSON, OURS
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE
from intgraph.web.sparql.examples import to_take_along

_HTML: Final = "text/html"
_QINGDAO: Final = mint(DEFAULT_BASE, "place", "qingdao")
_WHO: Final = to_take_along()["who_place"].query.replace("{ UNDEF }", f"{{ <{_QINGDAO}> }}")
_GROUPED: Final = (
    "PREFIX org: <http://www.w3.org/ns/org#> SELECT ?p (COUNT(*) AS ?n) { ?r org:member ?p } GROUP BY ?p ORDER BY ?p"
)
_SPARQL: Final = {
    "SPARQL: ASK {}": "ASK {}",
    "SPARQL: who works with Qingdao": _WHO,
    "SPARQL: how many roles has each party": _GROUPED,
    "SPARQL: 1,000 rows": "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 1000",
}
_OURS: Final = {
    "page of a party": ("/doc/party/gm0453", _HTML),
    "Turtle of a party": ("/doc/party/gm0453", "text/turtle"),
    "question as JSON: who works with Qingdao": ("/api/who?target=Qingdao&when=2026-11-22", "application/json"),
    "search": ("/search?q=Velsen", _HTML),
}
_FRONT: Final = "page to ask on"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: its name, the path, and the form that is accepted."""

    name: str
    path: str
    accept: str


def questions(server: str, endpoint: str) -> Iterator[Question]:
    """Yield what a server is asked; its page to ask on stands at its endpoint, or at its root."""
    if server == OURS:
        yield from (Question(name, path, accept) for name, (path, accept) in _OURS.items())
    yield Question(_FRONT, endpoint if server == OURS else "/", _HTML)
    yield from (Question(name, f"{endpoint}?query={quote(query)}", JSON) for name, query in _SPARQL.items())
