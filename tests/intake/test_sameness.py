"""Promises of sameness: what two offices match to one thing elsewhere is one thing when they are asked together."""

from __future__ import annotations

from pathlib import Path

from intake.offices import write_office
from intgraph.office import Office

QINGDAO = "http://www.wikidata.org/entity/Q170322"


def _office(folder: Path, base: str, city: str, town: str, same_as: str = QINGDAO) -> Path:
    return write_office(
        folder,
        office=f"id,name,base\nhier,Hier,{base}\n",
        places=f"id,name,type,same_as\n{city},{city.title()},city,{same_as}\n",
        parties=f"id,name,place,same_as\n{town},{town.title()},,\nhaven,Haven,{city},\n",
        ties="id,name,kind\nband,Band,friendship\n",
        roles=f"tie,party,role\nband,{town},lead\nband,haven,partner\n",
        sources=None,
        evidence=None,
    )


def test_a_city_with_two_iris_is_found_as_one(tmp_path: Path) -> None:
    """Offices with bases of their own share a city by the Wikidata item both name; each name finds both partners."""
    one = _office(tmp_path / "a", "https://a.example", "qingdao", "velsen")
    other = _office(tmp_path / "b", "https://b.example", "tsingtao", "helmond")
    together = Office.open(one, other)
    for name in ("Qingdao", "Tsingtao"):
        answer = together.who(name)
        assert answer.target is not None
        assert answer.target.id == "https://a.example/id/place/qingdao"
        assert [row.party.name for row in answer.answers] == ["Helmond", "Velsen"]


def test_one_may_name_the_other(tmp_path: Path) -> None:
    """It is enough that one office names the IRI of the other."""
    one = _office(tmp_path / "a", "https://a.example", "qingdao", "velsen", same_as="")
    other = _office(tmp_path / "b", "https://b.example", "tsingtao", "helmond", "https://a.example/id/place/qingdao")
    assert len(Office.open(one, other).who("Qingdao").answers) == 2


def test_two_rows_of_one_office_stay_two(tmp_path: Path) -> None:
    """Within one office nothing is joined, and without a match nothing is either."""
    one = _office(tmp_path / "a", "https://a.example", "qingdao", "velsen", same_as="")
    other = _office(tmp_path / "b", "https://b.example", "tsingtao", "helmond", same_as="")
    assert len(Office.open(one, other).who("Qingdao").answers) == 1
