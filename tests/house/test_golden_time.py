"""Golden answers about time: what five real documents say and leave open, read by hand first.

An end with two claims, a start with two, a tie without an end after its last source, a part that began later than its
tie: each as-of answer is yes (certain), no (planned, former) or unsure (possible, conflicting, undated), and the claims
are shown, in every question that tells of them, in JSON and in words. Files: see test_golden.py.
"""

from __future__ import annotations

import pytest
from golden import SOS, TODAY, VELSEN, local
from golden_words import AID, CAMPAIGN, FOUR, GALLE, TITLE, claims, document, status_in, words_of

from intgraph.office import Office

THE_END = [("2011", "certain"), ("2012", "conflicting"), ("2013", "conflicting"), ("2014", "conflicting")]


@pytest.mark.parametrize(("when", "status"), [*THE_END, ("2015", "former")])
def test_an_end_with_two_claims(office: Office, when: str, status: str) -> None:
    """002:14 and 56 let the subsidy run until 2014, 002:22 ends it in 2012: yes before both, unsure from the one to the
    other, no after both, in each question."""
    former = {"former": True} if status == "former" else {}
    assert status_in(office, "who", AID, when, target="place/galle", **former) == {status}
    assert status_in(office, "ties", AID, when, target="place/galle", **former) == {status}
    assert status_in(office, "members", AID, when, tie=AID) == {status}
    assert status_in(office, "alive", AID, when, tie=AID) == {status}
    over_by_a_claim = when > "2012"
    assert status_in(office, "former", AID, when, target="place/galle") == ({status} if over_by_a_claim else set())


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who", {"target": "place/galle", "when": "2013"}),
        ("ties", {"target": "place/galle", "when": "2013"}),
        ("members", {"tie": AID, "when": "2013"}),
        ("alive", {"tie": AID, "when": "2013"}),
        ("former", {"target": "place/galle", "when": "2013"}),
        ("ended", {"target": "place/galle", "first": "2013"}),
    ],
)
def test_the_claims_of_an_end_are_shown(office: Office, question: str, asked: dict[str, str]) -> None:
    """002:22 says 2012, 002:14 says 2014: JSON has both with their lines, and the words say both aloud."""
    answer = office.answer(question, **asked)
    rows = [row for row in document(answer) if local(row["tie"]["id"]) == AID]
    assert rows
    for row in rows:
        found = claims(row, "until")
        assert found["2012"] == "line 22"
        assert found["2014"] in ("line 14", "line 56")
    told = words_of(office, answer)
    assert "tot: 2012 [" in told
    assert " of 2014 [" in told


@pytest.mark.parametrize(
    ("first", "last", "sure"),
    [
        ("2012", "2014", "yes"),
        ("2013", None, "unsure"),
        (None, "2012", "unsure"),
        ("2015", None, None),
        (None, "2011", None),
    ],
)
def test_whether_the_subsidy_ended_in_a_time(
    office: Office, first: str | None, last: str | None, sure: str | None
) -> None:
    """002:14, 22 and 56: 2012 or 2014; a time with both has it, with one perhaps, with neither not."""
    rows = document(office.answer("ended", target="sos-velsen", first=first, last=last))
    found = [(row["in_time"], row["claims"]) for row in rows if local(row["tie"]["id"]) == AID]
    assert found == ([(sure, ["2012", "2014"])] if sure else [])


@pytest.mark.parametrize(
    ("when", "status"),
    [("2007", "planned"), ("2009", "conflicting"), ("2012", "certain"), ("2016", "certain"), (TODAY, "possible")],
)
def test_a_start_with_two_claims(office: Office, when: str, status: str) -> None:
    """002:96 says a millennium municipality since 2008, 002:20 puts it at 2011; 002:96 still calls it one in 2017."""
    assert status_in(office, "ties", TITLE, when, target="place/velsen", planned=True) == {status}
    assert status_in(office, "members", TITLE, when, tie=TITLE) == {status}
    assert status_in(office, "alive", TITLE, when, tie=TITLE) == {status}


@pytest.mark.parametrize("question", ["ties", "members", "alive", "began"])
def test_the_claims_of_a_start_are_shown(office: Office, question: str) -> None:
    """002:96 and 20: both years with their lines in JSON, and both in words."""
    asked = {"tie": TITLE} if question in ("members", "alive") else {"target": "place/velsen"}
    answer = office.answer(question, **asked)
    (row,) = [row for row in document(answer) if local(row["tie"]["id"]) == TITLE]
    assert claims(row, "since") == {"2008": "line 96", "2011": "line 20"}
    told = words_of(office, answer)
    assert "sinds: 2008 [" in told or "sinds: 2011 [" in told
    assert "2008 of 2011" in told


@pytest.mark.parametrize(
    ("first", "last", "sure"), [("2008", "2011", "yes"), ("2009", "2012", "unsure"), ("2009", "2010", None)]
)
def test_whether_the_title_began_in_a_time(office: Office, first: str, last: str, sure: str | None) -> None:
    """002:96 and 20: 2008 or 2011, never the years between."""
    rows = document(office.answer("began", target="place/velsen", first=first, last=last))
    assert [row["in_time"] for row in rows if local(row["tie"]["id"]) == TITLE] == ([sure] if sure else [])


