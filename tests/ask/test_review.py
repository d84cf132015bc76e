"""Promises of `review`: what is stated of each tie, and what ending it would touch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.ask.reviewing.reviewed import Reviewed
from intgraph.errors import NameUnknownError
from intgraph.office import Office

BOND, TALKS, EXCHANGE = "Friendship tie Harbour City – Yantai", "Talks of the council", "Exchange"


def entry(answer: Answer, tie: str) -> Reviewed:
    """One tie of a review."""
    (found,) = [row for row in answer.answers if row.tie.name == tie]
    assert isinstance(found, Reviewed)
    return found


def test_what_is_not_stated_is_said_so(small: Office) -> None:
    """No pillar, initiator or portfolio in the tables: nothing is made up."""
    bond = entry(small.answer("review", when="2020"), BOND)
    assert bond.pillar.value is None
    assert bond.portfolio.value is None
    assert bond.initiators == ()


def test_a_pillar_that_we_read_into_the_source_is_told_as_ours(small_with: Callable[..., Office]) -> None:
    """The manner of the evidence goes with the pillar, and into the words."""
    office = small_with(
        ties="gift,Gift,Gift,solidarity,,2001,,,,,,solidarity,Culture,,,,,",
        evidence="tie/gift,pillar,,memo,line 30,helping a friend,our-reading",
    )
    answer = office.answer("review", when="2020")
    gift = entry(answer, "Gift")
    assert gift.pillar.value == "solidarity"
    assert [proof.modality for proof in gift.pillar.evidence] == ["our-reading"]
    assert gift.portfolio.value == "Culture"
    text = " ".join(in_sentences(office.tell(answer), 80).split())
    assert "solidarity (our reading of the source)" in text


def test_the_least_stated_come_first(small_with: Callable[..., Office]) -> None:
    """A tie with pillar and portfolio comes after those without; those alike go by name."""
    office = small_with(ties="gift,A Gift,A Gift,solidarity,,2001,,,,,,solidarity,Culture,,,,,")
    names = [row.tie.name for row in office.answer("review", when="2020").answers]
    assert names[-1] == "A Gift"
    assert names.index(BOND) < names.index("A Gift")


def test_the_initiator_is_who_has_that_role(small: Office) -> None:
    """The council started the talks; who signed a bond is no initiator for that."""
    answer = small.answer("review", when="2020")
    assert [found.party.name for found in entry(answer, TALKS).initiators] == ["Council of Harbour City"]
    assert entry(answer, BOND).initiators == ()


def test_ending_leaves_parties_alone(small: Office) -> None:
    """Only the bond ties the town of Yantai; the port keeps the exchange."""
    answer = small.answer("review", when="2020", limit=50)
    assert "Port of Yantai" in {ref.name for ref in entry(answer, EXCHANGE).impact.left_alone}
    assert "Sea School" not in {ref.name for ref in entry(answer, EXCHANGE).impact.left_alone}


def test_the_only_tie_to_a_place(small_with: Callable[..., Office]) -> None:
    """One tie reaches San Pedro and Spain; several reach Yantai, so none is the only one there."""
    office = small_with(
        parties="pedro,San Pedro,San Pedro,,government,san-pedro,,,,,,",
        ties="sun,Zon,Sun,project,,2001,,,,,,,,,,,,",
        roles=",sun,town,lead,,,,\n,sun,pedro,partner,,,,",
    )
    answer = office.answer("review", when="2020")
    assert [ref.name for ref in entry(answer, "Sun").impact.only_tie_to] == ["San Pedro", "Spain"]
    assert entry(answer, BOND).impact.only_tie_to == ()


def test_policies_about_the_tie_and_promises_to_its_parties(small_with: Callable[..., Office]) -> None:
    """The rule stands with the bond; a promise to the town stands apart, as one that holds with every tie."""
    office = small_with(policies="care,Zorg,Care,promise,town,,party/town,,,,,")
    bond = entry(office.answer("review", when="2020"), BOND)
    assert [policy.name for policy in bond.policies] == ["The council decides"]
    assert [policy.name for policy in bond.promises] == ["Care"]


def test_former_ties_only_when_asked_and_without_impact(small: Office) -> None:
    """The aid is over in 2020: it is left out, and when asked for, ending it touches nothing."""
    assert "Aid to Yantai" not in {row.tie.name for row in small.answer("review", when="2020").answers}
    aid = entry(small.answer("review", when="2020", former=True), "Aid to Yantai")
    assert aid.status.value == "former"
    assert aid.impact.left_alone == aid.impact.only_tie_to == ()


def test_the_last_sign_is_the_latest_source_or_event(small: Office) -> None:
    """The memo of 2015 speaks of the bond after its signing."""
    sign = entry(small.answer("review", when="2020"), BOND).last_sign
    assert sign is not None
    assert sign.date == "2015-06"


def test_nothing_to_review_and_unknown_names(small: Office) -> None:
    """A place without ties gives an empty answer with a note; an unknown name is an error."""
    answer = small.answer("review", target="Spain")
    assert answer.answers == ()
    assert answer.notes
    with pytest.raises(NameUnknownError):
        small.answer("review", target="Xyzzyx")


def test_told_in_eighty_columns(small: Office) -> None:
    """A list for each tie fits; so does each sentence."""
    told = small.tell(small.answer("review", when="2020"))
    for text in (in_tables(told, 80), in_sentences(told, 80)):
        assert all(len(line) <= 80 for line in text.splitlines())
        assert "not stated" in text
