"""Promises of freshness: the graph is compiled anew when and only when something changed, and stands where it can."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import intgraph
from intake.offices import GOOD, contents, run, write_office
from intgraph.errors import DataError, InputError
from intgraph.intake.read import read
from intgraph.office import Office, check_inputs
from intgraph.store.compiled import fingerprint, home_of, is_fresh, sweep
from intgraph.store.inputs import files_of

GRAPH = ".intgraph.sqlite"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return write_office(tmp_path / "office")


def _parties(*paths: Path) -> list[str]:
    opened = Office.open(*paths)
    found = [party.name for party in opened.register().party.values()]
    opened.store.close()  # type: ignore[attr-defined]
    return found


def test_an_unchanged_office_is_not_compiled_again(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second question finds the graph of the first, also from another folder and by a relative path."""
    assert _parties(office) == ["Gemeente Velsen", "Stad Qingdao"]
    before = (office / GRAPH).stat()
    monkeypatch.chdir(tmp_path)
    assert _parties(Path("office")) == _parties(office)
    assert (office / GRAPH).stat().st_mtime_ns == before.st_mtime_ns


def _copy(path: Path, to: Path) -> Path:
    to.write_bytes(path.read_bytes())
    return to


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a table of the same length": (
        lambda office: (office / "parties.csv").write_text(GOOD["parties"].replace("Stad", "Dorp"), encoding="utf-8"),
        ["Gemeente Velsen", "Dorp Qingdao"],
    ),
    "a table more": (
        lambda office: (office / "policies.csv").write_text("id,name,kind\np,P,rule\n", encoding="utf-8"),
        ["Gemeente Velsen", "Stad Qingdao"],
    ),
    "a table less": (lambda office: (office / "evidence.csv").unlink(), ["Gemeente Velsen", "Stad Qingdao"]),
}


@pytest.mark.parametrize(("change", "parties"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(change: Callable[[Path], object], parties: list[str], office: Path) -> None:
    """A table that is changed, added or removed is in the answer to the next question."""
    _parties(office)
    before = (office / GRAPH).read_bytes()
    change(office)
    assert _parties(office) == parties
    assert (office / GRAPH).read_bytes() != before
    assert Office.open(office).register() == read([office]).register


def test_a_table_put_back_with_its_old_time_is_seen(office: Path, tmp_path: Path) -> None:
    """Another file with the time and size of the old one is another file."""
    _parties(office)
    old = (office / "parties.csv").stat()
    other = tmp_path / "other.csv"
    other.write_text(GOOD["parties"].replace("Stad", "Dorp"), encoding="utf-8")
    other.replace(office / "parties.csv")
    os.utime(office / "parties.csv", ns=(old.st_atime_ns, old.st_mtime_ns))
    assert _parties(office)[1] == "Dorp Qingdao"


def test_tables_that_became_bad_are_refused(office: Path) -> None:
    """When a table gets a fault, the old graph does not answer in its place."""
    _parties(office)
    (office / "ties.csv").write_text("id,name,kind\nvriendschap,V,x\n", encoding="utf-8")
    with pytest.raises(DataError):
        Office.open(office)


def _sqlite(path: Path, *statements: str) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_bytes(b"not a database at all, but long enough to look at " * 99),
    "cut in half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "cut to its head": lambda path: path.write_bytes(path.read_bytes()[:100]),
    "a page of noise in front": lambda path: path.write_bytes(b"\xff" * 4096 + path.read_bytes()[4096:]),
    "another database": lambda path: _sqlite(path, "CREATE TABLE other (x)"),
    "nothing said about it": lambda path: _sqlite(path, "CREATE TABLE meta (key, value)"),
    "made of something else": lambda path: _sqlite(
        path, "CREATE TABLE meta (key, value)", "INSERT INTO meta VALUES ('fingerprint', 'x'), ('schema', '1')"
    ),
}
EVERY_DAMAGE = pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)


@EVERY_DAMAGE
def test_a_damaged_graph_is_made_anew(damage: Callable[[Path], object], office: Path) -> None:
    """A graph that is cut short, overwritten or of another make is replaced without a word."""
    _parties(office)
    damage(office / GRAPH)
    assert _parties(office) == ["Gemeente Velsen", "Stad Qingdao"]
    assert is_fresh(office / GRAPH, fingerprint(files_of([office])))


