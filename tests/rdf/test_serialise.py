"""Promises about the files themselves: how they look, and what is refused."""

from __future__ import annotations

import json
import socket
import time
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple
from rdf_example import SOURCE, TIE, VELSEN, example

from intgraph.errors import InputError, IntgraphError
from intgraph.locale import words
from intgraph.model.register import Register
from intgraph.rdf.decode import decode
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import FORMATS, MEDIA_TYPES, Format, format_of
from intgraph.rdf.guard import Limits
from intgraph.rdf.serialise import parse, serialise, write
from intgraph.vocab.terms import RDF_TYPE, expand

every_format = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
DEEP_XML = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' + b"<rdf:Seq><rdf:_1>" * 50_000
LAUGHS = b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>&b;</r>'


def test_turtle_is_made_to_be_read() -> None:
    """Sorted prefixes come first, a blank line parts the nodes, and each node begins with what it is."""
    text = serialise(example(), FORMATS["ttl"]).decode()
    header, *nodes = text.rstrip("\n").split("\n\n")
    assert header.splitlines() == sorted(header.splitlines())
    assert all(line.startswith("@prefix ") for line in header.splitlines())
    assert len(nodes) == len({triple.subject for triple in encode(example())})
    assert all(" a " in node.splitlines()[0] for node in nodes)


def test_jsonld_carries_its_context_and_short_names() -> None:
    """JSON-LD is one object a node under a context that stands in the file."""
    document = json.loads(serialise(example(), FORMATS["jsonld"]))
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert document["@context"]["org"] == "http://www.w3.org/ns/org#"
    assert nodes[TIE]["@type"] == ["ig:Tie", "org:OrganizationalCollaboration"]
    assert nodes[f"{TIE}#period"]["dcat:startDate"] == "1976-01-01"
    assert nodes[VELSEN]["skos:prefLabel"][0] == {"@value": "Gemeente Velsen", "@language": "nl"}


@pytest.mark.parametrize("strange", ["geo:52.4,4.6", "schema:Thing", "urn:x:y", "https://e.org/é?a=1#b", "void:"])
@every_format
def test_an_iri_that_looks_like_a_prefixed_name_stays_itself(form: Format, strange: str) -> None:
    """An IRI whose scheme is one of our prefixes is not taken for a short name, in any format."""
    register = example()
    party = replace(register.party[VELSEN], same_as=(strange,), website=strange)
    changed = replace(register, party={**register.party, VELSEN: party})
    assert decode(parse(serialise(changed, form), form)) == changed


@every_format
@pytest.mark.parametrize(
    "text", ["a\r\nb", "\t", " x ", "\u2028\x85", '"""', "\\", "]]>", "a\n .\nb .\n", "\u202eevil"]
)
def test_awkward_text_survives(form: Format, text: str) -> None:
    """Line ends, tabs, quotes, brackets and turned-round text come back as they were."""
    register = example()
    changed = replace(register, source={SOURCE: replace(register.source[SOURCE], note=text)})
    assert decode(parse(serialise(changed, form), form)).source[SOURCE].note == text


