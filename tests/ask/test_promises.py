"""Promises of `promises`: what was laid down about a place, party or tie, whose, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_sentences
from intgraph.errors import NameUnknownError
from intgraph.office import Office

RULE = "The council decides"


def told(answer: Answer) -> list[tuple[str, str, bool]]:
    """Name, standing, and whether it is general."""
    return [(row.name, row.standing.value, row.general) for row in answer.answers]


@pytest.mark.parametrize("target", ["tie/bond", "Yantai", "China", "party/town", ""])
def test_a_policy_about_a_tie_bears_on_all_that_the_tie_touches(small: Office, target: str) -> None:
    """Asked by the tie, by a place in it, by a party in it or by nothing: the rule is there, and only proposed."""
    assert told(small.answer("promises", target=target)) == [(RULE, "proposed", False)]


def test_a_proposal_is_said_to_be_one(small: Office) -> None:
    """The sentence says that it was only proposed, and cites where; and that no promise is stated."""
    answer = small.answer("promises", target="Yantai")
    assert "only proposed, no source says that it was adopted. [1]" in in_sentences(small.tell(answer), 200)
    assert "No promise stated: what is listed here is other policy." in answer.notes


def test_promises_come_first_and_documents_bring_their_parts(small_with: Callable[..., Office]) -> None:
    """A promise stands before a rule; the document that a policy stands in is told, and what stands in a document."""
    office = small_with(
        policies="paper,Wereldnota,World paper,policy-document,town,,place/china,,,,,\n"
        "vow,Wij blijven,We stay,promise,town,paper,,,,,,\n"
        "broad,Grote visie,Broad vision,vision,,,,,,,,\n"
        "inside,Deel van visie,Part of a vision,rule,,broad,place/yantai,,,,,"
    )
    named = [row.name for row in office.answer("promises", target="Yantai").answers if not row.general]
    assert named == [
        RULE,
        "Part of a vision",
        "Broad vision",
    ]
    answer = office.answer("promises", target="China")
    assert next(row.name for row in answer.answers) == "We stay"
    assert answer.answers[0].document.name == "World paper"


def test_what_happened_to_it_tells_whether_it_was_adopted(small_with: Callable[..., Office]) -> None:
    """An event that adopts a document adopts what stands in it; a proposal without one stays a proposal."""
    office = small_with(
        policies="paper,Wereldnota,World paper,policy-document,town,,place/china,,,,,\n"
        "vow,Wij blijven,We stay,promise,town,paper,,,,,,",
        events="vote,Vastgesteld,Adopted,adopted,2014,policy/paper,party/council,,",
    )
    standing = {row.name: row.standing.value for row in office.answer("promises", target="China").answers}
    assert standing == {"We stay": "adopted", "World paper": "adopted", RULE: "proposed"}


def test_the_policy_of_a_partner_is_general(small_with: Callable[..., Office]) -> None:
    """A promise of a party with a tie here that names no tie holds in general; one about another tie does not bear."""
    office = small_with(
        policies="vow,Wij blijven,We stay,promise,town,,,,,,,\n"
        "other,Over de kade,About the quay,promise,town,,tie/talks,,,,,"
    )
    assert told(office.answer("promises", target="tie/bond")) == [
        ("We stay", "not-stated", True),
        (RULE, "proposed", False),
    ]


def test_a_policy_about_a_wider_area_is_general(small_with: Callable[..., Office]) -> None:
    """What was laid down about a continent holds for a city in it, and names none of its ties."""
    office = small_with(policies="wide,Over Azië,About Asia,vision,,,place/asia,,,,,")
    assert told(office.answer("promises", target="Yantai")) == [
        (RULE, "proposed", False),
        ("About Asia", "not-stated", True),
    ]


def test_a_policy_for_the_pillar_of_a_tie_bears_on_it(small_with: Callable[..., Office]) -> None:
    """A rule for solidarity, of the town, holds for its solidarity tie; one for added value does not."""
    office = small_with(
        ties="help,Hulp,Help,solidarity,,,,,,,,solidarity,,,,,,",
        roles=",help,town,partner,,,,\n,help,school,partner,,,,",
        policies="kind,Zo weinig bemoeienis,Little ado,rule,town,,,solidarity,,,,\n"
        "gain,Alleen meerwaarde,Only gain,rule,town,,,added-value,,,,",
    )
    assert told(office.answer("promises", target="tie/help")) == [("Little ado", "not-stated", False)]


def test_a_kind_can_be_asked_for(small: Office) -> None:
    """Only rules, or only promises; none is said with what was looked for."""
    assert told(small.answer("promises", target="Yantai", kinds=("rule",))) == [(RULE, "proposed", False)]
    answer = small.answer("promises", target="Yantai", kinds=("promise",))
    assert answer.answers == ()
    assert answer.notes[0].startswith("Not stated: looked for promises, rules")


def test_what_is_over_is_left_out_and_counted(small_with: Callable[..., Office]) -> None:
    """A strategy until 2010 is no longer there in 2026, unless what is over is asked for."""
    office = small_with(policies="old,Oude koers,Old course,strategy,town,,tie/bond,,2000,2010,,")
    answer = office.answer("promises", target="tie/bond", when="2026")
    assert [row.name for row in answer.answers] == [RULE]
    assert any(note.startswith("Left out: 1") for note in answer.notes)
    assert len(office.answer("promises", target="tie/bond", when="2026", former=True).answers) == 2
    assert len(office.answer("promises", target="tie/bond", when="2005").answers) == 2


def test_an_unknown_name_is_an_error(small: Office) -> None:
    """No guess is made for a name that nothing bears."""
    with pytest.raises(NameUnknownError):
        small.answer("promises", target="Zzyzx")