@EVERY_DAMAGE
def test_a_damaged_graph_that_is_asked_itself_is_refused(
    damage: Callable[[Path], object],
    office: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Named with `-g`, a file that is no whole graph is an input error with a remedy, and is not touched."""
    _parties(office)
    graph = _copy(office / GRAPH, tmp_path / "graph.sqlite")
    damage(graph)
    if damage is DAMAGES["made of something else"]:
        _sqlite(graph, "CREATE TABLE meta (key, value)", "INSERT INTO meta VALUES ('schema', '0')")
    before = contents(tmp_path)
    with pytest.raises(InputError) as wrong:
        Office.open(graph)
    assert wrong.value.key == "input.no_graph"
    for command in (("who", "Qingdao"), ("check",)):
        assert run(monkeypatch, *command, "-g", graph, "--lang", "en") == 2
        assert "no compiled graph" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_a_compiled_graph_answers_by_itself_and_with_others(office: Path, tmp_path: Path) -> None:
    """A compiled graph can be asked without its tables, checked, and joined with an office."""
    _parties(office)
    graph = _copy(office / GRAPH, tmp_path / "graph.sqlite")
    other = write_office(tmp_path / "other", parties=GOOD["parties"] + "x,X,,\n")
    shutil.rmtree(office)
    assert _parties(graph) == ["Gemeente Velsen", "Stad Qingdao"]
    assert _parties(graph, other) == ["Gemeente Velsen", "Stad Qingdao", "X"]
    assert isinstance(list(check_inputs(graph)), list)


def test_another_version_compiles_anew(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A graph made by another version of intgraph is replaced."""
    _parties(office)
    state = fingerprint(files_of([office]))
    monkeypatch.setattr(intgraph, "__version__", "99.0")
    assert not is_fresh(office / GRAPH, fingerprint(files_of([office])))
    _parties(office)
    assert not is_fresh(office / GRAPH, state)


def test_a_graph_of_several_offices_stands_in_the_folder_that_holds_them(tmp_path: Path) -> None:
    """Each set of offices has a graph of its own beside them; the same set in another order has the same."""
    offices = [write_office(tmp_path / "graphs" / name) for name in ("a", "b", "c")]
    homes = {home_of(offices[:2]), home_of(offices[1::-1]), home_of(offices)}
    assert len(homes) == 2
    assert {home.parent for home in homes} == {tmp_path / "graphs"}
    assert home_of(offices[:1]) == offices[0] / GRAPH


def test_a_folder_that_cannot_be_written_leaves_the_graph_in_the_cache(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the tables stand on a read-only disk, the graph goes to the cache of the user, and is found there again."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("intgraph.store.compiled.os.access", lambda *_: False)
    before = contents(office)
    assert _parties(office) == ["Gemeente Velsen", "Stad Qingdao"]
    (graph,) = (tmp_path / "cache" / "intgraph").iterdir()
    state = graph.stat().st_mtime_ns
    assert _parties(office) == ["Gemeente Velsen", "Stad Qingdao"]
    assert graph.stat().st_mtime_ns == state
    assert contents(office) == before


def test_without_a_cache_setting_the_home_folder_has_it(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without XDG_CACHE_HOME the graph goes to `~/.cache/intgraph`."""
    monkeypatch.setattr("intgraph.store.compiled.os.access", lambda *_: False)
    assert home_of([office], {"HOME": "/home/someone"}).parent == Path("/home/someone/.cache/intgraph")


def test_a_cache_that_cannot_be_written_is_told(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where neither the folder nor the cache can be written, a sentence says so; status 2."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("intgraph.store.compiled.os.access", lambda *_: False)
    assert run(monkeypatch, "who", "Qingdao", "-g", office, "--lang", "en") == 2
    assert "cannot be written" in capsys.readouterr().err


def test_old_leftovers_are_swept_and_young_ones_left(office: Path) -> None:
    """What a killed compilation left is removed an hour later; what may still be at work, and other files, stay."""
    graph = office / GRAPH
    old, young, other = (office / name for name in (f".{GRAPH}.aa.part", f".{GRAPH}.bb.part", "mine.part"))
    for path in (old, young, other):
        path.write_bytes(b"half")
    now = young.stat().st_mtime
    os.utime(old, (now - 3700, now - 3700))
    os.utime(other, (now - 3700, now - 3700))
    sweep(graph, now)
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


def test_compiling_sweeps(office: Path) -> None:
    """Leftovers go when the office is compiled the next time."""
    part = office / f".{GRAPH}.aa.part"
    part.write_bytes(b"half")
    os.utime(part, (0, 0))
    _parties(office)
    assert not part.exists()
