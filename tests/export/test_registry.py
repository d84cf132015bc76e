"""Promises of the registry of exports."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.dom import minidom

import pyoxigraph
import pytest

from intgraph.errors import InputError, OutputError
from intgraph.export.linked.options import LinkedOptions
from intgraph.export.registry import WRITERS, ExportOptions, export, writer
from intgraph.model.register import Register
from intgraph.rdf.formats import FORMATS
from page.told_office import ON, office

OPTIONS = ExportOptions(language="nl", date=ON)


def test_every_format_of_rdf_is_written_and_can_be_read(tmp_path: Path) -> None:
    """Six formats, by their extension, with the same number of triples in each."""
    counts = set()
    for extension, form in FORMATS.items():
        path = tmp_path / f"network.{extension}"
        export(office(), path, OPTIONS)
        counts.add(len(list(pyoxigraph.parse(path.read_bytes(), form.rdf_format()))))
    assert len(counts) == 1
    assert counts.pop() > 100


def test_a_page_and_a_picture_are_written(tmp_path: Path) -> None:
    """In the language and with the title that was asked for."""
    options = replace(OPTIONS, title="Jaarverslag & meer")
    export(office(), tmp_path / "n.html", options)
    export(office(), tmp_path / "n.svg", options)
    page = (tmp_path / "n.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="nl">')
    assert "<h1>Jaarverslag &amp; meer</h1>" in page
    assert minidom.parse(str(tmp_path / "n.svg")).documentElement.tagName == "svg"  # type: ignore[union-attr]


@pytest.mark.parametrize("extension", WRITERS)
def test_the_same_export_gives_the_same_bytes(extension: str, tmp_path: Path) -> None:
    """Two runs can be compared with each other, in every format."""
    first, second = tmp_path / f"a.{extension}", tmp_path / f"b.{extension}"
    options = replace(OPTIONS, linked=LinkedOptions(before=Register()))
    export(office(), first, options)
    export(office(), second, options)
    assert first.read_bytes() == second.read_bytes()


def test_the_audience_is_written_on_the_page(tmp_path: Path) -> None:
    """Whoever finds the file can see for whom it was made."""
    export(office(), tmp_path / "n.html", replace(OPTIONS, audience="internal"))
    written = (tmp_path / "n.html").read_text(encoding="utf-8")
    assert re.search(r"<dt>Gemaakt voor(</dt>)?<dd>intern\b", written)


@pytest.mark.parametrize("name", ["network.docx", "network", ".html", "network.html.bak"])
def test_an_unknown_extension_is_refused_with_those_that_are_known(name: str, tmp_path: Path) -> None:
    """The refusal lists what can be chosen from, and nothing is written."""
    with pytest.raises(InputError) as refused:
        export(office(), tmp_path / name, OPTIONS)
    assert refused.value.key == "export.unknown"
    assert str(refused.value.words["known"]).startswith("html, svg, png, ttl")
    assert list(tmp_path.iterdir()) == []


def test_extensions_are_known_in_capitals(tmp_path: Path) -> None:
    """A file called NETWORK.TTL is Turtle."""
    assert writer(tmp_path / "NETWORK.TTL", OPTIONS) is WRITERS["ttl"]


def test_an_unknown_renderer_is_refused(tmp_path: Path) -> None:
    """With the name of the one there is."""
    with pytest.raises(InputError) as refused:
        export(office(), tmp_path / "n.html", replace(OPTIONS, renderer="gephi"))
    assert refused.value.words["known"] == "pyvis"


def test_a_renderer_changes_pages_only(tmp_path: Path) -> None:
    """Turtle beside a page of pyvis is Turtle."""
    with_pyvis = replace(OPTIONS, renderer="pyvis")
    assert writer(tmp_path / "n.ttl", with_pyvis) is WRITERS["ttl"]
    assert writer(tmp_path / "n.html", with_pyvis) is not WRITERS["html"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """And what stood there before still stands."""
    blocked = tmp_path / "file"
    blocked.write_text("before", encoding="utf-8")
    with pytest.raises(OutputError):
        export(office(), blocked / "n.html", OPTIONS)
    assert blocked.read_text(encoding="utf-8") == "before"
