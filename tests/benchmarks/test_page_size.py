"""Promises about how large a page is: of a generated office, part by part, so that growth is seen where it happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from benchmarks.generate import generate

from intgraph.intake.office import read_office
from intgraph.model.audience import withhold
from intgraph.model.visibility import Visibility
from intgraph.page.file import page_file
from page.told_office import ON

PARTS = {
    "report": rb'<noscript id="report">(.*?)</noscript>',
    "linked": rb'<script type="application/ld\+json">(.*?)</script>',
    "core": rb'<script type="text/plain" id="core">([^<]*)</script>',
    "details": rb'<script type="text/plain" id="details">([^<]*)</script>',
}
# The most kilobytes (1,000 bytes) that each part may have, by the number of parties.
MOST = {
    100: {"report": 95, "linked": 46, "core": 27, "details": 7},
    4000: {"report": 1300, "linked": 5, "core": 420, "details": 230},
}


@pytest.mark.parametrize("parties", MOST)
def test_no_part_of_a_page_outgrows_its_budget(parties: int, tmp_path: Path) -> None:
    """Whole for 100 parties, in brief for 4,000."""
    generate(parties, 7, tmp_path / "office")
    register = withhold(read_office(tmp_path / "office").register, Visibility.PUBLIC)
    written = page_file(register, "en", ON, Visibility.PUBLIC)
    sizes = {part: len(found[1]) / 1000 for part, shape in PARTS.items() if (found := re.search(shape, written, re.S))}
    assert sizes.keys() == PARTS.keys()
    assert {part: size for part, size in sizes.items() if size > MOST[parties][part]} == {}
