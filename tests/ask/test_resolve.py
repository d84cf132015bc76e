"""Promises of resolving: one name, one thing, or a question back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.concepts import resolve_concepts
from intgraph.ask.questions.show import NOUNS
from intgraph.ask.resolve import resolve, shown_name
from intgraph.errors import NameUnknownError
from intgraph.office import Office
from intgraph.store.protocol import Target

PLACE_OR_PARTY = ("place", "party")


def found(office: Office, text: str, nouns: tuple[str, ...] = PLACE_OR_PARTY) -> str:
    """The noun and id of what a text means."""
    target = resolve(office.store, text, nouns, "en")
    return "/".join(target.iri.split("/")[-2:])


def refused(office: Office, text: str, nouns: tuple[str, ...] = PLACE_OR_PARTY) -> NameUnknownError:
    """The question back."""
    with pytest.raises(NameUnknownError) as caught:
        resolve(office.store, text, nouns, "en")
    return caught.value


@pytest.mark.parametrize(
    "text", ["Yantái", "yantai", "YANTAI", "  Yantai ", "Chefoo", "yantai!", "Yanta\u0301i", "place/yantai"]
)
def test_a_name_is_found_without_accents_case_or_punctuation(small: Office, text: str) -> None:
    """However a name, alias or id is typed, it means the same place."""
    assert found(small, text) == "place/yantai"


@pytest.mark.parametrize("text", ["中国", "Holland", "EU", "eu"])
def test_aliases_count_as_names(small: Office, text: str) -> None:
    """An alias is as good as a name, in any script, however short."""
    assert found(small, text).startswith("place/")


def test_both_languages_are_understood(small: Office) -> None:
    """The Dutch and the English name mean the same, whatever the language of the answer."""
    assert found(small, "Azië") == found(small, "Asia") == "place/asia"


def test_a_place_goes_before_its_party(small: Office) -> None:
    """A city and its government of one name are one choice: the city, with all its parties."""
    assert found(small, "Yantai") == "place/yantai"
    assert found(small, "party/yantai") == "party/yantai"


def test_a_part_of_one_name_is_enough(small: Office) -> None:
    """What stands in one name only means that thing."""
    assert found(small, "steunf") == "party/fund"
    assert found(small, "nieuwe ka", NOUNS) == "tie/plan"


def test_a_part_of_several_names_asks_back(small: Office) -> None:
    """What stands in several names is answered with all of them, each with an id that can be typed instead."""
    wrong = refused(small, "haven")
    assert wrong.key == "name.several"
    assert "Harbour City (place/havenstad)" in wrong.near
    assert "Port of Yantai (party/port)" in wrong.near
    for choice in wrong.near:
        assert found(small, choice.rpartition("(")[2].rstrip(")"))


def test_homonyms_ask_back(small: Office) -> None:
    """Two cities of one name are never mixed; each is found by its id."""
    wrong = refused(small, "San Pedro")
    assert wrong.near == ("San Pedro (place/san-pedro)", "San Pedro (place/san-pedro-asia)")
    assert found(small, "place/san-pedro-asia") == "place/san-pedro-asia"


def test_a_choice_names_a_city_once(small: Office) -> None:
    """A city and its government are one choice, not two."""
    assert [choice for choice in refused(small, "yan", NOUNS).near if choice.startswith("Yantai (")] == [
        "Yantai (place/yantai)"
    ]


@pytest.mark.parametrize(("typed", "meant"), [("Yantsai", "Yantai"), ("Shangdong", "Shandong"), ("Spaim", "Spain")])
def test_a_typing_error_is_answered_with_the_near_name(small: Office, typed: str, meant: str) -> None:
    """A name that nothing has is answered with the names that come near, at most three, and never guessed."""
    wrong = refused(small, typed)
    assert wrong.key == "name.near"
    assert wrong.near[0] == meant
    assert len(wrong.near) <= 3


@pytest.mark.parametrize("text", ["", "   ", "x", "??", "zzzzqqqq", "'; DROP TABLE place; --", '"', "*", "a" * 5000])
def test_what_comes_near_nothing_is_unknown(small: Office, text: str) -> None:
    """Nonsense, hostile text and nothing at all are unknown names, never an error of another kind."""
    wrong = refused(small, text)
    assert wrong.key == "name.unknown"
    assert wrong.near == ()


def test_only_the_nouns_asked_for_are_found(small: Office) -> None:
    """`who` asks for places and parties; the name of a tie is none."""
    assert found(small, "Zeestad", NOUNS) == "tie/fame"
    assert refused(small, "Zeestad").key in ("name.unknown", "name.near")


def test_names_are_shown_in_the_language_asked() -> None:
    """English shows the English name, or the Dutch where there is none."""
    both, one = Target("x", "place", "Azië", "Asia"), Target("x", "place", "Yantái")
    assert [shown_name(both, "en"), shown_name(both, "nl"), shown_name(one, "en")] == ["Asia", "Azië", "Yantái"]


@pytest.mark.parametrize("word", ["friendship", "vriendschapsband", "Friendship Tie", "FRIENDSHIP"])
def test_words_of_a_scheme_are_understood_in_both_languages(small: Office, word: str) -> None:
    """A filter takes the notation or the label of a concept, Dutch or English."""
    assert resolve_concepts(small.store, "kind", (word,)) == ("friendship",)


def test_an_unknown_word_is_answered_with_the_list(small: Office) -> None:
    """A word that is no kind is refused with all the kinds there are."""
    with pytest.raises(NameUnknownError) as caught:
        resolve_concepts(small.store, "kind", ("twinning", "marriage"))
    assert caught.value.name == "marriage"
    assert {"twinning", "project", "subsidy"} <= set(caught.value.near)


def test_a_new_homonym_is_noticed(small_with: Callable[..., Office]) -> None:
    """A name that meant one party asks back as soon as another party has it."""
    office = small_with(parties="second,Zeeschool,,,education,yantai,,,,,,")
    assert "Sea School (party/school)" in refused(office, "Zeeschool").near
