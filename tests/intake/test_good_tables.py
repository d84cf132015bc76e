"""Promises about good tables: what people and their programs make of CSV is read as it is meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from intake.offices import GOOD, write_office
from intgraph.intake.columns import SHEETS, Sheet
from intgraph.intake.office import read_office, table_files
from intgraph.locale import LANGUAGES, words
from intgraph.model.names import fold
from intgraph.model.register import Register
from intgraph.vocab.concepts import concepts


def _good(tmp_path: Path) -> Register:
    return read_office(write_office(tmp_path / "good")).register


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "UTF-8 with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "UTF-16, little end first": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: b"\xfe\xff" + text.encode("utf-16-be"),
    "cp1252": lambda text: text.encode("cp1252"),
    "Dutch Excel: semicolons and cp1252": lambda text: text.replace(",", ";").encode("cp1252"),
    "Excel's own first line": lambda text: ("sep=;\r\n" + text.replace(",", ";")).encode("cp1252"),
    "a first line in quotes": lambda text: ('"sep=;"\n' + text.replace(",", ";")).encode(),
    "a first line without separator": lambda text: ("sep=\n" + text).encode(),
    "a byte order mark and Excel's own first line": lambda text: ("\ufeffSEP=\t\n" + text.replace(",", "\t")).encode(),
    "tabs": lambda text: text.replace(",", "\t").encode(),
    "bars": lambda text: text.replace(",", "|").encode(),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of an old Mac": lambda text: text.replace("\n", "\r").encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "every cell in quotes": lambda text: "".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) + "\n" for line in text.splitlines()
    ).encode(),
    "blank rows and comments": lambda text: text.replace("\n", "\n\n# a comment, with commas,,,,,,,\n , \n").encode(),
    "empty columns at the end": lambda text: text.replace("\n", ",,,\n").encode(),
    "spaces around cells": lambda text: text.replace(",", " , ").encode(),
    "no-break spaces and zero-width spaces": lambda text: text.replace(",", "\u00a0,\u200b").encode(),
}


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
def test_every_way_of_writing_csv_gives_the_same_office(write: Callable[[str], bytes], tmp_path: Path) -> None:
    """Encoding, separator, line ends, quotes, comments and blanks make no difference to what is read."""
    tables = {name: text.replace("Stad Qingdao", "Qingdao “Zoë” é") for name, text in GOOD.items()}
    plain = read_office(write_office(tmp_path / "plain", **tables)).register
    other = read_office(write_office(tmp_path / "other", **{name: write(text) for name, text in tables.items()}))
    assert other.register == plain
    assert len(plain) == 10


def test_columns_may_stand_in_any_order_and_be_left_out(tmp_path: Path) -> None:
    """The header tells which column is which; one that may be empty may also be absent."""
    office = write_office(
        tmp_path / "other",
        places="within,type,name,id\nnl,city,Velsen,velsen\n,country,Nederland,nl\n,city,Qingdao,qingdao\n",
    )
    assert read_office(office).register == _good(tmp_path)


def test_ones_own_columns_and_tables_are_left_alone(tmp_path: Path) -> None:
    """A column whose header starts with `#`, and a file of another name, are nobody's business."""
    office = write_office(
        tmp_path / "other", roles="tie,party,role,# todo\nvriendschap,gm0453,lead,call\nvriendschap,qingdao,partner,\n"
    )
    (office / "budget.csv").write_bytes(b"\xff\x00 anything")
    (office / "notes.txt").write_text("anything", encoding="utf-8")
    assert read_office(office).register == _good(tmp_path)
    assert "budget.csv" not in {file.name for file in table_files(office)}


