"""Promises of `unknown`: what is empty and of which no source speaks, what is not exact, what is inferred."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.ask.lacking.unknown_told import Lacking, LackingThing
from intgraph.errors import NameUnknownError
from intgraph.office import Office


def counts(answer: Answer) -> dict[tuple[str, str, str], tuple[int, int]]:
    """How many lack what, of how many."""
    rows = (row for row in answer.answers if isinstance(row, Lacking))
    return {(row.noun, row.field, row.how): (row.count, row.of) for row in rows}


def lacks(answer: Answer) -> dict[str, set[tuple[str, str]]]:
    """What each named thing lacks."""
    rows = (row for row in answer.answers if isinstance(row, LackingThing))
    return {row.thing.name: {(lack.field, lack.how) for lack in row.lacks} for row in rows}


def test_empty_fields_are_counted_and_named(small: Office) -> None:
    """Of seven ties three have no start; the subsidy has no amount; the new quay, no end."""
    answer = small.answer("unknown")
    assert counts(answer)["tie", "since", "missing"] == (3, 7)
    assert counts(answer)["tie", "amount", "missing"] == (1, 1)
    assert lacks(answer)["New quay"] >= {("until", "missing"), ("themes", "missing")}
    assert ("since", "missing") not in lacks(answer)["New quay"]


def test_counts_come_before_things(small: Office) -> None:
    """First how often what is lacking, then which things lack most, the most lacking first."""
    rows = small.answer("unknown").answers
    kinds = [isinstance(row, Lacking) for row in rows]
    assert kinds == sorted(kinds, reverse=True)
    numbers = [len(row.lacks) for row in rows if isinstance(row, LackingThing)]
    assert numbers == sorted(numbers, reverse=True)


def test_a_field_that_evidence_speaks_of_is_known(small_with: Callable[..., Office]) -> None:
    """An end that only a source tells, and not the table, is not unknown."""
    office = small_with(evidence="tie/bond,until,2030,memo,line 40,the bond until 2030,states")
    assert ("until", "missing") in lacks(small_names(office))["Exchange"]
    assert ("until", "missing") not in lacks(small_names(office))["Friendship tie Harbour City – Yantai"]


def small_names(office: Office) -> Answer:
    """The answer about the whole office."""
    return office.answer("unknown")


def test_disputed_and_rough_dates_are_not_exact(small_with: Callable[..., Office]) -> None:
    """An end that is one of two years, and a start near a year, are told with their value; a plain year is exact."""
    office = small_with(ties="rough,Ruw,Rough,project,,1956~,,,,,,,,,,,,")
    answer = office.answer("unknown")
    assert ("until", "imprecise") in lacks(answer)["Aid to Yantai"]
    assert ("since", "imprecise") in lacks(answer)["Rough"]
    assert ("since", "imprecise") not in lacks(answer)["Friendship tie Harbour City – Yantai"]
    (aid,) = [row for row in answer.answers if isinstance(row, LackingThing) and row.thing.name == "Aid to Yantai"]
    (until,) = [lack for lack in aid.lacks if lack.field == "until"]
    assert until.value == "[2012,2014]"
    assert {proof.value for proof in until.evidence} == {"2012", "2014"}


def test_a_single_party_is_a_second_one_missing(small_with: Callable[..., Office]) -> None:
    """A tie with one party, however many roles it has, lacks a second."""
    office = small_with(
        ties="alone,Alleen,Alone,project,,2001,,,,,,,,,,,,", roles=",alone,town,lead,,,,\n,alone,town,funder,,,,"
    )
    assert ("parties", "missing") in lacks(office.answer("unknown"))["Alone"]


def test_parties_places_and_people(small_with: Callable[..., Office]) -> None:
    """A party without place or sector, a city outside any country, and a post without a name."""
    office = small_with(parties="loose,Los,Loose,,,,,,,,,\nlost,Ver,Lost,,ngo,san-pedro-asia,,,,,,")
    answer = office.answer("unknown")
    assert lacks(answer)["Loose"] == {("place", "missing"), ("sector", "missing")}
    assert lacks(answer)["Lost"] == {("country", "missing")}
    assert counts(answer)["place", "country", "missing"] == (1, 12)
    assert counts(answer)["person", "name", "missing"] == (1, 1)


def test_an_inferred_country_is_told_as_inferred(small_with: Callable[..., Office]) -> None:
    """Where only we say in which country a city lies, it is inferred; where a source says so, it is known."""
    ours = "place/yantai,within;country_code,,memo,line 2,the city of Yantai,our-reading"
    answer = small_with(evidence=ours).answer("unknown")
    assert lacks(answer)["Yantai"] == {("country", "inferred")}


def test_a_stated_country_is_not_inferred(small_with: Callable[..., Office]) -> None:
    """One source that states it is enough."""
    said = (
        "place/yantai,country_code,,memo,line 2,the city of Yantai,our-reading\n"
        "place/yantai,within,,memo,line 3,Yantai in China,states"
    )
    assert ("place", "country", "inferred") not in counts(small_with(evidence=said).answer("unknown"))


def test_about_one_tie_only_what_is_around_it(small: Office) -> None:
    """Of the exchange: its own fields, those of its two parties and their places."""
    answer = small.answer("unknown", name="tie/exchange")
    assert lacks(answer) == {"Exchange": {("since", "missing"), ("until", "missing"), ("themes", "missing")}}
    assert counts(answer)["tie", "since", "missing"] == (1, 1)


def test_about_a_place_its_ties(small: Office) -> None:
    """Of Yantai: the ties that touch it, not those that do not."""
    named = set(lacks(small.answer("unknown", name="Yantai")))
    assert "Aid to Yantai" in named
    assert "Talks of the council" not in named


def test_the_limit_counts_all_the_same(small: Office) -> None:
    """Fewer rows name fewer things; the counts stay, and a note says so."""
    whole, few = small.answer("unknown"), small.answer("unknown", limit=1)
    assert counts(whole) == counts(few)
    assert len(lacks(few)) == 1
    assert any("lack most are named (1)" in note for note in few.notes)


def test_an_unknown_name_is_refused(small: Office) -> None:
    """A name that nothing has is an error."""
    with pytest.raises(NameUnknownError):
        small.answer("unknown", name="Xyzzyx")


def test_told_in_eighty_columns(small: Office) -> None:
    """The tables fit, and the sentences say the same."""
    told = small.tell(small.answer("unknown"))
    assert all(len(line) <= 80 for line in in_tables(told, 80).splitlines())
    assert "Of 3 of the 7 ties is not stated: start." in in_sentences(told, 80)
