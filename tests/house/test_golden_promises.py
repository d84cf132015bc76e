"""Golden answers to `promises` and `sheet`: what five real documents say; their lines stand in each test.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

from typing import Any

import pytest
from golden import FISHERY, SOS, TODAY, VELSEN, local

from intgraph.ask.crisis.page import CrisisSheet
from intgraph.ask.formats.terminal import in_tables
from intgraph.office import Office

A4 = 66  # lines of a page in a fixed pitch


def policies(office: Office, target: str, **asked: Any) -> dict[str, tuple[str, bool]]:
    """Standing, and whether it is general, by the ids of the tables."""
    found = office.answer("promises", target=target, when=TODAY, **asked).answers
    return {local(row.id): (row.standing.value, row.general) for row in found}


def page(office: Office, target: str) -> CrisisSheet:
    """The crisis sheet of today."""
    (found,) = office.answer("sheet", target=target, when=TODAY).answers
    assert isinstance(found, CrisisSheet)
    return found


def test_what_helmond_promised_mechelen(office: Office) -> None:
    """001:112-118 promises respect for relations and agreements, and a decent end; 001:23 makes it a proposal."""
    assert policies(office, "Mechelen", kinds=("promise",)) == {
        "helmond-belofte-respect": ("proposed", True),
        "helmond-belofte-afspraken": ("proposed", True),
        "helmond-belofte-beeindigen": ("proposed", True),
    }


def test_what_helmond_promised_as_a_world_municipality(office: Office) -> None:
    """000:16: it will keep working for the goals; whether anyone adopted that is not said."""
    found = policies(office, "helmond-wereldgemeente")
    assert found["helmond-belofte-ontwikkelingsdoelen"] == ("not-stated", False)
    assert found["duurzame-ontwikkelingsdoelen"] == ("adopted", False)


def test_the_pillar_of_the_economic_relations_brings_its_rules(office: Office) -> None:
    """001:124-150 proposes rules for added value; those for solidarity alone (154-172) are not for these relations."""
    found = policies(office, "helmond-economische-relaties")
    assert found["helmond-portefeuille-ez"] == ("proposed", False)
    assert found["helmond-betrokkenheid-onderwerp"] == ("proposed", False)
    assert "helmond-zelfwerkzaamheid" not in found


def test_velsen_adopted_a_note_and_promised_galle_nothing(office: Office) -> None:
    """002:24 and 26 adopt two policies, 28-30 only sends one to the council; none of 002 promises Galle anything."""
    found = policies(office, "Galle")
    assert found["velsen-beleid-banden"] == ("not-stated", False)
    assert found["velsen-staat-midden-in-de-wereld"] == ("adopted", True)
    assert found["velsen-uitgangspunten-mondiale-bewustwording"] == ("not-stated", True)
    assert policies(office, "Galle", kinds=("promise",)) == {}


def test_a_strategy_of_2015_to_2020_is_over(office: Office) -> None:
    """004:14: in its name; today it is over, and in 2016 it was not."""
    assert "deventer-internationaal-2015-2020" not in policies(office, "Deventer")
    assert "deventer-internationaal-2015-2020" in policies(office, "Deventer", former=True)


def test_the_sheet_of_sri_lanka(office: Office) -> None:
    """002:12-22 and 50-56: one tie that may run, a subsidy that is over, two parties, no promise, one disputed end."""
    sheet = page(office, "Sri Lanka")
    assert [(local(row.tie.id), row.status.value) for row in sheet.ties] == [("velsen-galle", "possible")]
    assert [local(row.tie.id) for row in sheet.former] == ["velsen-sos-subsidie"]
    assert {local(row.party.id) for row in sheet.parties} == {VELSEN, SOS}
    assert [(local(row.tie.id), row.amount) for row in sheet.money] == [("velsen-sos-subsidie", None)]
    assert [(row.field, {claim.value for claim in row.claims}) for row in sheet.conflicts] == [
        ("until", {"2012", "2014"})
    ]
    assert [(row.about.name, row.field, row.value) for row in sheet.unknown] == [
        ("Sri Lanka", "promise", None),
        ("Stedenband Velsen – Galle", "until", None),
        ("Galle", "within", "Sri Lanka"),
    ]


def test_the_sheet_of_china(office: Office) -> None:
    """002:64-68: one friendship since 1998, the municipality and the fishing businesses, a group that is not named."""
    sheet = page(office, "China")
    assert [(local(row.tie.id), row.since, row.status.value) for row in sheet.ties] == [
        ("velsen-qingdao", "1998", "possible")
    ]
    assert {(local(row.party.id), row.group) for row in sheet.parties} == {(VELSEN, False), (FISHERY, True)}
    assert [sign.date for row in sheet.ties if (sign := row.last_sign)] == ["2017-03"]
    assert [[tie.name for tie in row.ties] for row in sheet.offices] == [["Vriendschapsband Velsen – Qingdao"]]


def test_the_sheet_of_sweden_has_only_what_is_over(office: Office) -> None:
    """003:6: GAIA ended in 2015; its list is open, and Cirkeltje rond has no stated sector."""
    sheet = page(office, "Zweden")
    assert sheet.ties == ()
    assert [(local(row.tie.id), row.open_list) for row in sheet.former] == [("nieuwegein-gaia", True)]
    assert ("Cirkeltje rond", "sector") in {(row.about.name, row.field) for row in sheet.unknown}


@pytest.mark.parametrize("country", ["Sri Lanka", "China", "Namibië", "België"])
def test_a_sheet_fits_a_page(office: Office, country: str) -> None:
    """As a table of 80 columns, with its sources, it is one page of A4."""
    text = in_tables(office.tell(office.answer("sheet", target=country, when=TODAY)), 80)
    assert len(text.splitlines()) <= A4
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize("country", ["Turkije", "Suriname"])
def test_a_country_without_ties_has_no_page(office: Office, country: str) -> None:
    """None of the five texts names these countries: nothing is found, and nothing is made up."""
    answer = office.answer("sheet", target=country)
    assert answer.answers == ()
    assert answer.notes
