"""Results in four forms: what two other readers make of them is what was asked, and a limit shows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.query import Result

from intgraph.rdf.pen import legal
from intgraph.web.sparql.rows import Room, write_rows, write_truth

WIDE = Room(10_000, 1 << 20, "http://x.example/cut")
FORMATS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "tsv": ox.QueryResultsFormat.TSV,
}

texts = st.text(max_size=20).map(legal)
terms = st.one_of(
    st.none(),
    st.just(ox.NamedNode("http://x.example/é?a=1&b='2'")),
    st.just(ox.BlankNode("b1")),
    texts.map(ox.Literal),
    texts.map(lambda text: ox.Literal(text, language="nl-be")),
    texts.map(lambda text: ox.Literal(text, datatype=ox.NamedNode("http://id.loc.gov/datatypes/edtf/EDTF"))),
    st.integers().map(ox.Literal),
)
tables = st.lists(st.tuples(terms, terms), max_size=6)


def plain(term: Any) -> str:
    """A term as text, blank nodes without their name."""
    return "" if term is None else "_" if isinstance(term, ox.BlankNode) else str(term)


def comparable(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    """Rows with each term as text."""
    return [[plain(term) for term in row] for row in rows]


@pytest.mark.parametrize("form", FORMATS)
@given(rows=tables)
def test_pyoxigraph_reads_back_every_row(form: str, rows: Any) -> None:
    """Language, datatype, unbound cells, quotation marks, tabs and line ends survive; order is kept."""
    written = write_rows(form, ["a", "b"], rows, WIDE)
    read = ox.parse_query_results(written.body, FORMATS[form])
    assert isinstance(read, ox.QuerySolutions)
    assert comparable([tuple(row) for row in read]) == comparable(rows)
    assert written.cut == ""


@given(rows=tables)
def test_rdflib_reads_the_same_rows_from_json_and_xml(rows: Any) -> None:
    """A second reader finds as many rows, and the same values, in JSON as in XML."""
    found = [
        Result.parse(io.BytesIO(write_rows(form, ["a", "b"], rows, WIDE).body), format=form).bindings
        for form in ("json", "xml")
    ]
    bound = [[{str(k): plain_rdflib(v) for k, v in row.items()} for row in one] for one in found]
    assert bound[0] == bound[1]
    assert len(bound[0]) == len(rows)


def plain_rdflib(term: Any) -> str:
    """A term of rdflib as text, blank nodes without their name."""
    return "_" if isinstance(term, rdflib.BNode) else str(term.n3())


@given(rows=tables)
def test_csv_is_read_by_any_reader(rows: Any) -> None:
    """Python's csv reader finds the plain values under the names of the variables, with the line ends of RFC 4180."""
    body = write_rows("csv", ["a", "b"], rows, WIDE).body.decode()
    read = list(csv.reader(io.StringIO(body, newline=""), strict=True))
    assert read[0] == ["a", "b"]
    assert read[1:] == [[value(term) for term in row] for row in rows]


def value(term: Any) -> str:
    """A term as SPARQL 1.1 CSV writes it."""
    return "" if term is None else f"_:{term.value}" if isinstance(term, ox.BlankNode) else term.value


@pytest.mark.parametrize("truth", [True, False])
def test_a_truth_value_is_read_back(truth: bool) -> None:
    """JSON and XML are read by pyoxigraph and rdflib; CSV and TSV say the word."""
    for form in ("json", "xml"):
        body = write_truth(form, truth)
        assert bool(ox.parse_query_results(body, FORMATS[form])) is truth
        assert Result.parse(io.BytesIO(body), format=form).askAnswer is truth
    assert write_truth("csv", truth) == write_truth("tsv", truth) == str(truth).lower().encode()


def test_more_rows_than_fit_are_cut_off_and_said() -> None:
    """With room for three of four rows there are three, the result says so, and JSON and XML link to why."""
    rows = [(ox.Literal(number),) for number in range(4)]
    room = Room(3, 1 << 20, "http://x.example/cut")
    for form in ("json", "xml", "csv", "tsv"):
        assert write_rows(form, ["a"], rows, room).cut == "rows"
        assert write_rows(form, ["a"], rows[:3], room).cut == ""
    head = json.loads(write_rows("json", ["a"], rows, room).body)
    assert head["head"]["link"] == ["http://x.example/cut"]
    assert len(head["results"]["bindings"]) == 3
    assert b'<link href="http://x.example/cut"/>' in write_rows("xml", ["a"], rows, room).body


def test_a_result_too_large_ends_at_a_row() -> None:
    """A result stops before the row that would exceed its size, and is still well formed."""
    rows = [(ox.Literal("x" * 100),) for _ in range(50)]
    written = write_rows("json", ["a"], rows, Room(1000, 1000, ""))
    assert written.cut == "size"
    assert 1 <= len(json.loads(written.body)["results"]["bindings"]) < 10


def test_a_triple_is_a_value_too() -> None:
    """A triple term is written as SPARQL 1.2 has it, and read back."""
    triple = ox.Triple(ox.NamedNode("x:a"), ox.NamedNode("x:b"), ox.Literal("c & d", language="nl"))
    for form in ("json", "xml"):
        read = ox.parse_query_results(write_rows(form, ["a"], [(triple,)], WIDE).body, FORMATS[form])
        assert [row["a"] for row in read] == [triple]  # type: ignore[union-attr]
