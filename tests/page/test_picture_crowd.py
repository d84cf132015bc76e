"""Promises of a picture in which very many parties have no tie."""

from __future__ import annotations

import pytest

from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.picture.labels import place_labels
from network.drawn_registers import register
from page.told_office import ON


@pytest.mark.parametrize(("count", "named"), [(40, 40), (400, 0)])
def test_parties_without_a_tie_have_their_whole_name_or_none(count: int, named: int) -> None:
    """Beside a few dozen stands the name of each; where hundreds stand closely no name is cut to nothing."""
    known = register({"tie": ("a", "b")}, alone=[f"alone{at}" for at in range(count)])
    picture = compose(known, "en", ON, Visibility.PUBLIC).picture
    labels = {at: label for at, label in place_labels(picture).items() if picture.dots[at].alone}
    assert len(labels) == named
    assert all(label.lines == (picture.dots[at].name,) for at, label in labels.items())
