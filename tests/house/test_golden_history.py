"""Golden answers to `members`, `dormant`, `former` and `timeline`: what five real documents say, read by hand first.

Files: see test_golden.py.
"""

from __future__ import annotations

from golden import FISHERY, HELMOND, NIEUWEGEIN, SOS, TODAY, VELSEN, local
from golden_words import AID, FOUR, GALLE, TITLE, document, words_of

from intgraph.ask.living.life import Life, lives_of
from intgraph.model.period import parse_moment
from intgraph.office import Office
from intgraph.store.protocol import TieRow


def test_open_lists(office: Office) -> None:
    """003:6 names cities "onder andere" and initiatives "zoals"; 002:58-60 names four cities without such a word."""
    gaia = office.answer("members", tie="GAIA")
    assert len(gaia.answers) == 10
    assert {row["open_list"] for row in document(gaia)} == {True}
    four = office.answer("members", tie=FOUR)
    assert {local(row["party"]["id"]) for row in document(four)} == {"bourgoin", VELSEN, "bergisch-gladbach", "luton"}
    assert {row["open_list"] for row in document(four)} == {False}


def test_an_interested_party_is_a_member_by_implication(office: Office) -> None:
    """002:66-68: the fishing businesses had a wish; their part is implied, and told so."""
    answer = office.answer("members", tie="velsen-qingdao", when=TODAY)
    (row,) = [row for row in document(answer) if local(row["party"]["id"]) == FISHERY]
    own = [proof for proof in row["evidence"] if "party" in proof["field"]]
    assert {(proof["locator"], proof["modality"]) for proof in own} == {("lines 66-68", "implies")}


def test_dormant_in_velsen(office: Office) -> None:
    """002:6: nothing is known after March 2017: silent in 2026 for five years, not for ten."""
    answer = office.answer("dormant", target="place/velsen", when=TODAY)
    assert {local(row["tie"]["id"]) for row in document(answer)} == {
        "velsen-bergisch-gladbach", FOUR, GALLE, "velsen-qingdao", TITLE,
    }  # fmt: skip
    assert {row["last_sign"]["date"] for row in document(answer)} == {"2017-03"}
    assert document(office.answer("dormant", target="place/velsen", when=TODAY, years=10)) == []


def test_the_note_of_helmond_is_the_longest_silent(office: Office) -> None:
    """001 is of March 2013 or later and nothing else speaks of this tie: the earliest day counts, and is said."""
    answer = office.answer("dormant", when=TODAY)
    first = document(answer)[0]
    assert (local(first["tie"]["id"]), first["last_sign"]["date"]) == (
        "helmond-internationale-acquisitie",
        "[2013-03..]",
    )
    assert "ten hoogste 13 jaar eerder" in words_of(office, answer)


def test_the_last_sign_is_the_one_that_the_store_keeps(office: Office) -> None:
    """For every tie of the four offices: the sign that is told is of the day by which the store chooses."""
    rows = office.store.select(TieRow, "ties_silent", None, before="9999", first=None, last=None, most=-1)
    lives = lives_of(office.store, rows, parse_moment(TODAY), "nl")
    assert len(rows) == 29
    for row, life in zip(rows, lives, strict=True):
        assert isinstance(life, Life)
        assert life.last_sign
        first = parse_moment(life.last_sign.date).earliest
        assert first is not None
        assert first.isoformat() == row.last_sign


def test_former_partners_of_galle(office: Office) -> None:
    """002:14-22, 50-56: the subsidy is over by both claims; municipality and SOS Velsen may still work in the tie."""
    rows = document(office.answer("former", target="place/galle", when=TODAY))
    assert {(local(row["party"]["id"]), row["why"], row["status"]) for row in rows} == {
        (VELSEN, "tie-ended", "former"),
        (SOS, "tie-ended", "former"),
    }
    assert [[local(tie["id"]) for tie in row["still"]] for row in rows] == [[GALLE], [GALLE]]


def test_former_partners_of_nieuwegein(office: Office) -> None:
    """003:5-6: three cities in GAIA until 2015, none of whom is told to work with Nieuwegein since; Labour Plus names
    no other party."""
    rows = document(office.answer("former", target="place/nieuwegein", when=TODAY))
    assert [(local(row["party"]["id"]), row["until"], row["still"]) for row in rows] == [
        ("malmo", "2015", []),
        ("newcastle", "2015", []),
        ("utrecht", "2015", []),
        (NIEUWEGEIN, "2014", []),
    ]


def test_luton_is_no_former_partner(office: Office) -> None:
    """002:58-62 tell of no end: from silence no end follows."""
    assert office.answer("former", target="Luton", when=TODAY).answers == ()


def test_the_history_of_galle(office: Office) -> None:
    """002:12, 50-54 and 6: begun in 1976, delegated in 1985, when SOS Velsen joined, last told of in March 2017."""
    rows = document(office.answer("timeline", name=GALLE, when=TODAY))
    assert [(row["date"], row["what"]) for row in rows if row["date"]] == [
        ("1976", "began"),
        ("1985", "event"),
        ("1985", "joined"),
        ("2017-03", "last-source"),
    ]


def test_the_history_of_velsen_keeps_both_claims(office: Office) -> None:
    """002:10-34: the subsidy ends in 2012 and in 2014, the title begins in 2008 and in 2011, each with its own line."""
    rows = document(office.answer("timeline", name="place/velsen", when=TODAY))
    found = {
        (local(row["id"]), row["what"], row["date"], proof["locator"])
        for row in rows
        if row["claims"]
        for proof in row["evidence"]
    }
    assert found >= {
        (AID, "ended", "2012", "line 22"),
        (AID, "ended", "2014", "line 14"),
        (AID, "ended", "2014", "line 56"),
        (TITLE, "began", "2008", "line 96"),
        (TITLE, "began", "2011", "line 20"),
    }
    assert {row["what"] for row in rows if row["claims"]} == {"began", "ended"}


def test_a_historical_link_is_history_and_no_start(office: Office) -> None:
    """000:10: 1314 is a link between two cities; when the twinning began is not stated."""
    rows = document(office.answer("timeline", name="helmond-mechelen", when=TODAY))
    assert (rows[0]["date"], rows[0]["what"], rows[0]["kind"]) == ("1314", "event", "historical-link")
    assert "began" not in {row["what"] for row in rows}
    (life,) = document(office.answer("alive", tie="helmond-mechelen", when=TODAY))
    assert (life["status"], life["last_sign"]["date"]) == ("undated", "[2015..]")


def test_policies_are_part_of_the_history(office: Office) -> None:
    """002:26: in 2015 the executive adopted the Europe strategy and sent it to the council."""
    rows = document(office.answer("timeline", name="Europastrategie", when=TODAY))
    assert {(row["date"], row["kind"]) for row in rows} == {("2015", "adopted"), ("2015", "informed")}
    of_helmond = document(office.answer("timeline", name=f"party/{HELMOND}", when=TODAY))
    assert {(row["date"], row["what"]) for row in of_helmond} >= {("2000", "began"), ("2015", "ended")}
