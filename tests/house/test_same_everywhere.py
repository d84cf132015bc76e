"""Promises of the whole: the same answer from tables, workbook and RDF, and nothing withheld in any export."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from intgraph.ask.answer import as_json
from intgraph.export.registry import WRITERS
from intgraph.model.visibility import Visibility
from intgraph.office import Office, new_office
from intgraph.rdf.formats import FORMATS
from page.told_office import bytes_of

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
TARGETS = ("Qingdao", "Galle", "Bergisch Gladbach", "China", "Europe", "SOS Velsen", "Deventer", "Helmond", "Malmö")
SECRET = "Zwarte Tulp"
_BLOCK = rb'<script type="text/plain" id="\w+">([^<]*)</script>'


@pytest.fixture(scope="module")
def offices() -> Office:
    return Office.open(ROOT / "graphs")


@pytest.mark.parametrize("extension", [*FORMATS, "xlsx"])
def test_what_went_out_answers_the_same(extension: str, offices: Office, tmp_path: Path) -> None:
    """A graph that went out as RDF or workbook and came back gives the same JSON to the same question."""
    file = tmp_path / f"network.{extension}"
    offices.export(file, audience="internal")
    back = Office.open(file)
    for target in TARGETS:
        for day in (DAY, "2013", "1990-05-01"):
            asked = offices.who(target, as_of=day, former=True)
            assert as_json(back.who(target, as_of=day, former=True)) == as_json(asked)


def test_the_desk_hands_out_objects(offices: Office) -> None:
    """Notebooks get the graph as objects of networkx, rdflib and pyvis, all of the same parties and ties."""
    network, triples, drawn = offices.networkx(), offices.rdflib(), offices.pyvis()
    register = offices.register("public")
    assert set(register.party) <= set(network.nodes)
    assert {str(node) for node in triples.subjects()} >= set(register.party)
    assert set(drawn.get_nodes()) == set(network.nodes)


def _secretive(folder: Path) -> Path:
    """An office in which everything internal, or for partners, is called after one secret."""
    tables = {
        "places": f"id,name,type,note\nvelsen,Velsen,city,\ngeheim,{SECRET} stad,city,\n",
        "parties": "id,name,place,visibility,note,aliases\n"
        f"gm0453,Gemeente Velsen,velsen,,over {SECRET} BV,\nhaven,Haven,velsen,,,\n"
        f"tulp,{SECRET} BV,geheim,internal,,\nvriend,{SECRET} NV,,partners,,\n",
        "ties": "id,name,kind,visibility,note,purposes\n"
        f"open,Open band,project,,{SECRET} BV deed mee,samen met {SECRET} BV\n"
        f"zwijgband,{SECRET} band,project,internal,,\n",
        "roles": "tie,party,role,visibility,note\nopen,gm0453,lead,,\nopen,haven,partner,,\n"
        f"open,tulp,funder,,{SECRET}\nopen,vriend,partner,,\nzwijgband,gm0453,lead,,\n",
        "events": "id,name,kind,date,about,by,visibility\n"
        f"gesprek,{SECRET} gesprek,discussed,2020,tie/zwijgband,,internal\n"
        "begin,Begin,started,2019,tie/open,gm0453;tulp,\n",
        "policies": f"id,name,kind,party,visibility\nregel,{SECRET} regel,rule,gm0453,internal\n",
        "people": "id,name,function,status,party,visibility,email\n"
        f"p1,{SECRET} Jansen,adviseur,civil-servant,gm0453,public,tulp@voorbeeld.example\n"
        f"p2,{SECRET} Pietersen,contact,contact,haven,,\n",
        "sources": f"id,name,date,visibility\nnota,Nota,2021,\nmemo,{SECRET} memo,2021,internal\n",
        "evidence": "subject,field,value,source,locator,phrase,modality\n"
        f"tie/open,,,nota,line 1,een open band,\ntie/open,,,nota,line 2,met {SECRET} BV erbij,\n"
        f"tie/open,name,,memo,line 3,uit het memo,\ntie/zwijgband,,,nota,line 4,zwijgband erbij,\n",
        "story": "step,heading,text,show,visibility\n1,Open verhaal,Vrij,toon tie/open,\n"
        f"2,Verder,Met {SECRET} BV,,\n3,Stil,Tekst,toon tie/zwijgband,\n4,Ons,Zwijgband,,partners\n",
    }
    folder.mkdir()
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("extension", WRITERS)
def test_no_export_for_the_public_holds_a_secret(extension: str, tmp_path: Path) -> None:
    """Not one byte of what is internal, or for partners, is in a public file of any format."""
    office = Office.open(_secretive(tmp_path / "office"))
    file = tmp_path / f"network.{extension}"
    new_office(tmp_path / "empty")
    # An update from an empty office holds all that one may see.
    office.export(file, before=tmp_path / "empty" if extension == "ru" else None)
    parts = _parts(file)
    for part in parts:
        text = part.decode("utf-8", "replace").casefold()
        assert "tulp" not in text
        assert "/memo" not in text
        assert "zwijgband" not in text
    # What a PNG draws cannot be searched; the picture it is made of can.
    assert any((b"sha256:" if extension == "png" else b"Open band") in part for part in parts)


def _parts(file: Path) -> list[bytes]:
    """A file, and everything that is packed inside it."""
    import zipfile

    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as archive:
            return [archive.read(name) for name in archive.namelist()]
    written = file.read_bytes()
    blocks = re.findall(_BLOCK, written)
    return [re.sub(_BLOCK, b"", written), *(zlib.decompress(bytes_of(block.decode()), -15) for block in blocks)]


def test_partners_and_colleagues_see_what_is_theirs(tmp_path: Path) -> None:
    """The partners' export has what is for partners and nothing internal; the internal one has all."""
    office = Office.open(_secretive(tmp_path / "office"))
    partners, internal = office.register("partners"), office.register("internal")
    assert {party.name for party in partners.party.values()} == {"Gemeente Velsen", "Haven", f"{SECRET} NV"}
    assert max(party.visibility for party in partners.party.values()) is Visibility.PARTNERS
    assert f"{SECRET} Jansen" in {person.name for person in internal.person.values()}
    assert all(not person.name for person in partners.person.values())


def test_the_pyvis_page_keeps_the_secret_too(tmp_path: Path) -> None:
    """The other renderer gets the same withheld register."""
    office = Office.open(_secretive(tmp_path / "office"))
    office.export(tmp_path / "drawn.html", renderer="pyvis")
    assert SECRET.encode() not in (tmp_path / "drawn.html").read_bytes()
