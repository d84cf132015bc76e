"""Promises of a selection: what is kept of a network, and that it is told whole."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intgraph.ask.selecting.select import select
from intgraph.ask.selecting.selection import Selection
from intgraph.errors import InputError
from intgraph.locale import words
from intgraph.model.event import Event
from intgraph.model.party import Party
from intgraph.model.period import parse_period
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.register import Register
from intgraph.model.source import Evidence, Source
from intgraph.model.step import Step
from intgraph.model.tie import Tie
from intgraph.store.protocol import Target
from network.drawn_registers import iri, register
from strategies import registers

CHAIN = {"ab": ("a", "b"), "bc": ("b", "c"), "cd": ("c", "d")}


def around(name: str, noun: str = "party", hops: int = 1) -> Selection:
    """Around one thing."""
    return Selection(Target(iri(noun, name), noun, name), hops)


def names(things: object) -> set[str]:
    """The ids of things."""
    return {found.rpartition("/")[2] for found in things}  # type: ignore[attr-defined]


def kept(known: Register, selection: Selection) -> tuple[set[str], set[str]]:
    """The parties and ties that are left."""
    left = select(known, selection)
    return names(left.party), names(left.tie)


def test_without_a_wish_everything_is_kept() -> None:
    """The selection of nothing in particular is the register itself."""
    known = register(CHAIN)
    assert select(known, Selection()) is known
    assert Selection().told(words("en")) == ""


@pytest.mark.parametrize(
    ("hops", "parties", "ties"),
    [(1, "ab", {"ab"}), (2, "abc", {"ab", "bc"}), (3, "abcd", {"ab", "bc", "cd"}), (99, "abcd", {"ab", "bc", "cd"})],
)
def test_a_hop_is_one_shared_tie(hops: int, parties: str, ties: set[str]) -> None:
    """Each hop goes one tie further, and there is no further than the end."""
    assert kept(register(CHAIN), around("a", hops=hops)) == (set(parties), ties)


def test_ties_of_the_kept_among_each_other_are_kept() -> None:
    """Two partners that work with each other are shown to do so; what one of them does elsewhere is not."""
    known = register({"ab": "ab", "ac": "ac", "bc": "bc", "bcx": "bcx", "b": "b"})
    assert kept(known, around("a")) == (set("abc"), {"ab", "ac", "bc"})


def test_a_tie_is_kept_with_everyone_in_it() -> None:
    """A tie of four is never shown as one of two."""
    left = select(register({"four": "abcd", "de": "de"}), around("a"))
    assert names(left.party) == set("abcd")
    assert len(left.role) == 4


def test_around_a_tie_are_its_parties_then_theirs() -> None:
    """The parties share the tie itself: one hop; what else they do is two."""
    assert kept(register(CHAIN), around("bc", "tie")) == ({"b", "c"}, {"bc"})
    assert kept(register(CHAIN), around("bc", "tie", 2)) == (set("abcd"), set(CHAIN))


def test_a_party_is_itself_and_its_parts() -> None:
    """Who asks for the municipality means its council too."""
    known = register(CHAIN, alone=["e"])
    known = replace(
        known,
        party=known.party | {iri("party", "e"): replace(known.party[iri("party", "e")], part_of=iri("party", "b"))},
    )
    assert kept(known, around("b")) == (set("abce"), {"ab", "bc"})


def placed() -> Register:
    """A, in a city in a country; a tie of b and c that works there; places that nobody is in."""
    known = register({"ab": "ab", "bc": "bc", "cd": "cd"})
    places = (
        Place(iri("place", "city"), "City", within=(iri("place", "land"),)),
        Place(iri("place", "land"), "Land", type="country", within=(iri("place", "world"),)),
        Place(iri("place", "world"), "World", type="world"),
        Place(iri("place", "else"), "Elsewhere"),
    )
    return replace(
        known,
        place={place.iri: place for place in places},
        party=known.party
        | {iri("party", "a"): replace(known.party[iri("party", "a")], place=iri("place", "city"))}
        | {iri("party", "d"): replace(known.party[iri("party", "d")], place=iri("place", "else"))},
        tie=known.tie | {iri("tie", "bc"): replace(known.tie[iri("tie", "bc")], places=(iri("place", "land"),))},
    )


def test_a_place_is_everyone_in_it_and_what_works_there() -> None:
    """Roll-up included: the city lies in the country."""
    left = select(placed(), around("land", "place"))
    assert names(left.tie) == {"ab", "bc"}
    assert names(left.place) == {"city", "land", "world"}
    assert kept(placed(), around("city", "place"))[1] == {"ab"}


def told() -> Register:
    """A chain with events, policies, people's evidence and a story."""
    known = register(CHAIN)
    about = {"on-ab": "ab", "on-cd": "cd"}
    events = [
        Event(iri("event", name), name, "signed", about=(iri("tie", tie),), by=(iri("party", "d"),))
        for name, tie in about.items()
    ]
    policies = [
        Policy(iri("policy", "whole"), "whole", "strategy", party=iri("party", "d")),
        Policy(iri("policy", "rule"), "rule", "rule", part_of=iri("policy", "whole"), about=(iri("tie", "ab"),)),
        Policy(iri("policy", "other"), "other", "rule", about=(iri("tie", "cd"),)),
    ]
    source, unused = (Source(iri("source", name), name, publisher=iri("party", "d")) for name in ("note", "letter"))
    evidence = [
        Evidence(iri("evidence", "1"), iri("tie", "ab"), source.iri),
        Evidence(iri("evidence", "2"), iri("tie", "cd"), source.iri),
        Evidence(iri("evidence", "3"), iri("tie", "cd"), unused.iri),
    ]
    steps = [
        Step(iri("step", "1"), "One", asks="on", about=(iri("tie", "ab"),)),
        Step(iri("step", "2"), "Two", asks="who", about=(iri("party", "d"),)),
    ]
    return replace(
        known,
        event={event.iri: event for event in events},
        policy={policy.iri: policy for policy in policies},
        source={source.iri: source, unused.iri: unused},
        evidence={claim.iri: claim for claim in evidence},
        step={step.iri: step for step in steps},
    )