def test_dutch_sheets_headers_and_words(tmp_path: Path) -> None:
    """An office in Dutch is the same office: names of files, headers, kinds, roles and columns in evidence."""
    tables = {
        "plaatsen": "id,naam,type,ligt_in\nvelsen,Velsen,stad,nl\nnl,Nederland,land,\nqingdao,Qingdao,stad,\n",
        "partijen": "id,naam,sector,plaats\ngm0453,Gemeente Velsen,overheid,velsen\nqingdao,Stad Qingdao,,qingdao\n",
        "relaties": "id,naam,soort,sinds\nvriendschap,Velsen – Qingdao,vriendschapsband,1998\n",
        "rollen": "relatie,partij,rol\nvriendschap,gm0453,leider\nvriendschap,qingdao,partner\n",
        "bronnen": "id,naam,uitgever,datum,bestand\nnota,Nota internationaal,gm0453,2001,nota.txt\n",
        "bewijs": "onderwerp,veld,bron,vindplaats,zinsnede\n"
        "vriendschap,sinds,nota,line 4,in 1998 een vriendschapsband\n",
    }
    dutch, translate = write_office(tmp_path / "dutch", **dict.fromkeys(GOOD)), words("nl")
    for sheet, text in zip(GOOD, tables.values(), strict=True):
        header = _header(SHEETS[sheet], GOOD[sheet])
        body = text.partition("\n")[2]
        (dutch / f"{translate(f'sheet.{sheet}')}.csv").write_text(f"{header}\n{body}", encoding="utf-8")
    assert read_office(dutch).register == _good(tmp_path)


def _header(sheet: Sheet, text: str) -> str:
    names = text.partition("\n")[0].split(",")
    assert {column.name for column in sheet.columns} >= set(names)
    return ",".join(words("nl")(f"column.{name}") for name in names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_and_no_two_sheets_are_called_alike(language: str) -> None:
    """In each language the headers of a sheet differ from each other, and so do the names of sheets."""
    say = words(language)
    assert len({fold(say(f"sheet.{sheet}")) for sheet in SHEETS}) == len(SHEETS)
    for sheet in SHEETS.values():
        assert len({fold(say(f"column.{column.name}")) for column in sheet.columns}) == len(sheet.columns)


def test_a_translated_column_means_one_field() -> None:
    """A header in either language means one column in all sheets, so that evidence can name it."""
    meant: dict[str, set[str]] = {}
    for sheet in SHEETS.values():
        for column in sheet.columns:
            for name in (column.name, *(words(language)(f"column.{column.name}") for language in LANGUAGES)):
                meant.setdefault(fold(name), set()).add(column.name)
    assert {name: columns for name, columns in meant.items() if len(columns) > 1} == {}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("stedenband", "twinning"), ("jumelage", "twinning"), ("Twinning", "twinning"),
        ("vriendschapsband", "friendship"), ("VRIENDSCHAP", "friendship"), ("subsidie", "subsidy"),
        ("samenwerkingsverband", "cooperation"),
        ("Europees project", "project"), ("keurmerk", "title"), ("lidmaatschap", "network"), (" project ", "project"),
    ],
)  # fmt: skip
def test_local_words_for_kinds(word: str, kind: str, tmp_path: Path) -> None:
    """The words that municipalities use for their ties mean a kind, in any case and spelling."""
    office = write_office(tmp_path, ties=f"id,name,kind\nvriendschap,V,{word}\n")
    assert [tie.kind for tie in read_office(office).register.tie.values()] == [kind]


def test_every_label_of_every_list_is_understood(tmp_path: Path) -> None:
    """Each concept is understood by its notation and by its Dutch and English label, the ones a drop-down offers."""
    kinds = [concept for concept in concepts() if concept.scheme == "kind"]
    named = [(label, kind.notation) for kind in kinds for label in (kind.notation, *kind.labels.values())]
    rows = "".join(f"t{number},T,{label}\n" for number, (label, _) in enumerate(named))
    office = write_office(tmp_path, ties=f"id,name,kind\n{rows}", roles="tie,party,role\n", evidence=None)
    assert [tie.kind for tie in read_office(office).register.tie.values()] == [notation for _, notation in named]


