"""Promises about where places lie on the map."""

from __future__ import annotations

import pytest

from intgraph.model.place import Place
from intgraph.page.columns import NONE
from intgraph.page.pack.coordinates import outline, point

_QINGDAO = (36.07, 120.38)


def _place(name: str, **known: object) -> Place:
    return Place(f"https://example.org/id/place/{name}", name, **known)  # type: ignore[arg-type]


def test_own_coordinates_stand_before_those_of_the_gazetteer() -> None:
    """A place lies where its own cells say, and that is not estimated."""
    assert point(_place("Qingdao", latitude=1.0, longitude=2.0), "CN") == (1.0, 2.0, False)


def test_a_city_without_coordinates_lies_where_the_gazetteer_has_it() -> None:
    """The one city of that name in that country gives its coordinates, as an estimate."""
    found = point(_place("Qingdao"), "CN")
    assert found.latitude is not None
    assert found.longitude is not None
    assert (found.latitude, found.longitude) == pytest.approx(_QINGDAO, abs=0.5)
    assert found.estimated


def test_another_name_finds_the_city_as_well() -> None:
    """An exonym or an alias finds the same city."""
    assert point(_place("Tsingtau", aliases=("Qingdao",)), "CN") == point(_place("Qingdao"), "CN")


@pytest.mark.parametrize("country", ["", "NL", "XX"])
def test_no_place_is_guessed(country: str) -> None:
    """Without its country, or in a country that has no such city, a place lies nowhere."""
    assert point(_place("Qingdao"), country) == (None, None, False)


def test_several_cities_of_one_name_leave_a_place_where_it_is_not_known() -> None:
    """Where more than one city fits the name and the country, none is chosen."""
    assert point(_place("Springfield"), "US") == (None, None, False)


@pytest.mark.parametrize("kind", ["province", "region", "continent", "bloc", "world"])
def test_what_is_no_city_has_no_point(kind: str) -> None:
    """A province is not the city that it is called after."""
    assert point(_place("Utrecht", type=kind), "NL") == (None, None, False)


def test_a_country_lies_where_its_capital_does() -> None:
    """A country that has no outline has a point, as an estimate."""
    found = point(_place("Singapore", type="country"), "SG")
    assert (found.latitude, found.longitude) == pytest.approx((1.3, 103.8), abs=0.3)
    assert found.estimated


@pytest.mark.parametrize(("code", "number"), [("NL", 528), ("na", 516), ("XX", NONE), ("", NONE)])
def test_outlines_are_known_by_the_numeric_code(code: str, number: int) -> None:
    """A country code gives ISO 3166-1 numeric, an unknown one nothing."""
    assert outline(code) == number
