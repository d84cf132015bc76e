"""Promises of `show`: everything known about one thing, with evidence and conflicts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from intgraph.ask.dossier import Dossier
from intgraph.ask.told import Told
from intgraph.errors import NameUnknownError
from intgraph.office import Office

OTHERS = "And others (the source names examples)."


def dossier(office: Office, name: str, as_of: str = "2013") -> Dossier:
    """The one row of the answer."""
    (row,) = office.show(name, as_of=as_of).answers
    assert isinstance(row, Dossier)
    return row


def told(office: Office, name: str, as_of: str = "2013") -> Told:
    """The answer as a person reads it."""
    return office.tell(office.show(name, as_of=as_of))


def section(told: Told, heading: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a section; none when the section is left out."""
    return next((section.rows for section in told.sections if section.heading == heading), ())


def facts(told: Told) -> dict[str, str]:
    """The facts by their label."""
    return {name: value for name, value, _ in told.sections[0].rows}


def test_a_tie_shows_its_parties_roles_and_years(small: Office) -> None:
    """Each party of a tie stands with its role and its own years, or those of the tie."""
    rows = section(told(small, "bond"), "Who")
    assert [row[:3] for row in rows] == [
        ("Municipality of Harbour City", "partner", "since 1998"),
        ("Sea School", "participant", "since 2010"),
        ("Yantai", "partner", "since 1998"),
        ("and others (the source names examples)", "", ""),
    ]


def test_a_tie_does_not_list_itself_among_its_ties(small: Office) -> None:
    """The dossier of a tie tells its status as a fact, and repeats itself nowhere."""
    answer = told(small, "bond")
    assert facts(answer)["status"] == "certain"
    assert section(answer, "Ties") == ()


def test_a_party_shows_its_ties_with_all_who_take_part(small: Office) -> None:
    """The ties of a party stand oldest first, undated last, each with its parties, period and status."""
    rows = section(told(small, "Support Fund"), "Ties")
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("Aid to Yantai (subsidy)", "1985 – 2012 or 2014", "conflicting"),
        ("Talks of the council (consultation)", "–", "undated"),
    ]
    assert rows[0][1] == "Municipality of Harbour City (funder), Support Fund (recipient)"


def test_conflicts_show_every_claim_with_its_source(small: Office) -> None:
    """Where claims disagree, each value stands with the mark of the sentence that claims it."""
    answer = told(small, "aid")
    ((about, field, claims),) = section(answer, "Conflicts")
    assert (about, field) == ("Aid to Yantai", "until")
    marks = {int(mark) for mark in claims.replace("]", "[").split("[") if mark.isdigit()}
    cited = {cite.number: cite.said for cite in answer.sources}
    assert claims.startswith("2012 [")
    assert "; 2014 [" in claims
    assert {cited[mark] for mark in marks} == {
        "line 10: “aid from 1985 to 2014”",
        "line 12: “the aid ended in 2012”",
    }


def test_a_claim_without_a_value_repeats_the_tables(small_with: Callable[..., Office]) -> None:
    """A conflict between the tables and one source shows both values, never a blank."""
    office = small_with(evidence="tie/bond,since,1997,memo,line 30,since 1997,states")
    (conflict,) = dossier(office, "bond").conflicts
    assert {claim.value for claim in conflict.claims} == {"1997", "1998"}


def test_a_proposal_is_no_claim(small_with: Callable[..., Office]) -> None:
    """What a source only proposes disagrees with nothing."""
    office = small_with(evidence="tie/bond,until,2020,memo,line 30,it could end in 2020,proposes")
    assert dossier(office, "bond").conflicts == ()


def test_a_proposed_rule_is_called_proposed(small: Office) -> None:
    """A rule that a source only proposes does not look like one that holds."""
    ((_, kind, *_),) = section(told(small, "bond"), "Policies")
    assert kind == "rule (proposed)"


def test_every_fact_is_cited(small: Office) -> None:
    """A fact for which there is evidence carries a mark, and each mark leads to a source."""
    answer = told(small, "bond")
    marked = {name: mark for name, _, mark in answer.sections[0].rows}
    assert marked["since"] == "[1] [2]"
    assert [cite.number for cite in answer.sources] == list(range(1, len(answer.sources) + 1))


def test_a_place_shows_the_parties_in_it(small: Office) -> None:
    """The dossier of a city has its parties, their ties, and the ties for work there."""
    found = dossier(small, "place/yantai")
    assert {part.name for part in found.parts} == {"Yantai", "Port of Yantai"}
    assert {"bond", "aid", "plan", "exchange", "fame"} == {entry.tie.id.rpartition("/")[2] for entry in found.ties}


def test_parts_are_called_what_they_are(small: Office) -> None:
    """A place has parties, a party has parts."""
    assert section(told(small, "place/havenstad"), "Parties here")
    assert section(told(small, "party/town"), "Parts") == (("Council of Harbour City",),)


def test_events_and_posts_are_shown(small: Office) -> None:
    """What happened stands with its date, who holds a post with its party, without a name where none is known."""
    answer = told(small, "party/town")
    assert [row[:3] for row in section(answer, "Events")] == [("May 1998", "Signing", "signed")]
    assert [row[:3] for row in section(answer, "People")] == [
        ("Burgemeester", "(no name)", "Municipality of Harbour City")
    ]


