"""Promises of a picture in which very many parties have no tie."""

from __future__ import annotations

import pytest

from intgraph.locale import words
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.picture.geometry import beneath_first
from intgraph.page.picture.labels import place_labels
from intgraph.page.picture.lean import draw_lean, lean_legend
from intgraph.page.picture.plain import draw_plain
from intgraph.page.picture.plain_legend import signs_of
from intgraph.page.report import Picture
from network.drawn_registers import register
from page.told_office import ON, office


@pytest.mark.parametrize(("count", "named"), [(40, 40), (400, 0)])
def test_parties_without_a_tie_have_their_whole_name_or_none(count: int, named: int) -> None:
    """Beside a few dozen stands the name of each; where hundreds stand closely no name is cut to nothing."""
    known = register({"tie": ("a", "b")}, alone=[f"alone{at}" for at in range(count)])
    picture = compose(known, "en", ON, Visibility.PUBLIC).picture
    labels = {at: label for at, label in place_labels(picture).items() if picture.dots[at].alone}
    assert len(labels) == named
    assert all(label.lines == (picture.dots[at].name,) for at, label in labels.items())


def _crowd() -> Picture:
    """Eight towns of forty, each full of ties, with one tie from town to town."""
    inside = {f"t{town}.{at}": (f"p{town}.{at}", f"p{town}.{at * 7 % 40}") for town in range(8) for at in range(1, 40)}
    hubs = {f"h{town}.{at}": (f"p{town}.{at}", f"p{town}.0") for town in range(8) for at in range(1, 40)}
    along = {f"z{town}": (f"p{town}.0", f"p{(town + 1) % 8}.0") for town in range(8)}
    return compose(register(inside | hubs | along), "en", ON, Visibility.PUBLIC).picture


def test_lines_between_communities_step_back_in_a_crowd() -> None:
    """Few lines lead to another community; they are fainter, lie beneath, and the legend says what they are."""
    picture, say = _crowd(), words("en")
    leading = [line for line in picture.lines if line.between]
    assert 0 < len(leading) < len(picture.lines) / 4
    assert [line.between for line in beneath_first(picture.lines)][: len(leading)] == [True] * len(leading)
    for drawn in (draw_plain(picture, say), draw_lean(picture), signs_of(picture, say), lean_legend(picture, say)):
        assert "stroke-opacity" in str(drawn) or "line between" in str(drawn)
    assert say("page.legend.between") in lean_legend(picture, say)


def test_in_a_small_network_no_line_steps_back() -> None:
    """Where there is room every line can be followed."""
    assert not any(line.between for line in compose(office(), "en", ON, Visibility.PUBLIC).picture.lines)
