"""Promises of the payload: what a page shows, told in one language, with nothing left to judge."""

from __future__ import annotations

import dataclasses
from typing import Any

from hypothesis import HealthCheck, given, settings

from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.payload import compose
from intgraph.page.payload import Label, PartyEntry, Payload, TieEntry, content_hash
from page.told_office import ON, iri, office, payload
from strategies import registers


def _ties(shown: Payload) -> dict[str, TieEntry]:
    return {tie.anchor: tie for group in shown.ties for tie in group.ties}


def _parties(shown: Payload) -> dict[str, PartyEntry]:
    return {party.anchor: party for group in shown.parties for party in group.parties}


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
    assert _ties(payload("nl"))["tie-friendship"].name.text == "Vriendschap met Yantái"
    assert _ties(payload("en"))["tie-friendship"].name.text == "Friendship with Yantai"
    assert payload("en").places[0].within[0].name.text == "China"


def test_what_is_not_in_the_language_of_the_page_says_so() -> None:
    """A Dutch phrase on an English page is marked as Dutch, for those who have the page read to them."""
    assert _ties(payload("en"))["tie-friendship"].word.language == "nl"
    assert _ties(payload("nl"))["tie-friendship"].word.language == ""


def test_a_page_is_called_after_the_places_of_its_offices() -> None:
    """Unless somebody gave it a title."""
    assert payload("en").title == "The international network of Harbour City"
    assert compose(office(), "nl", ON, Visibility.PUBLIC, "Jaarverslag").title == "Jaarverslag"
    assert compose(Register(), "nl", ON, Visibility.PUBLIC).title == "Het internationale netwerk"


def test_ties_know_their_status_on_the_day() -> None:
    """Over, possible as long as no end is stated, or undated; judged once, here."""
    statuses = {anchor: tie.status.notation for anchor, tie in _ties(payload()).items()}
    assert statuses == {"tie-friendship": "possible", "tie-subsidy": "former", "tie-talks": "undated"}


def test_a_tie_tells_who_takes_part_and_since_when() -> None:
    """Parties by name, with their roles; a period only where it is their own."""
    parts = _ties(payload())["tie-friendship"].parts
    assert [(part.party.text, part.roles, part.period) for part in parts] == [
        ("Municipality of Harbour City", ("partner",), ""),
        ("The fishermen", ("interested party",), "since 2001"),
        ("Yantai", ("partner",), ""),
    ]


def test_a_party_tells_its_ties_and_with_whom() -> None:
    """The same facts, from the other side."""
    (tie,) = _parties(payload())["party-yantai"].ties
    assert tie.tie == Label("Friendship with Yantai", target="#tie-friendship")
    assert [other.text for other in tie.others] == ["Municipality of Harbour City", "The fishermen"]
    assert (tie.roles, tie.period, tie.status.notation) == (("partner",), "since 1998", "possible")


def test_every_claim_of_a_conflict_is_kept() -> None:
    """Two sources that give another end stand side by side, each with its phrase and place."""
    (conflict,) = _ties(payload("nl"))["tie-subsidy"].ground.conflicts
    assert conflict.field == "tot"
    assert [(claim.value, claim.phrase.text, claim.locator) for claim in conflict.claims] == [
        ("2012", "einde in 2012", "regel 3"),
        ("2014", "tussen 1985 en 2014", "regel 50"),
    ]


def test_one_phrase_is_told_once_with_all_that_rests_on_it() -> None:
    """Claims of the same phrase are joined, and those about roles are told with their tie."""
    claims = _ties(payload())["tie-friendship"].ground.claims
    assert [(claim.about, claim.phrase.text, claim.manner.notation) for claim in claims] == [
        (("role of The fishermen",), "op wens van", "implies"),
        (("kind", "since"), "sinds 1998", "states"),
    ]


def test_it_is_told_how_firmly_a_thing_is_said() -> None:
    """A proposal is marked as one, our reading too, and what has no source at all."""
    shown = payload()
    assert shown.policies[0].policies[0].parts[0].ground.manner.notation == "proposes"
    assert shown.places[0].within[0].ground.manner.notation == "our-reading"
    assert _ties(shown)["tie-talks"].ground.manner.notation == "unsourced"
    assert _ties(shown)["tie-friendship"].ground.manner.notation == "states"


def test_events_stand_in_the_order_of_time() -> None:
    """The undated ones last."""
    assert [event.edtf for event in payload().events] == ["1985", "1998-05-17", ""]


def test_what_is_not_in_the_register_leaves_no_trace() -> None:
    """A reference to a thing that was withheld is not shown, not even its id."""
    shown = payload()
    assert [fact.name for event in shown.events for fact in event.facts].count("about") == 3
    assert "withheld" not in str(shown)


def test_only_web_addresses_are_targets() -> None:
    """A source whose address is a script is named, without a link."""
    targets = [label.target for label in _labels(payload()) if label.target]
    assert all(target.startswith(("#", "https://")) for target in targets)
    (url,) = [fact for source in payload().sources for fact in source.facts if fact.name == "address"]
    assert url.values == (Label("javascript:alert(1)"),)


def test_parties_stand_under_their_sector() -> None:
    """In the order of the scheme, those without a sector last."""
    nobody = {iri("party", "x"): Party(iri("party", "x"), "X")}
    groups = payload(party={**office().party, **nobody}).parties
    assert [group.sector.notation for group in groups] == ["government", "business", "ngo", ""]


def test_policies_stand_within_the_document_they_are_part_of() -> None:
    """A rule is told under its policy note, not beside it."""
    ((document,),) = [group.policies for group in payload().policies]
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
    assert content_hash(one) == content_hash(other)


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_everything_is_there(register: Register) -> None:
    """Every party, tie, event, policy, place, source and person of the register has its entry."""
    shown = compose(register, "nl", ON, Visibility.PUBLIC)
    things = (register.party, register.tie, register.event, register.policy, register.place, register.source)
    assert len(set(_anchors(shown))) == sum(map(len, things)) + len(register.person)


def test_the_hash_tells_of_any_change() -> None:
    """Another word in a remark is another content."""
    changed = dataclasses.replace(office().party[iri("party", "fund")], note="x")
    assert content_hash(payload()) != content_hash(payload(party={**office().party, changed.iri: changed}))
    assert content_hash(payload()) == content_hash(payload())


def _anchors(value: Any) -> list[str]:
    if isinstance(value, tuple):
        return [anchor for item in value for anchor in _anchors(item)]
    if not dataclasses.is_dataclass(value):
        return []
    own = [str(getattr(value, "anchor", ""))] if getattr(value, "anchor", "") else []
    return own + [anchor for field in dataclasses.fields(value) for anchor in _anchors(getattr(value, field.name))]
