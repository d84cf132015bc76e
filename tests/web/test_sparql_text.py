"""A query is judged by its tokens: words in strings, comments, IRIs and names are no keywords; none is read twice."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from intgraph.errors import RequestError
from intgraph.web.sparql.limits import Limits
from intgraph.web.sparql.refusal import examine

BASE = "http://here.example/sparql"
GRAPHS = {"http://here.example/one", "http://here.example/two"}

INNOCENT = {
    "comment": "SELECT * { ?s ?p ?o } # SERVICE <http://x.example/> {} {{{{",
    "string": 'SELECT * { ?s ?p "SERVICE <http://x/> FROM <http://x/> {{{{" }',
    "long string": 'SELECT * { ?s ?p """SERVICE " "" FROM <http://x/>""" }',
    "long string, other quotes": "SELECT * { ?s ?p '''it's SERVICE''' }",
    "escaped quote": r'SELECT * { ?s ?p "\" SERVICE <x:y> \\" }',
    "IRI": "SELECT * { ?s <http://x.example/SERVICE#FROM> ?o }",
    "prefixed name": "PREFIX ex: <http://x.example/> SELECT * { ?s ex:SERVICE ex:from }",
    "variable": "SELECT ?service ?from { ?service ?from $SERVICE }",
    "language": 'SELECT * { ?s ?p "x"@service }',
    "empty strings": "SELECT * { ?s ?p \"\", '' }",
    "graph by prefix": "PREFIX : <http://here.example/> SELECT * FROM :one FROM NAMED :two { ?s ?p ?o }",
    "graph against the base": "BASE <http://here.example/a> SELECT * FROM <one> { ?s ?p ?o }",
    "deep, not too deep": "ASK " + "{" * 20 + "}" * 20,
}
SERVICES = {
    "plain": "SELECT * { SERVICE <http://x/> {} }",
    "small letters": "SELECT * { service silent <http://x/> {} }",
    "in a group": "SELECT * { OPTIONAL { { SERVICE ?x {} } } }",
    "glued to SILENT": "SELECT * { SERVICESILENT<http://x/>{} }",
    "glued to a number": "SELECT * { ?s ?p 1SERVICE<http://x/>{} }",
    "glued to a number with a point": "SELECT * { ?s ?p 1.SERVICE<http://x/>{} }",
    "glued to an exponent": "SELECT * { ?s ?p 1e5SERVICE<http://x/>{} }",
    "glued to a boolean": "SELECT * { ?s ?p trueSERVICE<http://x/>{} }",
    "glued to a string": "SELECT * { ?s ?p 'x'SERVICE<http://x/>{} }",
    "glued to a name": "PREFIX : <http://x/> SELECT * { ?s ?p ?o SERVICE:a{} }",
    "after a comment": "SELECT * { ?s ?p ?o . # \n SERVICE <http://x/> {} }",
    "after a carriage return": "SELECT * { ?s ?p ?o . # \r SERVICE <http://x/> {} }",
    "escaped": r"SELECT * { SERV\u0049CE <http://x/> {} }",
}


def refused(query: str, graphs: set[str] | None = GRAPHS, **limits: int) -> RequestError:
    """The error that a query meets."""
    with pytest.raises(RequestError) as met:
        examine(query, graphs, Limits(**limits), BASE)
    return met.value


@pytest.mark.parametrize("query", INNOCENT.values(), ids=INNOCENT)
def test_what_only_looks_like_a_keyword_is_let_through(query: str) -> None:
    """Words of the language inside strings, comments, IRIs, names and variables refuse nothing."""
    assert examine(query, GRAPHS, Limits(), BASE) in {"select", "ask"}


@pytest.mark.parametrize("query", SERVICES.values(), ids=SERVICES)
def test_service_is_refused_however_it_is_spelt(query: str) -> None:
    """Every spelling of SERVICE that a parser takes is refused, with its line and column."""
    wrong = refused(query)
    assert (wrong.status, wrong.key) == (400, "web.sparql.service")
    assert wrong.words["column"]


@pytest.mark.parametrize(
    "clause",
    ["FROM <file:///etc/passwd>", "FROM NAMED<http://x.example/>", "from :a", "FROM <three>", "FROM # \n <http://x/>"],
)
def test_a_graph_that_is_not_here_is_refused(clause: str) -> None:
    """FROM names a graph of this dataset or the query is refused; the graphs there are stand in the message."""
    wrong = refused(f"PREFIX : <http://x.example/> SELECT * {clause} {{ ?s ?p ?o }}")
    assert (wrong.status, wrong.key) == (400, "web.sparql.from")
    assert "http://here.example/two" in str(wrong.words["known"])


def test_the_dataset_of_the_request_stands_above_that_of_the_query() -> None:
    """Where the request itself names graphs, FROM is not looked at."""
    assert examine("SELECT * FROM <http://elsewhere.example/> {}", None, Limits(), BASE) == "select"


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <x:a> <x:b> 1 }",
        "PREFIX a: <x:> DELETE WHERE { ?s ?p ?o }",
        "LOAD <file:///etc/passwd>",
        "clear all",
    ],
)
def test_an_update_is_refused_as_such(query: str) -> None:
    """An update in the place of a query is answered with 403 and the reason."""
    wrong = refused(query)
    assert (wrong.status, wrong.key) == (403, "web.sparql.read_only")


@pytest.mark.parametrize("marks", ["{}", "()", "[]"])
def test_nesting_has_a_limit(marks: str) -> None:
    """Braces, parentheses and brackets may nest as deep as the limit and no deeper."""
    deep = "SELECT * " + marks[0] * 9 + marks[1] * 9
    assert examine(deep, GRAPHS, Limits(depth=9), BASE) == "select"
    assert refused(deep, depth=8).key == "web.sparql.deep"


def test_a_long_query_is_refused_unread() -> None:
    """A query over the limit in bytes is 413."""
    assert refused("ASK {} # é" + "é" * 500, query_bytes=1000).status == 413


@pytest.mark.parametrize("form", ["select", "ask", "construct", "describe"])
def test_the_form_of_a_query_is_told(form: str) -> None:
    """The form is the first word of the query proper, after prefixes that may be called like a form."""
    query = f"PREFIX select: <http://x/> PREFIX ask: <http://x/> {form.upper()} WHERE {{ }}"
    assert examine(query, GRAPHS, Limits(), BASE) == form


@pytest.mark.parametrize(
    "text",
    ["a.", "a-", '"""', "'''", "'", '""', "<", "<a ", "?", "\\", "\\u0041", ":", "a:", "#\n", "%4", "@", "1.", " "],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    """Whatever repeats is judged in time that grows with its length (here fourfold) and not with its square."""
    short, long = _seconds(text, 64 << 10), _seconds(text, 256 << 10)
    # A quarter of a second is what a busy machine adds to next to nothing.
    assert long < 10 * short + 0.25


def _seconds(text: str, size: int) -> float:
    """Seconds of processor time that it takes to judge so many bytes of a text that repeats."""
    query = text * (size // len(text))
    started = time.process_time()
    with suppress(RequestError):
        examine(query, GRAPHS, Limits(), BASE)
    return time.process_time() - started
