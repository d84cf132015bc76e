"""Promises about workbooks: the same sheets as the folder, and a spoiled one is refused with a sentence."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from intake.books import Rows, declaring, good_sheets, patched, respoilt, write_book
from intake.offices import contents, run, write_office
from intgraph.errors import DataError, Fault
from intgraph.intake.office import read_office
from intgraph.intake.workbook import read_workbook
from intgraph.locale import words
from intgraph.locale.faults import fault_sentence

Spoil = Callable[[Path], object]


def _book(tmp_path: Path, **changed: Rows) -> Path:
    return write_book(tmp_path / "office.xlsx", {**good_sheets(), **changed})


def _faults(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(DataError) as wrong:
        read_office(path)
    return wrong.value.faults


def test_a_workbook_reads_as_the_folder_does(tmp_path: Path) -> None:
    """The same tables give the same register, as CSV and as a workbook."""
    assert read_office(_book(tmp_path)).register == read_office(write_office(tmp_path / "csv")).register


def test_cells_that_excel_made_numbers_and_dates_are_read_as_meant(tmp_path: Path) -> None:
    """A year typed as a number, a day typed as a date, an amount and degrees come in as what was typed."""
    header = ["id", "name", "kind", "since", "until", "amount", "currency", "open_list"]
    row = ["vriendschap", 2001, "project", 1998, date(2003, 5, 17), 12500.5, "EUR", True]
    path = _book(tmp_path, ties=[header, row])
    (tie,) = read_office(path).register.tie.values()
    assert (tie.name, tie.period.edtf, tie.open_list) == ("2001", "1998/2003-05-17", True)
    assert tie.amount == Decimal("12500.5")


def test_formulas_are_read_as_what_they_show(tmp_path: Path) -> None:
    """Of a formula the shown value is read, never the formula; a text that looks like one stays a text."""

    def formulas(book: Any) -> None:
        page = book.get_worksheet_by_name("parties")
        page.write_row(3, 0, ["calc"])
        page.write_formula(3, 1, '=HYPERLINK("https://evil.example")', None, "Shown")
        page.write_row(4, 0, ["text"])
        page.write_string(4, 1, "=1+1")

    path = write_book(tmp_path / "office.xlsx", good_sheets(), formulas)
    assert [party.name for party in read_office(path).register.party.values()][2:] == ["Shown", "=1+1"]


def test_other_sheets_and_charts_are_left_alone(tmp_path: Path) -> None:
    """Sheets of one's own, hidden sheets and chart sheets do not matter; nor does what is empty around a table."""

    def more(book: Any) -> None:
        book.add_worksheet("my notes").write(0, 0, "whatever")
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=parties!$A$1:$A$2"})
        book.add_chartsheet("Chart").set_chart(chart)
        book.get_worksheet_by_name("ties").write_blank(40, 12, None, book.add_format({"bold": True}))

    path = write_book(tmp_path / "office.xlsx", good_sheets(), more)
    assert read_office(path).register == read_office(write_office(tmp_path / "csv")).register


def test_faults_name_the_sheet_and_the_row_of_the_spreadsheet(tmp_path: Path) -> None:
    """A fault in a workbook names its sheet, the row number that Excel shows, the column and the value."""
    path = _book(tmp_path, ties=[["id", "name", "kind"], [], ["# note"], ["vriendschap", "V", "marriage"]])
    (fault,) = _faults(path)
    assert fault_sentence(fault, words("en")).startswith(f"{path}, sheet ties, row 4, column kind, “marriage”: ")
    assert fault_sentence(fault, words("nl")).startswith(f"{path}, tabblad ties, rij 4, kolom kind, ‘marriage’: ")