@every_format
def test_truncated_files_are_refused_or_read_clean(form: Format) -> None:
    """Cut anywhere, a file gives an error of ours or a smaller register, and never another exception."""
    data = serialise(example(), form)
    refused = 0
    for cut in range(0, len(data), max(1, len(data) // 60)):
        try:
            decode(parse(data[:cut], form, file="cut"))
        except IntgraphError:
            refused += 1
    assert refused > 20


@every_format
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
@settings(deadline=None, max_examples=60)
def test_noise_is_refused_or_holds_nothing(form: Format, data: bytes) -> None:
    """Random bytes give an error of ours or an empty register."""
    try:
        found = len(decode(parse(data, form)))
    except IntgraphError:
        found = 0
    assert found == 0


@pytest.mark.parametrize(
    ("extension", "data", "key"),
    [
        ("jsonld", b'{"@context": "http://remote.invalid/context", "@id": "urn:x"}', "rdf.remote_context"),
        ("jsonld", b'{"@context": ["http://remote.invalid/context"]}', "rdf.remote_context"),
        ("jsonld", b'{"@context": {"@import": "http://remote.invalid/"}}', "rdf.remote_context"),
        ("jsonld", b"{" * 1_000_000, "rdf.too_deep"),
        ("jsonld", b'[{"urn:a":' * 200_000, "rdf.too_deep"),
        ("jsonld", b'{"urn:a": "\\"[[["' + b',"b":[' * 80, "rdf.too_deep"),
        ("jsonld", b'{"a', "rdf.syntax"),
        ("rdf", DEEP_XML, "rdf.too_deep"),
        ("rdf", LAUGHS, "rdf.entities"),
        ("rdf", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', "rdf.entities"),
        ("rdf", b'<?xml version="1.0" encoding="utf-7"?><r/>', "rdf.unreadable"),
        ("rdf", b'<?xml version="1.0" encoding="nonsense"?><r/>', "rdf.unreadable"),
        ("rdf", b"<html><body>no RDF</body></html>", "rdf.unreadable"),
        ("rdf", b"<a><b></a>", "rdf.syntax"),
        ("ttl", b"(" * 100_000, "rdf.syntax"),
        ("ttl", b"<relative> a <urn:x> .", "rdf.syntax"),
        ("ttl", b'<urn:a> <urn:b> "\xff" .', "rdf.syntax"),
        ("trig", b"{" * 1_000_000, "rdf.syntax"),
        ("nt", b"name,place\nVelsen,Velsen\n", "rdf.syntax"),
        ("nq", b"PK\x03\x04", "rdf.syntax"),
    ],
)
def test_hostile_input_is_refused_in_good_time(extension: str, data: bytes, key: str) -> None:
    """Deep, remote, laughing or broken input is refused with a sentence in both languages."""
    began = time.monotonic()
    with pytest.raises(InputError) as caught:
        parse(data, FORMATS[extension], file="hostile")
    assert caught.value.key == key
    assert time.monotonic() - began < 5
    for language in ("nl", "en"):
        assert "hostile" in words(language)(caught.value.key, **caught.value.words)


def test_an_error_names_its_line() -> None:
    """A syntax error tells on which line it is."""
    with pytest.raises(InputError) as caught:
        parse(b"<urn:a> a <urn:b> .\n\n<urn:a> a oops .\n", FORMATS["ttl"], file="a.ttl")
    assert (caught.value.words["file"], caught.value.words["line"]) == ("a.ttl", 3)


def test_the_limits_can_be_set() -> None:
    """Size and depth are refused beyond the limits given, and allowed up to them."""
    data = b'{"@id": "urn:a", "urn:b": [1, 2]}'
    assert len(parse(data, FORMATS["jsonld"], limits=Limits(size=len(data), depth=2))) == 2
    with pytest.raises(InputError, match=r"rdf\.too_large"):
        parse(data, FORMATS["jsonld"], limits=Limits(size=len(data) - 1))
    with pytest.raises(InputError, match=r"rdf\.too_deep"):
        parse(data, FORMATS["jsonld"], limits=Limits(depth=1))


@every_format
def test_reading_asks_nothing_of_the_network(form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    """No format makes the reader open a connection."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert decode(parse(serialise(example(), form), form)) == example()


@every_format
def test_a_byte_order_mark_does_no_harm(form: Format) -> None:
    """A file that a Windows program saved with a byte order mark reads like any other."""
    assert decode(parse(b"\xef\xbb\xbf" + serialise(example(), form), form)) == example()


def test_relative_iris_are_resolved() -> None:
    """Relative IRIs take the base that is given; a base that is none is refused."""
    quads = parse(b"<party/x> a <urn:x> .", FORMATS["ttl"], base="https://e.org/id/")
    assert quads[0].subject.value == "https://e.org/id/party/x"
    with pytest.raises(InputError, match=r"rdf\.unreadable"):
        parse(b"", FORMATS["ttl"], base="no base")


def test_an_empty_graph_is_a_file_too() -> None:
    """Nothing is written as a valid file of nothing."""
    for form in FORMATS.values():
        assert parse(serialise(Register(), form), form) == []


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("exports/network.ttl", "ttl"),
        ("A.JSONLD", "jsonld"),
        ("rdf", "rdf"),
        ("text/turtle; charset=utf-8", "ttl"),
        ("application/ld+json", "jsonld"),
    ],
)
def test_a_format_is_known_by_name_or_media_type(name: str, extension: str) -> None:
    """A file name, an extension and a media type lead to the format."""
    assert format_of(name) is FORMATS[extension]


def test_an_unknown_format_is_refused_with_the_six() -> None:
    """What is none of the six is refused, and the six are named."""
    assert len(FORMATS) == len(MEDIA_TYPES) == 6
    with pytest.raises(InputError) as caught:
        format_of("network.docx")
    assert "jsonld" in words("nl")(caught.value.key, **caught.value.words)


def test_a_carriage_return_outlives_xml() -> None:
    """XML turns a bare carriage return into a line feed: it is spelt out, and read by any XML parser as it was."""
    text = "een\r\ntwee\rdrie"
    data = write([Triple(NamedNode("urn:a"), NamedNode("urn:b/c"), Literal(text))], FORMATS["rdf"])
    assert b"\r" not in data
    (found,) = ElementTree.fromstring(data)[0]
    assert found.text == text
    assert [quad.object.value for quad in parse(data, FORMATS["rdf"])] == [text]


@pytest.mark.parametrize("strange", ["geo:52.4,4.6", "schema:Thing"])
def test_a_node_named_like_a_prefix_puts_the_whole_context_aside(strange: str) -> None:
    """Some parsers refuse a context that takes out one prefix: no prefix of ours is taken out alone."""
    north = Literal("52.4", datatype=NamedNode(expand("xsd:decimal")))
    told = [
        Triple(NamedNode(strange), NamedNode(RDF_TYPE), NamedNode(expand("dct:Location"))),
        Triple(NamedNode(strange), NamedNode(expand("geo:lat")), north),
        Triple(NamedNode("urn:x"), NamedNode(expand("skos:exactMatch")), NamedNode(strange)),
    ]
    data = write(told, FORMATS["jsonld"])
    nodes = json.loads(data)["@graph"]
    assert nodes[0]["@context"] is nodes[1]["skos:exactMatch"]["@context"] is None
    assert {quad.triple for quad in parse(data, FORMATS["jsonld"])} == set(told)
