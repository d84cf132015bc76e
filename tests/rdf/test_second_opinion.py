"""Promises checked by a library that did not write the files: rdflib."""

from __future__ import annotations

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from rdflib.compare import isomorphic

from intgraph.model.register import Register
from intgraph.rdf.bridge import as_rdflib
from intgraph.rdf.canonical import canonical
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS, Format
from intgraph.rdf.serialise import parse, serialise
from intgraph.rdf.validate import validate
from strategies import registers

# rdflib's own parsers still call what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")
unhurried = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def _read(data: bytes, form: Format) -> rdflib.Graph:
    """What rdflib reads: every triple, in whatever graph of the dataset it stands."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data, format=form.rdflib)
    graph = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        graph.add(triple)
    return graph


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
@given(register=registers())
@unhurried
def test_rdflib_and_pyoxigraph_read_isomorphic_graphs(form: Format, register: Register) -> None:
    """Both libraries read the same graph from each of the six formats: the graph that was written."""
    data = serialise(register, form)
    theirs = _read(data, form)
    assert isomorphic(theirs, as_rdflib(parse(data, form)))
    again = parse(theirs.serialize(format="nt").encode(), FORMATS["nt"])
    assert canonical(again) == canonical(encode(register))


@given(registers())
@unhurried
def test_a_valid_register_conforms_to_the_shapes(register: Register) -> None:
    """pyshacl finds nothing wrong with a register that keeps the rules of the model."""
    assert validate(encode(register)) == ()
