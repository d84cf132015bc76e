"""Promises of `gaps`: absences as answers, with what was looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.ask.lacking.gap import ConceptGap, PlaceGap
from intgraph.errors import InputError, NameUnknownError
from intgraph.office import Office


def place_gaps(answer: Answer) -> dict[str, PlaceGap]:
    """The partner cities with gaps, by name."""
    return {gap.there.place.name: gap for gap in answer.answers if isinstance(gap, PlaceGap)}


def missing(answer: Answer, what: str) -> set[str]:
    """What no tie has."""
    return {
        notation
        for gap in answer.answers
        if isinstance(gap, ConceptGap) and gap.what == what
        for notation in gap.missing
    }


def test_a_partner_city_tells_who_is_on_board_on_both_sides(small: Office) -> None:
    """In Yantai the government and the port take part, at home the town and the school; the rest is missing."""
    gap = place_gaps(small.answer("gaps", when="2010"))["Yantai"]
    assert set(gap.there.present) == {"government", "business"}
    assert set(gap.here.present) == {"government", "education", "ngo"}
    assert "education" in gap.there.missing
    assert "business" in gap.here.missing
    assert gap.here.place.name == "Harbour City"
    assert gap.ties == 3


def test_what_is_on_board_has_its_evidence(small: Office) -> None:
    """The sectors that are there rest on the sources that name the roles."""
    gap = place_gaps(small.answer("gaps", when="2010"))["Yantai"]
    assert {proof.source for proof in gap.evidence} == {"memo.txt"}


def test_no_city_is_asked_for_an_intergovernmental_party(small: Office) -> None:
    """An organisation of states is not missing in a city."""
    gap = place_gaps(small.answer("gaps", when="2010"))["Yantai"]
    assert "intergovernmental" not in gap.there.missing + gap.here.missing


def test_a_role_that_began_later_is_not_on_board_before(small_with: Callable[..., Office]) -> None:
    """A church that joined in 2010 is missing in 2005."""
    office = small_with(
        parties="church,Zeekerk,Sea Church,,faith,havenstad,,,,,,", roles=",bond,church,participant,2010,,,"
    )
    assert "faith" in place_gaps(office.answer("gaps", when="2005"))["Yantai"].here.missing
    assert "faith" in place_gaps(office.answer("gaps", when="2011"))["Yantai"].here.present


def test_a_role_that_ended_is_not_on_board(small_with: Callable[..., Office]) -> None:
    """A church that left in 2005 is on board in 2000 and missing in 2010."""
    office = small_with(
        parties="church,Zeekerk,Sea Church,,faith,havenstad,,,,,,", roles=",bond,church,participant,1999,2005,,"
    )
    assert "faith" in place_gaps(office.answer("gaps", when="2000"))["Yantai"].here.present
    assert "faith" in place_gaps(office.answer("gaps", when="2010"))["Yantai"].here.missing


def test_a_tie_that_is_over_does_not_count(small: Office) -> None:
    """The aid ended by 2014 in every source, and with it the fund is no longer on board."""
    assert "ngo" in place_gaps(small.answer("gaps", when="2013"))["Yantai"].here.present
    assert "ngo" in place_gaps(small.answer("gaps", when="2020"))["Yantai"].here.missing


def test_a_partner_abroad_as_target_keeps_the_sides(small: Office) -> None:
    """Asked about Yantai, its province or its country, the gaps are those of Yantai and our side stays ours."""
    expected = place_gaps(small.answer("gaps", target="Yantai", when="2010"))["Yantai"]
    assert expected.here.place.name == "Harbour City"
    for target in ("Shandong", "China", "Asia"):
        assert place_gaps(small.answer("gaps", target=target, when="2010"))["Yantai"].there == expected.there


def test_themes_without_a_tie_say_what_was_looked_at(small_with: Callable[..., Office]) -> None:
    """With one tie on culture every other theme is missing; one of all ties names a theme."""
    office = small_with(ties="fair,Zeefeest,Sea Fair,project,,,,,,culture,5;14,,,,,,,")
    answer = office.answer("gaps", what="theme")
    (gap,) = answer.answers
    assert isinstance(gap, ConceptGap)
    assert "culture" not in gap.missing
    assert "sport" in gap.missing
    assert gap.stated == 1
    assert missing(office.answer("gaps", what="sdg"), "sdg") == {str(n) for n in range(1, 18)} - {"5", "14"}


def test_sectors_without_a_tie(small: Office) -> None:
    """No tie has a party of culture, faith or residents; every other sector has one."""
    assert missing(small.answer("gaps", what="sector"), "sector") == {"culture", "faith", "residents"}


def test_absence_means_not_in_the_sources(small: Office) -> None:
    """Every answer says what missing means."""
    assert any("not in the sources" in note for note in small.answer("gaps").notes)


def test_a_place_without_ties_has_nothing_to_look_at(small: Office) -> None:
    """Where no tie may run, that is the answer, and no theme is called missing."""
    answer = small.answer("gaps", target="Spain")
    assert answer.answers == ()
    assert "No tie may run on this date: there is nothing to look at." in answer.notes


def test_a_sector_that_no_source_names_is_said(small_with: Callable[..., Office]) -> None:
    """A party without a sector may be what is missing: a note says so."""
    office = small_with(parties="club2,Club,Club,,,havenstad,,,,,,", roles=",exchange,club2,participant,,,,")
    assert any("no source names the sector" in note for note in office.answer("gaps").notes)


@pytest.mark.parametrize(
    ("arguments", "error"), [({"target": "Xyzzyx"}, NameUnknownError), ({"what": "x"}, InputError)]
)
def test_what_is_not_known_is_refused(small: Office, arguments: dict[str, str], error: type[Exception]) -> None:
    """A name or choice that means nothing is an error."""
    with pytest.raises(error):
        small.answer("gaps", **arguments)


def test_told_in_eighty_columns(small: Office) -> None:
    """The tables fit; the sentences name both sides."""
    told = small.tell(small.answer("gaps", when="2010"))
    assert all(len(line) <= 80 for line in in_tables(told, 80).splitlines())
    assert "In Harbour City: " in " ".join(in_sentences(told, 80).split())