SPOILT: dict[str, tuple[Spoil, str]] = {
    "empty": (lambda path: path.write_bytes(b""), "workbook.broken"),
    "text": (lambda path: path.write_text("id,name\n"), "workbook.broken"),
    "truncated": (lambda path: path.write_bytes(path.read_bytes()[:-400]), "workbook.broken"),
    "half": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), "workbook.broken"),
    "only its end": (lambda path: path.write_bytes(path.read_bytes()[-22:]), "workbook.broken"),
    "an old .xls": (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "workbook.broken"),
    "a zip of something else": (
        lambda path: respoilt(path, lambda name, _: b"hello" if name.endswith("core.xml") else None),
        "workbook.broken",
    ),
    "no list of sheets": (
        lambda path: respoilt(path, lambda name, old: None if name == "xl/workbook.xml" else old),
        "sheet.missing",
    ),
    "a sheet missing": (
        lambda path: respoilt(path, lambda name, old: None if name.endswith("sheet2.xml") else old),
        "workbook.broken",
    ),
    "broken XML": (
        lambda path: respoilt(path, lambda name, old: old[:-60] if name.endswith("sheet2.xml") else old),
        "workbook.broken",
    ),
    "a newer zip": (
        lambda path: patched(path, path.read_bytes().index(b"PK\x01\x02") + 6, b"\xff\x00"),
        "workbook.broken",
    ),
    "a bomb that says so": (lambda path: declaring(path, "xl/sharedStrings.xml", 0x7FFFFFFF), "file.too_large"),
    "a bomb that keeps silent": (lambda path: declaring(path, "xl/sharedStrings.xml", 20), "workbook.broken"),
    "a cell at the far end": (
        lambda path: respoilt(path, lambda _, old: old.replace(b'r="B2"', b'r="XFD1048576"')),
        "workbook.far_cell",
    ),
    "a wide and a deep cell": (
        lambda path: respoilt(
            path, lambda _, old: old.replace(b'r="B2"', b'r="ZZ2"').replace(b'r="A2"', b"r='A1048576'")
        ),
        "workbook.far_cell",
    ),
}
SPOILS = pytest.mark.parametrize(("spoil", "key"), SPOILT.values(), ids=SPOILT)


@SPOILS
def test_a_spoilt_workbook_is_refused(
    spoil: Spoil, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no whole workbook is refused in two languages with status 2, without writing a thing."""
    monkeypatch.setenv("HOME", str(tmp_path))
    path = _book(tmp_path)
    spoil(path)
    before = contents(tmp_path)
    faults = _faults(path)
    assert {fault.key for fault in faults} == {key}
    dutch, english = ([fault_sentence(fault, words(language)) for fault in faults] for language in ("nl", "en"))
    assert not {*dutch} & {*english}
    assert run(monkeypatch, "who", "Qingdao", "-g", path, "--lang", "en") == 2
    assert sorted(capsys.readouterr().err.splitlines()[:-1]) == sorted(english)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("seed", range(2))
def test_any_damage_is_a_fault_or_a_reading(seed: int, tmp_path: Path) -> None:
    """Bytes changed, cut or added anywhere in a workbook never raise anything."""
    path, rng = _book(tmp_path), random.Random(seed)
    whole = path.read_bytes()
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 8)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        path.write_bytes(bytes(data[: rng.choice((len(data), rng.randrange(len(data))))]))
        _, faults = read_workbook(path)
        assert {fault.key for fault in faults} <= {
            "workbook.broken",
            "file.too_large",
            "workbook.far_cell",
            "row.too_long",
        }


@pytest.mark.parametrize("seed", range(2))
def test_damaged_xml_is_a_fault_or_a_reading(seed: int, tmp_path: Path) -> None:
    """Bytes changed in the XML inside a workbook never raise anything but a refusal with faults."""
    rng = random.Random(seed)
    for number in range(25):
        path = write_book(tmp_path / f"{number}.xlsx", good_sheets())

        def spoilt(name: str, old: bytes) -> bytes:
            data = bytearray(old)
            for _ in range(rng.randint(0, 3)):
                at = rng.randrange(len(data))
                data[at : at + rng.randrange(30)] = rng.choice((b"<", b'"', b"&", b"99999", b"</row>", b""))
            return bytes(data)

        respoilt(path, spoilt)
        with suppress(DataError):
            read_office(path)
