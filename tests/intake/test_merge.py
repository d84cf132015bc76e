"""Promises of merging: offices together are one graph, nothing is lost, and nothing becomes more public."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from intake.offices import GOOD, write_office
from intgraph.errors import DataError
from intgraph.intake.check import check
from intgraph.intake.merge import differences, merge
from intgraph.intake.read import read, read_each
from intgraph.intake.reading import Reading
from intgraph.model.party import Party
from intgraph.model.period import parse_period
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.tie import Tie
from intgraph.model.visibility import Visibility
from intgraph.office import Office
from strategies import registers


def _reading(**nouns: Any) -> Reading:
    return Reading(Register(**{noun: {thing.iri: thing} for noun, thing in nouns.items()}), {})


def _merged(*readings: Reading) -> Register:
    return merge(readings).register


def test_two_offices_share_their_places(tmp_path: Path) -> None:
    """Two folders are one graph: what both know stands once, and each adds its own."""
    one = write_office(tmp_path / "a")
    ties = "id,name,kind\nhelmond-qingdao,Helmond – Qingdao,project\n"
    other = write_office(
        tmp_path / "b",
        parties="id,name,place\ngm0794,Gemeente Helmond,\nqingdao,Stad Qingdao,qingdao\n",
        ties=ties,
        roles="tie,party,role\nhelmond-qingdao,gm0794,lead\nhelmond-qingdao,qingdao,partner\n",
        sources=None,
        evidence=None,
    )
    register = read([one, other]).register
    assert [place.name for place in register.place.values()][:3] == ["Velsen", "Nederland", "Qingdao"]
    assert sum(place.name == "Qingdao" for place in register.place.values()) == 1
    assert [iri.rpartition("/")[2] for iri in register.party] == ["gm0453", "qingdao", "gm0794"]
    assert len(register.role) == 4
    answer = Office.open(one, other).who("Qingdao")
    assert len(answer.answers) == 2


def _unmatched(register: Register) -> Register:
    """Without matches elsewhere, which would make one thing of two (see test_sameness)."""
    place = {iri: replace(thing, same_as=()) for iri, thing in register.place.items()}
    party = {iri: replace(thing, same_as=()) for iri, thing in register.party.items()}
    return replace(register, place=place, party=party)


@settings(max_examples=6, deadline=None)
@given(registers(), registers())
def test_merging_loses_nothing(one: Register, other: Register) -> None:
    """Everything that either knows is there; what the first says stays, and no visibility widens."""
    one, other = _unmatched(one), _unmatched(other)
    together = _merged(Reading(one, {}), Reading(other, {}))
    for noun, things in together.nouns():
        mine, theirs = getattr(one, noun), getattr(other, noun)
        assert list(things) == list(dict.fromkeys((*mine, *theirs)))
        for iri, thing in things.items():
            levels = [
                known[iri].visibility for known in (mine, theirs) if iri in known and hasattr(thing, "visibility")
            ]
            assert not levels or getattr(thing, "visibility", None) == max(levels)
            assert getattr(thing, "name", "") == getattr(mine.get(iri, thing), "name", "") or not mine[iri].name


@settings(max_examples=6, deadline=None)
@given(registers())
def test_merging_with_oneself_changes_nothing(register: Register) -> None:
    """The same office twice is the same office, without differences."""
    readings = [Reading(register, {}), Reading(register, {})]
    assert merge(readings).register == register
    assert differences(readings) == {}


@pytest.mark.parametrize("first", list(Visibility))
@pytest.mark.parametrize("second", list(Visibility))
def test_the_stricter_visibility_holds(first: Visibility, second: Visibility) -> None:
    """What one office marks internal does not become public because another office has it too."""
    merged = _merged(*(_reading(party=Party("i:p", "P", visibility=level)) for level in (first, second)))
    assert merged.party["i:p"].visibility is max(first, second)


def test_lists_are_united_and_gaps_filled() -> None:
    """Lists of both are joined without doubles, an empty field takes the other's value, a filled one stays;
    the name the other gives becomes an alias."""
    one = Place("i:p", "Qingdao", aliases=("Tsingtao",), latitude=0.0, note="")
    other = Place("i:p", "Tsingtau", aliases=("Tsingtao", "青岛"), latitude=36.0, country_code="CN", note="harbour")
    place = _merged(_reading(place=one), _reading(place=other)).place["i:p"]
    assert place == Place(
        "i:p", "Qingdao", aliases=("Tsingtao", "青岛", "Tsingtau"), latitude=0.0, country_code="CN", note="harbour"
    )


def test_a_period_is_taken_where_none_is_stated() -> None:
    """An undated tie takes the period of the other office; a dated one keeps its own, and the difference is told."""
    dated, later = parse_period("1998/.."), parse_period("2001/..")
    undated = _reading(tie=Tie("i:t", "T", "project"))
    assert _merged(undated, _reading(tie=Tie("i:t", "T", "project", period=dated))).tie["i:t"].period == dated
    both = [_reading(tie=Tie("i:t", "T", "project", period=period)) for period in (dated, later)]
    assert _merged(*both).tie["i:t"].period == dated
    assert list(differences(both)) == [("i:t", "period")]


def test_faults_of_all_offices_come_together(tmp_path: Path) -> None:
    """When two offices have faults, both are told in one refusal."""
    offices = [write_office(tmp_path / name, ties="id,name,kind\nvriendschap,V,x\n") for name in ("a", "b")]
    with pytest.raises(DataError) as wrong:
        read(offices)
    assert [fault.where.file for fault in wrong.value.faults] == [str(office / "ties.csv") for office in offices]


def test_a_circle_that_only_two_offices_make_is_found(tmp_path: Path) -> None:
    """Places that lie within each other once two offices are joined are told by `check`, and do not hang a question."""
    circle = "id,name,type,within\nvelsen,Velsen,city,{}\nnl,Nederland,country,{}\nqingdao,Qingdao,city,\n"
    one = write_office(tmp_path / "a", places=circle.format("nl", ""))
    other = write_office(tmp_path / "b", places=circle.format("", "velsen"))
    assert "place.circle" in {fault.key for fault in check([one, other])}
    assert Office.open(one, other).who("Nederland").answers


def test_one_office_is_itself(tmp_path: Path) -> None:
    """One input alone is not changed, and its origins are kept."""
    reading = merge(read_each([write_office(tmp_path, **GOOD)]))
    assert reading.origins.keys() == {thing.iri for thing in reading.register.things()}
