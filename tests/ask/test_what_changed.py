"""Promises of `changes`: since a day, and beside an older version of the office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_office import TABLES, write_office

from intgraph.ask.changing.changed import Changed
from intgraph.ask.formats.records import csv_text, json_text
from intgraph.errors import InputError, NameUnknownError, PeriodError
from intgraph.office import Office

TODAY = "2026-11-22"


def since(office: Office, day: str, target: str = "", when: str = TODAY) -> list[Changed]:
    """What changed since a day."""
    return list(office.answer("changes", target=target, since=day, when=when).answers)


def brief(rows: list[Changed]) -> list[tuple[str, str, str | None, str]]:
    """Kind of change, what, its date, and whether it is sure."""
    return [(row.change, row.about.name, row.date, row.in_time.value if row.in_time else "") for row in rows]


@pytest.fixture
def beside(tmp_path: Path) -> Callable[..., list[Changed]]:
    """Compare the small office with an older version of it, given as sheets that were otherwise then."""

    def compared(target: str = "", now: dict[str, str] | None = None, **then: str) -> list[Changed]:
        older = write_office(tmp_path / "older", then)
        with Office.open(write_office(tmp_path / "now", now or {}), language="en") as office:
            return list(office.answer("changes", target=target, before=str(older)).answers)

    return compared


def told(rows: list[Changed]) -> list[tuple[str, str, str, str | None, str | None]]:
    """Kind of change, which thing, field, old and new value."""
    return [(row.change, row.about.id.partition("/id/")[2], row.field, row.before, row.after) for row in rows]


def without(sheet: str, text: str) -> str:
    """A sheet without the rows that have a text in them."""
    return "".join(line for line in TABLES[sheet].splitlines(keepends=True) if text not in line)


def test_what_began_and_ended_since_a_year(small: Office) -> None:
    """From the first day of the year on: starts and ends of ties and parts, and ties that a source speaks of."""
    assert brief(since(small, "2010"))[:2] == [
        ("begun", "Sea School: participant in Friendship tie Harbour City – Yantai", "2010", "yes"),
        ("ended", "Aid to Yantai", "[2012,2014]", "yes"),
    ]


def test_a_disputed_end_is_unsure(small: Office) -> None:
    """Since 2013: one source ends the aid in 2012, the other in 2014, so it may have ended since; both are shown."""
    (row,) = [row for row in since(small, "2013") if row.change == "ended"]
    assert row.in_time is not None
    assert row.in_time.value == "unsure"
    answer = small.answer("changes", since="2013", when=TODAY)
    sentence = next(text for text in small.tell(answer).sections[0].sentences if "Aid" in text)
    assert "this may have been outside that time as well" in sentence
    assert "2012 [" in sentence
    assert "2014 [" in sentence
    assert any(note.startswith("Unsure: ") for note in answer.notes)


def test_what_is_still_to_come_did_not_change(small: Office) -> None:
    """The quay of 2040 has not begun today; asked as of 2041 it has."""
    assert "New quay" not in {row.about.name for row in since(small, "2000") if row.change == "begun"}
    assert ("begun", "New quay", "2040", "yes") in brief(since(small, "2000", when="2041"))


def test_what_happened_is_shown_with_its_evidence(small: Office) -> None:
    """An event since then is there with its date and source."""
    (row,) = [row for row in since(small, "1998") if row.change == "happened"]
    assert (row.about.name, row.about.type, row.date) == ("Signing", "event", "1998-05")
    assert [proof.phrase for proof in row.evidence] == ["signed in May 1998"]
    assert not [row for row in since(small, "1998-06") if row.change == "happened"]


def test_a_month_asked_within_a_year_stated_is_unsure(small: Office) -> None:
    """Since June 1998: the tie began some time in 1998, which may have been before June."""
    assert ("begun", "Friendship tie Harbour City – Yantai", "1998", "unsure") in brief(since(small, "1998-06"))


def test_ties_that_a_later_source_speaks_of(small: Office) -> None:
    """The memo of June 2015 speaks of two ties, of one of them by its roles too; a proposal does not count."""
    rows = [row for row in since(small, "2015") if row.change == "told"]
    assert {row.about.name for row in rows} == {"Friendship tie Harbour City – Yantai", "Aid to Yantai"}
    assert all(row.date == "2015-06" and row.evidence for row in rows)
    assert not [row for row in since(small, "2015-07") if row.change == "told"]


def test_policies_that_began_or_lapsed(small_with: Callable[..., Office]) -> None:
    """A policy with years counts when it began, and when it lapsed; without years it is not there."""
    office = small_with(policies="vision,Visie,Vision,vision,town,,,,2012,2020,,")
    rows = [row for row in brief(since(office, "2011")) if row[1] == "Vision"]
    assert rows == [("laid-down", "Vision", "2012", "yes"), ("lapsed", "Vision", "2020", "yes")]
    assert [row[0] for row in brief(since(office, "2013")) if row[1] == "Vision"] == ["lapsed"]
    assert "Vision" in {row.about.name for row in since(office, "2011", "party/town")}
    assert "Vision" not in {row.about.name for row in since(office, "2011", "school")}


def test_only_what_touches_the_target(small: Office) -> None:
    """Of a party only its ties count, and of a tie it shares only its own part."""
    names = {row.about.name for row in since(small, "1980", "Support Fund")}
    assert "Aid to Yantai" in names
    assert not {name for name in names if "Sea" in name or "Friendship" in name}


def test_nothing_found_is_said(small: Office) -> None:
    """No change gives an empty answer, and says that what has no date is not there."""
    answer = small.answer("changes", since="2020", when=TODAY)
    assert answer.answers == ()
    assert answer.notes == ("No change found.", "What has no date is not shown.")


def test_a_day_or_an_older_version_is_needed(small: Office) -> None:
    """Without either there is nothing to compare with; an unknown name or a day to come is refused too."""
    with pytest.raises(InputError):
        small.answer("changes")
    with pytest.raises(NameUnknownError):
        small.answer("changes", target="Zzyzxq", since="2000")
    with pytest.raises(PeriodError):
        small.answer("changes", since="2030", when=TODAY)


def test_a_limit_is_kept_and_said(small: Office) -> None:
    """At most so many rows, and a note that there are more."""
    answer = small.answer("changes", since="1980", limit=2)
    assert len(answer.answers) == 2
    assert any("first 2 rows" in note for note in answer.notes)


def test_the_same_version_shows_no_change(beside: Callable[..., list[Changed]]) -> None:
    """An office beside a copy of itself is unchanged."""
    assert beside() == []


def test_an_rdf_file_is_a_version_too(tmp_path: Path, small: Office) -> None:
    """What was written as linked data and read back shows no change."""
    file = tmp_path / "older.ttl"
    small.export(file, audience="internal")
    assert small.answer("changes", before=str(file)).answers == ()


def test_new_and_removed_things(beside: Callable[..., list[Changed]]) -> None:
    """A tie that was not there is new and one that is gone removed; its roles are not told apart from it."""
    rows = beside(
        ties=without("ties", "\nclub").replace("club,", "circle,"),
        roles=TABLES["roles"].replace(",club,", ",circle,"),
    )
    assert told(rows) == [("new", "tie/club", "", None, None), ("removed", "tie/circle", "", None, None)]


def test_a_role_in_a_tie_that_stays_is_told(beside: Callable[..., list[Changed]]) -> None:
    """A party that joined a tie since the older version is a new role of that tie, with its source."""
    rows = beside(roles=without("roles", "school,participant,2010"), evidence=without("evidence", "bond.school"))
    assert told(rows) == [("new", "role/bond.school.participant", "", None, None)]
    assert rows[0].about.name == "Sea School: participant in Friendship tie Harbour City – Yantai"
    assert [proof.phrase for proof in rows[0].evidence] == ["the school joined in 2010"]


def test_a_changed_field_has_its_old_and_new_value(beside: Callable[..., list[Changed]]) -> None:
    """Each field is a row, references by name, with the evidence of the new value."""
    rows = beside(
        ties=TABLES["ties"].replace("band,1998", "band,1997"),
        parties=TABLES["parties"].replace("ngo,havenstad", "business,yantai"),
    )
    assert told(rows) == [
        ("altered", "tie/bond", "since", "1997", "1998"),
        ("altered", "party/fund", "place", "Yantai", "Harbour City"),
        ("altered", "party/fund", "sector", "business", "ngo"),
    ]
    assert {proof.locator for proof in rows[0].evidence} == {"line 4", "line 9"}


def test_a_tie_that_was_given_an_end_is_closed(beside: Callable[..., list[Changed]]) -> None:
    """An end where there was none is told as such."""
    rows = beside(
        ties=TABLES["ties"].replace('"[2012,2014]"', ""),
        evidence=without("evidence", "tie/aid,until"),
    )
    assert told(rows) == [("closed", "tie/aid", "until", None, "[2012,2014]")]


def test_the_same_value_on_other_evidence(beside: Callable[..., list[Changed]]) -> None:
    """A field whose value stayed but rests on another passage is told, with the passage that was added."""
    (row,) = beside(evidence=without("evidence", "line 9"))
    assert told([row]) == [("resourced", "tie/bond", "since", "1998", "1998")]
    assert [proof.locator for proof in row.evidence] == ["line 9"]
    (whole,) = beside(evidence=without("evidence", "line 3,"))
    assert told([whole]) == [("resourced", "tie/bond", "", None, None)]


def test_evidence_that_is_gone_is_told_without_any(beside: Callable[..., list[Changed]]) -> None:
    """Where a passage was taken away the value rests on other evidence too, though none was added."""
    then = TABLES["evidence"] + "tie/aid,since,,memo,line 40,since 1985,states\n"
    (row,) = beside(evidence=then)
    assert (row.change, row.field, row.evidence) == ("resourced", "since", ())


def test_the_order_of_rows_is_no_change(beside: Callable[..., list[Changed]]) -> None:
    """Rows in another order are the same office."""
    header, *lines = TABLES["evidence"].splitlines(keepends=True)
    assert beside(evidence="".join([header, *reversed(lines)])) == []


def test_only_what_is_around_the_target(beside: Callable[..., list[Changed]]) -> None:
    """Of a party only what belongs to it, in either version, is compared; also one that was not there before."""
    then = {"ties": TABLES["ties"].replace("band,1998", "band,1997").replace("bijdrage,1985", "bijdrage,1986")}
    assert [row.about.id.rpartition("/")[2] for row in beside("school", **then)] == ["bond"]


def test_a_party_that_was_not_there_before(beside: Callable[..., list[Changed]]) -> None:
    """A target that the older version does not know is new."""
    rows = beside("party/museum", now={"parties": TABLES["parties"] + "museum,Museum,,,culture,havenstad,,,,,,\n"})
    assert told(rows) == [("new", "party/museum", "", None, None)]


def test_both_are_told_apart(tmp_path: Path, small: Office) -> None:
    """Since a day and beside a version at once: two tables, and every format takes them."""
    older = write_office(tmp_path / "older", {"ties": TABLES["ties"].replace("band,1998", "band,1997")})
    answer = small.answer("changes", since="2010", before=older, when=TODAY)
    assert [section.heading for section in small.tell(answer).sections] == ["", "Beside the older version"]
    assert '"change": "altered"' in json_text(answer)
    assert "altered" in csv_text(answer)
    (sentence,) = small.tell(answer).sections[1].sentences
    assert sentence.startswith("Friendship tie Harbour City – Yantai, since: was 1997, is now 1998. [")


def test_a_version_that_is_not_there_is_refused(small: Office) -> None:
    """A path that leads nowhere is an error with a remedy."""
    with pytest.raises(InputError):
        small.answer("changes", before="no/such/office")