def test_things_are_found_by_id_by_name_and_with_their_noun(tmp_path: Path) -> None:
    """A reference may be an id, a name or alias in any spelling, or `noun/id` where an id stands in two sheets."""
    office = write_office(
        tmp_path,
        parties="id,name,aliases,place\ngm0453,Gemeente Velsen,Zee;IJmuiden,VELSEN\nqingdao,Stad Qingdao,,qingdao\n",
        roles="tie,party,role\nvelsen qingdao,ijmuiden,lead\nvriendschap,stad QINGDAO,partner\n",
        evidence="subject,source\nparty/qingdao,nota\nplace/qingdao,NOTA internationaal\n"
        "role/vriendschap.qingdao.partner,nota\n",
    )
    register = read_office(office).register
    assert [role.party.rpartition("/")[2] for role in register.role.values()] == ["gm0453", "qingdao"]
    assert [claim.subject.rpartition("intgraph/id/")[2] for claim in register.evidence.values()] == [
        "party/qingdao",
        "place/qingdao",
        "role/vriendschap.qingdao.partner",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "=cmd|' /C calc'!A0",
        "{{7*7}} {name} %s \\u0000",
        "'; DROP TABLE party; --",
        "[2012,2014]",
        "青岛市 – قالي",
        "🌍🤝",
    ],
)
def test_hostile_labels_are_text(text: str, tmp_path: Path) -> None:
    """Whatever a name holds, it is read as that text and as nothing else."""
    quoted = text.replace('"', '""')
    office = write_office(tmp_path, parties=GOOD["parties"] + f'x,"{quoted}",,\n')
    assert [party.name for party in read_office(office).register.party.values()][-1] == text


def test_control_characters_and_lines_become_one_line(tmp_path: Path) -> None:
    """A cell of several lines, or with escape sequences and direction marks, becomes one clean line."""
    office = write_office(tmp_path, parties=GOOD["parties"] + 'x,"two\r\nlines\t\x1b[31m \u202eright\u2066",,\n')
    assert [party.name for party in read_office(office).register.party.values()][-1] == "two lines [31m right"


def test_an_apostrophe_before_a_formula_comes_off(tmp_path: Path) -> None:
    """The apostrophe that keeps a telephone number text is no part of it; that of 's-Hertogenbosch is."""
    people = "id,function,party,phone,name\np,mayor,gm0453,'+31 255,'s-Hertogenbosch\n"
    (person,) = read_office(write_office(tmp_path, people=people)).register.person.values()
    assert (person.phone, person.name) == ("+31 255", "'s-Hertogenbosch")


def test_header_only_tables_give_an_empty_office(tmp_path: Path) -> None:
    """Tables without rows are an office with nothing in it, not a fault."""
    office = write_office(tmp_path, **{name: text.partition("\n")[0] for name, text in GOOD.items()})
    assert len(read_office(office).register) == 0


def test_an_office_mints_under_its_own_base(tmp_path: Path) -> None:
    """Things have their IRI under the base of the office, whether or not that ends in a slash; a municipality has
    its TOOI IRI everywhere."""
    office = write_office(tmp_path, office="id,name,base\no,O,https://data.velsen.example/net/\n")
    register = read_office(office).register
    assert "https://data.velsen.example/net/id/tie/vriendschap" in register.tie
    assert "https://identifier.overheid.nl/tooi/id/gemeente/gm0453" in register.party
    assert {claim.subject for claim in register.evidence.values()} == set(register.tie)


def test_origins_lead_back_to_the_row(tmp_path: Path) -> None:
    """Of each thing that was read the file and row are known, so that it can be mended."""
    reading = read_office(write_office(tmp_path))
    assert reading.origins.keys() == {thing.iri for thing in reading.register.things()}
    spot = reading.origins["https://w3id.org/intgraph/id/role/vriendschap.qingdao.partner"]
    assert (spot.file, spot.row) == (str(tmp_path / "roles.csv"), 3)


def test_dates_as_the_dutch_type_them(tmp_path: Path) -> None:
    """17-5-1998, 17/05/1998 and 17.05.1998 are the seventeenth of May; EDTF is kept as it is written."""
    cells = ["17-5-1998", "17/05/1998", "17.05.1998", "1998-05-17", "1956~", '"[2012,2014]"', "198X"]
    rows = "".join(f"t{number},T,project,{cell}\n" for number, cell in enumerate(cells))
    office = write_office(tmp_path, ties=f"id,name,kind,since\n{rows}", roles="tie,party,role\n", evidence=None)
    found = [str(tie.period.since) for tie in read_office(office).register.tie.values()]
    assert found == ["1998-05-17"] * 4 + ["1956~", "[2012,2014]", "198X"]
