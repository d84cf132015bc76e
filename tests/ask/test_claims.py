"""Promises of `claims`: where each statement rests, what has no source, and what is not stated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.claiming.field_values import asked_fields, fields_of
from intgraph.ask.formats.terminal import in_sentences
from intgraph.ask.questions.claims import Statement
from intgraph.errors import NameUnknownError
from intgraph.office import Office


def statements(office: Office, name: str, *fields: str) -> list[Statement]:
    """The rows of the answer."""
    return list(office.answer("claims", name=name, fields=fields).answers)


def notes(office: Office, name: str, *fields: str) -> tuple[str, ...]:
    """The notes of the answer."""
    return office.answer("claims", name=name, fields=fields).notes


def places(rows: list[Statement]) -> list[tuple[str, str | None, str | None, str]]:
    """Field, what is on record, what the source says, and where."""
    return [(row.field, row.stated, row.claimed, row.evidence[0].locator if row.evidence else "") for row in rows]


def test_each_claim_has_its_own_row(small: Office) -> None:
    """Two sources that give different years are two rows, beside what is on record."""
    assert places(statements(small, "aid", "until")) == [
        ("until", "[2012,2014]", "2014", "line 10"),
        ("until", "[2012,2014]", "2012", "line 12"),
    ]


def test_a_claim_without_a_value_says_what_is_on_record(small: Office) -> None:
    """A claim that repeats the tables claims their value."""
    assert places(statements(small, "aid", "since")) == [("since", "1985", "1985", "line 10")]


def test_all_claims_about_a_tie_and_its_roles(small: Office) -> None:
    """Without a field every claim is there: the tie as a whole first, then its fields, then its roles."""
    rows = statements(small, "bond")
    own = [row.field for row in rows if row.about.type == "tie"]
    assert own == ["", "kind", "since", "since"]
    assert [row.about.name for row in rows if row.about.type == "role"] == [
        "Municipality of Harbour City: partner in Friendship tie Harbour City – Yantai",
        "Sea School: participant in Friendship tie Harbour City – Yantai",
        "Sea School: participant in Friendship tie Harbour City – Yantai",
    ]


def test_a_role_is_told_once_for_a_passage(small: Office) -> None:
    """One passage carries party, tie and role; it is one row, of the role."""
    fields = [row.field for row in statements(small, "bond") if "Sea School" in row.about.name]
    assert fields == ["role", "since"]


@pytest.mark.parametrize("word", ["since", "sinds", "Since", "SINDS"])
def test_a_field_by_its_name_or_label(small: Office, word: str) -> None:
    """A field is asked by the name of its column or by its label in either language."""
    assert [row.field for row in statements(small, "aid", word)] == ["since"]


def test_an_unknown_field_is_refused_with_the_known_ones(small: Office) -> None:
    """A word that is no field is an error that names the fields."""
    with pytest.raises(NameUnknownError) as caught:
        statements(small, "aid", "colour")
    assert "since" in caught.value.near


def test_a_column_in_the_singular() -> None:
    """Themes may be asked as theme; a column that exists by that name goes before."""
    assert asked_fields(("theme", "sdg", "pillar", "pillars", "place")) == (
        "themes",
        "sdgs",
        "pillar",
        "pillars",
        "place",
    )


def test_fields_are_those_of_the_tables() -> None:
    """A period is its start and end, and no field is one that only machines use."""
    assert {"since", "until", "amount", "places"} <= fields_of("tie")
    assert {"period", "iri", "visibility"}.isdisjoint(fields_of("tie"))
    assert "since" not in fields_of("party")


def test_a_place_answers_for_its_ties(small: Office) -> None:
    """Since when Yantai: a place has no start, its ties have; a role with a start of its own counts as well."""
    rows = statements(small, "place/yantai", "since")
    assert {(row.about.type, row.about.name, row.stated) for row in rows} == {
        ("tie", "Friendship tie Harbour City – Yantai", "1998"),
        ("tie", "Aid to Yantai", "1985"),
        ("tie", "New quay", "2040"),
        ("tie", "Sea city", "2005"),
    }


def test_only_its_own_roles_count_for_a_party(small: Office) -> None:
    """The school joined by itself; the claims about the parts of others in the tie are not its own."""
    rows = statements(small, "school", "since")
    assert [row.stated for row in rows if row.about.type == "role"] == ["2010"]
    assert not [row for row in statements(small, "fund", "since") if row.about.type == "role"]


def test_a_field_without_a_source_is_called_so(small: Office) -> None:
    """What is on record without any claim has no evidence, and is said to have none."""
    (row,) = statements(small, "plan", "since")
    assert (row.stated, row.claimed, row.evidence) == ("2040", None, ())
    told = small.tell(small.answer("claims", name="plan", fields=("since",)))
    assert told.sections[0].rows == (("since", "2040", "–", "–", "no source"),)
    assert told.sections[0].sentences == ("New quay, since: 2040; stated, but no source is given.",)


def test_what_is_stated_without_a_source_is_noted(small: Office) -> None:
    """Without a field, the fields of the thing that no source speaks of are named."""
    assert "Stated without a source: name, English name, kind, word in the source, where." in notes(small, "aid")


def test_what_is_not_stated_is_named(small: Office) -> None:
    """An empty answer says what was looked for, and of what."""
    assert statements(small, "aid", "amount") == []
    assert notes(small, "aid", "amount") == ("The sources state no amount for Aid to Yantai.",)
    assert notes(small, "aid", "bedrag", "pillar") == (
        "The sources state no amount for Aid to Yantai.",
        "The sources state no pillar for Aid to Yantai.",
    )


def test_what_the_ties_of_a_party_do_not_state_is_named(small: Office) -> None:
    """A party has no amount; it is named of each of its ties, and never of its roles."""
    assert notes(small, "Support Fund", "amount") == (
        "The sources state no amount for Aid to Yantai; Talks of the council.",
    )


def test_a_long_list_of_what_is_not_stated_is_counted(small: Office) -> None:
    """Beyond five names the others are counted."""
    (note,) = notes(small, "place/havenstad", "amount")
    assert note.endswith("; and 2 more.")
    assert note.count(";") == 5


def test_a_thing_that_cannot_have_the_field(small: Office) -> None:
    """A place without any tie has no start either: an honest empty answer."""
    assert notes(small, "spain", "since") == ("The sources state no start date for Spain.",)


def test_the_date_of_what_happened_to_a_tie(small: Office) -> None:
    """A tie has no date; the events about it have."""
    assert places(statements(small, "bond", "date")) == [("date", "1998-05", "1998-05", "line 21")]


def test_references_are_told_by_name(small_with: Callable[..., Office]) -> None:
    """A place that a party lies in is named, not given as an address."""
    office = small_with(evidence="party/fund,place,,memo,line 2,of our city,implies")
    (row,) = statements(office, "fund", "place")
    assert (row.stated, row.claimed, row.evidence[0].modality) == ("Harbour City", "Harbour City", "implies")


def test_a_proposal_is_shown_and_called_so(small_with: Callable[..., Office]) -> None:
    """What a source only proposes is a claim like the others, and said to be proposed."""
    office = small_with(evidence="tie/bond,until,2020,memo,line 30,it could end in 2020,proposes")
    told = office.tell(office.answer("claims", name="bond", fields=("until",)))
    assert "only proposed" in told.sections[0].sentences[0]
    assert told.sections[0].rows[0][3] == "proposed"


def test_sources_that_agree_share_a_sentence(small: Office) -> None:
    """Claims of the same value in the same manner are one sentence with all their marks."""
    told = small.tell(small.answer("claims", name="bond", fields=("kind", "since")))
    assert [sentence.count("[") for sentence in told.sections[0].sentences[:3]] == [1, 1, 1]
    both = small.tell(small.answer("claims", name="aid", fields=("until",))).sections[0].sentences
    assert both == (
        "Aid to Yantai, until: 2014; on record: 2012 or 2014. [1]",
        "Aid to Yantai, until: 2012; on record: 2012 or 2014. [2]",
    )


def test_nothing_is_said_of_a_party_without_claims(small: Office) -> None:
    """A thing of which no source speaks gives no rows and a note that says so."""
    answer = small.answer("claims", name="party/league")
    assert [row for row in answer.answers if row.about.type == "party"] == []
    assert any(note.startswith("Stated without a source: ") for note in answer.notes)


def test_more_ties_than_asked_are_said_to_be_left_out(small: Office) -> None:
    """With a limit only so many ties are told, and that there are more is said."""
    answer = small.answer("claims", name="place/havenstad", fields=("since",), limit=2)
    assert len({row.about.id for row in answer.answers if row.about.type == "tie"}) <= 2
    assert any("first 2 rows" in note for note in answer.notes)


@pytest.mark.parametrize("name", ["memo", "mayor", "rule", "signing", "eu", "havenstad", "party/town"])
def test_every_noun_can_be_asked(small: Office, name: str) -> None:
    """Sources, people, policies, events, places and parties can all be asked, and told in 80 columns."""
    told = small.tell(small.answer("claims", name=name))
    assert max(map(len, in_sentences(told, 80).splitlines())) <= 80


def test_in_dutch(small_with: Callable[..., Office]) -> None:
    """The Dutch answer has Dutch names, labels and notes."""
    answer = small_with("nl").answer("claims", name="aid", fields=("amount",))
    assert answer.understood == "waar ‘bedrag’ van Steun aan Yantái op rust"
    assert answer.notes == ("De bronnen noemen geen bedrag voor Steun aan Yantái.",)
