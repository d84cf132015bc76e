"""Promises of the picture: names that can be read, and an SVG that stands by itself."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.palette import without_variables
from intgraph.page.picture.geometry import Box
from intgraph.page.picture.labels import place_labels
from intgraph.page.picture.measure import is_cut, width, wrap
from intgraph.page.report import Picture
from network.drawn_registers import register, star
from page.told_office import ON, report
from strategies import registers


def _picture(known: Register) -> Picture:
    return compose(known, "en", ON, Visibility.PUBLIC).picture


def _sound(picture: Picture) -> None:
    labels = place_labels(picture)
    for label in labels.values():
        assert label.box.within(picture.width, picture.height)
    for one, other in combinations(labels.values(), 2):
        assert not one.box.covers(other.box)
    for label in labels.values():
        for dot in picture.dots:
            assert not label.box.covers(Box(dot.x - dot.size, dot.y - dot.size, dot.x + dot.size, dot.y + dot.size))


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_names_cover_neither_each_other_nor_a_dot(known: Register) -> None:
    """Every name that is written can be read whole, inside the picture, whatever it says."""
    _sound(_picture(known))


@pytest.mark.parametrize("leaves", [12, 60, 200])
def test_names_of_a_hub_can_be_read(leaves: int) -> None:
    """Around a city with many partners as well."""
    _sound(_picture(star(leaves)))


def test_in_a_small_network_every_name_has_a_place() -> None:
    """Nothing goes unnamed where there is room."""
    picture = report().picture
    assert len(place_labels(picture)) == len(picture.dots)


@given(st.text(), st.floats(20, 300), st.integers(1, 4))
def test_lines_are_never_wider_than_asked(text: str, widest: float, most_lines: int) -> None:
    """A text is broken between words, and cut where it cannot be; it takes no more lines than there are."""
    lines = wrap(text, 13, widest, most_lines)
    assert len(lines) <= most_lines
    assert all(width(line, 13) <= widest + 1e-6 for line in lines)
    assert is_cut(lines, text) == (" ".join(lines) != " ".join(text.split()))


def test_a_cut_text_says_so() -> None:
    """What was left out is marked."""
    assert wrap("Missie, Ontwikkeling en Vrede Stiphout", 13, 90, 2)[-1].endswith("…")
    assert wrap("Galle", 13, 90, 2) == ("Galle",)


def test_parallel_ties_are_bent_apart() -> None:
    """Two ties between the same parties do not lie on each other."""
    bends = [line.bend for line in _picture(register({"one": ("a", "b"), "two": ("a", "b")})).lines]
    assert bends[0] == -bends[1] != 0


def test_every_tie_is_reached_once() -> None:
    """A tie of two is reached on its line, any other on its node, and never twice."""
    shown = report()
    picture = shown.picture
    targets = [dot.target for dot in picture.dots] + [line.target for line in picture.lines if line.target]
    assert len(set(targets)) == len(targets)
    assert {f"#{tie.anchor}" for group in shown.ties for tie in group.ties} <= set(targets)


def test_a_tie_that_is_over_is_faded() -> None:
    """Former ties draw back, the others do not."""
    faded = {line.kind: line.faded for line in report().picture.lines}
    assert faded == {"subsidy": True, "friendship": False, "consultation": False}


def test_colours_are_written_out() -> None:
    """A style without variables has the light colour in their place."""
    assert without_variables("a{fill:var(--paper)}") == "a{fill:#fff}"
