"""Promises about bad tables: every fault is told at its cell, in two languages, all in one go, and nothing is read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.bad_cells import BAD_CELLS
from intake.bad_files import BAD_FILES
from intake.offices import GOOD, Tables, Told, contents, run, write_office
from intgraph.errors import DataError, Fault
from intgraph.intake.office import read_office
from intgraph.locale import words
from intgraph.locale.faults import fault_sentence

CASES = [*BAD_FILES, *BAD_CELLS]
EVERY_CASE = pytest.mark.parametrize(("tables", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])


def _faults(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(DataError) as wrong:
        read_office(path)
    return wrong.value.faults


def test_there_are_more_than_forty_kinds_of_bad_tables() -> None:
    """The table of bad tables covers at least forty kinds, each with a name of its own."""
    assert len({name for name, *_ in CASES}) == len(CASES) >= 40


@EVERY_CASE
def test_faults_are_told_at_their_place(tables: Tables, told: tuple[Told, ...], tmp_path: Path) -> None:
    """Bad tables give exactly the faults they have, each with file, row, column and value, and no others."""
    found = _faults(write_office(tmp_path, **tables))
    places = [
        Told(fault.key, Path(fault.where.file).stem if fault.where.file.endswith(".csv") else "", *_cell(fault))
        for fault in found
    ]
    assert Counter(places) == Counter(told)
    assert all(fault.where.file.startswith(str(tmp_path)) for fault in found)


def _cell(fault: Fault) -> tuple[int, str, str]:
    return fault.where.row, fault.where.column, fault.where.value


@EVERY_CASE
def test_faults_are_told_in_two_languages(tables: Tables, told: tuple[Told, ...], tmp_path: Path) -> None:
    """Every fault is one printable line in Dutch and another in English, with the place where it can be mended."""
    for fault in _faults(write_office(tmp_path, **tables)):
        dutch, english = (fault_sentence(fault, words(language)) for language in ("nl", "en"))
        assert dutch != english
        for sentence in (dutch, english):
            assert sentence.startswith(fault.where.file)
            assert sentence.isprintable()
            assert "{" not in sentence
            assert len(sentence) < len(fault.where.file) + 700
            assert str(fault.where.row or "") in sentence
            assert fault.where.column in sentence


@EVERY_CASE
def test_the_command_line_refuses_and_writes_nothing(
    tables: Tables,
    told: tuple[Told, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A question to bad tables ends with status 2 and a line for each fault on standard error; no file is made."""
    monkeypatch.setenv("HOME", str(tmp_path))
    before = contents(write_office(tmp_path / "office", **tables))
    status = run(monkeypatch, "who", "Qingdao", "-g", tmp_path / "office", "--lang", "nl")
    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert len(printed.err.splitlines()) == len(told) + 1
    assert contents(tmp_path / "office") == before
    assert not list(tmp_path.glob(".[!.]*"))


def test_all_faults_of_all_tables_are_told_in_one_go(tmp_path: Path) -> None:
    """Faults in headers, cells, references and circles of several tables come together, in one refusal."""
    office = write_office(
        tmp_path,
        places="id,name,type,within,colour\nvelsen,Velsen,city,nl,\nnl,Nederland,land,velsen,\nqingdao,Q,nowhere,,\n",
        ties="id,name,kind,since,until\nvriendschap,V,friendship,2021-02-30,\nu,,project,2014,2012\n",
        roles=GOOD["roles"] + "vriendschap,nobody,partner\nvriendschap,gm0453,boss\n",
        evidence="subject,field,source\nvriendschap,colour,nota\n",
    )
    keys = Counter(fault.key for fault in _faults(office))
    assert keys == Counter(
        {
            "header.unknown": 1,
            "place.circle": 2,
            "cell.no_concept": 2,
            "cell.impossible_date": 1,
            "cell.empty": 1,
            "period.reversed": 1,
            "cell.unknown": 1,
            "cell.no_field": 1,
        }
    )


