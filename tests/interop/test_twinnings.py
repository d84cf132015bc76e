"""Promise of the twinnings as Wikidata has them: those of the four offices are there, in Wikidata's own words."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from interop import partnerships
from intgraph.office import Office

ROOT = Path(__file__).parents[2]
ITEM = "http://www.wikidata.org/entity/"
# What the source of Helmond tells, and Wikidata did not have when it was read (2016).
NEW = {frozenset(("Q9844", "Q1013654"))}


def test_our_twinnings_are_those_of_wikidata(tmp_path: Path) -> None:
    """Each pair of cities is in the table of Wikidata, but for the one that Wikidata did not know yet."""
    relations = partnerships.DATA / "relations.tsv"
    if not relations.exists():
        pytest.fail(f"The city partnerships are not in {partnerships.DATA}: put them there, or run `make test`.")
    with relations.open(encoding="utf-8", newline="") as file:
        known = {frozenset(row) for row in csv.reader(file, delimiter="\t")}
    with Office.open(ROOT / "graphs") as office:
        office.export(tmp_path / "twinnings.p190.nt")
    quads = list(parse(path=str(tmp_path / "twinnings.p190.nt"), format=RdfFormat.N_TRIPLES))
    pairs = {
        frozenset(term.value.removeprefix(ITEM) for term in (quad.subject, quad.object))
        for quad in quads
        if quad.predicate.value.endswith("/P190")
    }
    assert len(pairs) == 4
    assert pairs - known == NEW
