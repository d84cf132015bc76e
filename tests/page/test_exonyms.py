"""Promises of exonyms: a place of the page is found by what others call it."""

from __future__ import annotations

from intgraph.model.names import fold
from intgraph.model.place import Place
from intgraph.page.pack.exonyms import exonyms


def test_a_city_is_known_by_the_names_that_others_have_for_it() -> None:
    """Those that the tables have are not repeated, and each spelling comes once."""
    found = exonyms(Place("p", "Qingdao", aliases=("Tsingtao",), country_code="CN"))
    assert "Tsingtau" in found
    assert "Tsingtao" not in found
    assert len(set(map(fold, found))) == len(found)


def test_only_names_that_somebody_types_are_there() -> None:
    """They are in Latin letters, with a capital in front."""
    found = exonyms(Place("p", "Malmö", country_code="SE"))
    assert found
    assert all(fold(name).isascii() and name[0].isupper() for name in found)


def test_another_place_of_the_same_name_gives_no_names() -> None:
    """A city is looked for in its own country; where that is not known, it is not guessed."""
    assert "Newcastle trên sông Tyne" in exonyms(Place("p", "Newcastle upon Tyne", country_code="GB"))
    assert not exonyms(Place("p", "Newcastle upon Tyne", country_code="AU"))
    assert not exonyms(Place("p", "Newcastle upon Tyne"))


def test_a_place_that_the_world_does_not_know_has_no_other_names() -> None:
    """Nor has one without a name that can be looked up."""
    assert exonyms(Place("p", "Nergensland", country_code="NL")) == ()
    assert exonyms(Place("p", "?!")) == ()
