"""Promises about the files of linked data that are asked by name."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from rdflib import DCAT

from export.linked_office import ON, office, with_tie
from export.linked_office import VELSEN as VELSEN_IRI
from intgraph.errors import InputError
from intgraph.export.linked.graph import linked_triples
from intgraph.export.linked.options import LinkedOptions
from intgraph.export.linked.writers import is_whole_graph, part_of_name
from intgraph.export.registry import ExportOptions, described_last, export
from intgraph.office import Office
from intgraph.rdf.canonical import canonical
from intgraph.rdf.formats import FORMATS
from intgraph.vocab.terms import expand

VELSEN = Path(__file__).parents[2] / "graphs" / "velsen"
OPTIONS = ExportOptions(date=ON)


@pytest.mark.parametrize("name", ["a.ttl", "a.b.ttl", "dcat.ttl", "a.dcat.html", ".dcat", "a.dcat", "p190.nt"])
def test_other_names_mean_what_they_meant(name: str) -> None:
    """Only a second extension asks for something else, and only before one of RDF."""
    assert part_of_name(Path(name)) == ""


@pytest.mark.parametrize("extension", FORMATS)
def test_the_second_extension_works_in_every_format(extension: str, tmp_path: Path) -> None:
    """A description and a linkset can be had in all six formats, and are no dumps of the graph."""
    for part in ("dcat", "P190"):
        path = tmp_path / f"graph.{part}.{extension}"
        assert part_of_name(path) == part.lower()
        assert not is_whole_graph(path)
        export(office(), path, OPTIONS)
        assert list(pyoxigraph.parse(path.read_bytes(), FORMATS[extension].rdf_format()))


def test_canonical_is_the_same_for_every_order_and_has_the_hash_of_the_graph(tmp_path: Path) -> None:
    """The bytes are those of the canonical form, sorted, whatever order the tables are in."""
    register, options = office(), replace(OPTIONS, linked=LinkedOptions(canonical=True))
    backwards = replace(register, party=dict(reversed(register.party.items())))
    for name, found in (("a.nq", register), ("b.nq", backwards)):
        export(found, tmp_path / name, options)
    content = (tmp_path / "a.nq").read_bytes()
    assert content == (tmp_path / "b.nq").read_bytes() == canonical(linked_triples(register))
    assert content.splitlines() == sorted(content.splitlines())


def test_canonical_is_refused_for_what_cannot_be(tmp_path: Path) -> None:
    """Turtle has no canonical form: nothing is written under a false name."""
    with pytest.raises(InputError, match=r"export\.canonical_only"):
        export(office(), tmp_path / "a.ttl", replace(OPTIONS, linked=LinkedOptions(canonical=True)))
    assert list(tmp_path.iterdir()) == []


def test_an_update_needs_an_earlier_version(tmp_path: Path) -> None:
    """A difference with nothing is refused with what to add."""
    with pytest.raises(InputError, match=r"export\.before_missing"):
        export(office(), tmp_path / "a.ru", OPTIONS)
    export(office(), tmp_path / "a.ru", replace(OPTIONS, linked=LinkedOptions(before=with_tie(name="Oud"))))
    assert b"Oud" in (tmp_path / "a.ru").read_bytes()


def test_a_description_is_made_last() -> None:
    """It counts the bytes of what is made with it, in whatever order it was asked."""
    asked = map(Path, ("a.dcat.ttl", "a.ttl", "a.html", "b.dcat.nt"))
    assert [path.name for path in described_last(asked)] == ["a.ttl", "a.html", "a.dcat.ttl", "b.dcat.nt"]


def test_the_desk_describes_the_rdf_files_of_the_same_call(tmp_path: Path) -> None:
    """Each RDF dump is a distribution with its size and hash at the address given; pages and links are none."""
    names = ("v.dcat.ttl", "v.ttl", "v.nq", "v.p190.nt", "v.csv")
    with Office.open(VELSEN) as desk:
        desk.export(*(tmp_path / name for name in names), address="https://data.example/v/", contact="a@b.example")
    graph = rdflib.Graph().parse(tmp_path / "v.dcat.ttl")
    found = {str(url): node for node, url in graph.subject_objects(DCAT.downloadURL)}
    assert set(found) == {"https://data.example/v/v.ttl", "https://data.example/v/v.nq"}
    checksum = rdflib.Namespace("http://spdx.org/rdf/terms#")
    for url, node in found.items():
        content = (tmp_path / url.rpartition("/")[2]).read_bytes()
        assert int(str(graph.value(node, DCAT.byteSize))) == len(content)
        told = graph.value(graph.value(node, checksum.checksum), checksum.checksumValue)
        assert str(told) == hashlib.sha256(content).hexdigest()


def test_the_desk_writes_the_difference_with_another_version(tmp_path: Path) -> None:
    """From an export of before, or from its tables: the update has what changed, for the audience asked."""
    with Office.open(VELSEN) as desk:
        desk.export(tmp_path / "before.nq", canonical=True)
        desk.export(tmp_path / "none.ru", before=tmp_path / "before.nq")
        desk.export(tmp_path / "some.ru", before=tmp_path / "before.nq", audience="internal")
    assert (tmp_path / "none.ru").read_text(encoding="utf-8") == "# 0 triples deleted, 0 inserted\n"
    assert "0 triples deleted" in (tmp_path / "some.ru").read_text(encoding="utf-8")


def test_an_alias_of_a_public_body_is_no_label() -> None:
    """CPOV allows one alternative label a language; a party's other names are schema:alternateName."""
    said = [triple.predicate.value for triple in linked_triples(office()) if triple.subject.value == VELSEN_IRI]  # type: ignore[union-attr]
    assert said.count(expand("schema:alternateName")) == 2
    assert expand("skos:altLabel") not in said


@pytest.mark.parametrize("address", ["my site", "ftp://data.example", "https://", "https://a b", "https://a.nl/#x"])
def test_an_address_that_is_none_is_refused(address: str, tmp_path: Path) -> None:
    """Files cannot stand at what is no web address: it is said so, and nothing is written."""
    options = replace(OPTIONS, linked=LinkedOptions(address=address))
    for name in ("a.dcat.ttl", "a.p190.ttl"):
        with pytest.raises(InputError, match=r"export\.address_wrong"):
            export(office(), tmp_path / name, options)
    assert list(tmp_path.iterdir()) == []
