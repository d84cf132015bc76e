"""Promises of `timeline`: a dated history, with uncertain and disputed dates as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import NameUnknownError
from intgraph.office import Office

BOND, AID = "Friendship tie Harbour City – Yantai", "Aid to Yantai"


def timeline(office: Office, name: str) -> Answer:
    """The history of a thing."""
    return office.answer("timeline", name=name, when="2026")


def told(answer: Answer) -> list[tuple[str | None, str, str]]:
    """Date, what happened, and to what."""
    return [(row.date, row.what, row.name) for row in answer.answers]


def test_the_history_of_a_tie(small: Office) -> None:
    """Its start, the signing, who joined, the last source that speaks of it; what has no date comes last."""
    assert told(timeline(small, "bond")) == [
        ("1998", "began", BOND),
        ("1998-05", "event", "Signing"),
        ("2010", "joined", BOND),
        ("2015-06", "last-source", "Notitie wereld"),
        (None, "without", "The council decides"),
    ]
    assert all(row.evidence for row in timeline(small, "bond").answers)


def test_who_joined_is_told(small: Office) -> None:
    """The sentence names the party, its role and the tie."""
    sentences = small.tell(timeline(small, "bond")).sections[0].sentences
    assert any(said.startswith(f"2010: Sea School joins {BOND} (role: participant).") for said in sentences)


def test_disputed_dates_stand_side_by_side(small: Office) -> None:
    """Each claimed end has its own place, its own evidence, and names the other."""
    ends = [row for row in timeline(small, "aid").answers if row.what == "ended"]
    assert [(row.date, row.claims) for row in ends] == [("2012", ("2012", "2014")), ("2014", ("2012", "2014"))]
    assert [[proof.locator for proof in row.evidence] for row in ends] == [["line 12"], ["line 10"]]
    assert any(
        "the sources differ: 2012 or 2014" in said for said in small.tell(timeline(small, "aid")).sections[0].sentences
    )
    assert any(note.startswith("Where sources give different dates") for note in timeline(small, "aid").notes)


def test_a_tie_that_is_over_has_no_last_source(small: Office) -> None:
    """That a source of 2015 speaks of the aid is no news: it was over."""
    assert "last-source" not in {row.what for row in timeline(small, "aid").answers}


def test_an_event_that_tells_the_start_is_not_told_twice(small_with: Callable[..., Office]) -> None:
    """The start and an event “started” of the same date are one, with the evidence of both; of another date two."""
    added = {
        "events": "go,Begin,Start,started,1998,tie/bond,,,\nlater,Begin 2,Start 2,started,1999,tie/bond,,,",
        "evidence": "event/go,kind;date,,memo,line 40,it began in 1998,states",
    }
    with small_with(**added) as office:
        rows = timeline(office, "bond").answers
        assert [(row.date, row.name) for row in rows][:3] == [
            ("1998", BOND),
            ("1998-05", "Signing"),
            ("1999", "Start 2"),
        ]
        assert "line 40" in {proof.locator for proof in rows[0].evidence}


def test_the_history_of_a_place_is_that_of_its_ties(small: Office) -> None:
    """A city has the history of the ties that touch it; the exchange, without years, comes at the end."""
    found = told(timeline(small, "place/yantai"))
    assert ("1985", "began", AID) in found
    assert (None, "without", "Exchange") in found
    dates = [date for date, _, _ in found]
    assert dates == [date for date in dates if date] + [None] * dates.count(None)


def test_uncertain_dates_keep_their_doubt(small_with: Callable[..., Office]) -> None:
    """About 1999 may be 1998: it stands where it can first be, and says about."""
    with small_with(
        ties="old,Oude band,Old tie,twinning,,1999~,[2003..],,,,,,,,,,,", roles=",old,town,partner,,,,"
    ) as office:
        answer = timeline(office, "old")
        assert told(answer) == [("1999~", "began", "Old tie"), ("[2003..]", "ended", "Old tie")]
        assert office.tell(answer).sections[0].rows[0][0] == "about 1999"
        assert office.tell(answer).sections[0].rows[1][0] == "2003 or later"


def test_the_history_of_a_policy(small_with: Callable[..., Office]) -> None:
    """A policy has its years and the events about it; an adopted one is not listed again as without a date."""
    added = {
        "policies": "plan2,Nota,Note,policy-document,town,,,,,,,\nera,Agenda,Agenda,strategy,town,,,,2001,2005,,",
        "events": "vote,Vaststelling,Adoption,adopted,2003,policy/plan2,party/council,,",
    }
    with small_with(**added) as office:
        assert told(timeline(office, "policy/era")) == [
            ("2001", "policy-began", "Agenda"), ("2005", "policy-ended", "Agenda"),
        ]  # fmt: skip
        assert told(timeline(office, "policy/plan2")) == [("2003", "event", "Adoption")]
        assert {("2003", "event", "Adoption"), ("2001", "policy-began", "Agenda")} <= set(
            told(timeline(office, "party/town"))
        )


def test_nothing_dated_is_said(small: Office) -> None:
    """Without any date a note says so, and the tie stands without one; an unknown name is asked back."""
    answer = timeline(small, "exchange")
    assert told(answer) == [(None, "without", "Exchange")]
    assert answer.notes == ("The sources state no date for Exchange.",)
    with pytest.raises(NameUnknownError):
        timeline(small, "Qqqq")


def test_the_most_rows(small: Office) -> None:
    """The earliest are kept, and a note says that there are more."""
    answer = small.answer("timeline", name="bond", when="2026", limit=2)
    assert [row.date for row in answer.answers] == ["1998", "1998-05"]
    assert any(note.startswith("These are the first 2 rows") for note in answer.notes)
