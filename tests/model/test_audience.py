"""Promises of audiences: what is withheld is absent to the last trace, and what may be seen stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.model.audience import withhold
from intgraph.model.event import Event
from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.register import Register, Thing
from intgraph.model.source import Evidence, Source
from intgraph.model.tie import Role, Tie
from intgraph.model.visibility import Visibility
from strategies import registers

PUBLIC, PARTNERS, INTERNAL = Visibility
TEXTS = {"name", "name_en", "word", "portfolio", "note", "function", "email", "phone", "file", "locator", "phrase"}
TEXTS |= {"value", "licence"}
LISTS = {"aliases", "purposes"}
PERSONAL = {"name", "email", "phone"}
AUDIENCES = st.sampled_from((PUBLIC, PARTNERS))


def _stamped(register: Register) -> Register:
    """The register with a text of its own, found nowhere else, in every field that can hold one."""
    numbers = count()

    def stamped(thing: Any) -> Any:
        texts = {field.name: f"canary{next(numbers)}q" for field in fields(thing) if field.name in TEXTS}
        lists = {field.name: (f"canary{next(numbers)}q",) for field in fields(thing) if field.name in LISTS}
        return replace(thing, **texts, **lists)

    return Register(
        **{noun: {iri: stamped(thing) for iri, thing in things.items()} for noun, things in register.nouns()}
    )


def _texts(things: Iterable[Thing]) -> set[str]:
    """Every text in the things, IRIs and the items of lists included."""
    return {text for thing in things for field in fields(thing) for text in _flat(getattr(thing, field.name))}


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from value


def _own(things: Iterable[Thing]) -> set[str]:
    return {text for text in _texts(things) if text.startswith("canary")}


def _hidden(register: Register, audience: Visibility) -> set[str]:
    """What may not be seen, worked out the slow way: until nothing more hangs on something hidden."""
    hidden = {thing.iri for thing in register.things() if getattr(thing, "visibility", PUBLIC) > audience}
    while True:
        more = {thing.iri for thing in register.things() if _hangs_on(thing, hidden)} - hidden
        if not more:
            return hidden
        hidden |= more


def _hangs_on(thing: Thing, hidden: set[str]) -> bool:
    match thing:
        case Role():
            return thing.tie in hidden or thing.party in hidden
        case Person():
            return thing.party in hidden
        case Evidence():
            return thing.subject in hidden or thing.source in hidden
        case Event():
            return bool(thing.about) and hidden.issuperset(thing.about)
    return False


@settings(max_examples=12, deadline=None)
@given(registers(), AUDIENCES)
def test_no_text_and_no_iri_of_what_is_hidden_stays(register: Register, audience: Visibility) -> None:
    """Nothing hidden is there: not the thing, not a text of it, not a reference to it."""
    whole = _stamped(register)
    hidden = _hidden(whole, audience)
    seen = _texts(withhold(whole, audience).things())
    assert not seen & hidden
    assert not seen & _own(thing for thing in whole.things() if thing.iri in hidden)


@settings(max_examples=12, deadline=None)
@given(registers(), AUDIENCES)
def test_what_may_be_seen_stays(register: Register, audience: Visibility) -> None:
    """Every party, tie, role, policy, event, person and office that is not hidden stays with all its own texts,
    but for the name, e-mail and telephone of who is no office holder."""
    whole = _stamped(register)
    hidden, seen = _hidden(whole, audience), withhold(whole, audience)
    for noun in ("office", "party", "tie", "role", "policy", "event", "person"):
        expected = {iri: thing for iri, thing in getattr(whole, noun).items() if iri not in hidden}
        found = getattr(seen, noun)
        assert list(found) == list(expected)
        for iri, thing in expected.items():
            lost = {
                field.name for field in fields(thing) if _own([thing]) and not _keeps(thing, found[iri], field.name)
            }
            guarded = isinstance(thing, Person) and thing.status != "office-holder"
            assert lost == (PERSONAL if guarded else set())


def _keeps(thing: Thing, found: Thing, field: str) -> bool:
    mine = set(_flat(getattr(thing, field)))
    return not any(text.startswith("canary") for text in mine) or mine == set(_flat(getattr(found, field)))


@settings(max_examples=12, deadline=None)
@given(registers(), AUDIENCES)
def test_nothing_points_to_what_is_not_there(register: Register, audience: Visibility) -> None:
    """Every place, party, tie or other thing that something refers to is there; every source is cited and every
    place serves something."""
    seen = withhold(_stamped(register), audience)
    known = {thing.iri for thing in seen.things()}
    referred = {text for text in _texts(seen.things()) if text in {thing.iri for thing in register.things()}}
    assert referred <= known
    assert {claim.source for claim in seen.evidence.values()} == set(seen.source)
    used = {text for thing in seen.things() if not isinstance(thing, Evidence) for text in _references(thing)}
    assert set(seen.place) <= used


def _references(thing: Thing) -> set[str]:
    return {text for field in fields(thing) if field.name != "iri" for text in _flat(getattr(thing, field.name))}


@settings(max_examples=8, deadline=None)
@given(registers())
def test_wider_trust_sees_more(register: Register) -> None:
    """What the public sees, partners see; and internally the register is what it is."""
    public, partners = withhold(register, PUBLIC), withhold(register, PARTNERS)
    assert withhold(register, INTERNAL) is register
    for noun in ("party", "tie", "role", "policy", "person"):
        assert getattr(public, noun).keys() <= getattr(partners, noun).keys() <= getattr(register, noun).keys()


@settings(max_examples=8, deadline=None)
@given(registers(), AUDIENCES)
def test_withholding_twice_changes_nothing(register: Register, audience: Visibility) -> None:
    """What an audience may see is all that it may see of that."""
    once = withhold(_stamped(register), audience)
    assert withhold(once, audience) == once


def _by_iri(*things: Any) -> dict[str, Any]:
    return {thing.iri: thing for thing in things}


def _town_hall() -> Register:
    """A public tie of two cities, with everything that can leak from an internal company and a civil servant."""
    about_secret = "note of Geheim & Zonen, with words"
    return Register(
        office=_by_iri(OfficeCard("i:office/o", "Bureau", party="i:party/gz-77", note=about_secret)),
        place=_by_iri(
            Place("i:place/velsen", "Velsen", within=("i:place/nl",)),
            Place("i:place/nl", "Nederland"),
            Place("i:place/hideout", "Verborgenstad", within=("i:place/far",)),
            Place("i:place/far", "Verweggistan"),
        ),
        party=_by_iri(
            Party("i:party/velsen", "Gemeente Velsen", place="i:place/velsen", part_of="i:party/gz-77"),
            Party("i:party/qingdao", "Stad Qingdao", note="thanks to GZN and VERBORGENSTAD"),
            Party(
                "i:party/gz-77", "Geheim & Zonen", name_en="Secret & Sons", aliases=("GZN",), place="i:place/hideout",
                visibility=INTERNAL,
            ),
        ),
        tie=_by_iri(
            Tie("i:tie/t", "Velsen – Qingdao", "friendship", places=("i:place/velsen",),
                purposes=("trade", "help secret sons"), note="started by A.B. van Ambtenaar"),
        ),
        role=_by_iri(
            Role("i:role/t.velsen.lead", "i:tie/t", "i:party/velsen", "lead", note=about_secret),
            Role("i:role/t.gz-77.funder", "i:tie/t", "i:party/gz-77", "funder"),
        ),
        event=_by_iri(
            Event("i:event/both", "Visit", "signed", about=("i:tie/t", "i:party/gz-77"), by=("i:party/gz-77",)),
            Event("i:event/secret", "Talks", "discussed", about=("i:party/gz-77",)),
            Event("i:event/echo", "Talks about talks", "discussed", about=("i:event/secret",)),
            Event("i:event/loose", "World day", "informed"),
        ),
        policy=_by_iri(
            Policy("i:policy/p", "Rule", "rule", party="i:party/gz-77", part_of="i:policy/q", about=("i:party/gz-77",)),
            Policy("i:policy/q", "Vision", "vision", visibility=PARTNERS),
        ),
        person=_by_iri(
            Person("i:person/mayor", "mayor", "i:party/velsen", "M. Burgemeester", "office-holder",
                   email="mayor@velsen.example", visibility=PUBLIC),
            Person("i:person/clerk", "coordinator", "i:party/velsen", "A.B. van Ambtenaar", "civil-servant",
                   email="ab@velsen.example", phone="0255-567 000", visibility=PUBLIC, note="call 0255 567 000"),
            Person("i:person/hidden", "director", "i:party/gz-77", "G. Heim", visibility=PUBLIC),
        ),
        source=_by_iri(
            Source("i:source/nota", "Nota", publisher="i:party/gz-77"),
            Source("i:source/memo", "Memo", visibility=INTERNAL),
            Source("i:source/letter", "Letter"),
        ),
        evidence=_by_iri(
            Evidence("i:evidence/1", "i:tie/t", "i:source/nota", "since", "1998", phrase="sinds 1998"),
            Evidence("i:evidence/2", "i:tie/t", "i:source/memo", "since", "1999"),
            Evidence("i:evidence/3", "i:party/gz-77", "i:source/letter", phrase="Geheim"),
            Evidence("i:evidence/4", "i:party/velsen", "i:source/nota", "part_of", "gz-77"),
            Evidence("i:evidence/5", "i:party/velsen", "i:source/nota", "part_of", "party/gz-77;party/qingdao"),
            Evidence("i:evidence/6", "i:tie/t", "i:source/nota", "note", "Geheim en zonen; GZN"),
            Evidence("i:evidence/7", "i:person/clerk", "i:source/nota", "email", "a.b@velsen.example"),
            Evidence("i:evidence/8", "i:person/clerk", "i:source/nota", "function", phrase="a.b. van ambtenaar"),
            Evidence("i:evidence/9", "i:person/mayor", "i:source/nota", "name", phrase="burgemeester M. Burgemeester"),
            Evidence("i:evidence/10", "i:place/hideout", "i:source/nota", phrase="Verborgenstad"),
        ),
    )  # fmt: skip


CANARIES = [
    "gz-77", "geheim", "zonen", "secret", "gzn", "verborgen", "hideout", "verweggistan", "i:place/far", "ambtenaar",
    "ab@velsen", "a.b@velsen", "0255", "heim", "i:source/memo", "letter", "1999", "i:event/secret", "i:event/echo",
    "i:policy/q", "director", "vision",
]  # fmt: skip


@pytest.mark.parametrize("canary", CANARIES)
def test_no_canary_sings_in_public(canary: str) -> None:
    """A company that is internal, its town, its people, a memo, and a civil servant leave no trace for the public:
    not in a note, a claim, a reference or an event that was about nothing else."""
    assert canary not in repr(withhold(_town_hall(), PUBLIC)).casefold()


def test_the_public_still_sees_what_is_public() -> None:
    """The tie, its dates with their source, the mayor by name, the post of the civil servant and the event stay."""
    seen = withhold(_town_hall(), PUBLIC)
    assert set(seen.party) == {"i:party/velsen", "i:party/qingdao"}
    assert set(seen.place) == {"i:place/velsen", "i:place/nl"}
    assert seen.tie["i:tie/t"].places == ("i:place/velsen",)
    assert seen.person["i:person/mayor"].name == "M. Burgemeester"
    assert seen.person["i:person/mayor"].email == "mayor@velsen.example"
    assert seen.person["i:person/clerk"].function == "coordinator"
    assert seen.event["i:event/both"].about == ("i:tie/t",)
    assert "i:event/loose" in seen.event
    assert seen.evidence["i:evidence/1"].phrase == "sinds 1998"
    assert seen.evidence["i:evidence/9"].phrase == "burgemeester M. Burgemeester"
    assert set(seen.source) == {"i:source/nota"}


def test_partners_see_what_is_for_partners_but_no_civil_servant() -> None:
    """Partners see the policy meant for them; a civil servant's name, e-mail and telephone stay inside."""
    seen = withhold(_town_hall(), PARTNERS)
    assert "i:policy/q" in seen.policy
    clerk = seen.person["i:person/clerk"]
    assert (clerk.name, clerk.email, clerk.phone) == ("", "", "")


@pytest.mark.parametrize("status", ["civil-servant", "contact"])
def test_only_an_office_holder_has_a_name_outside(status: str) -> None:
    """Whoever is no office holder is a post without a name, however public the row says to be."""
    person = Person("i:person/x", "adviser", "i:party/a", "X. Ample", status, visibility=PUBLIC)
    register = Register(party=_by_iri(Party("i:party/a", "A")), person=_by_iri(person))
    assert withhold(register, PARTNERS).person["i:person/x"].name == ""


def test_a_name_that_something_public_bears_too_is_no_secret() -> None:
    """A note keeps a name that also belongs to something that may be seen."""
    register = Register(
        party=_by_iri(
            Party("i:party/a", "Stichting Zon", note="about Zon"),
            Party("i:party/b", "Zon"),
            Party("i:party/c", "Zon", visibility=INTERNAL),
        )
    )
    assert withhold(register, PUBLIC).party["i:party/a"].note == "about Zon"
