"""Workers: whatever a query does, it ends in time, and reaches neither file nor socket, even if nothing refused it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pyoxigraph as ox
import pytest

from intgraph.errors import OutputError, RequestError
from intgraph.web.sparql import dataset as dataset_module
from intgraph.web.sparql.dataset import Dataset
from intgraph.web.sparql.limits import Limits
from intgraph.web.sparql.pool import Pool
from web.canary import Canary, canary

LIMITS = Limits(seconds=2, workers=2, waiting=2)
# Seconds that a machine which is busy with other tests may be late; less than what a limit counted twice would take.
BUSY = 0.9
ENDLESS = (
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?c) = CONCAT(STR(?f), STR(?i), STR(?l), 'x')) }"
)


def quads(count: int = 400) -> Iterator[ox.Quad]:
    """So many triples."""
    for number in range(count):
        yield ox.Quad(ox.NamedNode(f"x:{number}"), ox.NamedNode("x:p"), ox.Literal(number))


@pytest.fixture(scope="module", params=["in memory", "on disk"])
def pool(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pool]:
    """A pool over 400 triples, read into memory and from a store on disk."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on disk":
            patch.setattr(dataset_module, "_IN_MEMORY", 10)
        data = Dataset.write(quads(), tmp_path_factory.mktemp("data"))
    assert data.path.is_dir() == (request.param == "on disk")
    made = Pool(lambda: data, LIMITS)
    yield made
    made.close()


@pytest.fixture
def bird() -> Iterator[Canary]:
    """A server that must hear nothing."""
    with canary() as listening:
        yield listening


def task(query: str, form: str = "json") -> dict[str, object]:
    """A query as the endpoint hands it on, unexamined."""
    whole = {"default_graphs": None, "named_graphs": None}
    return {
        "query": query,
        "base": "http://here.example/",
        "form": form,
        "rows": 10,
        "size": 1 << 20,
        "link": "",
        **whole,
    }


def answer(pool: Pool, query: str, form: str = "json") -> tuple[dict[str, Any], bytes]:
    """What the worker says of a query, and what it wrote."""
    with pool.place() as turn:
        return turn.ask(task(query, form))


def ask(pool: Pool, query: str, form: str = "json") -> dict[str, Any]:
    """What the worker says of a query."""
    return answer(pool, query, form)[0]


def test_a_worker_answers_one_query_after_the_other(pool: Pool) -> None:
    """A worker is used again, and an error of one query does not touch the next."""
    assert ask(pool, "SELECT * { ?s ?p ?o }") == {"cut": "rows"}
    wrong = ask(pool, "SELECT (")
    assert (wrong["failed"], wrong["line"], wrong["column"]) == ("syntax", 1, 9)
    assert ask(pool, "ASK {}") == {"cut": ""}


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
@pytest.mark.parametrize(
    "spelling", ["SERVICE <{}> {{}}", "SERVICE SILENT <{}> {{ ?s ?p ?o }}", "BIND(<{}> AS ?x) SERVICE ?x {{}}"]
)
def test_no_query_opens_a_socket(pool: Pool, bird: Canary, host: str, spelling: str) -> None:
    """SERVICE that slipped past the judgement of the text reaches nobody: the process may open no socket."""
    clause = spelling.format(f"http://{host}:{bird.port}/sparql")
    answer = ask(pool, f"SELECT * {{ {clause} }}")
    assert answer.get("failed", "silent") == ("silent" if "SILENT" in clause else "unanswered")
    assert bird.heard == []


def test_the_canary_hears_an_engine_that_is_not_confined(bird: Canary) -> None:
    """The same query in this process does reach the server: the test above can fail."""
    query = f"SELECT * {{ SERVICE <http://127.0.0.1:{bird.port}/sparql> {{ ?s ?p ?o }} }}"
    with suppress(OSError):
        list(ox.Store().query(query))  # type: ignore[arg-type]
    assert bird.heard


def test_no_query_reads_a_file(pool: Pool, tmp_path: Path) -> None:
    """FROM with a file that holds RDF finds nothing of it."""
    secret = tmp_path / "secret.nt"
    secret.write_text('<x:s> <x:p> "canary" .\n')
    for clause in (f"FROM <{secret.as_uri()}> {{ ?s ?p ?o }}", f"{{ SERVICE <{secret.as_uri()}> {{ ?s ?p ?o }} }}"):
        assert b"canary" not in answer(pool, f"SELECT * {clause}")[1]


