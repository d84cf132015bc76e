"""Promises of `former`: who worked with a place or party and no more, why, and where sources disagree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.errors import NameUnknownError
from intgraph.office import Office

BOND, AID = "Friendship tie Harbour City – Yantai", "Aid to Yantai"
TOWN, FUND = "Municipality of Harbour City", "Support Fund"


def told(answer: Answer) -> set[tuple[str, str, str, str]]:
    """Party, tie, why and status."""
    return {(row.party.name, row.tie.name, row.why, row.status.value) for row in answer.answers}


def test_the_parties_of_an_ended_tie(small: Office) -> None:
    """The aid is over by both claims; the town still works with the city in another tie, the fund does not."""
    answer = small.answer("former", target="Yantai", when="2026")
    assert told(answer) == {(TOWN, AID, "tie-ended", "former"), (FUND, AID, "tie-ended", "former")}
    assert {row.party.name: [tie.name for tie in row.still] for row in answer.answers} == {TOWN: [BOND], FUND: []}
    assert {proof.value for row in answer.answers for proof in row.evidence if proof.field == "until"} == {
        "2012",
        "2014",
    }


def test_those_who_still_work_together_stand_apart(small: Office) -> None:
    """Two tables: who is gone, and who works together in another tie yet."""
    sections = small.tell(small.answer("former", target="Yantai", when="2026")).sections
    assert [section.heading for section in sections] == ["", "May still work together in another tie"]
    assert [[row[0] for row in section.rows] for section in sections] == [[FUND], [TOWN]]
    assert sections[1].sentences[0].endswith(f"May still work together in: {BOND}.")


@pytest.mark.parametrize(("when", "status"), [("2011", None), ("2013", "conflicting"), ("2015", "former")])
def test_conflicting_ends_are_kept(small: Office, when: str, status: str | None) -> None:
    """Ends of 2012 and 2014 are claimed: before both it runs, between them that is disputed."""
    found = told(small.answer("former", target="Yantai", when=when))
    assert found == ({(party, AID, "tie-ended", status) for party in (TOWN, FUND)} if status else set())


def test_a_party_that_left(small_with: Callable[..., Office]) -> None:
    """The fund left a tie that runs on: why says so, and before it left it is not former."""
    with small_with(roles=",bond,fund,executor,2001,2003,,") as office:
        assert (FUND, BOND, "left", "former") in told(office.answer("former", target="Yantai", when="2026"))
        assert told(office.answer("former", target="Yantai", when="2002")) == set()
        sentences = office.tell(office.answer("former", target="Yantai", when="2010")).sections[0].sentences
        assert sentences[0].startswith(f"{FUND}: executor in {BOND}, left before the tie ended, 2001 – 2003: over")


def test_the_target_itself_may_have_left(small_with: Callable[..., Office]) -> None:
    """A party of the target that left a tie is told too."""
    with small_with(roles=",club,council,member,,2009,,") as office:
        found = told(office.answer("former", target="party/town", when="2026"))
        assert ("Council of Harbour City", "Club of sea cities", "left", "former") in found


def test_an_ended_tie_without_anyone_else(small_with: Callable[..., Office]) -> None:
    """A title that ended has no other party: then the holder is told."""
    added = {"ties": "prize,Prijs,Prize,title,,2000,2001,,,,,,,,,,,", "roles": ",prize,town,holder,,,,"}
    with small_with(**added) as office:
        assert (TOWN, "Prize", "tie-ended", "former") in told(office.answer("former", target="party/town", when="2026"))


def test_a_disputed_start_is_no_end(small_with: Callable[..., Office]) -> None:
    """Sources that disagree when a tie began do not make it a former one."""
    added = {
        "ties": 'late,Late band,Late tie,twinning,,"[2008,2011]",,,,,,,,,,,,',
        "roles": ",late,town,partner,,,,\n,late,port,partner,,,,",
        "evidence": "tie/late,since,2008,memo,line 1,2008,states\ntie/late,since,2011,memo,line 2,2011,states",
    }
    with small_with(**added) as office:
        found = told(office.answer("former", target="Yantai", when="2009"))
        assert not {row for row in found if row[1] == "Late tie"}


def test_the_latest_ended_first_and_the_most_rows(small_with: Callable[..., Office]) -> None:
    """Ordered by end; more than asked for are left out with a note."""
    added = {
        "ties": "old,Oude band,Old tie,twinning,,1950,1960,,,,,,,,,,,",
        "roles": ",old,town,partner,,,,\n,old,port,partner,,,,",
    }
    with small_with(**added) as office:
        answer = office.answer("former", target="Yantai", when="2026")
        assert [row.tie.name for row in answer.answers] == [AID, AID, "Old tie"]
        fewer = office.answer("former", target="Yantai", when="2026", limit=1)
        assert len(fewer.answers) == 1
        assert any(note.startswith("These are the first 1 rows") for note in fewer.notes)


def test_nobody_is_said(small: Office) -> None:
    """An empty answer says what was looked for; an unknown name is asked back."""
    assert small.answer("former", target="Spain", when="2026").notes == (
        "The sources state no tie or part in one that is over on 2026.",
    )
    with pytest.raises(NameUnknownError):
        small.answer("former", target="Qqqq")
