"""Golden answers to `changes` and `withheld`: what five real documents say, read by hand first.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from golden import TODAY, local

from intgraph.model.audience import withhold
from intgraph.model.visibility import Visibility
from intgraph.office import Office

GRAPHS = Path(__file__).parents[2] / "graphs"


def since(office: Office, day: str, target: str = "") -> set[tuple[str, str, str | None, str]]:
    """Kind of change, thing, date and certainty; without what sources merely speak of."""
    rows = office.answer("changes", since=day, target=target, when=TODAY).answers
    return {
        (row.change, local(row.about.id), row.date, row.in_time.value)
        for row in rows
        if row.in_time is not None and row.change != "told"
    }


def test_velsen_since_2013(office: Office) -> None:
    """002:14, 22 and 56: the subsidy ended in 2012 or 2014; 002:46 and 98-102: the campaign after 2015 and before the
    text; 002:26-30: the strategy and the note of 2015; 002:32: the goals of 2016 with their campaign."""
    found = since(office, "2013", "Velsen")
    assert ("ended", "velsen-sos-subsidie", "[2012,2014]", "unsure") in found
    assert {row[1] for row in found if row[0] == "ended"} == {
        "velsen-sos-subsidie",
        "velsen-millenniumgemeentecampagne",
    }
    assert {row[2] for row in found if row[0] == "happened"} <= {"2015", "2016", "2017", "[2015..2017-03]"}


def test_nothing_of_qingdao_since_2000(office: Office) -> None:
    """002:18 and 64: Qingdao began in 1998; of later years only the text itself speaks of it, in March 2017."""
    assert since(office, "2000", "Qingdao") == set()
    rows = office.answer("changes", since="2000", target="Qingdao", when=TODAY).answers
    assert [(row.change, local(row.about.id), row.date) for row in rows] == [("told", "velsen-qingdao", "2017-03")]


def test_nieuwegein_since_2012(office: Office) -> None:
    """003:5-6: Labour Plus from 2012 to 2014, GAIA from 2013 to 2015."""
    found = {row for row in since(office, "2012", "Nieuwegein") if row[0] in ("begun", "ended")}
    assert found == {
        ("begun", "nieuwegein-labour-plus", "2012", "yes"),
        ("begun", "nieuwegein-gaia", "2013", "yes"),
        ("ended", "nieuwegein-labour-plus", "2014", "yes"),
        ("ended", "nieuwegein-gaia", "2015", "yes"),
    }


def test_helmond_since_2015(office: Office) -> None:
    """000:16: millennium municipality from 2000 to 2015; no other tie of Helmond has an end."""
    assert {row for row in since(office, "2015", "Helmond") if row[0] == "ended"} == {
        ("ended", "helmond-millenniumgemeente", "2015", "yes")
    }


@pytest.fixture
def velsen(tmp_path: Path) -> Path:
    """A copy of the office of Velsen, to make an older version of."""
    folder = tmp_path / "velsen"
    shutil.copytree(GRAPHS / "velsen", folder, ignore=shutil.ignore_patterns(".intgraph*"))
    return folder


def test_what_was_learned_since_an_older_velsen(velsen: Path) -> None:
    """002:54: an older version that does not know yet that SOS Velsen executes is told to have gained that role."""
    roles = velsen / "roles.csv"
    lines = roles.read_text(encoding="utf-8").splitlines(keepends=True)
    roles.write_text("".join(line for line in lines if "sos-velsen,executor" not in line), encoding="utf-8")
    evidence = velsen / "evidence.csv"
    lines = evidence.read_text(encoding="utf-8").splitlines(keepends=True)
    evidence.write_text("".join(line for line in lines if "velsen-galle.sos-velsen" not in line), encoding="utf-8")
    with Office.open(GRAPHS / "velsen", language="nl") as now:
        (row,) = now.answer("changes", before=velsen).answers
    assert (row.change, local(row.about.id)) == ("new", "velsen-galle.sos-velsen.executor")
    assert {proof.locator for proof in row.evidence} == {"lines 50-54"}


def test_the_four_offices_beside_themselves(office: Office) -> None:
    """Nothing differs between the offices and themselves."""
    assert office.answer("changes", before=GRAPHS).answers == ()


@pytest.mark.parametrize("audience", ["public", "partners"])
def test_what_is_withheld_is_what_an_export_withholds(office: Office, audience: str) -> None:
    """004:7: the post of a civil servant is internal; nothing else is left out, as the model has it too."""
    whole = office.register()
    kept = withhold(whole, Visibility[audience.upper()])
    lawful = {
        iri
        for noun, things in whole.nouns()
        for iri in things
        if noun not in ("evidence", "office") and iri not in getattr(kept, noun)
    }
    rows = office.answer("withheld", audience=audience).answers
    assert {row.about.id for row in rows} == lawful
    assert [(local(row.about.id), row.why) for row in rows] == [
        ("deventer-ambtenaar-internationale-samenwerking", "own")
    ]
