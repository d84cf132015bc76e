"""Promises of `conflicts`: every field about which sources contradict each other, and what answers do with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.dossier import Dossier
from intgraph.ask.questions.conflicts import Disagreement
from intgraph.model.claims import conflicting_claims
from intgraph.office import Office


def found(office: Office, target: str = "") -> list[Disagreement]:
    """The rows of the answer."""
    return list(office.answer("conflicts", target=target).answers)


def pairs(rows: list[Disagreement]) -> set[tuple[str, str]]:
    """What and which field."""
    return {(row.about.id.rpartition("/")[2], row.field) for row in rows}


def test_every_claim_of_a_conflict_is_there(small: Office) -> None:
    """Both years stand with their source, beside what is on record and what answers do with it."""
    (row,) = found(small)
    assert (row.about.name, row.field, row.stated, row.treated) == ("Aid to Yantai", "until", "[2012,2014]", "by-day")
    assert {(claim.value, claim.locator) for claim in row.evidence} == {("2014", "line 10"), ("2012", "line 12")}


@pytest.mark.parametrize("target", ["aid", "place/yantai", "Support Fund", "party/town", "asia", "place/havenstad"])
def test_a_place_or_party_answers_for_its_ties(small: Office, target: str) -> None:
    """The conflict about a tie shows for the tie, for whoever takes part in it, and for where the work is."""
    assert pairs(found(small, target)) == {("aid", "until")}


@pytest.mark.parametrize("target", ["bond", "school", "party/league", "spain", "memo"])
def test_none_is_said_to_be_none(small: Office, target: str) -> None:
    """Where sources agree the answer is empty and says so."""
    answer = small.answer("conflicts", target=target)
    assert answer.answers == ()
    assert answer.notes == ("The sources contradict each other nowhere.",)


def test_a_claim_beside_the_tables_is_a_conflict(small_with: Callable[..., Office]) -> None:
    """A claim without a value has that of the tables; another source with another value contradicts it."""
    office = small_with(evidence="tie/bond,since,1997,memo,line 30,since 1997,states")
    (row,) = found(office, "bond")
    assert {claim.value for claim in row.evidence} == {"1997", "1998"}


def test_a_proposal_is_no_conflict(small_with: Callable[..., Office]) -> None:
    """What is only proposed contradicts nothing."""
    office = small_with(evidence="tie/bond,until,2020,memo,line 30,it could end in 2020,proposes")
    assert found(office, "bond") == []


def test_values_of_a_list_do_not_exclude_each_other(small_with: Callable[..., Office]) -> None:
    """Two themes from two sources are two themes."""
    lines = "tie/bond,themes,culture,memo,line 30,culture,states\ntie/bond,themes,sport,memo,line 31,sport,states"
    assert found(small_with(evidence=lines), "bond") == []


def test_a_role_and_an_event_of_a_tie_count(small_with: Callable[..., Office]) -> None:
    """For a party its roles and the events about its ties are asked as well; a role is disputed by the day."""
    lines = (
        "role/bond.school.participant,since,2011,memo,line 30,joined in 2011,states\n"
        "event/signing,date,1999,memo,line 31,signed in 1999,states"
    )
    office = small_with(evidence=lines)
    treated = {(row.about.id.rpartition("/")[2], row.field): row.treated for row in found(office, "school")}
    assert treated == {("bond.school.participant", "since"): "by-day", ("signing", "date"): "as-stated"}


def test_a_field_that_is_not_on_record_is_shown_as_none(small_with: Callable[..., Office]) -> None:
    """Where sources differ and nothing is on record, answers show no value."""
    lines = "tie/bond,amount,100,memo,line 30,a hundred,states\ntie/bond,amount,200,memo,line 31,two hundred,states"
    office = small_with(evidence=lines)
    (row,) = found(office, "bond")
    assert (row.stated, row.treated) == (None, "unstated")
    (sentence,) = office.tell(office.answer("conflicts", target="bond")).sections[0].sentences
    assert "answers show no value" in sentence


def test_the_id_or_name_of_a_thing_is_the_thing(small_with: Callable[..., Office]) -> None:
    """A claim that names the place on record by id or by name agrees with it; another place does not."""
    lines = "party/fund,place,,memo,line 2,here,states\nparty/fund,place,{},memo,line 3,there,states"
    agreeing = small_with(evidence=lines.format("havenstad"))
    assert found(agreeing, "fund") == found(agreeing, "Support Fund")
    assert ("fund", "place") not in pairs(found(agreeing))


def test_another_place_is_a_conflict(small_with: Callable[..., Office]) -> None:
    """Where two sources put a party in two places both are shown, the one on record by name."""
    lines = "party/fund,place,,memo,line 2,here,states\nparty/fund,place,yantai,memo,line 3,there,states"
    (row,) = [row for row in found(small_with(evidence=lines), "fund") if row.field == "place"]
    assert (row.stated, row.treated) == ("Harbour City", "as-stated")
    assert {claim.value for claim in row.evidence} == {"Harbour City", "yantai"}


def test_the_network_has_the_conflicts_of_the_model(small_with: Callable[..., Office]) -> None:
    """What the store selects is what the model calls a conflict, over the whole network."""
    office = small_with(
        evidence="tie/bond,since,1997,memo,line 30,since 1997,states\n"
        "tie/fame,since,2005,memo,line 31,since 2005,states\n"
        "place/yantai,country_code,XX,memo,line 32,abroad,states"
    )
    lawful = {(subject.rpartition("/")[2], field) for subject, field in conflicting_claims(office.register())}
    assert pairs(found(office)) == lawful


def test_a_dossier_has_the_same_conflicts(small: Office) -> None:
    """`show` and `conflicts` tell the same."""
    (dossier,) = small.show("aid").answers
    assert isinstance(dossier, Dossier)
    ours = {
        (row.about.id, row.field, frozenset(claim.locator for claim in row.evidence)) for row in found(small, "aid")
    }
    theirs = {(c.about.id, c.field, frozenset(claim.locator for claim in c.claims)) for c in dossier.conflicts}
    assert ours == theirs


def test_a_limit_is_said(small_with: Callable[..., Office]) -> None:
    """More things with claims of their own than asked for: that there are more is said."""
    office = small_with(evidence="tie/bond,since,1997,memo,line 30,since 1997,states")
    answer = office.answer("conflicts", limit=1)
    assert len(answer.answers) == 1
    assert any("first 1 rows" in note for note in answer.notes)


def test_conflicts_are_told_in_dutch(small_with: Callable[..., Office]) -> None:
    """The sentence names field, claims and what answers do, in Dutch."""
    office = small_with("nl")
    (sentence,) = office.tell(office.answer("conflicts")).sections[0].sentences
    assert sentence.startswith("Over ‘tot’ van Steun aan Yantái verschillen de bronnen: 2014 [1]; 2012 [2].")
    assert "tegenstrijdig" in sentence
