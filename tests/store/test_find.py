"""Promises of finding: a name is found as people type it, the best match first, and unsure names are offered."""

from __future__ import annotations

import random
from collections.abc import Iterator
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.model.iri import local_id
from intgraph.model.names import fold
from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.tie import Tie
from intgraph.store.embedded import EmbeddedStore
from store.graphs import compiled
from strategies import HOSTILE, registers

BASE = "https://data.velsen.example"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm0453"


def _register() -> Register:
    places = [
        Place(f"{BASE}/id/place/pulawy", "Puławy"),
        Place(f"{BASE}/id/place/qingdao", "Qingdao", aliases=("Tsingtao", "青岛")),
        Place(f"{BASE}/id/place/bg", "Bergisch Gladbach"),
        Place(f"{BASE}/id/place/velsen", "Velsen"),
    ]
    parties = [
        Party(TOOI, "Gemeente Velsen", name_en="Municipality of Velsen"),
        Party(f"{BASE}/id/party/sos", "SOS Velsen"),
        Party(f"{BASE}/id/party/qingdao", "Stad Qingdao"),
        Party(f"{BASE}/id/party/zoe", "Stichting Zoë"),
    ]
    return Register(
        office={"o": OfficeCard(f"{BASE}/id/office/o", "Bureau Buitenland", base=f"{BASE}/")},
        place={place.iri: place for place in places},
        party={party.iri: party for party in parties},
        tie={"t": Tie(f"{BASE}/id/tie/velsen-qingdao", "Vriendschap Velsen – Qingdao", "friendship")},
        person={"p": Person(f"{BASE}/id/person/mayor", "mayor", TOOI, "M. Burgemeester")},
    )


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with compiled(_register()) as opened:
        yield opened


def _found(store: EmbeddedStore, text: str) -> tuple[str, list[str]]:
    matches = store.find(text)
    (quality,) = {match.quality for match in matches} or {""}
    return quality, [f"{match.target.noun}/{local_id(match.target.iri)}" for match in matches]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Puławy", "place/pulawy"),
        ("pulawy", "place/pulawy"),
        ("  PUŁAWY ", "place/pulawy"),
        ("Tsingtao", "place/qingdao"),
        ("tsing-tao", ""),
        ("青岛", "place/qingdao"),
        ("bergisch gladbach", "place/bg"),
        ("Bergisch-Gladbach", "place/bg"),
        ("municipality of velsen", "party/gm0453"),
        ("Stichting Zoe", "party/zoe"),
        ("m burgemeester", "person/mayor"),
        ("bureau buitenland", "office/o"),
        ("vriendschap velsen qingdao", "tie/velsen-qingdao"),
        ("gm0453", "party/gm0453"),
        ("party/gm0453", "party/gm0453"),
        (TOOI, "party/gm0453"),
        ("sos", "party/sos"),
        ("velsen-qingdao", "tie/velsen-qingdao"),
        ("place/qingdao", "place/qingdao"),
        ("party/qingdao", "party/qingdao"),
        (f"{BASE}/id/place/bg", "place/bg"),
    ],
)
def test_exact(text: str, thing: str, store: EmbeddedStore) -> None:
    """A name in any case and with or without accents, an English name, an alias, an id and an IRI find the thing."""
    quality, found = _found(store, text)
    assert (quality, found) == (("exact", [thing]) if thing else (quality, found))
    assert thing or quality != "exact"


def test_one_word_for_several_things_finds_them_all(store: EmbeddedStore) -> None:
    """An id or name that several things bear finds each of them."""
    quality, found = _found(store, "qingdao")
    assert quality == "exact"
    assert set(found) == {"place/qingdao", "party/qingdao"}


def test_only_the_nouns_asked_for(store: EmbeddedStore) -> None:
    """A question for parties gets no places."""
    assert [local_id(match.target.iri) for match in store.find("Qingdao", ("party",))] == ["qingdao"]
    assert [match.target.noun for match in store.find("Velsen", ("tie",))] == ["tie"]


def test_a_part_of_a_name(store: EmbeddedStore) -> None:
    """Part of a name finds the names it stands in: at their start first, then at the start of a word, then within."""
    quality, found = _found(store, "gladbach")
    assert (quality, found) == ("part", ["place/bg"])
    quality, found = _found(store, "velse")
    assert quality == "part"
    assert found[0] == "place/velsen"
    assert set(found) == {"place/velsen", "party/sos", "party/gm0453", "tie/velsen-qingdao"}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Pulavy", "place/pulawy"),
        ("Quingdao", "place/qingdao"),
        ("Bergish Gladbach", "place/bg"),
        ("Velzen", "place/velsen"),
    ],
)
def test_a_slip_of_the_pen_is_near(text: str, thing: str, store: EmbeddedStore) -> None:
    """A misspelt name finds what is nearly called so, the nearest first."""
    quality, found = _found(store, text)
    assert quality == "near"
    assert found[0] == thing


@pytest.mark.parametrize(
    "text", ["", " ", "?", "x", "zz", "Wagadugu", "party/nobody", f"{BASE}/id/place/none", "a/b/c", "//"]
)
def test_nothing_is_called_so(text: str, store: EmbeddedStore) -> None:
    """What names nothing finds nothing."""
    assert list(store.find(text)) == []


@pytest.mark.parametrize(
    "text", [*HOSTILE, '"', "velsen OR qingdao", "NEAR(velsen)", "name_part:velsen*", "'; DROP TABLE party; --", "\x00"]
)
def test_no_text_is_run(text: str, store: EmbeddedStore) -> None:
    """Whatever is typed is looked for, never run: neither SQL nor the language of full-text search."""
    store.find(text)
    assert _found(store, "Puławy") == ("exact", ["place/pulawy"])


NOISE = "".join(random.Random(0).choices([chr(code) for code in range(0x4E00, 0x9000)], k=100_000))


@pytest.mark.parametrize("text", ["velsen " * 20_000, "ab" * 50_000, NOISE], ids=["words", "two letters", "noise"])
def test_a_very_long_text_is_no_trouble(text: str, store: EmbeddedStore) -> None:
    """A text of a hundred thousand characters is looked for like any other, and within three seconds."""
    began = perf_counter()
    assert all(match.quality in ("part", "near") for match in store.find(text))
    assert perf_counter() - began < 3


@settings(max_examples=12, deadline=None)
@given(registers())
def test_everything_is_found_by_its_own_names(register: Register) -> None:
    """Each thing with a name is among the exact matches of its name, its other names and its IRI."""
    with compiled(register) as opened:
        for noun, things in register.nouns():
            for thing in things.values() if noun not in ("role", "evidence") else ():
                for text in (thing.iri, getattr(thing, "name", ""), *getattr(thing, "aliases", ())):
                    matches = opened.find(text) if fold(text) else []
                    assert not fold(text) or thing.iri in {match.target.iri for match in matches}
                    assert {match.quality for match in matches} <= {"exact"}


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=20))
def test_any_text_can_be_asked(text: str) -> None:
    """No text raises anything."""
    with compiled(_register()) as opened:
        opened.find(text)
