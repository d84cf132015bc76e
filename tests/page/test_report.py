"""Promises of the report: what a page shows, told in one language, with nothing left to judge."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from intgraph.model.party import Party
from intgraph.model.period import parse_period
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.report import Label, PartyEntry, Report, TieEntry
from page.told_office import ON, iri, office, report
from strategies import registers


def _ties(shown: Report) -> dict[str, TieEntry]:
    """Ties by their kind, of which the office has one each."""
    return {tie.kind.notation: tie for group in shown.ties for tie in group.ties}


def _parties(shown: Report) -> dict[str, PartyEntry]:
    return {party.name.text: party for group in shown.parties for party in group.parties}


def _labels(value: Any) -> list[Label]:
    if isinstance(value, Label):
        return [value]
    if isinstance(value, tuple):
        return [label for item in value for label in _labels(item)]
    if dataclasses.is_dataclass(value):
        return [label for field in dataclasses.fields(value) for label in _labels(getattr(value, field.name))]
    return []


def test_names_are_in_the_language_of_the_page() -> None:
    """English names where there are some, and the Dutch one where the two do not differ."""
    assert _ties(report("nl"))["friendship"].name.text == "Vriendschap met Yantái"
    assert _ties(report("en"))["friendship"].name.text == "Friendship with Yantai"
    assert report("en").places[0].within[0].name.text == "China"


def test_what_is_not_in_the_language_of_the_page_says_so() -> None:
    """A Dutch phrase on an English page is marked as Dutch, for those who have the page read to them."""
    assert _ties(report("en"))["friendship"].word.language == "nl"
    assert _ties(report("nl"))["friendship"].word.language == ""


def test_a_page_is_called_after_the_places_of_its_offices() -> None:
    """Unless somebody gave it a title."""
    assert report("en").title == "The international network of Harbour City"
    assert compose(office(), "nl", ON, Visibility.PUBLIC, "Jaarverslag").title == "Jaarverslag"
    assert compose(Register(), "nl", ON, Visibility.PUBLIC).title == "Het internationale netwerk"


def test_ties_know_their_status_on_the_day() -> None:
    """Over, possible as long as no end is stated, or undated; judged once, here."""
    statuses = {kind: tie.status.notation for kind, tie in _ties(report()).items()}
    assert statuses == {"friendship": "possible", "subsidy": "former", "consultation": "undated"}


def test_a_tie_tells_who_takes_part_and_since_when() -> None:
    """Parties by name, with their roles; a period and a status only where they are their own."""
    parts = _ties(report())["friendship"].parts
    assert [(part.party.text, part.roles, part.period, part.status.notation) for part in parts] == [
        ("Municipality of Harbour City", ("partner",), "", ""),
        ("The fishermen", ("interested party",), "since 2001", ""),
        ("Yantai", ("partner",), "", ""),
    ]


def test_a_part_that_ended_before_its_tie_says_so() -> None:
    """A party that left is told as one that left, although the tie goes on."""
    left = dataclasses.replace(office().role[iri("role", "3")], period=parse_period("2001/2010"))
    parts = _ties(report(role={**office().role, left.iri: left}))["friendship"].parts
    assert [(part.period, part.status.notation) for part in parts] == [("", ""), ("2001 – 2010", "former"), ("", "")]


def test_a_party_leads_to_its_ties() -> None:
    """By name; what they are is told with the tie, and only there."""
    (tie,) = _parties(report())["Yantai"].ties
    assert tie == Label("Friendship with Yantai", target=f"#{_ties(report())['friendship'].anchor}")


def test_sources_go_by_number() -> None:
    """The number behind a phrase is that of the source, the same in both languages."""
    numbers = {"Letter": 1, "Note": 2}
    for language in ("nl", "en"):
        shown = report(language)
        assert [source.number for source in shown.sources] == [1, 2]
        assert [claim.source for claim in _ties(shown)["friendship"].ground.claims] == [numbers["Note"]] * 2


def test_a_tie_counts_its_sources() -> None:
    """Those that speak of its parts as well, each once."""
    assert {kind: tie.sources for kind, tie in _ties(report()).items()} == {
        "friendship": 1, "subsidy": 2, "consultation": 0,
    }  # fmt: skip


def test_every_claim_of_a_conflict_is_kept() -> None:
    """Two sources that give another end stand side by side, each with its phrase and place."""
    (conflict,) = _ties(report("nl"))["subsidy"].ground.conflicts
    assert conflict.field == "tot"
    assert [(claim.value, claim.phrase.text, claim.locator) for claim in conflict.claims] == [
        ("2012", "einde in 2012", "regel 3"),
        ("2014", "tussen 1985 en 2014", "regel 50"),
    ]


def test_one_phrase_is_told_once_with_all_that_rests_on_it() -> None:
    """Claims of the same phrase are joined, and those about roles are told with their tie."""
    claims = _ties(report())["friendship"].ground.claims
    assert [(claim.about, claim.phrase.text, claim.manner.notation) for claim in claims] == [
        (("role of The fishermen",), "op wens van", "implies"),
        (("kind", "since"), "sinds 1998", "states"),
    ]


def test_it_is_told_how_firmly_a_thing_is_said() -> None:
    """A proposal is marked as one, our reading too, and what has no source at all."""
    shown = report()
    assert shown.policies[0].policies[0].parts[0].ground.manner.notation == "proposes"
    assert shown.places[0].within[0].ground.manner.notation == "our-reading"
    assert _ties(shown)["consultation"].ground.manner.notation == "unsourced"
    assert _ties(shown)["friendship"].ground.manner.notation == "states"


def test_events_stand_in_the_order_of_time() -> None:
    """The undated ones last."""
    assert [event.edtf for event in report().events] == ["1985", "1998-05-17", ""]


def test_what_is_not_in_the_register_leaves_no_trace() -> None:
    """A reference to a thing that was withheld is not shown, not even its id."""
    shown = report()
    assert [fact.name for event in shown.events for fact in event.facts].count("about") == 3
    assert "withheld" not in str(shown)


def test_only_web_addresses_are_targets() -> None:
    """A source whose address is a script is named, without a link."""
    targets = [label.target for label in _labels(report()) if label.target]
    assert all(target.startswith(("#", "https://")) for target in targets)
    (url,) = [fact for source in report().sources for fact in source.facts if fact.name == "address"]
    assert url.values == (Label("javascript:alert(1)"),)


def test_parties_stand_under_their_sector() -> None:
    """In the order of the scheme, those without a sector last."""
    nobody = {iri("party", "x"): Party(iri("party", "x"), "X")}
    groups = report(party={**office().party, **nobody}).parties
    assert [group.sector.notation for group in groups] == ["government", "business", "ngo", ""]


def test_policies_stand_within_the_document_they_are_part_of() -> None:
    """A rule is told under its policy note, not beside it."""
    ((document,),) = [group.policies for group in report().policies]
    assert [part.name.text for part in document.parts] == ["Regel"]


@given(registers())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_link_leads_somewhere(register: Register) -> None:
    """Each link within the page has its section, whatever the register holds, in both languages."""
    for language in ("nl", "en"):
        shown = compose(register, language, ON, Visibility.PUBLIC)
        there = set(_anchors(shown))
        targets = {label.target for label in _labels(shown)} | {dot.target for dot in shown.picture.dots}
        assert {target[1:] for target in targets if target.startswith("#")} <= there


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_order_of_the_tables_does_not_matter(register: Register) -> None:
    """The same things in another order give the same page, and so the same content hash."""
    turned = Register(**{noun: dict(reversed(things.items())) for noun, things in register.nouns()})  # type: ignore[arg-type]
    one, other = (compose(known, "nl", ON, Visibility.PUBLIC) for known in (register, turned))
    assert one == other


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_everything_is_there(register: Register) -> None:
    """Every party, tie, event, policy, place, source and person of the register has its entry."""
    shown = compose(register, "nl", ON, Visibility.PUBLIC)
    things = (register.party, register.tie, register.event, register.policy, register.place, register.source)
    assert len(set(_anchors(shown))) == sum(map(len, things)) + len(register.person)


def test_a_brief_report_has_every_party_and_tie_in_a_line() -> None:
    """Name, kind, with whom, period, status and the number of sources; no evidence."""
    shown = compose(office(), "en", ON, Visibility.PUBLIC, depth="brief")
    whole = report()
    assert shown.depth == "brief"
    for kind, tie in _ties(shown).items():
        full = _ties(whole)[kind]
        assert (tie.anchor, tie.name, tie.period, tie.status) == (full.anchor, full.name, full.period, full.status)
        assert [part.party for part in tie.parts] == [part.party for part in full.parts]
        assert (tie.sources, tie.ground.claims, tie.facts) == (full.sources, (), ())
    assert {name: party.ties for name, party in _parties(shown).items()} == {
        name: party.ties for name, party in _parties(whole).items()
    }


def test_of_a_network_beyond_reading_the_kinds_are_counted() -> None:
    """How many there are of each; the places and sources are still told."""
    shown = compose(office(), "en", ON, Visibility.PUBLIC, depth="counts")
    assert {group.kind.notation: group.count for group in shown.ties} == {
        "friendship": 1, "subsidy": 1, "consultation": 1,
    }  # fmt: skip
    assert [group.count for group in shown.parties] == [2, 1, 1]
    assert not any(group.ties for group in shown.ties)
    assert len(shown.sources) == 2


@pytest.mark.parametrize(("count", "depth"), [(3000, "whole"), (3001, "brief"), (20_001, "counts")])
def test_as_much_is_told_as_fits(count: int, depth: str) -> None:
    """A network is told whole, in brief, or in counts, by its number of parties; a tangle is not drawn."""
    many = {
        f"https://example.org/id/party/{at}": Party(f"https://example.org/id/party/{at}", "P") for at in range(count)
    }
    shown = report(party=many)
    assert shown.depth == depth
    assert not shown.picture.dots


def test_a_problem_goes_to_the_post_of_the_office_that_gives_an_address() -> None:
    """Else to the party that publishes; only posts and addresses that the audience may see are there."""
    mayor = dataclasses.replace(office().person[iri("person", "mayor")], email="b@example.org")
    found = report(person={mayor.iri: mayor})
    assert found.contact == (Label("Burgemeester (b@example.org)", target="mailto:b@example.org"),)
    assert report().contact == (Label("Municipality of Harbour City", target="https://example.org/town"),)
    hostile = dataclasses.replace(mayor, email="javascript:alert(1)@x.org")
    assert report(person={hostile.iri: hostile}).contact == report().contact


def _anchors(value: Any) -> list[str]:
    if isinstance(value, tuple):
        return [anchor for item in value for anchor in _anchors(item)]
    if not dataclasses.is_dataclass(value):
        return []
    own = [str(getattr(value, "anchor", ""))] if getattr(value, "anchor", "") else []
    return own + [anchor for field in dataclasses.fields(value) for anchor in _anchors(getattr(value, field.name))]
