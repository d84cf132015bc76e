"""Promises of `intgraph new`: an empty office that explains itself, reads back clean, and overwrites nothing."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

import pytest

from intake.offices import contents, run, write_office
from intgraph.errors import OutputError
from intgraph.intake.columns import SHEETS
from intgraph.intake.office import read_office
from intgraph.intake.raw import RawTable
from intgraph.intake.tables import understood
from intgraph.locale import LANGUAGES, words
from intgraph.office import check_inputs, new_office
from intgraph.vocab.concepts import scheme

NAMES = ("office", "office.xlsx")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_new_office_reads_back_empty_and_clean(name: str, language: str, tmp_path: Path) -> None:
    """A blank office of either form and language is understood and holds nothing."""
    new_office(tmp_path / name, language)
    assert len(read_office(tmp_path / name).register) == 0
    assert list(check_inputs(tmp_path / name)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_is_explained(language: str, tmp_path: Path) -> None:
    """Each blank CSV has its header in the language asked for and one comment row with a sentence for each column."""
    new_office(tmp_path, language)
    for sheet in SHEETS.values():
        with (tmp_path / f"{sheet.name}.csv").open(encoding="utf-8", newline="") as file:
            header, told = csv.reader(file)
        english = [column.name for column in sheet.columns]
        assert (header == english) is (language == "en")
        assert [
            column.name for _, column in understood(RawTable("", "", tuple(header), ()), sheet)[0].columns
        ] == english
        assert told[0].startswith("# ")
        assert all(told)
        assert len(told) == len(header)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_has_drop_down_lists(language: str, tmp_path: Path) -> None:
    """Columns with fixed words offer them in the language asked for, and every column carries its explanation."""
    new_office(tmp_path / "office.xlsx", language)
    with zipfile.ZipFile(tmp_path / "office.xlsx") as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}
    pages = [parts[f"xl/worksheets/sheet{number}.xml"] for number in range(1, len(SHEETS) + 1)]
    for sheet, page in zip(SHEETS.values(), pages, strict=True):
        fixed = [column for column in sheet.columns if column.holds in ("concept", "concepts", "flag", "visibility")]
        rules = re.findall(r'<dataValidation type="list"[^>]*sqref="([A-Z])2:\1\d+"><formula1>_lists!', page)
        assert [sheet.columns[ord(letter) - ord("A")].name for letter in rules] == [column.name for column in fixed]
    offered = set(re.findall(r"<t[^>]*>([^<]*)</t>", parts["xl/sharedStrings.xml"].replace("&amp;", "&")))
    for name in ("kind", "role", "sector", "event", "visibility"):
        assert {concept.labels[language] for concept in scheme(name).values()} <= offered
    assert {words(language)("word.yes"), words(language)("word.no")} <= offered
    comments = "".join(text for name, text in parts.items() if "comments" in name)
    assert comments.count("<comment ") == sum(len(sheet.columns) for sheet in SHEETS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_from_each_drop_down_list_is_understood(language: str, tmp_path: Path) -> None:
    """The words that the lists offer can be filled in as they stand."""
    kind, role = scheme("kind")["twinning"].labels[language], scheme("role")["lead"].labels[language]
    flag, level = words(language)("word.yes"), scheme("visibility")["internal"].labels[language]
    office = write_office(
        tmp_path,
        ties=f"id,name,kind,open_list,visibility\nvriendschap,V,{kind},{flag},{level}\n",
        roles=f"tie,party,role\nvriendschap,gm0453,{role}\n",
    )
    (tie,) = read_office(office).register.tie.values()
    assert (tie.kind, tie.open_list, str(tie.visibility)) == ("twinning", True, "internal")


def test_the_same_blank_office_has_the_same_bytes(tmp_path: Path) -> None:
    """Two blank workbooks of one language do not differ."""
    for name in ("a.xlsx", "b.xlsx"):
        new_office(tmp_path / name, "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("there", ["a table", "a workbook", "a file for a folder"])
def test_nothing_is_written_over(there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where tables stand already, `new` refuses with status 2 and leaves every byte as it was."""
    target = {"a table": tmp_path, "a workbook": tmp_path / "o.xlsx", "a file for a folder": tmp_path / "o"}[there]
    (tmp_path / "roles.csv" if target == tmp_path else target).write_bytes(b"mine")
    before = contents(tmp_path)
    with pytest.raises(OutputError) as wrong:
        new_office(target)
    assert wrong.value.key == "new.exists"
    assert run(monkeypatch, "new", target) == 2
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", NAMES)
def test_new_through_the_command_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`intgraph new` makes missing folders, says in Dutch what it wrote, and leaves no temporary file."""
    target = tmp_path / "a" / "b" / name
    assert run(monkeypatch, "new", target, "--lang", "nl") == 0
    kind = "workbook" if name.endswith(".xlsx") else "folder"
    assert capsys.readouterr().out == words("nl")(f"new.written.{kind}", path=str(target)) + "\n"
    assert not list(tmp_path.rglob("*.part"))


def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that cannot be made ends with a sentence and status 2."""
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert run(monkeypatch, "new", tmp_path / "file" / "office", "--lang", "en") == 2
    assert "cannot be written" in capsys.readouterr().err