def test_a_query_that_takes_too_long_is_ended_in_time(pool: Pool) -> None:
    """A query is ended at the limit, and the next one is answered at once."""
    started = time.monotonic()
    with pytest.raises(RequestError) as met:
        answer(pool, ENDLESS)
    assert (met.value.status, met.value.key) == (503, "web.sparql.late")
    assert 2 <= time.monotonic() - started < 2 + BUSY
    assert ask(pool, "ASK {}") == {"cut": ""}


@pytest.mark.parametrize(
    "query",
    [
        "ASK " + "{" * 2500 + "}" * 2500,
        "SELECT (1" + "+1" * 30_000 + " AS ?x) {}",
        "ASK { ?s " + "/".join(["<x:p>"] * 20_000) + " ?o }",
        "SELECT (" + "!" * 20_000 + "true AS ?x) {}",
        "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
        'SELECT (STRLEN(?x14) AS ?n) { BIND("0123456789" AS ?x0) '
        + "".join(f"BIND(CONCAT({','.join([f'?x{n}'] * 8)}) AS ?x{n + 1}) " for n in range(14))
        + "}",
    ],
    ids=["braces", "sums", "path", "negations", "sorting", "text that doubles"],
)
def test_a_query_that_ends_its_worker_ends_nothing_else(pool: Pool, query: str) -> None:
    """A stack or a memory that runs out takes one process; the answer says so, and the next query is answered."""
    with pytest.raises(RequestError) as met:
        answer(pool, query)
    assert met.value.status == 503
    assert ask(pool, "ASK {}") == {"cut": ""}


def test_who_finds_no_place_is_told_at_once(pool: Pool) -> None:
    """Beyond the queries that run and those that may wait, one is refused at once, and told when to come back."""
    with ExitStack() as held:
        for _ in range(4):
            held.enter_context(pool.place())
        with pytest.raises(RequestError) as met:
            held.enter_context(pool.place())
    assert (met.value.status, met.value.headers) == (503, {"Retry-After": "2"})
    with pool.place():
        pass


def test_waiting_counts_towards_the_limit(pool: Pool) -> None:
    """Four endless queries for two workers are all answered at the limit, not two after the other two."""
    started = time.monotonic()
    with ThreadPoolExecutor(4) as threads:
        failures = list(threads.map(lambda _: _status(pool), range(4)))
    assert failures == [503] * 4
    assert time.monotonic() - started < 2 + BUSY
    assert ask(pool, "ASK {}") == {"cut": ""}


def test_what_is_done_in_a_place_ends_together(tmp_path: Path) -> None:
    """Waiting for the data counts towards the limit: a query has what is left of it, not the whole again."""
    ready, data = Event(), Dataset.write(quads(), tmp_path)

    def prepared() -> Dataset:
        ready.wait()
        return data

    made = Pool(prepared, LIMITS)
    with closing(made), made.place() as turn:
        Timer(LIMITS.seconds / 2, ready.set).start()
        assert turn.dataset().triples == 400
        with pytest.raises(RequestError):
            turn.ask(task(ENDLESS))
        assert 0 <= time.monotonic() - turn.until < BUSY


@pytest.mark.parametrize("fault", [OSError("no room on the disk"), OutputError("file.unwritable")])
def test_data_that_cannot_be_made_are_told_of(fault: Exception) -> None:
    """Who asks hears the fault that kept the data away, at once and every time."""
    made = Pool(_failing(fault), LIMITS)
    with closing(made), made.place() as turn:
        for _ in range(2):
            with pytest.raises(type(fault)) as heard:
                turn.dataset()
            assert heard.value is fault


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_unforeseen_fault_leaves_nobody_waiting() -> None:
    """Where the data stay away for a reason that nobody foresaw, who asks is not told that they are still coming."""
    made = Pool(_failing(LookupError("unforeseen")), LIMITS)
    with closing(made), made.place() as turn, pytest.raises(CancelledError):
        turn.dataset()


def _failing(fault: Exception) -> Callable[[], Dataset]:
    def prepare() -> Dataset:
        raise fault

    return prepare


def _status(pool: Pool) -> int:
    try:
        answer(pool, ENDLESS)
    except RequestError as wrong:
        return wrong.status
    return 200


@pytest.mark.parametrize(
    ("form", "told"), [("rdf", '<x:s> <x:1> "o"'), ("jsonld", '<x:s> <x:p> <<( <x:s> <x:p> "o" )>>')]
)
def test_what_cannot_be_written_is_said(pool: Pool, form: str, told: str) -> None:
    """A graph that a format cannot carry is a message, not a damaged file nor the end of the worker."""
    assert ask(pool, f"CONSTRUCT {{ {told} }} {{}}", form)["failed"] == "unwritable"
    assert ask(pool, f"CONSTRUCT {{ {told} }} {{}}", "ttl") == {"cut": ""}