def test_the_remedy_names_the_first_row_and_the_choices(tmp_path: Path) -> None:
    """A doubled id names the row that had it first; an unknown word names the words there are; a near id is offered."""
    office = write_office(
        tmp_path,
        parties=GOOD["parties"] + "gm0453,Again,,\n",
        ties="id,name,kind\nvriendschap,V,marriage\n",
        roles="tie,party,role\nvriendschap,qindao,lead\n",
    )
    told = "\n".join(fault_sentence(fault, words("en")) for fault in _faults(office))
    assert "row 4, column id, “gm0453”: This id is in row 2 too." in told
    assert "Choose from:" in told
    assert "twinning" in told
    assert "Did you mean: qingdao?" in told


def test_nothing_that_is_told_reaches_the_terminal_as_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Escape sequences and direction marks in headers, cells and names of folders are not printed as such, nor does
    a name that is no text, or a header of a hundred thousand characters, spoil the list."""
    office = write_office(
        tmp_path / os.fsdecode(b"\x1b[2J\xff"),
        ties=f"id,name,kind,\x1b]0;x\x07\u202e,{'h' * 100_000}\nvriendschap,V,\x1b[31m,,\n",
        evidence=f"subject,field,source\nvriendschap,\x1b[31m{'f' * 30_000},nota\n",
    )
    assert run(monkeypatch, "check", "-g", office, "--lang", "en") == 1
    printed = capsys.readouterr().out
    assert printed.count("\n") == 5
    assert printed.replace("\n", "").isprintable()
    assert len(printed) < 5000


def test_rows_are_counted_as_a_spreadsheet_does(tmp_path: Path) -> None:
    """Comments, blank rows and cells of several lines do not shift the row number that is told."""
    places = '\ufeffsep=;\nid;name;type\n# a comment;;\n\nvelsen;"two\nlines";city\nqingdao;Q;nowhere\n'
    (fault,) = _faults(write_office(tmp_path, places=places))
    assert (fault.where.row, fault.where.value) == (5, "nowhere")


@pytest.mark.parametrize("kind", ["folder", "dangling link", "link to itself", "pipe"])
def test_what_is_no_file_is_told(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder, broken link or pipe that is called like a table cannot be read, and says so instead of hanging."""
    path = write_office(tmp_path, places=None) / "places.csv"
    make: dict[str, Callable[[], None]] = {
        "folder": path.mkdir,
        "dangling link": lambda: path.symlink_to(tmp_path / "gone"),
        "link to itself": lambda: path.symlink_to(path),
        "pipe": lambda: os.mkfifo(path),
    }
    make[kind]()
    assert [(fault.key, fault.where.file) for fault in _faults(tmp_path)] == [("file.unreadable", str(path))]
    assert run(monkeypatch, "who", "Qingdao", "-g", tmp_path) == 2
    assert not list(tmp_path.glob(".*"))


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table without permission to read gives a fault with the reason of the system."""

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    office = write_office(tmp_path)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert {(fault.key, fault.words["reason"]) for fault in _faults(office)} == {
        ("file.unreadable", "Permission denied")
    }


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """A table of more than 256 MB is not read; the refusal names the limit."""
    office = write_office(tmp_path)
    with (office / "places.csv").open("r+b") as file:
        file.truncate(256 * 2**20 + 1)
    (fault,) = _faults(office)
    assert (fault.key, fault.words) == ("file.too_large", {"most": 256})


@pytest.mark.parametrize(
    ("path", "key"),
    [("nowhere", "input.missing"), ("empty", "input.no_office"), ("notes.txt", "input.unknown_kind")],
)
def test_what_is_no_office_is_told(
    path: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that is not there, a folder without tables and a file of another kind each get their own sentence."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    assert run(monkeypatch, "who", "Qingdao", "-g", tmp_path / path, "--lang", "en") == 2
    known = ".db, .jsonld, .nq, .nt, .rdf, .sqlite, .trig, .ttl, .xlsx"
    assert capsys.readouterr().err.strip() == words("en")(key, path=str(tmp_path / path), known=known)


def test_a_device_is_no_office(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`-g /dev/null` is refused with a sentence."""
    assert run(monkeypatch, "who", "Qingdao", "-g", os.devnull, "--lang", "en") == 2
    assert capsys.readouterr().err.startswith("There are no tables in")
