"""Golden answers to `who`: what five real documents say, read by hand first; their lines stand in each test.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

import pytest
from golden import (
    FISHERY,
    HELMOND,
    NIEUWEGEIN,
    SOS,
    TODAY,
    VELSEN,
    Row,
    fact,
    manners,
    proofs,
    rows,
    shown,
    tie_of,
    who,
)

from intgraph.errors import NameUnknownError
from intgraph.office import Office

QINGDAO = {
    Row(VELSEN, "partner", "velsen-qingdao", "1998", None, "possible"),
    Row(FISHERY, "interested-party", "velsen-qingdao", "1998", None, "possible"),
}
GALLE = {
    Row(VELSEN, "partner", "velsen-galle", "1976", None, "possible"),
    Row(SOS, "executor", "velsen-galle", "1985", None, "possible"),
}
AID = "velsen-sos-subsidie"


def judged(found: set[Row], status: str) -> set[Row]:
    """The same rows with another status."""
    return {row._replace(status=status) for row in found}


def aid(status: str) -> set[Row]:
    """The subsidy for work in Galle."""
    return {
        Row(VELSEN, "funder", AID, "1985", "[2012,2014]", status),
        Row(SOS, "recipient", AID, "1985", "[2012,2014]", status),
    }


def test_who_works_with_qingdao(office: Office) -> None:
    """002:18 and 64: Velsen since 1998; 66-68: the fishing businesses had a wish, more is not said; no end."""
    answer = office.who("Qingdao", as_of=TODAY)
    assert rows(answer) == QINGDAO
    assert {("002", "line 64", "states"), ("002", "line 18", "states")} <= proofs(answer, VELSEN, "velsen-qingdao")
    assert ("002", "lines 66-68", "implies") in proofs(answer, FISHERY, "velsen-qingdao")


@pytest.mark.parametrize("name", ["qingdao", "QINGDAO", "Tsingtao", "青岛", "Qingd"])
def test_qingdao_by_any_name(office: Office, name: str) -> None:
    """Accents, case, an alias or a part: the same answer."""
    assert who(office, name) == QINGDAO


def test_who_worked_with_qingdao_in_1990(office: Office) -> None:
    """002:18: the tie began in 1998, so in 1990 nobody, and a note that it comes."""
    answer = office.who("Qingdao", as_of="1990")
    assert answer.answers == ()
    assert "Weggelaten: 1 band die na 1990 begint." in answer.notes


@pytest.mark.parametrize(("as_of", "status"), [("1998", "possible"), ("2005", "certain"), ("2018", "possible")])
def test_qingdao_through_the_years(office: Office, as_of: str, status: str) -> None:
    """002:64 gives a year, not a day; 002:6 and 42-48 speak of it as running in 2017."""
    assert who(office, "Qingdao", as_of) == judged(QINGDAO, status)


def test_who_works_with_galle(office: Office) -> None:
    """002:50-54: delegated to SOS Velsen in 1985, which does not end the part of the municipality."""
    assert who(office, "Galle") == GALLE
    assert who(office, "Galle", former=True) == GALLE | aid("former")


@pytest.mark.parametrize("as_of", ["1975", "1980", "1984"])
def test_galle_before_the_delegation(office: Office, as_of: str) -> None:
    """002:12 and 50: since 1976; SOS Velsen executes from 1985 on, not before."""
    expected = {Row(VELSEN, "partner", "velsen-galle", "1976", None, "certain")} if as_of > "1976" else set()
    assert who(office, "Galle", as_of) == expected


@pytest.mark.parametrize(
    ("as_of", "subsidy"),
    [("1990", "certain"), ("2011", "certain"), ("2013", "conflicting"), ("2014", "conflicting")],
)
def test_galle_and_the_subsidy(office: Office, as_of: str, subsidy: str) -> None:
    """002:14 and 54-56 let the subsidy run from 1985 to 2014, 002:22 ends it in 2012: both claims are kept."""
    assert who(office, "Galle", as_of) == judged(GALLE, "certain") | aid(subsidy)


def test_galle_in_2016(office: Office) -> None:
    """002:50-56: the subsidy is over, the tie is not."""
    answer = office.who("Galle", as_of="2016")
    assert rows(answer) == judged(GALLE, "certain")
    assert any("--former" in note for note in answer.notes)


def test_who_works_with_bergisch_gladbach(office: Office) -> None:
    """002:10 and 58-62: a tie with Velsen and one partnership of four cities, both from 1956."""
    four = "velsen-partnerschap-vier-steden"
    assert who(office, "Bergisch Gladbach") == {
        Row(VELSEN, "partner", "velsen-bergisch-gladbach", "1956", None, "possible"),
        Row(VELSEN, "partner", four, "1956", None, "possible"),
        Row("bourgoin", "partner", four, "1956", None, "possible"),
        Row("luton", "partner", four, "1956", None, "possible"),
    }


@pytest.mark.parametrize("target", ["Shandong", "China", "Volksrepubliek China"])
def test_who_works_with_china(office: Office, target: str) -> None:
    """002:64: Qingdao is Chinese; the province is our reading."""
    assert who(office, target) == QINGDAO


def test_who_works_with_asia(office: Office) -> None:
    """002:50-68: Qingdao and Galle; that Galle lies in Sri Lanka is our reading."""
    assert who(office, "Azië") == who(office, "Asia") == QINGDAO | GALLE
    country = [fact for fact in shown(office, "place/galle").facts if fact.field == "within"]
    assert [manners(found.evidence) for found in country] == [{"our-reading"}]


def test_who_works_with_mechelen(office: Office) -> None:
    """000:10: Helmond; no start is stated, and the link of 1314 is an event, never a start."""
    assert who(office, "Mechelen") == {Row(HELMOND, "partner", "helmond-mechelen", None, None, "undated")}
    dossier = shown(office, "helmond-mechelen")
    assert fact(dossier, "since") is None
    assert [(event.kind, event.date) for event in dossier.events] == [("historical-link", "1314")]


def test_who_works_with_san_marcos(office: Office) -> None:
    """000:14: Helmond together with the foundation; the funds for the foundation name no place of work."""
    assert who(office, "San Marcos", former=True) == {
        Row(HELMOND, "partner", "helmond-san-marcos", None, None, "undated"),
        Row("stichting-helmond-san-marcos", "partner", "helmond-san-marcos", None, None, "undated"),
    }
    assert who(office, "Nicaragua") == who(office, "San Marcos")


def test_who_works_with_rundu(office: Office) -> None:
    """003:3 and 10: Nieuwegein; the start is not stated, only bounded; 003:6: the working group is in GAIA."""
    assert who(office, "Rundu") == {
        Row(NIEUWEGEIN, "partner", "nieuwegein-rundu", "[1991..2004]", None, "possible"),
    }
    assert {
        proof.modality for proof in shown(office, "nieuwegein-rundu").ties[0].evidence if proof.field == "since"
    } == {"our-reading"}
    assert who(office, "Rundu", "2010") == {
        Row(NIEUWEGEIN, "partner", "nieuwegein-rundu", "[1991..2004]", None, "certain"),
    }


def test_who_works_with_pulawy(office: Office) -> None:
    """003:3: Nieuwegein; 003:10 names only Rundu, from which no end of Puławy follows."""
    found = {Row(NIEUWEGEIN, "partner", "nieuwegein-pulawy", "[1991..2004]", None, "possible")}
    assert who(office, "Puławy") == who(office, "pulawy") == who(office, "Polen") == found
    assert who(office, "Puławy", "1990") == set()


@pytest.mark.parametrize("typed", ["Pulawi", "Pulawt", "Pulaway"])
def test_did_you_mean_pulawy(office: Office, typed: str) -> None:
    """A typing error is answered with the name that comes near."""
    with pytest.raises(NameUnknownError) as caught:
        office.who(typed)
    assert caught.value.near == ("Puławy",)


GAIA = "nieuwegein-gaia"
INITIATIVES = {
    "werkgroep-rundu",
    "stichting-fairtrade-nieuwegein",
    "netwerk-samen-duurzaam-nieuwegein",
    "cirkeltje-rond",
    "kledingbank-nieuwegein",
    "ivn-nieuwegein",
}


def test_who_worked_with_malmo_in_2014(office: Office) -> None:
    """003:6: GAIA from 2013 to 2015, with two cities and six local initiatives; both lists are open."""
    expected = {
        Row(party, "participant", GAIA, "2013", "2015", "certain")
        for party in {NIEUWEGEIN, "utrecht", "newcastle"} | INITIATIVES
    }
    assert who(office, "Malmö", "2014") == expected
    assert tie_of(shown(office, "GAIA"), GAIA).open_list


@pytest.mark.parametrize(("as_of", "status"), [("2013", "possible"), ("2015", "possible"), (TODAY, "former")])
def test_malmo_at_the_edges(office: Office, as_of: str, status: str) -> None:
    """003:6 gives years: in the first and the last the project may not have run all year."""
    assert {row.status for row in who(office, "Malmö", as_of, former=True)} == {status}


def test_who_works_with_sos_velsen(office: Office) -> None:
    """002:50-56: Galle and the municipality; the municipality as funder is over."""
    current = {
        Row("galle", "partner", "velsen-galle", "1976", None, "possible"),
        Row(VELSEN, "partner", "velsen-galle", "1976", None, "possible"),
    }
    funder = Row(VELSEN, "funder", AID, "1985", "[2012,2014]", "former")
    assert who(office, "SOS Velsen") == current
    assert who(office, "SOS Velsen", former=True) == current | {funder}


def test_a_title_is_no_way_of_working_together(office: Office) -> None:
    """000:14 and 16, 004:1: titles and the national network show only when their kind is asked for."""
    assert not {row.tie for row in who(office, "Helmond")} & {"helmond-lbsnn", "helmond-wereldgemeente"}
    assert who(office, "Helmond", kinds=["network"]) == {
        Row("lbsnn", "coordinator", "helmond-lbsnn", None, None, "undated")
    }
    assert who(office, "Deventer", kinds=["title"]) == {
        Row("vng", "grantor", "deventer-voorbeeldgemeente", None, None, "undated")
    }


def test_a_bloc_counts_its_members_of_now(office: Office) -> None:
    """That Belgium, Germany, France, Poland and Sweden are in the EU and Luton is not is our reading."""
    partners = {row.party for row in who(office, "EU", "2014", kinds=["project", "twinning", "partnership"])}
    assert {"luton", "newcastle", "galle", "rundu", "san-marcos"} == partners & {
        "luton", "newcastle", "galle", "rundu", "san-marcos", "malmo", "mechelen", "pulawy", "bourgoin",
    }  # fmt: skip


def test_a_text_that_tells_when_a_tie_began_does_not_attest_that_it_still_runs(office: Office) -> None:
    """003:3 tells which ties stood central in the first thirteen years, 002:58-60 what was concluded in 1956: neither
    says that Puławy (in 2010) or Luton (in 2005) still was a partner; 002:42-44 and 64 do say it of Qingdao."""
    assert {row.status for row in who(office, "Puławy", "2010")} == {"possible"}
    assert {row.status for row in who(office, "Luton", "2005")} == {"possible"}
    assert {row.status for row in who(office, "Qingdao", "2005")} == {"certain"}