@pytest.mark.parametrize(
    ("when", "status"),
    [("1975", "planned"), ("1976", "possible"), ("2000", "certain"), ("2017-02", "certain"), (TODAY, "possible")],
)
def test_a_tie_without_an_end_after_its_last_source(office: Office, when: str, status: str) -> None:
    """002:6 and 42-50: since 1976, running in March 2017; no end is stated, so after that nothing is certain."""
    assert status_in(office, "ties", GALLE, when, target="place/galle", planned=True) == {status}
    assert status_in(office, "alive", GALLE, when, tie=GALLE) == {status}


def test_alive_says_what_is_known_of_galle(office: Office) -> None:
    """002:6: March 2017 is the last that is known; no end is stated, and the words say just that."""
    answer = office.answer("alive", tie="Galle", when=TODAY)
    (row,) = document(answer)
    assert (row["until"], row["years_since"]) == (None, 9)
    assert (row["last_sign"]["kind"], row["last_sign"]["date"], row["attested"]["date"]) == (
        "source",
        "2017-03",
        "2017-03",
    )
    assert "een einde is niet genoemd; de laatste bron die ervan spreekt, is van maart 2017, 9 jaar eerder" in words_of(
        office, answer
    )
    (section,) = office.tell(answer).sections
    assert not any("eindigde" in said for said in section.sentences)


def test_a_source_that_only_tells_of_the_past(office: Office) -> None:
    """002:58-62: four cities made a partnership in 1956; that it still ran in 2017 is said nowhere."""
    answer = office.answer("alive", tie=FOUR, when="2005")
    (row,) = document(answer)
    assert (row["status"], row["attested"], row["last_sign"]["date"]) == ("possible", None, "2017-03")
    assert "De laatste bron spreekt van deze band, maar zegt niet dat hij toen nog liep." in answer.notes


@pytest.mark.parametrize(
    ("when", "sos", "city"),
    [
        ("1980", "planned", "certain"),
        ("1985", "possible", "certain"),
        ("1990", "certain", "certain"),
        (TODAY, "possible", "possible"),
    ],
)
def test_a_part_that_began_later_than_its_tie(office: Office, when: str, sos: str, city: str) -> None:
    """002:50-54: the tie with Galle is of 1976, SOS Velsen executes it since 1985: before that it takes no part."""
    rows = document(office.answer("members", tie=GALLE, when=when))
    assert {local(row["party"]["id"]): row["status"] for row in rows} == {VELSEN: city, "galle": city, SOS: sos}
    partners = {local(row.party.id) for row in office.who("Galle", as_of=when).answers if local(row.tie.id) == GALLE}
    assert (SOS in partners) is (sos != "planned")


def test_the_part_of_sos_velsen_began_by_itself(office: Office) -> None:
    """002:14 and 50-54: in 1985 SOS Velsen joined the running tie and its subsidy began; 1976 stays the tie's start."""
    answer = office.answer("began", target="sos-velsen", first="1980", last="1990")
    rows = document(answer)
    assert {(local(row["tie"]["id"]), row["date"], row["by_itself"], row["in_time"]) for row in rows} == {
        (GALLE, "1985", True, "yes"),
        (AID, "1985", False, "yes"),
    }
    assert "ging deelnemen aan Stedenband Velsen – Galle (rol: uitvoerder); de band zelf: sinds 1976" in words_of(
        office, answer
    )


def test_members_tell_their_own_years(office: Office) -> None:
    """002:50-54: SOS Velsen has 1985 of its own; the cities have none, the tie's 1976 counts for them."""
    rows = {local(row["party"]["id"]): row for row in document(office.answer("members", tie=GALLE))}
    assert (rows[SOS]["since"], rows[SOS]["tie_since"]) == ("1985", "1976")
    assert (rows["galle"]["since"], rows["galle"]["tie_since"]) == (None, "1976")


@pytest.mark.parametrize(
    ("first", "last", "sure"), [("2015", "2017-03", "yes"), ("2015", "2015", "unsure"), ("2018", None, None)]
)
def test_an_end_between_bounds(office: Office, first: str, last: str | None, sure: str | None) -> None:
    """002:100-102: the campaign is over after 2015, by March 2017; no more is said."""
    rows = document(office.answer("ended", target="place/velsen", first=first, last=last))
    assert [row["in_time"] for row in rows if local(row["tie"]["id"]) == CAMPAIGN] == ([sure] if sure else [])


def test_what_ended_in_2014_and_2015(office: Office) -> None:
    """003:5-6: Labour Plus until 2014, GAIA until 2015; 000:16: Helmond a millennium municipality until 2015."""
    rows = document(office.answer("ended", first="2014", last="2015"))
    assert {(local(row["tie"]["id"]), row["in_time"]) for row in rows} == {
        ("nieuwegein-labour-plus", "yes"),
        ("nieuwegein-gaia", "yes"),
        ("helmond-millenniumgemeente", "yes"),
        (AID, "unsure"),
        (CAMPAIGN, "unsure"),
    }
    assert not any(row["by_itself"] for row in rows)


def test_what_began_in_helmond_is_not_stated(office: Office) -> None:
    """000:10-14 tell no year of any tie but 000:16, the title from 2000: so much is said, and how many are left out."""
    answer = office.answer("began", target="place/helmond")
    assert [local(row["tie"]["id"]) for row in document(answer)] == ["helmond-millenniumgemeente"]
    assert any("noemen de bronnen geen begin" in note for note in answer.notes)
