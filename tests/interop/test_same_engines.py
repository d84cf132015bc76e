"""The same answers from every engine: SQLite, Oxigraph, Virtuoso, and the published queries on pyoxigraph and rdflib.

Virtuoso comes from Debian. The 34,000 city partnerships are in ../shared/data; the four offices are in graphs/.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import published
from interop import engines, partnerships
from intgraph.ask.answer import as_json
from intgraph.errors import IntgraphError
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE
from intgraph.office import Office
from intgraph.store.remote.loading import Gate

ROOT = Path(__file__).parents[2]
ENGINES = {"oxigraph": engines.oxigraph, "virtuoso": engines.virtuoso}
DAY = "2026-11-22"
# Ten questions about parts of the network and the whole of it, names well and badly spelt among them.
TEN: list[tuple[str, dict[str, Any]]] = [
    ("who", {"target": "China", "when": DAY}),
    ("who", {"target": "velsn", "when": DAY}),
    ("show", {"name": "SOS Velsen", "when": DAY}),
    ("ties", {"target": "Europe", "when": DAY, "former": True}),
    ("timeline", {"name": "Galle"}),
    ("path", {"start": "SOS Velsen", "end": "Luton", "when": DAY}),
    ("promises", {"target": "Helmond", "when": DAY}),
    ("sheet", {"target": "Sri Lanka", "when": DAY}),
    ("conflicts", {}),
    ("review", {"target": "Helmond", "when": DAY}),
]
# Cities with many partners, with few, of a name in another script or with an accent, and of no name at all.
CITIES = ("q64", "q90", "q1085", "q201391", "q200166")
_Told = Callable[[str], None]


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[engines.Engine]:
    """Each engine, empty; the environment holds what it is entered with."""
    kept = dict(os.environ)
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as running:
        running.enter(os.environ)  # type: ignore[arg-type]
        yield running
    os.environ.clear()
    os.environ.update(kept)


@pytest.fixture(scope="module")
def offices() -> Iterator[Office]:
    with Office.open(ROOT / "graphs") as opened:
        yield opened


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The city partnerships as an office of tables."""
    if not partnerships.DATA.is_dir():
        pytest.fail(f"The city partnerships are not in {partnerships.DATA}: put them there, or run `make test`.")
    folder = tmp_path_factory.mktemp("partnerships")
    assert partnerships.write_office(folder) > 17_000
    with Office.open(folder) as opened:
        yield opened


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> _Told:
    """Print a measurement, whatever is captured."""

    def said(line: str) -> None:
        with capsys.disabled():
            print(f"\n  {line}", end="")  # noqa: T201

    return said


def _said(office: Office, question: str, asked: dict[str, Any]) -> str:
    try:
        return json.dumps(as_json(office.answer(question, **asked)), ensure_ascii=False)
    except IntgraphError as wrong:
        return f"{wrong.key} {wrong.words}"


def _timed(office: Callable[[], Office], question: str, asked: dict[str, Any]) -> tuple[str, float]:
    """An answer and the seconds that it took, with nothing fetched before."""
    started = time.perf_counter()
    with office() as opened:
        said = _said(opened, question, asked)
    return said, time.perf_counter() - started


@pytest.fixture(scope="module")
def four(engine: engines.Engine, offices: Office) -> str:
    """The four offices in a graph of the engine, by the Graph Store Protocol."""
    return offices.load(engine.url, audience="internal", gate=Gate(store=engine.store)).address


def test_ten_questions_on_four_offices(four: str, engine: engines.Engine, offices: Office, tell: _Told) -> None:
    """From tables and from the engine alone, each of ten questions has the same JSON."""
    took = 0.0
    for question, asked in TEN:
        said, seconds = _timed(lambda: Office.open(four), question, asked)
        assert said == _said(offices, question, asked), (question, asked)
        took += seconds
    tell(f"{engine.name}: ten questions on four offices, {took / len(TEN):.2f} s a question")


@pytest.fixture(scope="module")
def many(engine: engines.Engine, cities: Office) -> tuple[str, float]:
    """The city partnerships in a graph of the engine, by SPARQL Update, and the statements loaded a second."""
    started = time.perf_counter()
    loaded = cities.load(engine.url, audience="internal", gate=Gate(update=engine.update))
    return loaded.address, loaded.statements / (time.perf_counter() - started)


def test_the_core_questions_on_the_city_partnerships(
    many: tuple[str, float], engine: engines.Engine, cities: Office, tell: _Told
) -> None:
    """Who, show and ties of cities with many partners and with few: the same JSON from SQLite and from the engine."""
    tell(f"{engine.name}: {many[1]:,.0f} statements loaded a second by update")
    for question, argument in (("who", "target"), ("show", "name"), ("ties", "target")):
        took = []
        for city in CITIES:
            asked = {argument: f"place/{city}", "when": DAY}
            said, seconds = _timed(lambda: Office.open(many[0]), question, asked)
            assert said == _said(cities, question, asked), (question, city)
            assert '"answers": []' not in said
            took.append(seconds)
        tell(f"{engine.name}: {question} on the city partnerships, {max(took):.2f} s at most")


def test_names_of_the_city_partnerships(many: tuple[str, float], cities: Office) -> None:
    """Names with accents, of several cities, misspelt, or known to the gazetteer alone are understood the same."""
    with Office.open(many[0]) as remote:
        for name in ("Kohtla-Järve", "kohtla jarve", "Köln", "Santiago", "Altoonna", "Ch’ŏngjin"):
            asked = {"target": name, "when": DAY}
            assert _said(remote, "who", asked) == _said(cities, "who", asked), name


def _select(kind: str, office: Office) -> published.Select:
    """The office in an engine of Python."""
    from pyoxigraph import Quad, Store

    from intgraph.rdf.encode import encode

    if kind == "rdflib":
        return published.by_rdflib(office.rdflib("internal"))
    store = Store()
    store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in encode(office.register("internal")))
    return published.by_pyoxigraph(store)


@pytest.mark.parametrize("kind", ["pyoxigraph", "rdflib"])
def test_the_published_queries_on_the_city_partnerships(kind: str, cities: Office, tell: _Told) -> None:
    """The published queries for who, show and ties have our rows on 925,000 statements, in both engines of Python."""
    started = time.perf_counter()
    select = _select(kind, cities)
    tell(f"{kind}: loaded in {time.perf_counter() - started:.1f} s")
    for city in CITIES:
        place, party = (mint(DEFAULT_BASE, noun, city) for noun in ("place", "party"))
        started = time.perf_counter()
        assert published.who(select, place, "place") == published.our_who(cities, place), city
        assert published.who(select, party, "party") == published.our_who(cities, party), city
        assert published.ties(select, place) == published.our_ties(cities, place), city
        for tie, *_ in list(published.our_ties(cities, place))[:3]:
            assert published.proofs(select, str(tie)) == published.our_proofs(cities, str(tie)), tie
        tell(f"{kind}: who, show and ties of {city}, {time.perf_counter() - started:.2f} s")
