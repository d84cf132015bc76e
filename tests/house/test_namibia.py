"""The promise that NA, the code of Namibia, is never taken for "not available"."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from intgraph.ask.answer import as_json
from intgraph.office import Office
from intgraph.rdf.formats import FORMATS

ROOT = Path(__file__).parents[2]


def _stated(office: Office) -> str:
    """The country code that the dossier of Rundu has."""
    (dossier,) = office.show("place/rundu").answers
    return next(fact.value for fact in dossier.facts if fact.field == "country_code")


@pytest.mark.parametrize("extension", [*FORMATS, "xlsx"])
def test_na_stays_namibia(extension: str, tmp_path: Path) -> None:
    """Out as any RDF format or as a workbook and back in again, Rundu still has the code NA and lies in Namibia."""
    file = tmp_path / f"network.{extension}"
    with Office.open(ROOT / "graphs" / "nieuwegein") as office:
        office.export(file, audience="internal")
    with Office.open(file) as back:
        assert _stated(back) == "NA"
        where = json.loads(json.dumps(as_json(back.answer("where", name="place/rundu"))))
        assert [(row["place"]["name"], row["country_code"]) for row in where["answers"]] == [
            ("Rundu", "NA"),
            ("Namibia", "NA"),
            ("Africa", None),
        ]


def test_na_is_read_from_a_workbook_that_someone_typed(tmp_path: Path) -> None:
    """A cell with NA, typed in a spreadsheet without any country of that name, is Namibia all the same."""
    import xlsxwriter

    sheets = {
        "places": [("id", "name", "type", "country_code"), ("rundu", "Rundu", "city", "NA")],
        "parties": [("id", "name", "place"), ("town", "Rundu Town Council", "rundu"), ("school", "School", "rundu")],
        "ties": [("id", "name", "kind"), ("tie", "Een band", "project")],
        "roles": [("tie", "party", "role"), ("tie", "town", "lead"), ("tie", "school", "partner")],
    }
    path = tmp_path / "office.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for at, row in enumerate(rows):
                page.write_row(at, 0, row)
    with Office.open(path) as office:
        assert _stated(office) == "NA"
        assert {row.party.name for row in office.answer("who", target="party/town").answers} == {"School"}
        assert office.answer("ties", target="Namibië").answers
