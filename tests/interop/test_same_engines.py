"""The same answers from every engine: SQLite, Oxigraph, Virtuoso, and the published queries on pyoxigraph and rdflib.

Virtuoso comes from Debian. The 34,000 city partnerships are in ../shared/data; the four offices are in graphs/.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
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
from intgraph.store.remote.loading import Loaded
from intgraph.store.remote.writing import Gate

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
GALLE = mint(DEFAULT_BASE, "party", "galle")
OFFICE_CITIES = ("qingdao", "galle", "malmo", "bergisch-gladbach")
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


def _answers(said: str) -> int:
    """How many answers a question has; none where it was not understood."""
    return len(json.loads(said)["answers"]) if said.startswith("{") else 0


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
    took, rows = 0.0, 0
    for question, asked in TEN:
        said, seconds = _timed(lambda: Office.open(four), question, asked)
        assert said == _said(offices, question, asked), (question, asked)
        took += seconds
        rows += _answers(said)
    assert rows > len(TEN)
    tell(f"{engine.name}: ten questions on four offices, {rows} answers, {took / len(TEN):.2f} s a question")


@pytest.fixture(scope="module")
def many(engine: engines.Engine, cities: Office) -> tuple[Loaded, float]:
    """The city partnerships in a graph of the engine, by SPARQL Update, and the seconds that it took."""
    started = time.perf_counter()
    loaded = cities.load(engine.url, audience="internal", gate=Gate(update=engine.update))
    return loaded, time.perf_counter() - started


def test_the_core_questions_on_the_city_partnerships(
    many: tuple[Loaded, float], engine: engines.Engine, cities: Office, tell: _Told
) -> None:
    """Who, show and ties of cities with many partners and with few: the same JSON from SQLite and from the engine."""
    loaded, seconds = many
    tell(f"{engine.name}: {loaded.statements:,} statements loaded by update in {seconds:.1f} s")
    for question, argument in (("who", "target"), ("show", "name"), ("ties", "target")):
        took, rows = [], 0
        for city in CITIES:
            asked = {argument: f"place/{city}", "when": DAY}
            said, seconds = _timed(lambda: Office.open(loaded.address), question, asked)
            assert said == _said(cities, question, asked), (question, city)
            rows += _answers(said)
            took.append(seconds)
        assert rows >= len(CITIES)
        tell(f"{engine.name}: {question} on the city partnerships, {rows} answers, {max(took):.2f} s at most")


def test_names_of_the_city_partnerships(many: tuple[Loaded, float], cities: Office) -> None:
    """Names with accents, of several cities, misspelt, or known to the gazetteer alone are understood the same."""
    with Office.open(many[0].address) as remote:
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


def _rows(select: published.Select, office: Office, locals_: Iterable[str]) -> int:
    """Hold the published queries for who, show and ties to our own answers; return how many rows these have."""
    rows = 0
    for local in locals_:
        place, party = (mint(DEFAULT_BASE, noun, local) for noun in ("place", "party"))
        rows += _held(published.core(select, office, place, party))
    assert rows
    return rows


def _held(asked: Iterable[tuple[str, set[Any], set[Any]]]) -> int:
    """Hold the published rows of each asking to ours; return how many rows there are."""
    rows = 0
    for what, theirs, ours in asked:
        assert theirs == ours, what
        rows += len(ours)
    return rows


@pytest.mark.parametrize("kind", ["pyoxigraph", "rdflib"])
def test_the_published_queries_on_the_city_partnerships(kind: str, cities: Office, tell: _Told) -> None:
    """The published queries for who, show and ties have our rows on all the statements, in both engines of Python."""
    started = time.perf_counter()
    select = _select(kind, cities)
    loaded = time.perf_counter()
    rows = _rows(select, cities, CITIES)
    tell(f"{kind}: loaded in {loaded - started:.1f} s, {rows} rows the same in {time.perf_counter() - loaded:.1f} s")


def test_the_published_queries_without_a_property_path(four: str, engine: engines.Engine, offices: Office) -> None:
    """Who takes part, what it rests on, who can introduce whom: sent to an engine as they are, they have our rows."""
    assert _held(published.without_paths(published.by_endpoint(four), offices, GALLE))


# Virtuoso 7.2.5 is not among them: beside a large graph it loses rows of a property path within one graph, in some
# runs and not in others (docs/linked-data.md).
@pytest.mark.parametrize("engine", ["oxigraph"], indirect=True)
def test_the_published_queries_on_the_engine(
    four: str, many: tuple[Loaded, float], engine: engines.Engine, offices: Office, cities: Office, tell: _Told
) -> None:
    """The published queries, sent to an engine as they are, have our rows on the offices and on the partnerships."""
    started = time.perf_counter()
    rows = _rows(published.by_endpoint(four), offices, OFFICE_CITIES)
    rows += _held(published.every(published.by_endpoint(four), offices, GALLE))
    rows += _rows(published.by_endpoint(many[0].address), cities, CITIES)
    tell(f"{engine.name}: published queries, {rows} rows the same in {time.perf_counter() - started:.1f} s")
