"""The matrix: every RDF file that is written gives the same graph, read by rdflib, pyoxigraph and parsers of others.

Needs raptor and serd from Debian, and N3.js, jsonld.js and two streaming parsers from npm; it installs what is absent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph
import pytest
import rdflib

from interop.foreign_tools import node, run
from intgraph.export.registry import ExportOptions, export
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.office import Office
from intgraph.rdf.canonical import canonical
from intgraph.rdf.formats import FORMATS

ROOT = Path(__file__).parents[2]
DUMPS = ("", "dcat", "p190")
HOSTILE = (
    "‘enkel’ “dubbel” \"recht\" 'ook'",
    "regel\neen\r\ntwee\ttab\rdrie",
    "\\ terug \\n \\u0041",
    "</script><b>&amp;]]>",
    "青岛市 Đặng 🐸 𑵹",
    "\u202eomgekeerd",
    "e\u0301 los accent",
    "@prefix x: <urn:x> .",
    "_:blank",
    "  spaties  ",
    "\x0b\x00bel\x07",
    "{{x}}${y}%00",
)
Counts = dict[tuple[str, str], dict[str, int]]

# rdflib's own parsers still call what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")


def _quads(text: bytes, form: pyoxigraph.RdfFormat) -> bytes:
    return canonical(pyoxigraph.parse(text, form))


def _rdflib(path: Path) -> bytes:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=FORMATS[path.suffix[1:]].rdflib)
    graph = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        graph.add(triple)
    return _quads(graph.serialize(format="nt", encoding="utf-8"), pyoxigraph.RdfFormat.N_TRIPLES)


def _pyoxigraph(path: Path) -> bytes:
    return _quads(path.read_bytes(), FORMATS[path.suffix[1:]].rdf_format())


def _rapper(syntax: str) -> Callable[[Path], bytes]:
    return lambda path: _quads(run("rapper", "-q", "-i", syntax, "-o", "nquads", path), pyoxigraph.RdfFormat.N_QUADS)


def _serdi(syntax: str) -> Callable[[Path], bytes]:
    return lambda path: _quads(run("serdi", "-i", syntax, "-o", "nquads", path), pyoxigraph.RdfFormat.N_QUADS)


def _node(reader: str) -> Callable[[Path], bytes]:
    return lambda path: _quads(node("read.mjs", reader, path), pyoxigraph.RdfFormat.N_QUADS)


READERS: Mapping[str, Mapping[str, Callable[[Path], bytes]]] = MappingProxyType(
    {
        "ttl": {"rapper": _rapper("turtle"), "serdi": _serdi("turtle"), "N3.js": _node("n3")},
        "trig": {"rapper": _rapper("trig"), "serdi": _serdi("trig"), "N3.js": _node("n3")},
        "nt": {"rapper": _rapper("ntriples"), "serdi": _serdi("ntriples"), "N3.js": _node("n3")},
        "nq": {"rapper": _rapper("nquads"), "serdi": _serdi("nquads"), "N3.js": _node("n3")},
        "jsonld": {"jsonld.js": _node("jsonld"), "jsonld-streaming-parser": _node("jsonld-streaming-parser")},
        "rdf": {"rapper": _rapper("rdfxml"), "rdfxml-streaming-parser": _node("rdfxml-streaming-parser")},
    }
)
OURS: Mapping[str, Callable[[Path], bytes]] = MappingProxyType({"rdflib": _rdflib, "pyoxigraph": _pyoxigraph})
CASES = [
    (extension, name) for extension, foreign in READERS.items() for name in (*OURS, *foreign)
]  # fmt: skip


@cache
def _written(folder: Path) -> Mapping[tuple[str, str], Path]:
    """The four offices in each format: the graph, its description, and its twinnings."""
    names = {(part, form): f"all.{part}.{form}" if part else f"all.{form}" for part in DUMPS for form in FORMATS}
    with Office.open(ROOT / "graphs") as office:
        office.export(*(folder / name for name in names.values()), address="https://data.example")
    hostile = {("hostile", form): folder / f"hostile.{form}" for form in FORMATS}
    for path in hostile.values():
        export(_hostile(), path, ExportOptions(date=date(2026, 11, 22)))
    return {**{key: folder / name for key, name in names.items()}, **hostile}


def _hostile() -> Register:
    """Texts that a careless writer would write wrongly, as the names of places."""
    places = (Place(f"https://example.org/id/place/{number}", text) for number, text in enumerate(HOSTILE))
    tricky = Place(
        "https://example.org/id/place/a%20b?c=d&e=é#f", "Een lastig adres", same_as=("geo:52.4,4.6", "urn:x:y")
    )
    spot = Place("geo:52.4,4.6", "Een plek", latitude=52.4, longitude=4.6, within=(tricky.iri,))
    return Register(place={place.iri: place for place in (*places, tricky, spot)})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the files of all tests here."""
    return tmp_path_factory.mktemp("matrix")


@pytest.fixture(scope="module")
def counts(request: pytest.FixtureRequest) -> Iterator[Counts]:
    """How many triples each reader found, told when all have read."""
    found: Counts = {}
    yield found
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        print("\n\nTriples read, the same in canonical form:")  # noqa: T201
        for (extension, reader), parts in found.items():
            print(f"  .{extension:7} {reader:24} {parts}")  # noqa: T201


def test_there_are_at_least_four_readers_that_are_not_ours() -> None:
    """Besides rdflib and pyoxigraph, every format has two foreign readers or more, and there are six in all."""
    assert set(READERS) == set(FORMATS)
    assert all(len(foreign) >= 2 for foreign in READERS.values())
    assert len({name for foreign in READERS.values() for name in foreign}) == 6


@pytest.mark.parametrize("part", [*DUMPS, "hostile"], ids=lambda part: part or "graph")
@pytest.mark.parametrize(("extension", "reader"), CASES)
def test_everyone_reads_the_same_graph(extension: str, reader: str, part: str, folder: Path, counts: Counts) -> None:
    """A reader finds in a file exactly what was written: the canonical forms are the same bytes."""
    files = _written(folder)
    wanted = _pyoxigraph(files[part, "nt"])
    # A description tells of the files beside it, which are the same for all formats of one call.
    found = {**OURS, **READERS[extension]}[reader](files[part, extension])
    counts.setdefault((extension, reader), {})[part or "graph"] = found.count(b"\n")
    assert found == wanted


def test_jsonld_js_makes_the_same_canonical_form(folder: Path) -> None:
    """RDFC-1.0 as its authors wrote it gives our bytes: another canonicaliser, the same hash."""
    path = folder / "canonical.nq"
    with Office.open(ROOT / "graphs" / "velsen") as office:
        office.export(path, canonical=True)
    assert node("canonize.mjs", path) == path.read_bytes()
