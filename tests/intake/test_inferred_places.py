"""Promises of places whose country is left out: filled in when certain, marked as our reading, asked when not."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.offices import write_office
from intgraph.errors import Fault
from intgraph.intake.check import check
from intgraph.intake.places import unplaced
from intgraph.intake.read import read
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.office import Office

HEADER = "id,name,type,within,country_code,latitude,longitude,aliases\n"
HOME = "velsen,Velsen,city,nl,NL,,,\nnl,Nederland,country,,NL,,,\n"


@pytest.fixture
def office(tmp_path: Path) -> Callable[..., Path]:
    """An office with these rows in places.csv, and other tables changed."""

    def written(*rows: str, **changed: str) -> Path:
        places = HEADER + HOME + "".join(f"{row}\n" for row in ("qingdao,Qingdao,city,,,,,", *rows))
        return write_office(tmp_path / "office", places=places, **changed)

    return written


def place(register: Register, local: str) -> Place:
    """A place by its id."""
    return next(found for iri, found in register.place.items() if iri.endswith(f"/id/place/{local}"))


def points(path: Path) -> list[Fault]:
    """What `check` says about places whose country is not stated."""
    return [fault for fault in check([path]) if fault.key.startswith("check.place_")]


def test_a_city_that_is_the_only_one_is_placed(office: Callable[..., Path]) -> None:
    """A city of which there is one in the world gets its country, the code and coordinates."""
    register = read([office()]).register
    city = place(register, "qingdao")
    assert [iri.rpartition("/")[2] for iri in city.within] == ["china"]
    assert city.country_code == "CN"
    assert (round(city.latitude or 0), round(city.longitude or 0)) == (36, 120)
    assert place(register, "china").within == (place(register, "asia").iri,)
    assert (place(register, "china").name, place(register, "asia").name) == ("China", "Azië")


def test_every_field_filled_in_is_our_reading_of_geonames(office: Callable[..., Path]) -> None:
    """Each of the four fields has one row of evidence, with the licence and address of GeoNames in its source."""
    register = read([office()]).register
    city = place(register, "qingdao")
    claims = [claim for claim in register.evidence.values() if claim.subject == city.iri]
    assert {claim.field for claim in claims} == {"within", "country_code", "latitude", "longitude"}
    assert len(claims) == 4
    assert {(claim.modality, claim.locator) for claim in claims} == {("our-reading", "geonames 1797929")}
    (source,) = {register.source[claim.source] for claim in claims}
    assert (source.name, source.url) == ("GeoNames", "https://www.geonames.org/")
    assert "CC BY 4.0" in source.note


def test_what_is_stated_stays_as_it_is(office: Callable[..., Path]) -> None:
    """A city that lies in something is not touched, and stated coordinates stay."""
    register = read([office("rundu,Rundu,city,,,-17.9,19.8,")]).register
    assert place(register, "velsen").latitude is None
    assert (place(register, "rundu").latitude, place(register, "rundu").country_code) == (-17.9, "NA")
    assert not any(claim.field == "latitude" and "rundu" in claim.subject for claim in register.evidence.values())


def test_countries_that_are_there_are_used(office: Callable[..., Path]) -> None:
    """A country that the tables have is taken by its code, whatever its id; it is not added again."""
    register = read([office("leiden,Leiden,city,,NL,,,")]).register
    assert place(register, "leiden").within == (place(register, "nl").iri,)
    assert sum(found.country_code == "NL" and found.type == "country" for found in register.place.values()) == 1


def test_a_city_and_country_of_one_name_are_two(office: Callable[..., Path]) -> None:
    """Singapore lies in Singapore, which gets an id of its own."""
    register = read([office("singapore,Singapore,city,,,,,")]).register
    assert place(register, "singapore").within == (place(register, "singapore-country").iri,)


def test_homonyms_are_not_filled_in_but_asked(office: Callable[..., Path]) -> None:
    """Of several places none is chosen: check lists them at the row and asks for the country."""
    path = office("newcastle,Newcastle,city,,,,,")
    city = place(read([path]).register, "newcastle")
    assert (city.within, city.country_code, city.latitude) == ((), "", None)
    (point,) = points(path)
    assert (point.key, point.where.row) == ("check.place_several", 5)
    assert "Newcastle (Australia)" in str(point.words["en"])
    assert "Newcastle (Australië)" in str(point.words["nl"])


@pytest.mark.parametrize(
    ("row", "country"),
    [
        ("town,Newcastle,city,,AU,,,", "australia"),
        ("town,Newcastle,city,,,-32.93,151.78,", "australia"),
        ("town,Newcastle,city,,,,,Newcastle upon Tyne", "united-kingdom"),
    ],
)
def test_what_is_stated_decides_between_homonyms(office: Callable[..., Path], row: str, country: str) -> None:
    """A stated country, stated coordinates, or a second name that only one of them has."""
    path = office(row)
    assert place(read([path]).register, "town").within == (place(read([path]).register, country).iri,)
    assert points(path) == []


def test_the_country_of_the_tie_decides(office: Callable[..., Path]) -> None:
    """Where the other places of work of a tie lie in one country, the city is looked for there."""
    ties = "id,name,kind,places\nvriendschap,Velsen – San Marcos,friendship,san-marcos;nicaragua\n"
    rows = ("san-marcos,San Marcos,city,,,,,", "nicaragua,Nicaragua,country,,NI,,,")
    path = office(*rows, ties=ties)
    assert place(read([path]).register, "san-marcos").country_code == "NI"
    alone = office(*rows)
    assert place(read([alone]).register, "san-marcos").country_code == ""


def test_a_stated_code_is_enough_for_the_country(office: Callable[..., Path]) -> None:
    """A village that no list has lies in the country whose code is stated."""
    path = office("dorp,Zyzzyxdorp,city,,NA,,,")
    register = read([path]).register
    assert place(register, "dorp").within == (place(register, "namibia").iri,)
    assert place(register, "dorp").latitude is None
    assert points(path) == []


def test_a_place_nobody_knows_is_asked(office: Callable[..., Path]) -> None:
    """A city that the gazetteer does not know is named by check."""
    (point,) = points(office("dorp,Zyzzyxdorp,city,,,,,"))
    assert (point.key, point.words["name"]) == ("check.place_unknown", "Zyzzyxdorp")


def test_roll_up_and_answers_know_it(office: Callable[..., Path]) -> None:
    """The country and continent that were left out find the ties of the city, and the dossier shows our reading."""
    with Office.open(office()) as opened:
        assert len(opened.who("China").answers) == len(opened.who("Azië").answers) == 1
        (dossier,) = opened.show("place/qingdao").answers
        fact = next(fact for fact in dossier.facts if fact.field == "country_code")
        assert (fact.value, {proof.modality for proof in fact.evidence}) == ("CN", {"our-reading"})


def test_it_goes_out_as_inferred_and_comes_back_the_same(office: Callable[..., Path], tmp_path: Path) -> None:
    """In every format the evidence goes with what was filled in, and reading it back fills in nothing more."""
    with Office.open(office()) as opened:
        expected = opened.register()
        for extension in ("ttl", "jsonld", "rdf", "nt", "trig", "xlsx"):
            file = tmp_path / f"network.{extension}"
            opened.export(file, audience="internal")
            back = read([file]).register
            assert back.place == expected.place
            assert {claim.modality for claim in back.evidence.values()} == {"states", "our-reading"}
            assert set(back.evidence) == set(expected.evidence)


def test_the_four_offices_are_not_touched() -> None:
    """Every city of the offices in graphs/ lies somewhere already: nothing is inferred there."""
    for folder in sorted((Path(__file__).parents[2] / "graphs").glob("*/")):
        register = read([folder]).register
        with (folder / "places.csv").open(encoding="utf-8", newline="") as file:
            stated = [row["id"] for row in csv.DictReader(file)]
        assert unplaced(register) == []
        assert [iri.rpartition("/")[2] for iri in register.place] == stated
