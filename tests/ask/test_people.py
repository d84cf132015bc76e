"""Promises of `people`: who holds which post at a party, its parts, or in a place, and for whose eyes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.answer import as_json
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.errors import NameUnknownError
from intgraph.office import Office

CLERK = "clerk,A. Naam,Griffier,civil-servant,council,2010,2015,clerk@example.org,0123,,"


@pytest.mark.parametrize("target", ["party/town", "Harbour City", "Netherlands"])
def test_a_post_is_found_at_its_party_and_in_its_place(small: Office, target: str) -> None:
    """The mayor is found by the municipality, its city and its country; that no name is stated is said."""
    answer = small.answer("people", target=target)
    assert [(row.function, row.name, row.post, row.visibility) for row in answer.answers] == [
        ("Burgemeester", None, "office-holder", "public")
    ]
    assert "no name stated" in in_tables(small.tell(answer))
    assert any(note.startswith("No name stated") for note in answer.notes)


def test_nobody_is_said_with_what_was_looked_for(small: Office) -> None:
    """A party without any post on record is answered with that."""
    answer = small.answer("people", target="Sea School")
    assert answer.answers == ()
    assert answer.notes == ("Not stated: the sources state no post or contact at Sea School.",)


def test_posts_of_a_part_count_and_end(small_with: Callable[..., Office]) -> None:
    """A clerk of the council is one at the municipality, from 2010 to 2015; later only when asked for, apart."""
    office = small_with(people=CLERK)
    assert [row.function for row in office.answer("people", target="party/town", when="2012").answers] == [
        "Burgemeester",
        "Griffier",
    ]
    answer = office.answer("people", target="party/town", when="2020")
    assert [row.function for row in answer.answers] == ["Burgemeester"]
    assert any(note.startswith("Left out: 1 post") for note in answer.notes)
    former = office.answer("people", target="party/town", when="2020", former=True)
    assert "Not on that date" in in_sentences(office.tell(former))


def test_addresses_and_numbers_are_in_no_answer(small_with: Callable[..., Office]) -> None:
    """E-mail address and telephone number stay in the tables; that something is not public is said."""
    office = small_with(people=CLERK)
    answer = office.answer("people", target="party/council", when="2012")
    told = f"{as_json(answer)}{in_tables(office.tell(answer))}{in_sentences(office.tell(answer))}"
    assert "example.org" not in told
    assert "0123" not in told
    assert [row.visibility for row in answer.answers] == ["internal"]
    assert any(note.startswith("Not everything here is public") for note in answer.notes)


def test_an_unknown_name_is_an_error(small: Office) -> None:
    """No guess is made for a name that nothing bears."""
    with pytest.raises(NameUnknownError):
        small.answer("people", target="Zzyzx")