def test_what_is_kept_is_told_whole_and_the_rest_is_gone() -> None:
    """Its events, policies with what they stand in, evidence and sources, and the steps that show nothing else."""
    left = select(told(), around("a"))
    assert names(left.event) == {"on-ab"}
    assert names(left.policy) == {"rule", "whole"}
    assert names(left.evidence) == {"1"}
    assert names(left.source) == {"note"}
    assert names(left.step) == {"1"}


def test_nothing_that_is_gone_is_pointed_to() -> None:
    """The publisher, the owner and the doer that are not kept are not named by what is."""
    left = select(told(), around("a"))
    assert {source.publisher for source in left.source.values()} == {""}
    assert {policy.party for policy in left.policy.values()} == {""}
    assert {event.by for event in left.event.values()} == {()}


@given(registers(), st.integers(1, 3), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_selected_stands_by_itself(known: Register, hops: int, data: st.DataObject) -> None:
    """Every reference leads to something kept, every tie has all its roles, and no more is there than was."""
    focus = data.draw(st.sampled_from(sorted(known.party)))
    left = select(known, Selection(Target(focus, "party", ""), hops))
    there = {found for _, things in left.nouns() for found in things}
    assert focus in left.party
    for noun, things in left.nouns():
        assert set(things) <= set(getattr(known, noun))
        for thing in things.values():
            for field in fields(thing):
                value = getattr(thing, field.name)
                if field.name in ("tie", "party", "place", "part_of", "publisher", "subject", "source"):
                    assert not value or value in there
                if field.name in ("about", "by", "places", "within"):
                    assert there.issuperset(value)
    for role in known.role.values():
        assert (role.tie in left.tie) == (role.iri in left.role)


def test_only_the_kinds_asked_for() -> None:
    """Ties of another kind are gone, and with them the parties that have no other."""
    known = register({"ab": "ab", "bc": "bc"}, alone="z")
    known = replace(known, tie=known.tie | {iri("tie", "bc"): replace(known.tie[iri("tie", "bc")], kind="project")})
    assert kept(known, Selection(kinds=("project",))) == ({"b", "c"}, {"bc"})
    assert kept(known, replace(around("a"), kinds=("project",))) == ({"a"}, set())


def dated(period: str) -> Register:
    """Two ties, of which one has dates."""
    known = register({"ab": "ab", "bc": "bc"})
    tie = Tie(iri("tie", "ab"), "ab", "twinning", period=parse_period(period))
    return replace(known, tie=known.tie | {tie.iri: tie})


@pytest.mark.parametrize(
    ("period", "runs"),
    [("1990/1999", False), ("2020/..", False), ("1990/2014", True), ("2014-06/..", True), ("1990/..", True)],
)
def test_on_a_day_only_ties_that_may_run_then(period: str, runs: bool) -> None:
    """What ended or has yet to begin is gone; what may run, or tells no date, is kept."""
    ties = kept(dated(period), Selection(day=date(2014, 12, 31)))[1]
    assert ties == ({"ab", "bc"} if runs else {"bc"})


def test_sources_that_differ_leave_a_tie_possible() -> None:
    """A tie that one source ends earlier is kept: it may run."""
    known = dated("1990/[2012,2014]")
    note = Source(iri("source", "note"), "note")
    claims = [Evidence(iri("evidence", end), iri("tie", "ab"), note.iri, "until", end) for end in ("2012", "2014")]
    known = replace(known, source={note.iri: note}, evidence={claim.iri: claim for claim in claims})
    assert kept(known, Selection(day=date(2013, 6, 1)))[1] == {"ab", "bc"}
    assert kept(known, Selection(day=date(2015, 1, 1)))[1] == {"bc"}


def test_what_is_not_there_for_the_audience_is_refused_by_name() -> None:
    """A focus that was withheld is not a network of nothing."""
    with pytest.raises(InputError) as refused:
        select(register(CHAIN), around("secret"))
    assert (refused.value.key, refused.value.words) == ("selection.withheld", {"name": "secret"})


def test_when_nothing_is_left_that_is_said() -> None:
    """An empty file would look like an answer."""
    with pytest.raises(InputError) as refused:
        select(register(CHAIN), Selection(kinds=("office",)))
    assert refused.value.key == "selection.nothing"


def test_circles_of_parts_and_places_end() -> None:
    """A party that is part of itself by a detour is still found, once."""
    a, b = (Party(iri("party", one), one, part_of=iri("party", other)) for one, other in ("ab", "ba"))
    assert kept(Register(party={a.iri: a, b.iri: b}), around("a")) == ({"a", "b"}, set())


def test_it_is_told_in_either_language() -> None:
    """What is selected stands in one sentence."""
    asked = replace(around("Galle", hops=2), kinds=("twinning",), day=date(2014, 12, 31))
    assert asked.told(words("nl")) == (
        "Een selectie uit het netwerk: Galle en alles binnen 2 gedeelde banden daarvan; alleen banden van de soort "
        "stedenband; alleen banden die op 31 december 2014 kunnen lopen."
    )
    assert around("Galle").told(words("en")) == (
        "A selection from the network: Galle and everything within 1 shared tie of it."
    )