def test_dates_are_told_in_words(small: Office) -> None:
    """A choice of years is told as words, not as a formula; the JSON keeps the formula."""
    assert facts(told(small, "aid"))["until"] == "2012 or 2014"
    assert [fact.value for fact in dossier(small, "aid").facts if fact.field == "until"] == ["[2012,2014]"]


@pytest.mark.parametrize("name", ["memo", "mayor", "rule", "signing", "havenstad", "party/league", "eu"])
def test_every_noun_can_be_shown(small: Office, name: str) -> None:
    """Sources, people, policies, events, parties and places: each has a dossier that can be told."""
    assert told(small, name).title.endswith(", as of 2013")


@pytest.mark.parametrize(("name", "heading"), [("rule", "Policies"), ("signing", "Events"), ("mayor", "People")])
def test_a_thing_is_not_listed_in_its_own_dossier(small: Office, name: str, heading: str) -> None:
    """The dossier of a policy, event or post does not repeat it as its own policy, event or post."""
    assert section(told(small, name), heading) == ()


def test_empty_sections_are_left_out(small: Office) -> None:
    """A heading without anything below it is never shown."""
    assert all(section.rows for section in told(small, "party/league").sections)


def test_an_unknown_name_is_asked_back(small: Office) -> None:
    """A name that is not there is refused with near names, as in every question."""
    with pytest.raises(NameUnknownError):
        small.show("Yantsai")


def test_a_short_dossier_says_what_it_leaves_out(small: Office) -> None:
    """Cut to a number of rows, each list keeps its first rows, and the answer says that there are more."""
    (whole,) = small.answer("show", name="place/yantai").answers
    answer = small.answer("show", name="place/yantai", limit=1)
    (short,) = answer.answers
    for name in ("parts", "ties", "events", "policies", "people"):
        assert getattr(short, name) == getattr(whole, name)[:1], name
    assert len(whole.ties) > 1
    assert any("there are more" in note for note in answer.notes)
    assert not any("there are more" in note for note in small.answer("show", name="place/yantai").notes)


def test_what_a_short_dossier_leaves_out_is_counted(small: Office) -> None:
    """Cut to a number of rows, each list keeps its first rows and the rest is counted."""
    whole = dossier(small, "place/yantai")
    short, left_out = whole.first(1)
    assert short.ties == whole.ties[:1]
    assert left_out == sum(
        max(0, len(rows) - 1) for rows in (whole.parts, whole.ties, whole.events, whole.policies, whole.people)
    )
    assert whole.first(1000) == (whole, 0)


def sentences(told: Told, heading: str) -> tuple[str, ...]:
    """The sentences of a section."""
    return next(section.sentences for section in told.sections if section.heading == heading)


def test_every_section_is_told_in_sentences_too(small: Office) -> None:
    """Each section of a dossier can be pasted into a letter: it has sentences, each of them ended."""
    for name in ("bond", "aid", "party/town", "place/yantai", "place/havenstad", "memo", "rule", "mayor"):
        for part in told(small, name).sections:
            assert part.sentences, (name, part.heading)
            assert all(re.search(r"\.( \[\d+\])*$", sentence) for sentence in part.sentences), part.sentences


def test_a_sentence_says_how_a_source_says_it(small_with: Callable[..., Office]) -> None:
    """What a source only implies or what we read into it is called so; what it states needs no word."""
    office = small_with(evidence="party/school,sector,,memo,line 2,a school,our-reading")
    assert "Sector: education; our reading of the source. [1]" in sentences(told(office, "school"), "")
    assert "Since: 1998. [1] [2]" in sentences(told(small_with(), "bond"), "")


def test_a_sentence_about_a_disputed_date_has_every_claim(small: Office) -> None:
    """Conflicts are said aloud: both years, each with its source, in the tie's sentence and by themselves."""
    answer = told(small, "Support Fund")
    (tie, *_) = sentences(answer, "Ties")
    assert re.search(r"until: 2014 \[\d\] or 2012 \[\d\]|until: 2012 \[\d\] or 2014 \[\d\]", tie)
    (conflict,) = sentences(answer, "Conflicts")
    assert conflict.startswith("Sources differ about “until” of Aid to Yantai: 2012 [")
    assert "2012 [" in conflict


def test_members_and_events_are_told_in_sentences(small: Office) -> None:
    """Each party stands with its role and years, an open list ends with “and others”, events with their date."""
    answer = told(small, "bond")
    assert sentences(answer, "Who")[1:] == (
        "Sea School: participant, since 2010. [4]",
        "Yantai: partner, since 1998.",
        OTHERS,
    )
    assert sentences(answer, "Events")[0].startswith("May 1998: Signing (signed). [")


def test_a_proposed_rule_is_called_so_once(small: Office) -> None:
    """The sentence about a rule that is only proposed says so, and does not repeat it."""
    (sentence,) = sentences(told(small, "bond"), "Policies")
    assert re.fullmatch(r"The council decides \(rule \(proposed\); Municipality of Harbour City\)\. \[\d\]", sentence)


def test_a_dossier_in_dutch_is_in_dutch(small_with: Callable[..., Office]) -> None:
    """The Dutch sentences have Dutch words for field, date and status, and the Dutch name."""
    answer = told(small_with("nl"), "bond")
    assert "Sinds: 1998. [1] [2]" in sentences(answer, "")
    assert any("loopt" in sentence for sentence in sentences(answer, ""))
    assert sentences(answer, "Gebeurtenissen")[0].startswith("Mei 1998: Ondertekening")
