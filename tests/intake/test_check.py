"""Promises of checking: each fault of the data is listed once, with the row where it can be mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.offices import GOOD, write_office
from intgraph.intake.check import check
from intgraph.locale import LANGUAGES, words
from intgraph.locale.faults import fault_sentence

TWO_ROLES = "tie,party,role,since,until\nvriendschap,gm0453,lead,{since},{until}\nvriendschap,qingdao,partner,,\n"
HIDDEN = "id,name,visibility,place\ngm0453,Gemeente Velsen,,velsen\nqingdao,Geheime Haven BV,internal,qingdao\n"
CLERK = "id,name,function,status,party,visibility\njan,Jan Jansen,adviseur,civil-servant,gm0453,public\n"


def _evidence(*rows: str) -> dict[str, str]:
    return {"evidence": "\n".join(("subject,field,value,source,locator,phrase,modality", *rows, ""))}


CASES: tuple[tuple[str, dict[str, str], str, int], ...] = (
    ("conflict", _evidence("vriendschap,since,1999,nota,line 4,,", "vriendschap,since,,nota,line 5,,"), "ties", 2),
    ("no_source", _evidence("party/gm0453,,,nota,line 4,,"), "ties", 2),
    ("few_parties", {"roles": "tie,party,role\nvriendschap,gm0453,lead\n"}, "ties", 2),
    ("role_outside_tie", {"roles": TWO_ROLES.format(since=1990, until="")}, "roles", 2),
    (
        "role_outside_tie",
        {
            "ties": "id,name,kind,since,until\nvriendschap,Velsen – Qingdao,friendship,1998,2005\n",
            "roles": TWO_ROLES.format(since="", until=2010),
        },
        "roles",
        2,
    ),
    ("long_phrase", _evidence(f"vriendschap,,,nota,line 4,{' '.join(['woord'] * 13)},"), "evidence", 2),
    ("no_locator", _evidence("vriendschap,,,nota,,een band,"), "evidence", 2),
    ("unused_place", {"places": GOOD["places"] + "galle,Galle,city,\n"}, "places", 5),
    ("unused_party", {"parties": GOOD["parties"] + "los,Losse partij,,\n"}, "parties", 4),
    ("unused_source", {"sources": GOOD["sources"] + "los,Los document,,,\n"}, "sources", 3),
    (
        "telling_name",
        {"parties": HIDDEN, "ties": "id,name,kind\nvriendschap,Band met Geheime Haven BV,friendship\n"},
        "ties",
        2,
    ),
    ("unread_file", {"kladjes": "a,b\n1,2\n"}, "kladjes", 0),
    ("shape", {"people": CLERK}, "people", 2),
)


@pytest.mark.parametrize(("key", "tables", "sheet", "row"), CASES, ids=str)
def test_a_fault_is_listed_with_its_row_in_both_languages(
    tmp_path: Path, key: str, tables: dict[str, str], sheet: str, row: int
) -> None:
    """A planted fault is found at its file and row, and told in Dutch and English with a remedy."""
    office = write_office(tmp_path / "office", **tables)
    (found,) = [fault for fault in check([office]) if fault.key == f"check.{key}"]
    assert (Path(found.where.file).stem, found.where.row) == (sheet, row)
    sentences = {fault_sentence(found, words(language)) for language in LANGUAGES}
    assert len(sentences) == 2
    assert all(sheet in sentence for sentence in sentences)


def test_a_good_office_has_no_faults(tmp_path: Path) -> None:
    """What is in order is not complained of."""
    assert check([write_office(tmp_path / "office")]) == []


def test_offices_that_differ_about_the_same_thing_are_told(tmp_path: Path) -> None:
    """Two offices that give one place different country codes are asked to agree."""
    one = write_office(tmp_path / "a")
    places = "id,name,type,within\nvelsen,Velsen,region,nl\nnl,Nederland,country,\nqingdao,Qingdao,city,\n"
    other = write_office(tmp_path / "b", places=places)
    (found,) = [fault for fault in check([one, other]) if fault.key == "check.offices_differ"]
    assert found.words == {"name": "velsen", "field": "type", "values": "city, region"}


def test_a_proposal_is_no_claim(tmp_path: Path) -> None:
    """What a source merely proposes does not conflict with what the tables have."""
    rows = _evidence("vriendschap,since,1999,nota,line 4,,proposes", "vriendschap,since,,nota,line 5,,")
    assert check([write_office(tmp_path / "office", **rows)]) == []


def test_values_of_a_list_do_not_conflict(tmp_path: Path) -> None:
    """A tie can have two themes, each from another sentence."""
    ties = "id,name,kind,themes\nvriendschap,Velsen – Qingdao,friendship,culture;trade\n"
    rows = _evidence("vriendschap,themes,culture,nota,line 4,,", "vriendschap,themes,trade,nota,line 5,,")
    assert check([write_office(tmp_path / "office", ties=ties, **rows)]) == []
