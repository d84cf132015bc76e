"""Forty requests that mean harm, as the bytes that go over the wire; what they must not reach is filled in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

TRIPLES = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(6))
NOTHING = frozenset({400, 403, 404, 405, 406, 408, 413, 414, 415, 421, 431, 503})
REFUSED = NOTHING - {503}


@dataclass(frozen=True)
class Hostile:
    """A request: ``payload`` in full, or byte by byte every ``drip`` seconds; ``expected`` are the statuses it may get.

    Status 0 stands for a connection that the server closes without a word.
    """

    name: str
    payload: bytes
    expected: frozenset[int] = REFUSED
    drip: float = 0.0
    endless: bool = False


def raw(method: str, target: str, body: bytes = b"", **headers: str) -> bytes:
    """A request as bytes; ``host`` and ``content_length`` are set unless given."""
    told = {"host": "127.0.0.1", "connection": "close", "content_length": str(len(body)), **headers}
    lines = [f"{method} {target} HTTP/1.1", *(f"{name.replace('_', '-')}: {value}" for name, value in told.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def get(query: str, **fields: str) -> bytes:
    """A query by GET."""
    return raw("GET", "/sparql?" + urlencode({"query": query, **{k.replace("_", "-"): v for k, v in fields.items()}}))


def post(body: bytes, media_type: str = "application/sparql-query", **headers: str) -> bytes:
    """A body for the endpoint."""
    return raw("POST", "/sparql", body, content_type=media_type, **headers)


def hostile(canary: str, secret: str) -> Iterator[Hostile]:
    """Every request; ``canary`` is the address of a server that must hear nothing, ``secret`` that of a file."""
    yield from _reaching(canary, secret)
    yield from _deep()
    yield from _endless()
    yield from _ill_formed()
    yield from _foreign(canary)
    yield from _wandering()
    yield from _slow()


def _reaching(canary: str, secret: str) -> Iterator[Hostile]:
    clause = f"SERVICE <{canary}> {{ ?s ?p ?o }}"
    glued = clause.replace(" ", "")
    yield Hostile("SERVICE", get(f"SELECT * {{ {clause} }}"))
    yield Hostile("SERVICE SILENT", get(f"SELECT * {{ SERVICE SILENT <{canary}> {{ ?s ?p ?o }} }}"))
    yield Hostile("SERVICE to a file", get(f"SELECT * {{ SERVICE <{secret}> {{ ?s ?p ?o }} }}"))
    yield Hostile("SERVICE glued to a number", get(f"SELECT * {{ ?x ?y 1{glued} }}"))
    yield Hostile("SERVICE glued to a boolean", get(f"SELECT * {{ ?x ?y true{glued} }}"))
    yield Hostile("SERVICE of a variable", get(f"SELECT * {{ BIND(<{canary}> AS ?x) SERVICE ?x {{ ?s ?p ?o }} }}"))
    yield Hostile("SERVICE escaped", get(f"SELECT * {{ \\u0053ERVICE <{canary}> {{ ?s ?p ?o }} }}"))
    hidden = f"SELECT * {{ ?a ?b ?c FILTER(?a<'b>') {clause} FILTER('c'=?d) }}"
    yield Hostile("SERVICE that hides behind a smaller-than", get(hidden))
    yield Hostile("LOAD as a query", get(f"LOAD <{canary}>"))
    yield Hostile("LOAD as an update", post(f"LOAD <{secret}>".encode(), "application/sparql-update"))
    yield Hostile(
        "LOAD in a form", post(urlencode({"update": f"LOAD <{canary}>"}).encode(), "application/x-www-form-urlencoded")
    )
    yield Hostile("FROM the web", get(f"SELECT * FROM <{canary}> {{ ?s ?p ?o }}"))
    yield Hostile("FROM NAMED the web", get(f"SELECT * FROM NAMED <{canary}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"))
    yield Hostile("FROM a file", get(f"SELECT * FROM <{secret}> {{ ?s ?p ?o }}"))
    empty = frozenset({200})
    yield Hostile("default graph on the web", get("SELECT * { ?s ?p ?o }", default_graph_uri=canary), empty)
    yield Hostile("named graph in a file", get("SELECT * { GRAPH ?g { ?s ?p ?o } }", named_graph_uri=secret), empty)


def _deep() -> Iterator[Hostile]:
    worn_out = frozenset({503})
    yield Hostile("braces", get("ASK " + "{" * 2500 + "}" * 2500))
    yield Hostile("parentheses", post(b"SELECT (" + b"(" * 100_000 + b"1" + b")" * 100_000 + b" AS ?x) {}"))
    yield Hostile("a sum of 30,000", post(b"SELECT (1" + b"+1" * 30_000 + b" AS ?x) {}"), worn_out)
    yield Hostile("a path of 20,000", post(b"ASK { ?s " + b"/".join([b"<x:y>"] * 20_000) + b" ?o }"), worn_out)
    doubling = "".join(f"BIND(CONCAT({','.join([f'?x{n}'] * 8)}) AS ?x{n + 1}) " for n in range(14))
    yield Hostile("a text that grows", get(f'SELECT ?x14 {{ BIND("0123456789" AS ?x0) {doubling} }}'), worn_out)
    yield Hostile("strings without end", post(b'ASK { ?s ?p """' + b'"" """' * 40_000))


def _endless() -> Iterator[Hostile]:
    late = frozenset({503})
    yield Hostile("a cartesian product", get(f"SELECT (COUNT(*) AS ?n) {{ {TRIPLES} }}"), late, endless=True)
    yield Hostile(
        "a product that finds nothing",
        get(f"SELECT * {{ {TRIPLES} FILTER(STR(?c1) = CONCAT(STR(?c2), STR(?c3), 'x')) }}"),
        late,
        endless=True,
    )
    yield Hostile("a product in order", get(f"SELECT * {{ {TRIPLES} }} ORDER BY ?c1 ?c2 LIMIT 1"), late, endless=True)
    yield Hostile(
        "a product as a graph", get(f"CONSTRUCT {{ ?a1 ?b2 ?c3 }} {{ {TRIPLES} }} ORDER BY ?c5"), late, endless=True
    )
    path = "?a (!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d"
    yield Hostile("paths without end", get(f"SELECT (COUNT(*) AS ?n) {{ {path} }}"), late, endless=True)


def _ill_formed() -> Iterator[Hostile]:
    yield Hostile("ten megabytes", post(b"#" * 10_000_000))
    yield Hostile("ten megabytes of address", raw("GET", "/sparql?query=" + "A" * 10_000_000), REFUSED | {0})
    yield Hostile("ten megabytes of headers", raw("GET", "/sparql", x_long="A" * 10_000_000), REFUSED | {0})
    yield Hostile("a length that is none", raw("POST", "/sparql", b"ASK {}", content_length="-6"))
    yield Hostile(
        "two lengths",
        b"POST /sparql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 3\r\ncontent-length: 9\r\n\r\nASK {}",
    )
    yield Hostile("bytes that are no text", raw("GET", "/sparql?query=ASK%20%7B%7D%FF%FE"))
    yield Hostile("another encoding", post("ASK {}".encode("utf-16"), "application/sparql-query; charset=utf-16"))
    yield Hostile("a line end in a parameter", get("ASK {}", output="json\r\nX-Evil: 1"))
    yield Hostile("a thousand and one fields", raw("GET", "/sparql?" + "&".join(["a=b"] * 1001)))
    yield Hostile(
        "no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 300 + b"\r\n\r\n", REFUSED | {0}
    )


def _foreign(canary: str) -> Iterator[Hostile]:
    ask = "/sparql?query=" + quote("ASK {}")
    yield Hostile("a foreign host", raw("GET", ask, host="evil.example"))
    yield Hostile("a host like ours", raw("GET", ask, host="127.0.0.1.evil.example:80"))
    yield Hostile("two hosts", raw("GET", ask).replace(b"host: ", b"host: evil.example\r\nhost: ", 1))
    yield Hostile("no host", raw("GET", ask).replace(b"host: 127.0.0.1\r\n", b"", 1))
    update = urlencode({"update": f"LOAD <{canary}>"}).encode()
    form = "application/x-www-form-urlencoded"
    yield Hostile("an update from another site", post(update, form, origin="https://evil.example"))
    yield Hostile(
        "a post from another site", raw("POST", "/ask", b"q=who", origin="https://evil.example", content_type=form)
    )
    yield Hostile("the whole web as a proxy", raw("GET", canary), REFUSED | {200})


def _wandering() -> Iterator[Hostile]:
    for path in (
        "/../../../../etc/passwd",
        "/data/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/sparql/%2e%2e/%2e%2e/etc/passwd",
        "/doc/party/..%5c..%5cetc%5cpasswd",
        "//etc/passwd",
        "/data/graph.ttl%00.html",
    ):
        yield Hostile(f"the path {path}", raw("GET", path))


def _slow() -> Iterator[Hostile]:
    closed = frozenset({0, 408})
    yield Hostile("a head byte by byte", raw("GET", "/sparql"), closed, drip=0.5, endless=True)
    late = raw("POST", "/sparql", b"A" * 500, content_type="application/sparql-query")
    yield Hostile("silence", b"", closed, drip=20, endless=True)
    yield Hostile("a body that never comes", late[: late.index(b"\r\n\r\n") + 14], closed, endless=True)
